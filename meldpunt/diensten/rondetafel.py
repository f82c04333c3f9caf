"""The way of a round table: propose it, fix the day, look for another one, hold it, cancel it."""

import datetime
from collections.abc import Iterable

from django.utils import timezone

from leerrecht.bereik import Bereik
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import verschil
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet
from meldpunt.berichten.rondetafel import TafelAndereDag, TafelGeannuleerd, TafelGepland
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.slot import noteer, op_slot_meldpunt
from meldpunt.diensten.tafeldag import zet_dag
from meldpunt.diensten.tafelpartij import Genodigde, zet_aan_tafel
from meldpunt.diensten.tafelslot import (
    bereik_van_tafel,
    bewaak_plaats,
    eis_deelbaar,
    partijen_van,
    stuur_aan,
    tafel_op_slot,
)
from meldpunt.keuzes.dossier import OVER_EEN_JONGERE, Trap
from meldpunt.keuzes.rondetafel import KOMENDE_TAFEL, Herkomst, Tafelrol, Tafelsoort, Tafelstand
from meldpunt.models import Aanmelding, Rondetafel, Tafelpunt
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.namen import bewaak
from meldpunt.regels.openen import voor_wie
from meldpunt.regels.rondetafel import vaste_punten
from meldpunt.workflow import RONDETAFEL

DOSSIER_TOE = "Het dossier is afgerond."


@dienst
def rondetafel_voorstellen(
    *,
    aanmelding_id: int,
    soort: str,
    dagen: Iterable[datetime.datetime],
    genodigden: Iterable[Genodigde],
    plaats: str,
    duur: int,
    met_weten: bool,
    door: Gebruiker,
    geen_naam: bool = False,
) -> Rondetafel:
    """Begin a round table: who comes, which days are proposed. Nobody gets a mail yet.

    `met_weten`: the young person, or who decides for a child, knows of it and of who comes. Raises NaamGevonden.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    if aanmelding.soort_vraag not in OVER_EEN_JONGERE or aanmelding.jongere_id is None:
        raise Geweigerd("Een rondetafel gaat over één jongere. Deze vraag heeft er geen.")
    eis_deelbaar(aanmelding)
    if Rondetafel.objects.filter(aanmelding=aanmelding, stand__in=KOMENDE_TAFEL).exists():
        raise Geweigerd("Er komt al een rondetafel. Hou die eerst, of annuleer ze.")
    if not met_weten:
        raise Geweigerd("Vraag eerst aan de jongere of die een rondetafel goed vindt, en met wie.", veld="met_weten")
    plaats = bewaak_plaats(aanmelding, plaats, geen_naam, door)
    tafel = Rondetafel.objects.create(aanmelding=aanmelding, soort=soort, plaats=plaats, duur=duur, door=door)
    zelf = Genodigde(Tafelrol.MELDPUNT, door.naam, gebruiker=door, organisatie=voor_wie(aanmelding, door))
    for wie in (zelf, *genodigden):
        if wie.gebruiker is None or wie.gebruiker.pk != door.pk or wie is zelf:
            zet_aan_tafel(tafel, wie, door)
    for dag in dagen:
        zet_dag(tafel, dag)
    for plek, tekst in enumerate(vaste_punten(Tafelsoort(soort)), 1):
        Tafelpunt.objects.create(rondetafel=tafel, plaats=plek * 10, tekst=tekst, herkomst=Herkomst.VAST, trap=Trap.NUL)
    noteer(
        aanmelding,
        "rondetafel voorgesteld",
        door,
        over=tafel,
        verschillen=[verschil("stand", "Stand", "", _label(tafel))],
    )
    return tafel


def _label(tafel: Rondetafel) -> str:
    return str(tafel.get_stand_display())


def _zet(
    aanmelding: Aanmelding, tafel: Rondetafel, naar: str, wat: str, door: Gebruiker | None, reden: str = ""
) -> None:
    anders = verzet(tafel, RONDETAFEL, naar, door, reden)
    tafel.save()
    noteer(aanmelding, wat, door, over=tafel, verschillen=[anders])


@dienst
def rondetafel_plannen(
    *, tafel_id: int, dag_sleutel: str, plaats: str, duur: int, door: Gebruiker, geen_naam: bool = False
) -> Rondetafel:
    """Fix one of the proposed days; everybody at the table gets a mail with an entry for the calendar."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.VOORSTEL)
    eis_deelbaar(aanmelding)
    dag = tafel.dagen.filter(sleutel=dag_sleutel).first()
    if dag is None:
        raise Geweigerd("Kies een van de voorgestelde dagen.", veld="dag")
    if dag.begin <= timezone.now():
        raise Geweigerd("Die dag is voorbij. Kies een andere dag, of stel er een voor.", veld="dag")
    if not plaats.strip():
        raise Geweigerd("Schrijf waar het is, of welk nummer iedereen belt.", veld="plaats")
    plaats = bewaak_plaats(aanmelding, plaats, geen_naam, door)
    tafel.begin, tafel.plaats, tafel.duur = dag.begin, plaats, duur
    tafel.volgnummer += 1
    _zet(aanmelding, tafel, Tafelstand.GEPLAND, "rondetafel gepland", door)
    tafel.gehoord = stuur_aan(TafelGepland, tafel, bereik_van_tafel(partijen_van(tafel)))
    return tafel


