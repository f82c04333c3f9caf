"""Who hears of a file: who answers for a provider, who referred, who refers for a CLB, who works at the Meldpunt."""

from dataclasses import replace

from leerrecht.bereik import AFGESLOTEN, GESTOPT, NIEMAND, Bereik, Kring, Plek, bereik, zonder_wie
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.models import Aanbodfiche, Aanmelding, Antwoordadres, Toeleiding

ZELF = "dat ben jij zelf"


def bereik_van_aanbieder(netwerk: Netwerk, organisatie: Organisatie) -> Bereik:
    """Return who of a provider can read and answer a proposal: by an account, or by the link in a mail."""
    plek = bereik([Kring(netwerk, organisatie, Recht.TOELEIDING_BEANTWOORDEN)]).plekken[0]
    met_link = linkmensen_van(netwerk, organisatie)
    return Bereik((replace(plek, mensen=(*plek.mensen, *met_link), waarom="" if met_link else plek.waarom),))


def linkmensen_van(netwerk: Netwerk, organisatie: Organisatie) -> tuple[Gebruiker, ...]:
    """Return who answers for a provider by a personal link: addresses that the Meldpunt keeps."""
    rijen = Antwoordadres.objects.geldig().filter(netwerk=netwerk, aanbieder=organisatie).select_related("gebruiker")
    return tuple(rij.gebruiker for rij in rijen if rij.gebruiker.email)


def bereik_van_clb(netwerk: Netwerk, clb: Organisatie) -> Bereik:
    """Return who of a CLB can take up what a school sent."""
    return bereik([Kring(netwerk, clb, Recht.AANMELDEN)])


def bereik_van_schooltraject(school: Organisatie, fiche: Aanbodfiche, zonder: Gebruiker | None = None) -> Bereik:
    """Return who works for the school and for the provider of a schooltraject, each a place of its own.

    A contact of the school without an account reads it by the link in the mail.
    """
    plekken = bereik([Kring(fiche.netwerk, school, Recht.AANMELDEN, ook_contacten=True)]).plekken
    plekken += bereik_van_aanbieder(fiche.netwerk, fiche.aanbieder).plekken
    # Where only who acts would hear, there is nobody to tell and nothing to say.
    alleen_zelf = {plek.naam for plek in plekken if zonder and plek.mensen == (zonder,)}
    anderen = tuple(plek for plek in plekken if plek.naam not in alleen_zelf)
    return Bereik(tuple(zonder_wie(plek, zonder) for plek in anderen) if zonder else anderen)


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


def bereik_na_telefoon(aanmelding: Aanmelding, rij: Toeleiding, door: Gebruiker) -> Bereik:
    """Return the provider and who referred, each a place of its own: for what the Meldpunt (`door`) noted itself."""
    aanbieder = bereik_van_aanbieder(aanmelding.netwerk, rij.fiche.aanbieder)
    return Bereik((*aanbieder.plekken, _aanmelder(aanmelding, door)), ("partij", "partijen"))


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
