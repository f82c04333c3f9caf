"""What other floors may know of this room: its rows and addresses in "mijn werk"."""

from django.urls import reverse

from leerrecht.mijnwerk import Bijdrage, Kamer, Snelweg, Werkrij
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.weergave.aanbod_werk import aanbodrijen
from meldpunt.weergave.aanmelden import aanmeldrijen
from meldpunt.weergave.dossierwerk import dossierrijen
from meldpunt.weergave.toeleiding_werk import toeleidingrijen
from meldpunt.weergave.verontrusting import in_te_lichten

__all__ = ["mijn_werk"]


def mijn_werk(gebruiker) -> Bijdrage:
    """Return what this room asks of this person: files, placements, sealed records, concepts and offers."""
    rijen = [
        *dossierrijen(gebruiker),
        *toeleidingrijen(gebruiker),
        *(_notarij(nota) for nota in in_te_lichten(gebruiker)),
        *aanmeldrijen(gebruiker),
        *aanbodrijen(gebruiker),
    ]
    return Bijdrage(rijen, _wegen(gebruiker))


def _notarij(nota) -> Werkrij:
    # Whether there is a file stands there, never what the record is about.
    over = f"Bij dossier {nota.aanmelding.referentie}" if nota.aanmelding else "Zonder dossier"
    wat = "Vertel het de jongere: je deelde iets zonder ja"
    return Werkrij(Kamer.MELDPUNT, wat, nota.get_absolute_url(), over=over, wanneer=nota.tegen, jongere=True)


def _wegen(gebruiker) -> list[Snelweg]:
    """Return where this person goes most in this room."""
    mag = toegang_van(gebruiker).mag
    behandelt, meldt_aan = mag(Recht.DOSSIERS_BEHANDELEN), mag(Recht.AANMELDEN)
    wegen = []
    if behandelt or mag(Recht.DOSSIERS_VOLGEN):
        wegen.append(Snelweg("Werklijst" if behandelt else "Wat ik vroeg", reverse("meldpunt:dossiers")))
    if behandelt:
        wegen.append(Snelweg("Noteer een telefoon", reverse("meldpunt:telefoon"), hoofd=True))
    elif mag(Recht.CONSULT_STARTEN):
        wegen.append(
            Snelweg("Meld aan" if meldt_aan else "Vraag een consult", reverse("meldpunt:aanmelden"), meldt_aan)
        )
    if mag(Recht.AANBOD_BIJHOUDEN):
        wegen.append(Snelweg("Mijn aanbod", reverse("meldpunt:mijn_aanbod"), hoofd=not behandelt))
    if mag(Recht.RAADPLEGINGEN_LEZEN):
        wegen.append(Snelweg("Wie bekeek welk dossier", reverse("meldpunt:raadplegingen")))
    return wegen
