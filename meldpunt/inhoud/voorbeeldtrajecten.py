"""Invented trajecten for example mode, one in each state, so that what follows an acceptance can be seen."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.rechten import Rol
from meldpunt.diensten import traject as diensten
from meldpunt.diensten.dossier import in_behandeling_nemen
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.terugkeer import doel_beoordelen, doel_noteren, terugkeer_plannen
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.diensten.toestemming import toestemming_noteren, toestemming_vragen
from meldpunt.diensten.trajectweek import week_noteren
from meldpunt.inhoud.voorbeelddossiers import Mensen, bouw_dossier, fiche_van_de_aanbieder, voorbeeldmensen
from meldpunt.keuzes.dossier import Hoe, Toestemmingstand, Trap
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.traject import Dagdeelstand, Perspectief, Stopreden, Trajectstand
from meldpunt.models import Aanbodfiche, Aanmelding, Toeleiding, Traject
from meldpunt.regels.traject import te_noteren, weken_van

# First name, days since it was sent in, days since the agreed first day, the state it stands in.
_RIJEN = (
    ("Vijf", 30, -3, Trajectstand.AFGESPROKEN),
    ("Zes", 60, 27, Trajectstand.GESTART),
    ("Zeven", 70, 40, Trajectstand.ONDERBROKEN),
    ("Acht", 150, 120, Trajectstand.AFGEROND),
    ("Negen", 90, 60, Trajectstand.GESTOPT),
    ("Tien", 45, 8, Trajectstand.NIET_OPGEDAAGD),
    ("Elf", 40, 10, Trajectstand.TERUGGETROKKEN),
)
# How the file ended after it; the others are still open.
_EINDEN = {
    Trajectstand.GESTOPT: (Einde.SCHOOL, "Zit weer in de eigen klas. De leerlingbegeleider volgt de eerste weken op."),
    Trajectstand.TERUGGETROKKEN: (Einde.ELDERS, "Startte bij een werking dichter bij huis, zonder het Meldpunt."),
}


def laad() -> dict[str, int]:
    """Make them when there is none; nothing while the example accounts or an offer of the provider are missing."""
    mensen = voorbeeldmensen()
    fiche = fiche_van_de_aanbieder(mensen) if mensen else None
    arne = mensen.get(Rol.AANBIEDER)
    if fiche is None or arne is None or Traject.objects.exists():
        return {"trajecten": 0}
    if fiche.aanbieder_id != arne.lidmaatschappen.get().organisatie_id:
        return {"trajecten": 0}
    with transaction.atomic():
        for voornaam, dagen_oud, dagen_geleden, stand in _RIJEN:
            _maak(mensen, fiche, voornaam, dagen_oud, dagen_geleden, stand)
    return {"trajecten": Traject.objects.count()}


def _geleden(dagen: int) -> datetime.date:
    return timezone.localdate() - datetime.timedelta(days=dagen)


def _maak(mensen: Mensen, fiche: Aanbodfiche, voornaam: str, dagen_oud: int, dagen_geleden: int, stand: str) -> None:
    aanmelding = bouw_dossier(mensen=mensen, voornaam=voornaam, jaar=15, zonder_les=35, dagen_oud=dagen_oud)
    mila, arne = mensen[Rol.MELDPUNT], mensen[Rol.AANBIEDER]
    in_behandeling_nemen(aanmelding_id=aanmelding.pk, door=mila)
    toeleiding = toeleiding_voorstellen(
        aanmelding_id=aanmelding.pk,
        fiche_id=fiche.pk,
        naast_andere=False,
        door=mila,
        uitleg="Jongere van 15, werkt graag met de handen, voor enkele weken.",
        keuze="Kent de begeleider al, en het is met de bus bereikbaar.",
    )
    _zeg_ja(mensen, aanmelding, fiche)
    toeleiding_aanvaarden(toeleiding_id=toeleiding.pk, start_op=_geleden(min(dagen_geleden, 0)), door=arne)
    traject = Traject.objects.get(toeleiding=toeleiding)
    _aanvaardde_eerder(toeleiding_id=toeleiding.pk, eerste_dag=_geleden(dagen_geleden))
    if stand in (Trajectstand.GESTART, Trajectstand.AFGEROND):
        _doel_en_terugkeer(aanmelding, mensen)
    _speel(traject.pk, stand, dagen_geleden, mensen)
    if stand in _EINDEN:
        einde, advies = _EINDEN[Trajectstand(stand)]
        dossier_afsluiten(aanmelding_id=aanmelding.pk, einde=einde, advies=advies, door=mila)


def _doel_en_terugkeer(aanmelding: Aanmelding, mensen: Mensen) -> None:
    """A goal with two words about it, and the way back."""
    anna, waar = mensen[Rol.AANMELDER], {"aanmelding_id": aanmelding.pk}
    doel = doel_noteren(
        **waar, tekst="Iets maken dat ik kan tonen.", waaraan="Een krukje, getoond aan de klas.", door=anna
    )
    for wie, uitkomst in (("jongere", "bereikt"), ("school", "deels")):
        doel_beoordelen(doel_id=doel.pk, wie=wie, uitkomst=uitkomst, woorden="", wie_zei="in het gesprek", door=anna)
    terugkeer_plannen(
        **waar,
        perspectief=Perspectief.KORT,
        terug_op=_geleden(-45),
        naar_wie="De leerlingbegeleider.",
        afspraak="Eerst twee halve dagen in het atelier, dan voltijds.",
        door=anna,
    )


def _zeg_ja(mensen: Mensen, aanmelding: Aanmelding, fiche: Aanbodfiche) -> None:
    """The young person lets the provider read who it is."""
    anna = mensen[Rol.AANMELDER]
    for rij in toestemming_vragen(
        aanmelding_id=aanmelding.pk, betrokkene="", ontvanger_id=fiche.aanbieder_id, trappen=[Trap.A], door=anna
    ):
        toestemming_noteren(
            toestemming_id=rij.pk,
            stand=Toestemmingstand.GEGEVEN,
            op=timezone.localdate(),
            hoe=Hoe.GESPREK,
            taal="Nederlands",
            geldig_tot=_geleden(-60),
            door=anna,
        )


@dienst
def _aanvaardde_eerder(*, toeleiding_id: int, eerste_dag: datetime.date) -> None:
    """The day of the example lies in the past, where nobody can accept."""
    Toeleiding.objects.filter(pk=toeleiding_id).update(start_op=eerste_dag)
    dag = timezone.now() - (timezone.localdate() - eerste_dag) - datetime.timedelta(days=7)
    nieuw = {"begonnen_op": min(dag, timezone.now())}
    Traject.objects.filter(toeleiding=toeleiding_id).update(eerste_dag=eerste_dag, **nieuw)


def _noteer_weken(traject_id: int, mensen: Mensen) -> None:
    """Note all weeks that are over, but for the last one: that waits on mijn werk."""
    traject = Traject.objects.get(pk=traject_id)
    vandaag = timezone.localdate()
    noten = ("Rustige start.", "", "Maakt een krukje, helpt een ander.")
    for nummer, maandag in enumerate(reversed(weken_van(traject, vandaag)[2:])):
        delen = te_noteren(traject, traject.lesperioden.all(), maandag, vandaag)
        aanwezig = {deel.value: Dagdeelstand.ER.value for deel in delen}
        # The second week has a day that was told, and a half day that was not.
        gemist = {"di_v": Dagdeelstand.GEMELD, "di_n": Dagdeelstand.GEMELD, "vr_n": Dagdeelstand.NIET}
        aanwezig |= {deel: stand.value for deel, stand in gemist.items() if nummer == 1 and deel in aanwezig}
        if delen:
            week_noteren(
                traject_id=traject_id,
                maandag=maandag,
                aanwezig=aanwezig,
                noot=noten[nummer % len(noten)],
                gezien="",
                door=mensen[Rol.AANBIEDER],
            )


def _speel(traject_id: int, stand: str, dagen_geleden: int, mensen: Mensen) -> None:
    """Say what happened, as far as `stand`."""
    arne: dict[str, Any] = {"traject_id": traject_id, "door": mensen[Rol.AANBIEDER]}
    mila: dict[str, Any] = {"traject_id": traject_id, "door": mensen[Rol.MELDPUNT], "wie_zei": "Arne, aan de telefoon"}
    if stand == Trajectstand.NIET_OPGEDAAGD:
        diensten.traject_niet_opgedaagd(**mila, uitleg="Ze belden twee keer en stuurden een bericht.")
    elif stand == Trajectstand.TERUGGETROKKEN:
        diensten.traject_terugtrekken(**mila, reden=Stopreden.ELDERS, uitleg="Een plek dichter bij huis past beter.")
    elif stand != Trajectstand.AFGESPROKEN:
        diensten.traject_starten(**arne, gestart_op=_geleden(dagen_geleden))
        _noteer_weken(traject_id, mensen)
    einde = _geleden(max(3, dagen_geleden - 45))
    if stand == Trajectstand.ONDERBROKEN:
        diensten.traject_onderbreken(**arne, laatste_dag=einde, uitleg="Stage in het bedrijf ligt twee weken stil.")
    elif stand == Trajectstand.AFGEROND:
        diensten.traject_afronden(**arne, laatste_dag=einde)
    elif stand == Trajectstand.GESTOPT:
        uitleg = "Wil liever meteen terug naar de eigen school."
        diensten.traject_stoppen(**arne, laatste_dag=einde, reden=Stopreden.JONGERE, uitleg=uitleg)