@dienst
def rondetafel_andere_dag(*, tafel_id: int, reden: str, door: Gebruiker, geen_naam: bool = False) -> Rondetafel:
    """Look for another day; everybody hears it, and reads why. Raises NaamGevonden: who has no yes reads it too."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.GEPLAND)
    gelezen = bewaak(bekend_van(aanmelding), {"reden": reden}, geen_naam=geen_naam)
    was, tafel.begin = tafel.begin, None
    tafel.volgnummer += 1
    _zet(aanmelding, tafel, Tafelstand.VOORSTEL, "andere dag gezocht voor de rondetafel", door, reden)
    # The day that fell through is not proposed again.
    if was is not None:
        tafel.dagen.filter(begin=was).delete()
    noteer_geen_naam(aanmelding, gelezen, door)
    tafel.gehoord = stuur_aan(TafelAndereDag, tafel, bereik_van_tafel(partijen_van(tafel)), was=was)
    return tafel


@dienst
def rondetafel_annuleren(*, tafel_id: int, reden: str, door: Gebruiker, geen_naam: bool = False) -> Rondetafel:
    """Cancel it; everybody hears it, and reads why. Raises NaamGevonden: who has no yes reads it too."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, *KOMENDE_TAFEL)
    gelezen = bewaak(bekend_van(aanmelding), {"reden": reden}, geen_naam=geen_naam)
    tafel.gehoord = _annuleer(aanmelding, tafel, reden, door)
    noteer_geen_naam(aanmelding, gelezen, door)
    return tafel


def _annuleer(aanmelding: Aanmelding, tafel: Rondetafel, reden: str, door: Gebruiker | None) -> Bereik:
    was = tafel.begin
    tafel.volgnummer += 1
    _zet(aanmelding, tafel, Tafelstand.GEANNULEERD, "rondetafel geannuleerd", door, reden)
    # Before anybody was asked or told a day, nobody has anything to hear.
    wie = [rij for rij in partijen_van(tafel) if was or rij.gevraagd_op]
    return stuur_aan(TafelGeannuleerd, tafel, bereik_van_tafel(wie, zonder=door), was=was)


def annuleer_komende(*, aanmelding: Aanmelding, door: Gebruiker | None) -> None:
    """Cancel what was still to come in a file that closes. Part of a dienst with the file locked."""
    for tafel in Rondetafel.objects.select_for_update(of=("self",)).filter(
        aanmelding=aanmelding, stand__in=KOMENDE_TAFEL
    ):
        tafel.aanmelding = aanmelding
        _annuleer(aanmelding, tafel, DOSSIER_TOE, door)


@dienst
def rondetafel_houden(*, tafel_id: int, door: Gebruiker) -> Rondetafel:
    """Say that it took place."""
    aanmelding, tafel = tafel_op_slot(tafel_id, door, Tafelstand.GEPLAND)
    if tafel.begin and timezone.localdate(tafel.begin) > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Zoek een andere dag als het vroeger was.")
    _zet(aanmelding, tafel, Tafelstand.GEHOUDEN, "rondetafel gehouden", door)
    return tafel
