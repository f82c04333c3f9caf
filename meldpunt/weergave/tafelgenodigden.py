"""Who of a file can be asked to a round table, before anybody is typed in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leerrecht.leesrichting import apart
from leerrecht.models import Soort
from leerrecht.toegang import Iemand
from meldpunt.diensten.tafelpartij import Genodigde
from meldpunt.keuzes.rondetafel import Tafelrol
from meldpunt.models import Aanmelding, Betrokkene, Jongere, Toeleiding
from meldpunt.regels.bereik import bereik_van_aanbieder, bereik_van_aanmelder

_ROL = {Soort.CLB: Tafelrol.CLB, Soort.SCHOOL: Tafelrol.SCHOOL}


@dataclass(frozen=True)
class Kandidaat:
    """Somebody with the key of the form and the words beside the box."""

    sleutel: str
    wie: Genodigde

    @property
    def tekst(self) -> str:
        """Name and what this person is; and whether a mail arrives."""
        wie = self.wie
        rol = wie.functie or (wie.organisatie.naam if wie.organisatie else Tafelrol(wie.rol).label)
        weg = "" if wie.gebruiker or wie.email else " (geen mailadres: bel zelf)"
        return f"{apart(wie.naam)}, {rol}{weg}"


def kandidaten_van(aanmelding: Aanmelding, gebruiker: Iemand) -> list[Kandidaat]:
    """Return the young person, who stands around, who referred, and who answers for a provider that is asked."""
    alle = [*_rond(aanmelding, gebruiker), *_aanmelder(aanmelding), *_aanbieders(aanmelding, gebruiker)]
    uniek: dict[object, Kandidaat] = {}
    for een in alle:
        uniek.setdefault(een.wie.gebruiker.pk if een.wie.gebruiker else een.sleutel, een)
    return [een for een in uniek.values() if een.wie.gebruiker is None or een.wie.gebruiker.pk != gebruiker.pk]


def genodigden_uit(kandidaten: Iterable[Kandidaat], gekozen: Iterable[str]) -> list[Genodigde]:
    """Return those that were ticked."""
    sleutels = set(gekozen)
    return [een.wie for een in kandidaten if een.sleutel in sleutels]


def _rond(aanmelding: Aanmelding, gebruiker: Iemand) -> Iterator[Kandidaat]:
    jongere = Jongere.objects.zichtbaar_voor(gebruiker).filter(pk=aanmelding.jongere_id).first()
    if jongere is None:
        return
    naam = jongere.volledige_naam or "de jongere"
    yield Kandidaat("jongere", Genodigde(Tafelrol.JONGERE, naam, telefoon=jongere.telefoon))
    for mens in Betrokkene.objects.zichtbaar_voor(gebruiker).filter(jongere=jongere, niet_contacteren=False):
        wie = Genodigde(
            Tafelrol.OUDER,
            mens.naam,
            functie=str(mens.get_relatie_display()),
            email=mens.email,
            telefoon=mens.telefoon,
            betrokkene=mens,
        )
        yield Kandidaat(f"rond-{mens.sleutel}", wie)


def _aanmelder(aanmelding: Aanmelding) -> Iterator[Kandidaat]:
    for persoon in bereik_van_aanmelder(aanmelding).mensen:
        organisatie = aanmelding.organisatie
        rol = _ROL.get(Soort(organisatie.soort), Tafelrol.ANDER)
        wie = Genodigde(rol, persoon.naam, functie=organisatie.naam, gebruiker=persoon, organisatie=organisatie)
        yield Kandidaat("aanmelder", wie)


def _aanbieders(aanmelding: Aanmelding, gebruiker: Iemand) -> Iterator[Kandidaat]:
    rijen = Toeleiding.objects.behandelbaar_voor(gebruiker).lopend().filter(aanmelding=aanmelding)
    for rij in rijen.select_related("fiche__aanbieder"):
        aanbieder = rij.fiche.aanbieder
        for persoon in bereik_van_aanbieder(aanmelding.netwerk, aanbieder).mensen:
            wie = Genodigde(
                Tafelrol.AANBIEDER, persoon.naam, functie=aanbieder.naam, gebruiker=persoon, organisatie=aanbieder
            )
            yield Kandidaat(f"aanbieder-{persoon.sleutel}", wie)
