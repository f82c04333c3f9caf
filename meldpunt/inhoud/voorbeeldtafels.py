"""In example mode round tables in every state, in the invented files. Who sits there is invented, and says so."""

import datetime

from django.db import transaction
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt.diensten.rondetafel import (
    rondetafel_annuleren,
    rondetafel_houden,
    rondetafel_plannen,
    rondetafel_voorstellen,
)
from meldpunt.diensten.tafeldag import antwoorden_van, dagen_beantwoorden, dagen_noteren, dagen_vragen
from meldpunt.diensten.tafelpartij import Genodigde, tafelja_noteren
from meldpunt.diensten.tafelpunt import afspraak_maken, punt_toevoegen, punt_wijzigen, woorden_bewaren
from meldpunt.diensten.tafelverslag import bevestiging_noteren, bevestiging_vragen, verslag_vaststellen
from meldpunt.inhoud.voorbeelddossiers import FAMILIENAAM
from meldpunt.keuzes.dossier import OPEN_STANDEN, Trap
from meldpunt.keuzes.rondetafel import Dagkeuze, Herkomst, Tafelrol, Tafelsoort, Verslagwoord
from meldpunt.models import Aanmelding, Rondetafel, Tafelafspraak, Tafelpartij
from meldpunt.weergave.tafelgenodigden import kandidaten_van

TANTE, AANMELDER, MELDPUNT = "tante", "aanmelder", "meldpunt"
_PLAATS = "CLB, zaal 2 (verzonnen)"
_TANTE = Genodigde(Tafelrol.ANDER, "Tante Voorbeeld", functie="tante", email="tante@voorbeeld.test")


def laad() -> dict[str, int]:
    """Make the tables that are not there yet, in the example files of people who are still there."""
    door = _meldpunt()
    if door is None or Rondetafel.objects.exists():
        return {"voorbeeldtafels": 0}
    with transaction.atomic():
        for voornaam, maak in (("Eén", _gehouden), ("Twee", _zoekt_een_dag), ("Vier", _gepland)):
            if aanmelding := _dossier(voornaam, door):
                maak(aanmelding, door)
    return {"voorbeeldtafels": Rondetafel.objects.count()}


def _meldpunt() -> Gebruiker | None:
    mensen = Gebruiker.objects.filter(email__in=[rij.email for rij in ACCOUNTS], is_active=True)
    netwerk = Netwerk.objects.filter(slug="mechelen").first()
    recht = Recht.DOSSIERS_BEHANDELEN
    return next((wie for wie in mensen if netwerk and toegang_van(wie).mag(recht, netwerk)), None)


def _dossier(voornaam: str, door: Gebruiker) -> Aanmelding | None:
    rijen = Aanmelding.objects.gekend_voor(door).filter(stand__in=OPEN_STANDEN, behandelaar=door).exclude(jongere=None)
    namen = (voornaam, FAMILIENAAM)
    return next((rij for rij in rijen if (rij.jongere.voornaam, rij.jongere.naam) == namen), None)


def _straks(dagen: int, uur: int) -> datetime.datetime:
    dag = timezone.localdate() + datetime.timedelta(days=dagen)
    while dag.weekday() > 4:
        dag += datetime.timedelta(days=1)
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(uur)))


def _stel_voor(aanmelding: Aanmelding, door: Gebruiker, soort: Tafelsoort) -> Rondetafel:
    wie = [een.wie for een in kandidaten_van(aanmelding, door)]
    return rondetafel_voorstellen(
        aanmelding_id=aanmelding.pk,
        soort=soort,
        dagen=[_straks(7, 16), _straks(10, 15)],
        genodigden=[*wie, _TANTE],
        plaats=_PLAATS,
        duur=45,
        met_weten=True,
        door=door,
    )


def _partij(tafel: Rondetafel, wie: str) -> Tafelpartij:
    rijen = Tafelpartij.objects.select_related("rondetafel__aanmelding", "gebruiker").filter(rondetafel=tafel)
    zoek = {
        TANTE: lambda rij: rij.functie == _TANTE.functie,
        AANMELDER: lambda rij: rij.gebruiker_id == tafel.aanmelding.ingediend_door_id,
        MELDPUNT: lambda rij: rij.rol == Tafelrol.MELDPUNT,
    }
    return next(filter(zoek[wie], rijen))


