"""The areas in which the offers of a network work: a town, a quarter, a region. They are filters on public pages."""

from collections.abc import Iterable

from django.db.models import Max
from django.utils.text import slugify

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import zelfde
from meldpunt.models import Werkgebied

NIET_HIER = "Dit gebied bestaat niet meer of is niet van jouw netwerk."


def eigen_netwerken(door: Gebruiker) -> set[int]:
    """Of which networks this person keeps the areas."""
    return toegang_van(door).netwerken_met(Recht.ORGANISATIES_BEHEREN)


@dienst
def gebieden_toevoegen(
    *, netwerk_id: int, namen: Iterable[str], ligt_in: str = "", door: Gebruiker
) -> list[Werkgebied]:
    """Add areas, in that order; without `ligt_in` they lie in the area of the network itself, made with the first.

    Names that are there already are left alone. Returns the new ones; Geweigerd when there is none.
    """
    netwerk = op_slot(
        Netwerk.objects.filter(pk__in=eigen_netwerken(door)), "Je beheert dit netwerk niet.", pk=netwerk_id
    )
    alle = list(netwerk.werkgebieden.all())
    geheel = next((rij for rij in alle if rij.ligt_in_id is None), None) or _maak(netwerk, netwerk.korte_naam, None, 0)
    onder = next((rij for rij in alle if rij.slug == ligt_in), None) if ligt_in else geheel
    if onder is None:
        raise Geweigerd(NIET_HIER, veld="ligt_in")
    plaats = netwerk.werkgebieden.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    nieuw: list[Werkgebied] = []
    for naam in namen:
        if any(zelfde(naam, rij.naam) for rij in (*alle, *nieuw, geheel)):
            continue
        nieuw.append(_maak(netwerk, naam, onder, plaats + len(nieuw) + 1))
    if not nieuw:
        raise Geweigerd("Die gebieden staan er al. Schrijf een andere naam.", veld="namen")
    for rij in nieuw:
        registreer(rij, "gebied toegevoegd", door)
    return nieuw


def _maak(netwerk: Netwerk, naam: str, onder: Werkgebied | None, plaats: int) -> Werkgebied:
    basis = netwerk.slug if onder is None else slugify(naam)[:40] or "gebied"
    slug, nummer = basis, 2
    while Werkgebied.objects.filter(slug=slug).exists():
        slug, nummer = f"{basis}-{nummer}", nummer + 1
    return Werkgebied.objects.create(netwerk=netwerk, naam=naam, ligt_in=onder, slug=slug, volgorde=plaats)


@dienst
def gebied_hernoemen(*, gebied_id: int, naam: str, door: Gebruiker) -> Werkgebied:
    """Give an area another name. Its word in addresses stays: filters use it."""
    rij = op_slot(Werkgebied.objects.filter(netwerk__in=eigen_netwerken(door)), NIET_HIER, pk=gebied_id)
    if any(zelfde(naam, ander.naam) for ander in Werkgebied.objects.filter(netwerk=rij.netwerk).exclude(pk=rij.pk)):
        raise Geweigerd("Zo heet al een ander gebied van dit netwerk.", veld="naam")
    was, rij.naam = rij.naam, naam
    rij.save()
    registreer(rij, "gebied hernoemd", door, [verschil("naam", "naam", was, naam)])
    return rij


@dienst
def gebied_weghalen(*, gebied_id: int, door: Gebruiker) -> None:
    """Remove an area that nothing points to."""
    rij = op_slot(Werkgebied.objects.filter(netwerk__in=eigen_netwerken(door)), NIET_HIER, pk=gebied_id)
    if wordt_gebruikt(rij):
        raise Geweigerd("Dit gebied wordt gebruikt. Haal het eerst weg bij het aanbod, of geef het een andere naam.")
    registreer(rij, "gebied weggehaald", door)
    rij.delete()


def wordt_gebruikt(rij: Werkgebied) -> bool:
    """Whether an offer, a file, a colleague's region or another area points to it."""
    return any(rijen.exists() for rijen in (rij.aanbod, rij.aanmeldingen, rij.werkregios, rij.delen))
