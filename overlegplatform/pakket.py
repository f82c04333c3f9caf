"""The groups of a network in a package, with their themes and their seats. Who sits there never goes along."""

from typing import Any

from leerrecht.models import Netwerk
from leerrecht.pakket.kern import per_tien, van_netwerk, velden
from leerrecht.pakket.soort import (
    Bestand,
    Gegevens,
    Pakketdeel,
    Pakketsoort,
    Pakketveld,
    registreer_bestand,
    registreer_soorten,
)
from overlegplatform.keuzes import Functie
from overlegplatform.models import Groep, GroepThema, Vertegenwoordiging


def _vul_in(gegevens: Gegevens, alles: Gegevens) -> None:
    """A seat holds from the day of its document."""
    for groep in [rij for rij in gegevens.get("groepen") or [] if isinstance(rij, dict)]:
        bron = alles["bronnen"].get(groep.get("bron")) or {}
        for zetel in [rij for rij in groep.get("zetels") or [] if isinstance(rij, dict) and bron.get("dag")]:
            zetel.setdefault("van", bron["dag"])


def _lees_themas(groep: Groep, beeld: Any) -> list[Gegevens]:
    rijen = sorted(groep.themas.all(), key=lambda rij: rij.pk)
    return [{"jaar": rij.jaar, "tekst": rij.tekst} for rij in rijen]


def _maak_themas(groep: Groep, gegevens: list[Gegevens], lading: Any) -> None:
    for rij in gegevens:
        GroepThema.objects.create(groep=groep, jaar=rij["jaar"], tekst=rij["tekst"], bron=groep.bron)


def _lees_zetels(groep: Groep, beeld: Any) -> list[Gegevens]:
    return [
        {
            "organisatie": beeld.sleutel("organisaties", zetel.organisatie),
            "eenheid": beeld.sleutel("eenheden", zetel.eenheid),
            "genoemd": zetel.zoals_genoemd,
            "functie": "" if zetel.functie == Functie.LID else zetel.functie,
            "van": zetel.van,
            "tot": zetel.tot,
        }
        for zetel in sorted(groep.zetels.all(), key=lambda rij: rij.pk)
    ]


def _maak_zetels(groep: Groep, gegevens: list[Gegevens], lading: Any) -> None:
    for nummer, zetel in enumerate(gegevens):
        Vertegenwoordiging.objects.create(
            groep=groep,
            organisatie=lading.zoek("organisaties", zetel["organisatie"]),
            eenheid=lading.zoek("eenheden", zetel.get("eenheid")),
            zoals_genoemd=zetel.get("genoemd", ""),
            functie=zetel.get("functie") or Functie.LID,
            van=zetel["van"],
            tot=zetel.get("tot"),
            bron=groep.bron,
            bron_sleutel=f"{groep.slug}-{nummer}",
        )


def _groepen(netwerk: Netwerk | None) -> Any:
    rijen = Groep.objects.filter(netwerk=netwerk) if netwerk else Groep.objects.none()
    zetels = ("zetels__organisatie", "zetels__eenheid__organisatie")
    return rijen.select_related("ouder").prefetch_related("themas", *zetels).order_by("volgorde", "pk")


GROEPEN = Pakketsoort(
    naam="groepen",
    bestand="groepen",
    model=Groep,
    verdieping=3,
    sleutelveld="slug",
    rijen=_groepen,
    velden=(
        *velden("naam", "soort", "doel", "wie", "ritme", "gebied", "toegankelijk", "eigen"),
        Pakketveld("ouder", naar="groepen"),
        *velden("start", "einde", "website", "redactie", "bron"),
    ),
    delen=(
        Pakketdeel("themas", {"jaar": "", "tekst": ""}, _lees_themas, _maak_themas, verplicht=("jaar", "tekst")),
        Pakketdeel(
            "zetels",
            {"organisatie": "organisaties", "eenheid": "eenheden", "genoemd": "", "functie": "", "van": "", "tot": ""},
            _lees_zetels,
            _maak_zetels,
            verplicht=("organisatie", "van"),
        ),
    ),
    vast=van_netwerk,
    volgorde=per_tien,
)


def registreer() -> None:
    """Register the list of this room."""
    registreer_bestand(Bestand(naam="groepen", verdieping=3, vul_in=_vul_in))
    registreer_soorten(GROEPEN)
