"""The Meldpunt of a network in a package: its name, its areas and the aanbod. No telephone number goes along."""

from typing import Any

from leerrecht.models import Netwerk
from leerrecht.pakket.kern import achteraan, van_netwerk, velden
from leerrecht.pakket.soort import Bestand, Gegevens, Pakketsoort, Pakketveld, registreer_bestand, registreer_soorten
from meldpunt.diensten.aanbod import zet_zoekvelden
from meldpunt.diensten.dienstpunt import WEGEN
from meldpunt.models import Aanbodfiche, Dienstpunt, Werkgebied


def _vul_in(gegevens: Gegevens, alles: Gegevens) -> None:
    """An offer bears the year of its document, and what is to be said about that."""
    for rij in [rij for rij in gegevens.get("aanbod") or [] if isinstance(rij, dict)]:
        bron = alles["bronnen"].get(rij.get("bron")) or {}
        for naam in ("bronjaar", "bronnoot"):
            if bron.get(naam) and rij.get(naam) is None:
                rij[naam] = bron[naam]


def _van(model: Any, netwerk: Netwerk | None, *volgorde: str) -> Any:
    rijen = model.objects.filter(netwerk=netwerk) if netwerk else model.objects.none()
    return rijen.order_by(*volgorde)


DIENSTPUNT = Pakketsoort(
    naam="meldpunten",
    bestand="aanbod",
    kop="meldpunt",
    model=Dienstpunt,
    verdieping=2,
    sleutelveld="",
    met_bron=False,
    # One to a network.
    sleutel_uit=lambda rij: "meldpunt",
    sleutel_van=lambda rij: "meldpunt",
    rijen=lambda netwerk: _van(Dienstpunt, netwerk, "pk"),
    velden=(
        *velden("naam", "regio"),
        Pakketveld("organisatie", naar="organisaties"),
        *velden("wat", "uren", "website", *WEGEN, "bronjaar", "bron"),
    ),
    vast=van_netwerk,
    volgorde=achteraan(Dienstpunt),
)
WERKGEBIEDEN = Pakketsoort(
    naam="werkgebieden",
    bestand="aanbod",
    model=Werkgebied,
    verdieping=2,
    sleutelveld="slug",
    rijen=lambda netwerk: _van(Werkgebied, netwerk, "volgorde", "pk").select_related("ligt_in"),
    velden=(Pakketveld("naam"), Pakketveld("ligt_in", naar="werkgebieden"), Pakketveld("bron")),
    vast=van_netwerk,
    volgorde=achteraan(Werkgebied),
)
AANBOD = Pakketsoort(
    naam="aanbod",
    bestand="aanbod",
    model=Aanbodfiche,
    verdieping=2,
    sleutelveld="slug",
    rijen=lambda netwerk: _van(Aanbodfiche, netwerk, "pk").select_related("aanbieder"),
    velden=(
        Pakketveld("titel"),
        Pakketveld("aanbieder", naar="organisaties"),
        *velden("samen_met", "soort", "omschrijving", "voor", "leeftijd_van", "leeftijd_tot", "niveaus"),
        Pakketveld("werkgebieden", naar="werkgebieden"),
        *velden("talen", "locatie", "vervoer", "vormen", "duur", "weken_van", "weken_tot", "dagdelen"),
        *velden(
            "kost", "erkenning", "eisen", "papieren", "voorwaarden", "uitsluiting", "weg", "hoe", "website", "stand"
        ),
        *velden("bronjaar", "bronnoot", "redactie", "bron"),
    ),
    vast=van_netwerk,
    na_verwijzingen=zet_zoekvelden,
)


def registreer() -> None:
    """Register the lists of this room."""
    registreer_bestand(Bestand(naam="aanbod", verdieping=2, vul_in=_vul_in))
    registreer_soorten(DIENSTPUNT, WERKGEBIEDEN, AANBOD)
