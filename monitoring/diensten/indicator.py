"""Verbs on an indicator: say what a network counts, and type its first figures by hand."""

import csv
import io

from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer_los
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import zelfde
from monitoring.diensten.aanlevering import aanlevering_inlezen
from monitoring.keuzes import SoortIndicator
from monitoring.models import Aanlevering, Definitie, Gegevensbron, Indicator

# A share takes counts, so that a small one can be hidden; the others that are read have a form of their own.
TE_KIEZEN = (SoortIndicator.AANTAL, SoortIndicator.PERCENTAGE)
_STANDAARD = "Standaard van het portaal, tot de functionaris voor gegevensbescherming anders bepaalt."
_KOLOMMEN = ("indicator", "schooljaar", "teller", "noemer", "waarde", "eenheid", "status", "gepubliceerd")


@dienst
def indicator_toevoegen(
    *,
    netwerk_id: int,
    naam: str,
    soort: str,
    eenheid: str,
    wat: str,
    gegevensbron_id: int | None,
    nieuwe_bron: str,
    door: Gebruiker,
) -> Indicator:
    """Add what a network counts, with who counts it: a source there is, or a new one with the usual thresholds.

    It is on no page before figures are confirmed and published. Raises Geweigerd for a name that is there already.
    """
    netwerk = _netwerk(netwerk_id, door)
    if soort not in TE_KIEZEN:
        raise Geweigerd("Kies wat je telt: een aantal of een percentage.", veld="soort")
    if any(zelfde(rij.naam, naam) for rij in Indicator.objects.voor_netwerk(netwerk)):
        raise Geweigerd(f"“{naam}” is er al. Kies een andere naam.", veld="naam")
    bron = _bron(netwerk, gegevensbron_id, nieuwe_bron.strip())
    laatste = Indicator.objects.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    indicator = Indicator.objects.create(
        code=_vrije_code(Indicator, f"{netwerk.slug}-{naam}"),
        naam=naam,
        soort=soort,
        eenheid="%" if soort == SoortIndicator.PERCENTAGE else eenheid.strip(),
        decimalen=1 if soort == SoortIndicator.PERCENTAGE else 0,
        netwerk=netwerk,
        volgorde=laatste + 1,
    )
    Definitie.objects.create(indicator=indicator, omschrijving=wat, bron=bron.naam)
    registreer_los(wat="indicator toegevoegd", soort="indicator", sleutel=indicator.code[:40], naam=naam, door=door)
    return indicator


@dienst
def cijfers_typen(
    *,
    indicator_id: int,
    gegevensbron_id: int,
    publicatie_tekst: str,
    status: str,
    rijen: list[dict[str, str]],
    door: Gebruiker,
) -> Aanlevering:
    """Deliver figures that were typed: the same check, preview and confirmation as a file.

    `rijen`: of each a schooljaar, and an aantal, or a teller and noemer of a percentage.
    """
    indicator = Indicator.objects.filter(pk=indicator_id, netwerk__isnull=False).select_related("netwerk").first()
    if indicator is None or indicator.netwerk is None:
        raise Geweigerd("Kies een indicator van je eigen netwerk.", veld="indicator")
    _netwerk(indicator.netwerk.pk, door)
    if not rijen:
        raise Geweigerd("Typ minstens één schooljaar met zijn cijfer.")
    blad = io.StringIO()
    schrijver = csv.DictWriter(blad, _KOLOMMEN, delimiter=";", lineterminator="\n")
    schrijver.writeheader()
    for rij in rijen:
        vast = {"indicator": indicator.code, "eenheid": indicator.eenheid, "status": status}
        schrijver.writerow({**vast, **rij})
    return aanlevering_inlezen(
        netwerk_id=indicator.netwerk.pk,
        gegevensbron_id=gegevensbron_id,
        bestandsnaam=f"getypt-{timezone.localdate().isoformat()}.csv",
        inhoud=blad.getvalue().encode(),
        publicatie_tekst=publicatie_tekst,
        door=door,
    )


def _netwerk(netwerk_id: int, door: Gebruiker) -> Netwerk:
    netwerk = Netwerk.objects.filter(pk=netwerk_id).first()
    if netwerk is None or not toegang_van(door).mag(Recht.CIJFERS_BEHEREN, netwerk):
        raise Geweigerd("Je beheert de cijfers van dit netwerk niet.")
    return netwerk


def _bron(netwerk: Netwerk, bron_id: int | None, nieuw: str) -> Gegevensbron:
    if bron_id is not None:
        bron = Gegevensbron.objects.filter(pk=bron_id).first()
        if bron is None or bron.netwerk_id not in (None, netwerk.pk):
            raise Geweigerd("Kies een bron uit de lijst.", veld="gegevensbron")
        return bron
    if not nieuw:
        raise Geweigerd("Kies wie dit telt, of schrijf de naam.", veld="nieuwe_bron")
    return Gegevensbron.objects.create(
        code=_vrije_code(Gegevensbron, f"{netwerk.slug}-{nieuw}"), naam=nieuw, netwerk=netwerk, motivering=_STANDAARD
    )


# Of the sixty signs of a code, room for a number behind it.
_SLUG = 54


def _vrije_code(soort: type[Indicator] | type[Gegevensbron], tekst: str) -> str:
    basis = slugify(tekst)[:_SLUG] or "indicator"
    code, nummer = basis, 2
    while soort.objects.filter(code=code).exists():
        code, nummer = f"{basis}-{nummer}", nummer + 1
    return code