def _spreek_af(tafel: Rondetafel, door: Gebruiker, wat: str, wie: str, dagen: int) -> Tafelafspraak:
    return afspraak_maken(
        tafel_id=tafel.pk,
        wat=f"Verzonnen. {wat}",
        wie_sleutel=_partij(tafel, wie).sleutel,
        tegen=timezone.localdate() + datetime.timedelta(days=dagen),
        trap=Trap.A,
        door=door,
    )


def _plan(tafel: Rondetafel, door: Gebruiker) -> None:
    rondetafel_plannen(tafel_id=tafel.pk, dag_sleutel=tafel.dagen.all()[0].sleutel, plaats=_PLAATS, duur=45, door=door)


@dienst
def _was(*, tafel_id: int, dagen: int) -> None:
    Rondetafel.objects.filter(pk=tafel_id).update(begin=timezone.now() - datetime.timedelta(days=dagen))


def _hou(tafel: Rondetafel, door: Gebruiker, dagen: int) -> None:
    """Plan it, let its day pass, and write what was said and agreed."""
    _plan(tafel, door)
    _was(tafel_id=tafel.pk, dagen=dagen)
    rondetafel_houden(tafel_id=tafel.pk, door=door)
    woorden_bewaren(
        tafel_id=tafel.pk,
        mijn={"eigen_woorden": "Verzonnen. Eerst wil ik iets maken, met hout.", "woorden_delen": True},
        origineel={"eigen_woorden": "", "woorden_delen": False},
        door=door,
    )
    punt = punt_toevoegen(
        tafel_id=tafel.pk,
        tekst="Verzonnen. Kan het ook op woensdag?",
        trap=Trap.A,
        herkomst=Herkomst.JONGERE,
        door=door,
    )
    begin = {"gezegd": ""}
    punt_wijzigen(punt_id=punt.pk, mijn={"gezegd": "Ja, in de voormiddag."}, origineel=begin, door=door)
    tafelja_noteren(partij_id=_partij(tafel, TANTE).pk, op=timezone.localdate(), gehoord_van="de jongere", door=door)


def _gehouden(aanmelding: Aanmelding, door: Gebruiker) -> None:
    """It took place; the agreements wait for people to confirm them, and one of them is late."""
    tafel = _stel_voor(aanmelding, door, Tafelsoort.START)
    _hou(tafel, door, dagen=5)
    _spreek_af(tafel, door, "Woensdagvoormiddag is in de houtwerkplaats.", MELDPUNT, -1)
    _spreek_af(tafel, door, "Opdrachten Nederlands en wiskunde liggen klaar.", AANMELDER, 4)
    bevestiging_vragen(tafel_id=tafel.pk, door=door)
    bevestiging_noteren(
        partij_id=_partij(tafel, TANTE).pk,
        woord=Verslagwoord.OPMERKING,
        opmerking="Verzonnen. Ik kan alleen op woensdag.",
        gehoord_van="de tante",
        door=door,
    )


def _zoekt_een_dag(aanmelding: Aanmelding, door: Gebruiker) -> None:
    """One that was cancelled, and one that looks for a day: some answered."""
    oud = _stel_voor(aanmelding, door, Tafelsoort.START)
    rondetafel_annuleren(tafel_id=oud.pk, reden="Verzonnen. Er komt eerst een gesprek op school.", door=door)
    tafel = _stel_voor(aanmelding, door, Tafelsoort.START)
    dagen_vragen(tafel_id=tafel.pk, door=door)
    dagen = list(tafel.dagen.values_list("sleutel", flat=True))
    clb, tante = _partij(tafel, AANMELDER), _partij(tafel, TANTE)
    mijn = dict.fromkeys(dagen, Dagkeuze.KAN)
    dagen_beantwoorden(partij_id=clb.pk, mijn=mijn, origineel=antwoorden_van(clb), door=clb.gebruiker)
    mijn = {dagen[0]: Dagkeuze.KAN_NIET, dagen[1]: Dagkeuze.KAN}
    dagen_noteren(partij_id=tante.pk, mijn=mijn, origineel=antwoorden_van(tante), gehoord_van="de tante", door=door)


def _gepland(aanmelding: Aanmelding, door: Gebruiker) -> None:
    """One of which the verslag is closed, and the next one planned."""
    eerste = _stel_voor(aanmelding, door, Tafelsoort.START)
    _hou(eerste, door, dagen=20)
    _spreek_af(eerste, door, "Belt elke maandag.", AANMELDER, 10)
    bevestiging_vragen(tafel_id=eerste.pk, door=door)
    verslag_vaststellen(tafel_id=eerste.pk, door=door)
    _plan(_stel_voor(aanmelding, door, Tafelsoort.TUSSENTIJDS), door)
