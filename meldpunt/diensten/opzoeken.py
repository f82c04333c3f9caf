"""Whoever looks up more than work asks for is told to the functionaris, once a day."""

from leerrecht import opzoeken
from leerrecht.berichten import uitbox
from leerrecht.berichten.mensen import mensen_met
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.berichten.opzoeken import VeelOpgezocht
from meldpunt.regels.openen import noteer_over_alles

_KIJKT = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN, Recht.TOELEIDING_BEANTWOORDEN)


def tel_naam(gebruiker: Gebruiker) -> None:
    """Count one name that is looked up. Raise Geweigerd, with the time to wait, after ten in a minute.

    From the thirtieth on a day the functionaris of each network hears it. Only with a name search does one find out who
    is known: so much more of it than work asks for is walking a list.
    """
    if not opzoeken.tel(opzoeken.NAMEN, gebruiker):
        seconden = opzoeken.wacht(opzoeken.NAMEN, gebruiker)
        raise Geweigerd(f"Je zocht veel namen na elkaar. Wacht {max(1, seconden)} seconden en zoek dan verder.")
    if not opzoeken.tel(opzoeken.NAMEN_OP_EEN_DAG, gebruiker) and opzoeken.eerste_vandaag("namen", gebruiker):
        veel_gezocht_melden(gebruiker=gebruiker, wat="meer dan 30 namen gezocht op een dag")


@dienst
def veel_gezocht_melden(*, gebruiker: Gebruiker, wat: str) -> int:
    """Write down and mail to the functionaris of each network of `gebruiker` what stands out; return how many hear."""
    noteer_over_alles(gebruiker, wat)
    netten = {net for recht in _KIJKT for net in toegang_van(gebruiker).netwerken_met(recht)}
    aan = {wie.pk: wie for net in netten for wie in mensen_met(Recht.RAADPLEGINGEN_LEZEN, net)}
    return len(uitbox.verstuur(VeelOpgezocht(aan=tuple(aan.values()), wie=gebruiker.naam, wat=wat)))


def meld_missers(gebruiker: Gebruiker) -> None:
    """Tell the functionaris that somebody tries addresses of files, one after the other, that are not there."""
    if any(toegang_van(gebruiker).mag(recht) for recht in _KIJKT):
        veel_gezocht_melden(gebruiker=gebruiker, wat="veel adressen geprobeerd die er niet zijn")
