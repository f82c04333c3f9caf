"""The areas in which the offers of a network work: a town, a quarter, a region. They are filters on public pages."""

from collections.abc import Iterable, Mapping

from django.db.models import Max
from django.utils.text import slugify

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren
from leerrecht.zoeken import zelfde
from meldpunt.models import Aanmelding, Werkgebied, Werkregio

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


VELDEN = ("naam", "ligt_in")
# A quarter lies in its town, a town in its region: that deep, and no deeper, is who works in a region looked up.
DIEPSTE = 3
_NIET_WEG = (
    "In dit gebied zijn dossiers. Wie bij het Meldpunt in dat andere gebied werkt, zou ze dan ook lezen. "
    "Laat het Meldpunt die regio eerst weghalen bij Wie werkt waar."
)


def waarden_van_gebied(rij: Werkgebied) -> dict[str, str]:
    """Return an area plain, as its form holds it."""
    return {"naam": rij.naam, "ligt_in": rij.ligt_in.slug if rij.ligt_in else ""}


@dienst
def gebied_wijzigen(
    *, gebied_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], door: Gebruiker
) -> Werkgebied:
    """Give an area another name, or lay it in another one. Its word in addresses stays: filters use it.

    Raises Botst when somebody changed the same meanwhile, Geweigerd when files in it would get new readers.
    """
    rij = op_slot(Werkgebied.objects.filter(netwerk__in=eigen_netwerken(door)), NIET_HIER, pk=gebied_id)
    was = waarden_van_gebied(rij)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    if "naam" in bewaren:
        _noem(rij, bewaren["naam"])
    if "ligt_in" in bewaren:
        _leg(rij, bewaren["ligt_in"])
    rij.save()
    if bewaren:
        wordt = {**bewaren, **({"ligt_in": rij.ligt_in.naam if rij.ligt_in else ""} if "ligt_in" in bewaren else {})}
        oud = {**was, "ligt_in": _naam_van(rij.netwerk_id, was["ligt_in"])}
        labels = {"naam": "naam", "ligt_in": "ligt in"}
        registreer(rij, "gebied gewijzigd", door, verschillen_van(labels, oud, wordt))
    return rij


def _naam_van(netwerk_id: int, slug: str) -> str:
    return Werkgebied.objects.filter(netwerk=netwerk_id, slug=slug).values_list("naam", flat=True).first() or ""


def _noem(rij: Werkgebied, naam: str) -> None:
    if any(zelfde(naam, ander.naam) for ander in Werkgebied.objects.filter(netwerk=rij.netwerk).exclude(pk=rij.pk)):
        raise Geweigerd("Zo heet al een ander gebied van dit netwerk.", veld="naam")
    rij.naam = naam


def _leg(rij: Werkgebied, slug: str) -> None:
    """Lay an area in another one, where nobody reads more by it. The area of the network itself lies in nothing."""
    onder = Werkgebied.objects.filter(netwerk=rij.netwerk, slug=slug).select_related("ligt_in__ligt_in").first()
    if rij.ligt_in_id is None or onder is None:
        raise Geweigerd(NIET_HIER, veld="ligt_in")
    boven = _boven(onder)
    delen = eronder(rij)
    if rij in boven:
        raise Geweigerd("Een gebied kan niet in zichzelf liggen. Kies een ander.", veld="ligt_in")
    if len(boven) + max(diepte for _, diepte in delen) > DIEPSTE:
        raise Geweigerd("Zo ligt het te diep: een wijk in een gemeente in een regio is het diepst.", veld="ligt_in")
    nieuwe = set(boven) - set(_boven(rij))
    gebieden = [gebied.pk for gebied, _ in delen]
    if Werkregio.objects.filter(gebied__in=nieuwe).exists() and Aanmelding.objects.filter(gebied__in=gebieden).exists():
        raise Geweigerd(_NIET_WEG, veld="ligt_in")
    rij.ligt_in = onder


def _boven(rij: Werkgebied) -> list[Werkgebied]:
    """An area and all in which it lies."""
    uit: list[Werkgebied] = []
    nu: Werkgebied | None = rij
    while nu is not None and nu not in uit:
        uit.append(nu)
        nu = nu.ligt_in
    return uit


def eronder(rij: Werkgebied, diepte: int = 1) -> list[tuple[Werkgebied, int]]:
    """Return an area and all that lie in it, each with how deep below it, itself 1."""
    return [(rij, diepte), *(paar for deel in rij.delen.all() for paar in eronder(deel, diepte + 1))]


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
