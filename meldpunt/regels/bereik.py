"""Who hears of a file: who answers for a provider, who referred, who refers for a CLB, who works at the Meldpunt."""

from leerrecht.bereik import AFGESLOTEN, GESTOPT, NIEMAND, Bereik, Kring, Plek, bereik
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.models import Aanmelding

ZELF = "dat ben jij zelf"


def bereik_van_aanbieder(netwerk: Netwerk, organisatie: Organisatie) -> Bereik:
    """Return who of a provider can read and answer a proposal; a contact without an account cannot."""
    return bereik([Kring(netwerk, organisatie, Recht.TOELEIDING_BEANTWOORDEN)])


def bereik_van_clb(netwerk: Netwerk, clb: Organisatie) -> Bereik:
    """Return who of a CLB can take up what a school sent."""
    return bereik([Kring(netwerk, clb, Recht.AANMELDEN)])


def bereik_van_meldpunt(netwerk: Netwerk, zonder: Gebruiker | None = None) -> Bereik:
    """Return who works on files in this network."""
    return bereik([Kring(netwerk, None, Recht.DOSSIERS_BEHANDELEN, naam="het Meldpunt")], zonder=zonder)


def bereik_van_aanmelder(aanmelding: Aanmelding, zonder: Gebruiker | None = None) -> Bereik:
    """Return whether who referred hears; of a file noted on the telephone that is who noted it."""
    return Bereik((_aanmelder(aanmelding, zonder),))


def bereik_van_wie_vroeg(aanmelding: Aanmelding) -> Bereik:
    """Return the Meldpunt and who referred, each a place of its own."""
    meldpunt = bereik_van_meldpunt(aanmelding.netwerk)
    return Bereik((*meldpunt.plekken, _aanmelder(aanmelding, None)))


def _aanmelder(aanmelding: Aanmelding, zonder: Gebruiker | None) -> Plek:
    persoon = aanmelding.ingediend_door
    if persoon is None:
        return Plek("de aanmelder", waarom=NIEMAND)
    if zonder is not None and persoon.pk == zonder.pk:
        return Plek("de aanmelder", waarom=ZELF)
    if not persoon.is_active:
        return Plek("de aanmelder", waarom=AFGESLOTEN)
    if not toegang_van(persoon).mag(Recht.DOSSIERS_VOLGEN, aanmelding.netwerk):
        return Plek("de aanmelder", waarom=GESTOPT)
    return Plek("de aanmelder", (persoon,))
