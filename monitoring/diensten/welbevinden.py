"""A class that answers without names: open a session, take in one sheet, close and count it.

Taking in a sheet writes no history: a row with an hour for each sheet would say who answered when.
"""

import random
from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from leerrecht.models.basis import maak_sleutel
from leerrecht.rechten import Recht
from leerrecht.rondgang import Rondgang, werk
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import zelfde
from monitoring.diensten.bevraging_tellen import bevraging_sluiten_na_tijd
from monitoring.diensten.gesprekken import gesprekken_tellen
from monitoring.keuzes import GENOEG_ANTWOORDEN, GROOTSTE_KLAS, Klasgraad, Sessiestand
from monitoring.models import Bevraging, Gespreksronde, Welbevindenblad, Welbevindensessie
from monitoring.regels.gesprekken import kwartaal_van
from monitoring.regels.vragenlijst import Vragenlijst, lijst_van, nieuwste
from monitoring.regels.welbevinden import DUUR, TUSSEN, Blad, tel

SLUITEN = werk(
    naam="klassen_sluiten",
    titel="antwoorden van een klas of bevraging tellen en wissen",
    gevolg="De antwoorden van die klas of bevraging blijven versleuteld staan tot het wel lukt.",
    ook=(Recht.RAADPLEGINGEN_LEZEN,),
)
LOOPT = "Voor deze klas staat al een sessie open."
DEZELFDE_DAGEN = "Deze klas antwoordde minder dan twee weken geleden al over dezelfde dagen."
AL_OPEN = "Je hebt al een open sessie. Sluit die eerst."
DICHT = "Deze sessie is gesloten. Antwoordde jij nog niet? Zeg het aan je leerkracht: misschien stuurde iemand er twee."
TE_KLEIN = f"Vanaf {GENOEG_ANTWOORDEN} leerlingen kan het zonder dat iemand herkend wordt."


@dienst
def sessie_openen(
    *, netwerk_id: int, organisatie_id: int, groep: str, graad: str, leerlingen: int, door: Gebruiker
) -> Welbevindensessie:
    """Open a session for one class. Geweigerd when it is too small, or was asked about the same days already."""
    if (netwerk_id, organisatie_id) not in toegang_van(door).organisaties_met(Recht.WELBEVINDEN_VRAGEN):
        raise Geweigerd("Je kan dit niet vragen namens deze organisatie.", veld="namens")
    _vereis_klas(organisatie_id, groep, graad, leerlingen)
    sessie = Welbevindensessie(
        netwerk_id=netwerk_id,
        organisatie_id=organisatie_id,
        door=door,
        groep=groep.strip(),
        graad=graad,
        leerlingen=leerlingen,
        lijst=nieuwste().versie,
        op=timezone.localdate(),
        code=maak_sleutel(6),
        open_tot=timezone.now() + DUUR,
    )
    try:
        with transaction.atomic():
            sessie.save()
    except IntegrityError:
        raise Geweigerd(AL_OPEN) from None
    registreer(sessie, "sessie over welbevinden geopend", door)
    return sessie


def _vereis_klas(organisatie_id: int, groep: str, graad: str, leerlingen: int) -> None:
    if graad not in Klasgraad.values:
        raise Geweigerd("Kies een van de mogelijkheden.", veld="graad")
    if not GENOEG_ANTWOORDEN <= leerlingen <= GROOTSTE_KLAS:
        raise Geweigerd(TE_KLEIN if leerlingen < GENOEG_ANTWOORDEN else f"Hoogstens {GROOTSTE_KLAS}.", "leerlingen")
    recent = Welbevindensessie.objects.filter(organisatie=organisatie_id, op__gt=timezone.localdate() - TUSSEN)
    for eerder in recent.exclude(stand=Sessiestand.TE_WEINIG):
        if zelfde(eerder.groep, groep):
            raise Geweigerd(LOOPT if eerder.stand == Sessiestand.OPEN else DEZELFDE_DAGEN, veld="groep")


@dienst
def blad_insturen(*, sessie: str, kenmerk: str, waarden: Mapping[str, int]) -> None:
    """Keep one sheet, once for each form that was sent; the last one closes the session. Geweigerd: nothing is kept."""
    rij = op_slot(Welbevindensessie.objects.open_op(timezone.now()), DICHT, sleutel=sessie)
    if rij.bladen.filter(kenmerk=kenmerk).exists():
        return
    Welbevindenblad.objects.create(kenmerk=kenmerk, sessie=rij, waarden=dict(waarden))
    if rij.bladen.count() >= rij.leerlingen:
        sluit_en_wis(rij, None)


@dienst
def sessie_sluiten(*, sessie_id: int, door: Gebruiker) -> Welbevindensessie:
    """Close a session now: count the sheets and erase them."""
    rijen = Welbevindensessie.objects.zichtbaar_voor(door).filter(stand=Sessiestand.OPEN)
    return sluit_en_wis(op_slot(rijen, "Deze sessie is al gesloten.", pk=sessie_id), door)


def sluit_wat_voorbij_is() -> Rondgang:
    """Close every session, quarter of talks and survey whose time is over; done twice it closes nothing twice."""
    with Rondgang(SLUITEN) as ronde:
        for pk in Welbevindensessie.objects.voorbij_op(timezone.now()).values_list("pk", flat=True):
            with ronde.stap("monitoring.welbevindensessie", pk):
                ronde.tel("gesloten", _sluit_voorbije(sessie_id=pk))
        for pk in Gespreksronde.objects.voorbij_op(kwartaal_van(timezone.localdate())).values_list("pk", flat=True):
            with ronde.stap("monitoring.gespreksronde", pk):
                ronde.tel("kwartalen", gesprekken_tellen(ronde_id=pk))
        for pk in Bevraging.objects.voorbij_op(timezone.localdate()).values_list("pk", flat=True):
            with ronde.stap("monitoring.bevraging", pk):
                ronde.tel("bevragingen", bevraging_sluiten_na_tijd(bevraging_id=pk))
    return ronde


@dienst
def _sluit_voorbije(*, sessie_id: int) -> int:
    voorbij = Welbevindensessie.objects.voorbij_op(timezone.now())
    rij = voorbij.select_for_update(of=("self",)).filter(pk=sessie_id).first()
    if rij is None:
        return 0
    sluit_en_wis(rij, None)
    return 1


def sluit_en_wis(rij: Welbevindensessie, door: Gebruiker | None) -> Welbevindensessie:
    """Count and erase in one go. Part of a dienst. Fewer sheets than ten leave nothing, not even how many."""
    lijst = lijst_van(rij.lijst)
    bladen = [_blad(blad, lijst) for blad in rij.bladen.all()]
    rij.bladen.all().delete()
    uitslag = tel(bladen, lijst, random.SystemRandom())
    rij.code = ""
    if uitslag is None:
        rij.stand = Sessiestand.TE_WEINIG
    else:
        rij.stand, rij.antwoorden, rij.uitslag = Sessiestand.GETELD, len(bladen), uitslag
    rij.save()
    registreer(rij, "sessie over welbevinden gesloten", door)
    return rij


def _blad(rij: Welbevindenblad, lijst: Vragenlijst) -> Blad:
    return [rij.waarden.get(zin.sleutel) for zin in lijst.zinnen]
