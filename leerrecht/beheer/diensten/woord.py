"""The shared word lists. They hold for every network of the portal: who stands above the networks keeps them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Max
from django.utils.text import slugify

from leerrecht.beheer.diensten import regels
from leerrecht.beheer.diensten.volgorde import schuif, staat_nu
from leerrecht.beheer.woordenlijsten import Woordenlijst
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import Verschil, registreer_los, verschil
from leerrecht.models import Gebruiker
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import Recht
from leerrecht.versies import te_bewaren, waarden_van
from leerrecht.zoeken import zelfde


def _label(lijst: Woordenlijst, veld: str) -> str:
    return veldnaam(lijst.model, veld)


def _registreer(lijst: Woordenlijst, woord: Any, wat: str, door: Gebruiker, verschillen: list[Verschil]) -> None:
    registreer_los(
        wat=f"{lijst.enkelvoud} {wat}",
        soort=lijst.enkelvoud,
        sleutel=woord.slug[:40],
        naam=woord.naam,
        door=door,
        verschillen=verschillen,
    )


def _weiger_dubbel(lijst: Woordenlijst, naam: str, behalve: Any = None) -> None:
    """Compare in Python: a list is short, and `Élan` must equal `elan` on every database."""
    woorden: Iterable[Any] = lijst.model._default_manager.all()
    for woord in woorden:
        if zelfde(woord.naam, naam) and woord.pk != getattr(behalve, "pk", None):
            raise Geweigerd(f"“{woord.naam}” staat al in de lijst.", veld="naam")


def _vrije_slug(lijst: Woordenlijst, naam: str) -> str:
    basis = slugify(naam)[:36] or "woord"
    slug, nummer = basis, 2
    while lijst.model._default_manager.filter(slug=slug).exists():
        slug, nummer = f"{basis}-{nummer}", nummer + 1
    return slug


@dienst
def woord_toevoegen(*, lijst: Woordenlijst, waarden: Mapping[str, Any], door: Gebruiker) -> Any:
    """Add a word at the end of its list. Its slug stays for good: filters in addresses use it."""
    regels.vereis_ergens(door, Recht.WOORDEN_BEHEREN)
    _weiger_dubbel(lijst, waarden["naam"])
    laatste = lijst.model._default_manager.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    woord = lijst.model(slug=_vrije_slug(lijst, waarden["naam"]), volgorde=laatste + 1, **waarden)
    woord.save()
    gevuld = [verschil(veld, _label(lijst, veld), "", waarde) for veld, waarde in waarden.items() if waarde]
    _registreer(lijst, woord, "toegevoegd", door, gevuld)
    return woord


@dienst
def woord_wijzigen(
    *, lijst: Woordenlijst, woord: Any, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> None:
    """Change a word; where it is used, it changes along."""
    regels.vereis_ergens(door, Recht.WOORDEN_BEHEREN)
    woord = regels.vers(woord)
    was = waarden_van(woord, lijst.velden)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    if not bewaren:
        return
    if "naam" in bewaren:
        _weiger_dubbel(lijst, bewaren["naam"], behalve=woord)
    for veld, waarde in bewaren.items():
        setattr(woord, veld, waarde)
    woord.save()
    verschillen = [verschil(veld, _label(lijst, veld), was[veld], waarde) for veld, waarde in bewaren.items()]
    _registreer(lijst, woord, "gewijzigd", door, verschillen)


@dienst
def woord_verplaatsen(*, lijst: Woordenlijst, woord: Any, richting: str, door: Gebruiker) -> str:
    """Move a word one place up or down; return where it stands."""
    regels.vereis_ergens(door, Recht.WOORDEN_BEHEREN)
    rijen = lijst.model._default_manager.order_by("volgorde", "naam")
    plaatsen = schuif(rijen, woord, richting)
    if plaatsen:
        _registreer(lijst, woord, "verplaatst", door, [verschil("volgorde", "plaats", *plaatsen)])
    return staat_nu(woord.naam, rijen, woord)


def gebruikt(woord: Any) -> bool:
    """Tell whether anything in the portal points to this word, also from a room that core does not know."""
    for relatie in woord._meta.get_fields(include_hidden=True):
        if relatie.auto_created and not relatie.concrete and relatie.is_relation:
            rijen = relatie.related_model._base_manager.filter(**{relatie.field.name: woord.pk})
            if rijen.exists():
                return True
    return False


@dienst
def woord_verwijderen(*, lijst: Woordenlijst, woord: Any, door: Gebruiker) -> None:
    """Remove a word nothing points to."""
    regels.vereis_ergens(door, Recht.WOORDEN_BEHEREN)
    woord = regels.vers(woord)
    if gebruikt(woord):
        raise Geweigerd(f"“{woord.naam}” is in gebruik. Haal het eerst weg bij de acties, of geef het een andere naam.")
    _registreer(lijst, woord, "verwijderd", door, [verschil("naam", "naam", woord.naam, "")])
    woord.delete()
