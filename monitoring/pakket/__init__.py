"""The figures of a network in a package: sources, indicators, deliveries, and which figure belongs to which action."""

from actieplan.pakket import ACTIES
from leerrecht.models import Netwerk
from leerrecht.pakket.kern import velden
from leerrecht.pakket.soort import (
    Bestand,
    Gegevens,
    Pakketsoort,
    Pakketveld,
    registreer_bestand,
    registreer_na_laden,
    registreer_soorten,
)
from monitoring.diensten.publicatie import publiceer
from monitoring.models import Actiecijfer, Cijfer
from monitoring.pakket.indicator import GEGEVENSBRONNEN, INDICATOREN
from monitoring.pakket.levering import AANLEVERINGEN, canoniek, getal

EERSTE_REDEN = "Eerste publicatie: de cijfers uit de eigen documenten van het netwerk en uit openbare bronnen."


def _vul_in(gegevens: Gegevens, alles: Gegevens) -> None:
    """Write out the area of each figure, and numbers as the database gives them back."""
    for levering in [rij for rij in gegevens.get("aanleveringen") or [] if isinstance(rij, dict)]:
        gebied = levering.pop("gebied", "Vlaanderen")
        cijfers = levering.get("cijfers")
        if isinstance(cijfers, list):
            levering["cijfers"] = [
                canoniek({"gebied": gebied, **rij}) if isinstance(rij, dict) else rij for rij in cijfers
            ]
    for rij in [rij for rij in gegevens.get("indicatoren") or [] if isinstance(rij, dict)]:
        streef = [dict(deel) for deel in rij.get("streefwaarden") or [] if isinstance(deel, dict)]
        for deel in streef:
            deel["waarde"] = getal(deel.get("waarde"))
        if streef:
            rij["streefwaarden"] = streef


BIJ_ACTIES = Pakketsoort(
    naam="bij_acties",
    bestand="cijfers",
    model=Actiecijfer,
    verdieping=4,
    sleutelveld="",
    sleutel_uit=lambda rij: f"{rij.get('actie')}-{rij.get('indicator')}",
    sleutel_van=lambda rij: f"{ACTIES.sleutel(rij.actie, rij.actie.plan.netwerk)}-{rij.indicator.code}",
    rijen=lambda netwerk: (
        Actiecijfer.objects.filter(actie__plan__netwerk=netwerk, indicator__synthetisch=False)
        .select_related("actie__plan__netwerk", "indicator")
        .order_by("actie__pk", "volgorde", "pk")
    ),
    velden=(
        Pakketveld("actie", naar="acties"),
        Pakketveld("indicator", naar="indicatoren"),
        *velden("waarom", "door_redactie"),
    ),
    volgorde=lambda nummer, netwerk: nummer,
)


def _eerste_publicatie(netwerk: Netwerk | None) -> Gegevens:
    """A network that has figures and never published gets its first release."""
    nieuw = bool(netwerk and not netwerk.publicaties.exists() and Cijfer.objects.te_publiceren(netwerk).exists())
    if netwerk and nieuw:
        publiceer(netwerk=netwerk, reden=EERSTE_REDEN, door=None, bron_sleutel=f"eerste-{netwerk.slug}")
    return {"publicaties": int(nieuw)}


def registreer() -> None:
    """Register the lists of this room."""
    registreer_bestand(Bestand(naam="cijfers", verdieping=4, vul_in=_vul_in))
    registreer_soorten(GEGEVENSBRONNEN, INDICATOREN, AANLEVERINGEN, BIJ_ACTIES)
    registreer_na_laden(verdieping=4, doe=_eerste_publicatie)
