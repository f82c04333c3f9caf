"""The quarantine: each file is scanned as a piece of long work, tried again while the scanner is away, and moved on."""

from django.utils import timezone

from leerrecht import achtergrond
from leerrecht.bijlage import kluis, scanner
from leerrecht.bijlage.keuzes import Bijlagestand
from leerrecht.bijlage.register import Bijlagekamer, kamers
from leerrecht.bijlage.scanner import ScannerWeg, Scanuitslag
from leerrecht.bijlage.werkstroom import BIJLAGE
from leerrecht.diensten import dienst
from leerrecht.models.bijlage import BijlageModel
from leerrecht.versleuteling import Onleesbaar
from leerrecht.workflow import verzet

SCANNEN = "leerrecht.bijlage_scannen"


def plan_scan(rij: BijlageModel) -> None:
    """Let a worker scan a row that was just written; without a scanner it waits until there is one."""
    if scanner.is_ingesteld():
        achtergrond.plan_taak(naam=SCANNEN, object_sleutel=rij.sleutel)


def plan_wachtende() -> int:
    """Plan again what still waits, once the scanner answers; return how many that are."""
    try:
        scanner.vraag_versie()
    except ScannerWeg:
        return 0
    sleutels = [sleutel for kamer in kamers() for sleutel in _wachtend(kamer)]
    for sleutel in sleutels:
        achtergrond.plan_taak(naam=SCANNEN, object_sleutel=sleutel)
    return len(sleutels)


def _wachtend(kamer: Bijlagekamer) -> list[str]:
    rijen = kamer.model._default_manager.filter(stand=Bijlagestand.WACHT)
    return list(rijen.order_by("pk").values_list("sleutel", flat=True))


@achtergrond.soort(SCANNEN)
def scannen(verloop: achtergrond.Verloop) -> str:
    """Long work: one file. Raises ScannerWeg while there is no answer, so that it is tried again, later each time."""
    return kijk_na(verloop.taak.object_sleutel)


def kijk_na(sleutel: str) -> str:
    """Scan one row and move it; return the sentence. Done twice it does nothing the second time."""
    for kamer in kamers():
        rij = kamer.model._default_manager.filter(sleutel=sleutel, stand=Bijlagestand.WACHT).first()
        if rij is not None:
            naar = zet_bijlage(kamer=kamer, pk=rij.pk, naar=_uitslag(kamer, rij).stand)
            return f"Eén bijlage nagekeken: {naar}." if naar else "Deze bijlage wacht niet meer."
    return "Deze bijlage wacht niet meer."


def _uitslag(kamer: Bijlagekamer, rij: BijlageModel) -> Scanuitslag:
    try:
        inhoud = kluis.lees(kluis.plek_van(kamer.model, rij.sleutel), rij.bestand)
    except Onleesbaar:
        return Scanuitslag(Bijlagestand.ONLEESBAAR)
    return scanner.scan(inhoud)


@dienst
def zet_bijlage(*, kamer: Bijlagekamer, pk: int, naar: Bijlagestand) -> str:
    """Move a waiting row, erase what is not clean, and let its room tell it; return the word of its stand.

    "" when it does not wait any more: erased meanwhile, or another worker was first.
    """
    rij = kamer.model._default_manager.select_for_update(of=("self",)).filter(pk=pk, stand=Bijlagestand.WACHT).first()
    if rij is None:
        return ""
    verzet(rij, BIJLAGE, naar, None)
    rij.nagekeken_op = timezone.now()
    if naar != Bijlagestand.SCHOON:
        kluis.gooi_weg([rij.bestand])
        rij.bestand = ""
    rij.save()
    kamer.na_zet(rij)
    return Bijlagestand(naar).label
