"""What ends with a traject, in one transaction: the clock runs again, the place is free, the yes to share lapses.

The provider loses the file with its toeleiding, which the caller moves in that same transaction.
"""

import datetime

from django.utils import timezone

from leerrecht.workflow import verzet
from meldpunt.diensten.plaats import geef_plaats
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.toestemmingeinde import sluit_toestemmingen
from meldpunt.keuzes.traject import MET_NAVRAAG, MET_STOPREDEN, Stopreden, Trajectstand, Zegsman
from meldpunt.models import Aanmelding, Navraag, Terugkeerplan, Toeleiding, Traject
from meldpunt.regels.kaarthouder import Doener, als_gebruiker
from meldpunt.regels.traject import navraagdagen
from meldpunt.workflow import TRAJECT


def eindig_traject(
    aanmelding: Aanmelding,
    traject: Traject,
    naar: str,
    *,
    laatste_dag: datetime.date,
    door: Doener | None,
    zegsman: str,
    wie_zei: str = "",
    reden: str = "",
    uitleg: str = "",
) -> None:
    """Move a locked traject to one of its ends. Part of a dienst that moves its toeleiding too."""
    verzet(traject, TRAJECT, naar, als_gebruiker(door), uitleg, zegsman=zegsman, wie_zei=wie_zei)
    had_plaats, traject.nam_plaats = traject.nam_plaats, False
    traject.laatste_dag = laatste_dag
    if naar in MET_STOPREDEN:
        traject.reden, traject.reden_tekst = reden, uitleg
    traject.save()
    traject.lesperioden.filter(tot__isnull=True).update(tot=laatste_dag)
    if had_plaats:
        geef_plaats(traject.toeleiding.fiche_id)
    if naar in MET_NAVRAAG and zegsman != Zegsman.PORTAAL and aanmelding.jongere_id:
        _plan_navraag(aanmelding, traject)
    velden = ("stand", "laatste_dag", *(("reden", "reden_tekst") if naar in MET_STOPREDEN else ()))
    noteer(aanmelding, f"traject: {TRAJECT.labels[naar]}", door, *velden, over=traject)


def sluit_delen(aanmelding: Aanmelding, toeleiding: Toeleiding, door: Doener | None) -> None:
    """Let the yeses to share with a provider lapse once nothing of this file runs there. Part of a dienst."""
    wie = toeleiding.fiche.aanbieder_id
    if not Toeleiding.objects.lopend().filter(aanmelding=aanmelding, fiche__aanbieder=wie).exists():
        sluit_toestemmingen(aanmelding=aanmelding, door=door, ontvanger_id=wie)


def eindig_met_dossier(aanmelding: Aanmelding, toeleiding: Toeleiding, waarom: str, door: Doener | None) -> None:
    """End the traject of a toeleiding that is taken away, with its file or by itself. Part of a dienst."""
    traject = Traject.objects.lopend().select_for_update(of=("self",)).filter(toeleiding=toeleiding).first()
    if traject is None:
        return
    voor_de_start = traject.stand == Trajectstand.AFGESPROKEN
    eindig_traject(
        aanmelding,
        traject,
        Trajectstand.TERUGGETROKKEN if voor_de_start else Trajectstand.GESTOPT,
        laatste_dag=timezone.localdate(),
        door=door,
        zegsman=Zegsman.PORTAAL,
        reden=Stopreden.DOSSIER,
        uitleg=waarom,
    )


def vergeet_navraag(aanmelding: Aanmelding) -> None:
    """Ask nothing more in a file of which the yes was taken back: what waits goes. Part of that dienst."""
    Navraag.objects.filter(aanmelding=aanmelding, antwoord="").delete()


def _plan_navraag(aanmelding: Aanmelding, traject: Traject) -> None:
    plan = Terugkeerplan.objects.filter(aanmelding=aanmelding).first()
    for maanden, dag in navraagdagen(traject.laatste_dag or timezone.localdate(), plan).items():
        Navraag.objects.create(aanmelding=aanmelding, traject=traject, maanden=maanden, vraag_op=dag)
