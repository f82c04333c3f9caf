"""Correct or add to what stands in a file (AVG art. 16): by who wrote it and by the Meldpunt, with a reason.

The old value stays, encrypted, until the file goes. Nothing here opens a door: what a yes stood on is weighed again,
and only ever closes.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.versies import te_bewaren
from meldpunt.antwoorden.verbetervelden import BEGELEIDERS, BEGELEIDING, DOSSIER, MENSEN, NAAMLOOS, PERSOON
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.slot import dossier_op_slot, noteer
from meldpunt.diensten.toestemmingeinde import herbekijk_toestemmingen
from meldpunt.diensten.verbeterplek import Verbeterplek
from meldpunt.keuzes.dossier import OPEN_STANDEN, Toestemmingstand, Trap, Wie
from meldpunt.keuzes.leesveld import trap_van
from meldpunt.models import Aanmelding, Eigenwoord, Toeleiding, Toestemming, Verbetering
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.beslissers import laatste_dag
from meldpunt.regels.gekend import lopende_opening
from meldpunt.regels.leeftijd import band_van
from meldpunt.regels.namen import bewaak, lees
from meldpunt.regels.verbetering import bewaak_waarden, mag_verbeteren

GEEN_REDEN = "Schrijf waarom je dit verandert. Eén zin is genoeg."


def _op_slot(aanmelding_id: int, plek: str, door: Gebruiker) -> Aanmelding:
    """Return a file, locked, in which this person may correct at this place; also after its end, until it is erased."""
    rijen = Aanmelding.objects.gekend_voor(door) | Aanmelding.objects.eigen_van(door)
    aanmelding = dossier_op_slot(rijen.select_related("organisatie", "jongere", "gebied"), aanmelding_id)
    if not mag_verbeteren(aanmelding, plek, door):
        raise Geweigerd("Dit schreef het Meldpunt. Vraag aan het Meldpunt om het te verbeteren.")
    return aanmelding


def _schrijf(hier: Verbeterplek, nieuw: Mapping[str, Any], door: Gebruiker) -> None:
    """Write it; refuse to who opened the file for a day the area that would keep it open after that day."""
    een_dag = "gebied" in nieuw and lopende_opening(hier.aanmelding, door) is not None
    hier.schrijf(dict(nieuw))
    if een_dag and lopende_opening(hier.aanmelding, door) is None:
        raise Geweigerd(
            "Je opende dit dossier voor één dag, en dit gebied is van jou. Vraag wie eraan werkt om het te veranderen.",
            veld="gebied",
        )


@dienst
def verbeteren(
    *,
    aanmelding_id: int,
    plek: str,
    mijn: Mapping[str, Any],
    origineel: Mapping[str, Any],
    reden: str,
    door: Gebruiker,
    rij: str = "",
    geen_naam: bool = False,
) -> Verbeterplek:
    """Correct the fields of one place that changed, and keep what stood there.

    Raises Botst when somebody else changed a field meanwhile, NaamGevonden for a name in a text without one.
    """
    aanmelding = _op_slot(aanmelding_id, plek, door)
    hier = Verbeterplek(aanmelding, plek, rij)
    oud = hier.lees()
    nieuw = te_bewaren(origineel={**oud, **origineel}, huidig=oud, mijn={n: w for n, w in mijn.items() if n in oud})
    if not nieuw:
        raise Geweigerd("Er is niets veranderd. Pas eerst iets aan, of ga terug.")
    if not reden.strip():
        raise Geweigerd(GEEN_REDEN, veld="reden")
    bewaak_waarden(plek, {**oud, **nieuw}, rij=rij)
    naamloos = {naam: nieuw[naam] for naam in NAAMLOOS.get(plek, ()) if nieuw.get(naam)}
    gelezen = bewaak(bekend_van(aanmelding), naamloos, geen_naam=geen_naam)
    for naam in nieuw:
        Verbetering.objects.create(
            aanmelding=aanmelding,
            plek=plek,
            rij=rij,
            veld=naam,
            oud=hier.woorden(naam, oud[naam]),
            reden=reden.strip(),
            door=door,
        )
    _schrijf(hier, nieuw, door)
    noteer(aanmelding, "verbeterd", door, *nieuw, over=hier.rij)
    noteer_geen_naam(aanmelding, gelezen, door)
    _weeg_opnieuw(aanmelding, plek, nieuw, door)
    meld_wijziging(aanmelding, door)
    hier.let_op = _staat_er_nu_een_naam(aanmelding)
    return hier


@dienst
def eigen_woorden_noteren(
    *, aanmelding_id: int, plek: str, veld: str, tekst: str, door: Gebruiker, rij: str = "", geen_naam: bool = False
) -> Eigenwoord:
    """Put what the young person says of a field beside it, in the own words; what stood there stays."""
    rijen = Aanmelding.objects.gekend_voor(door) | Aanmelding.objects.eigen_van(door)
    aanmelding = dossier_op_slot(rijen.select_related("organisatie", "jongere", "gebied"), aanmelding_id)
    hier = Verbeterplek(aanmelding, plek, rij)
    if veld not in hier.velden:
        raise Geweigerd("Kies waarover de jongere iets zegt.", veld="veld")
    if not tekst.strip():
        raise Geweigerd("Schrijf wat de jongere zegt, in de eigen woorden.", veld="tekst")
    naamloos = {"tekst": tekst} if trap_van(plek, veld) == Trap.NUL else {}
    noteer_geen_naam(aanmelding, bewaak(bekend_van(aanmelding), naamloos, geen_naam=geen_naam), door)
    woord = Eigenwoord.objects.create(
        aanmelding=aanmelding, plek=plek, rij=rij, veld=veld, trap=trap_van(plek, veld), tekst=tekst, door=door
    )
    noteer(aanmelding, "eigen woorden van de jongere genoteerd", door, veld)
    meld_wijziging(aanmelding, door)
    return woord


def vergeet_wat_leeg_is(aanmelding: Aanmelding) -> None:
    """Forget what stood in fields that are empty now: an erasure in part (AVG art. 17). Part of a dienst."""
    for rij in Verbetering.objects.filter(aanmelding=aanmelding):
        if not _staat_er(aanmelding, rij):
            rij.delete()


def _staat_er(aanmelding: Aanmelding, rij: Verbetering) -> bool:
    """Whether the field of a correction still says something."""
    if rij.plek == BEGELEIDING and rij.veld in BEGELEIDERS:
        return any(getattr(periode, f"{rij.veld}_id") for periode in aanmelding.perioden.all())
    try:
        return bool(Verbeterplek(aanmelding, rij.plek, rij.rij).lees().get(rij.veld))
    except Geweigerd:
        return False  # the row it was about is gone


def _staat_er_nu_een_naam(aanmelding: Aanmelding) -> str:
    """Return what a provider reads without a yes that tells who it is, now that the file knows other names."""
    teksten = {"vraag": aanmelding.vraag}
    for rij in Toeleiding.objects.lopend().filter(aanmelding=aanmelding):
        teksten |= {f"uitleg {rij.sleutel}": rij.uitleg, f"antwoord {rij.sleutel}": rij.antwoord}
    gelezen = lees(bekend_van(aanmelding), teksten)
    return "" if gelezen.kan_blijven else gelezen.zin("In wat een aanbieder zonder toestemming leest,")


def _weeg_opnieuw(aanmelding: Aanmelding, plek: str, nieuw: Mapping[str, Any], door: Gebruiker) -> None:
    """Let follow what depends on who it is: the age band of every file, and whose yes counts and how long."""
    if plek == PERSOON and nieuw.get("geboren"):
        band = band_van(datetime.date.fromisoformat(nieuw["geboren"]))
        Aanmelding.objects.filter(jongere=aanmelding.jongere_id or 0).update(leeftijdsband=band)
    beslist_anders = (plek == PERSOON and "geboren" in nieuw) or (plek == MENSEN and "relatie" in nieuw)
    if not beslist_anders and not (plek == DOSSIER and "leeftijdsband" in nieuw):
        return
    rijen = Aanmelding.objects.filter(jongere=aanmelding.jongere_id or 0, stand__in=OPEN_STANDEN)
    for rij in rijen.select_for_update(of=("self",)).select_related("netwerk", "jongere").order_by("pk"):
        herbekijk_toestemmingen(rij, door)
        _verkort(rij)


def _verkort(aanmelding: Aanmelding) -> None:
    """Let the yes of a parent end before the birthday that is known now."""
    for wie in Wie.values:
        grens = laatste_dag(aanmelding, wie)
        if grens:
            Toestemming.objects.filter(
                aanmelding=aanmelding, wie=wie, stand=Toestemmingstand.GEGEVEN, geldig_tot__gt=grens
            ).update(geldig_tot=grens)


def meld_wijziging(aanmelding: Aanmelding, door: Gebruiker | None) -> None:
    """Tell who referred and who works on it that something changed; what, they read in the file."""
    wie = [*ontvangers.aanmelder(aanmelding), *ontvangers.van_meldpunt(aanmelding)]
    mail.stuur(mail.Verbeterd, aanmelding, wie, zonder=door)
