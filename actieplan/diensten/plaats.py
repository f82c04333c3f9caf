"""Verbs on the place of an action in the plan: up, down, to another goal or under another action."""

from actieplan.diensten.actie import DIEPST, NIET_HIER, diepte_van
from actieplan.models import Actie, Actieplan, Doelstelling
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker

OMHOOG, OMLAAG = "omhoog", "omlaag"


def _op_slot(actie_id: int, door: Gebruiker) -> Actie:
    actie = Actie.objects.bewerkbaar_voor(door).filter(pk=actie_id).first()
    if actie is None:
        raise Geweigerd(NIET_HIER)
    # Order is a property of the whole plan: one lock for all moves in it.
    Actieplan.objects.select_for_update().get(pk=actie.plan_id)
    vers = Actie.objects.select_related("plan__netwerk", "doelstelling", "ouder").filter(pk=actie_id).first()
    if vers is None:
        raise Geweigerd("Deze actie is zonet ingetrokken.")
    return vers


def _broers(doelstelling_id: int, ouder_id: int | None) -> list[Actie]:
    return list(Actie.objects.filter(doelstelling_id=doelstelling_id, ouder_id=ouder_id).order_by("volgorde", "pk"))


@dienst
def actie_schuiven(*, actie_id: int, richting: str, door: Gebruiker) -> str:
    """Move an action one place up or down among its neighbours; return the sentence that says where it stands."""
    actie = _op_slot(actie_id, door)
    rij = _broers(actie.doelstelling_id, actie.ouder_id)
    was = next(nummer for nummer, broer in enumerate(rij) if broer.pk == actie.pk)
    wordt = was - 1 if richting == OMHOOG else was + 1
    if not 0 <= wordt < len(rij):
        raise Geweigerd("Deze actie staat al " + ("bovenaan." if richting == OMHOOG else "onderaan."))
    rij.insert(wordt, rij.pop(was))
    _nummer(rij)
    zin = _zin(actie, wordt, len(rij))
    _meld(actie, door, f"plaats {was + 1}", f"plaats {wordt + 1}")
    return zin


@dienst
def actie_verplaatsen(
    *, actie_id: int, doel_sleutel: str, ouder_sleutel: str = "", voor_sleutel: str = "", door: Gebruiker
) -> str:
    """Put an action before `voor_sleutel` (or last) in a goal or under another action; what hangs under it comes along.

    Returns the sentence that says where it stands. Raises Geweigerd when it would end up under itself, too deep or
    before an action that is not there.
    """
    actie = _op_slot(actie_id, door)
    doel = Doelstelling.objects.dragend().filter(plan=actie.plan, sleutel=doel_sleutel).first()
    ouder = Actie.objects.filter(plan=actie.plan, sleutel=ouder_sleutel).first() if ouder_sleutel else None
    if doel is None or (ouder_sleutel and (ouder is None or ouder.doelstelling_id != doel.pk)):
        raise Geweigerd("Die plaats bestaat niet meer. Laad de pagina opnieuw.")
    onder = _nazaten(actie)
    _bewaak_boom(actie, ouder, onder)
    oud, nieuw = (actie.doelstelling_id, actie.ouder_id), (doel.pk, ouder.pk if ouder else None)
    waar_was, waar = str(actie.ouder or actie.doelstelling), str(ouder or doel)
    was = [broer.pk for broer in _broers(*oud)].index(actie.pk)
    rij = [broer for broer in _broers(*nieuw) if broer.pk != actie.pk]
    plaats = _plaats_voor(voor_sleutel, rij)
    if oud == nieuw and was == plaats:
        return _zin(actie, plaats, len(rij) + 1)
    actie.doelstelling, actie.ouder = doel, ouder
    # These two only: a colleague may be saving the wording of this very action.
    actie.save(update_fields=["doelstelling", "ouder"])
    Actie.objects.filter(pk__in=[nazaat.pk for nazaat in onder]).update(doelstelling=doel)
    rij.insert(plaats, actie)
    _nummer(rij)
    if oud == nieuw:
        _meld(actie, door, f"plaats {was + 1}", f"plaats {plaats + 1}")
        return _zin(actie, plaats, len(rij))
    _meld(actie, door, waar_was, waar)
    return _zin(actie, plaats, len(rij), waar=waar)


def _plaats_voor(sleutel: str, rij: list[Actie]) -> int:
    if not sleutel:
        return len(rij)
    for nummer, broer in enumerate(rij):
        if broer.sleutel == sleutel:
            return nummer
    raise Geweigerd("De actie waar je deze voor zet, staat daar niet. Kies de plaats opnieuw.", veld="voor")


def _nazaten(actie: Actie) -> list[Actie]:
    laag, alle = [actie], []
    while laag:
        laag = list(Actie.objects.filter(ouder__in=laag))
        alle += laag
    return alle


def _bewaak_boom(actie: Actie, ouder: Actie | None, onder: list[Actie]) -> None:
    if ouder is not None and (ouder.pk == actie.pk or any(ouder.pk == nazaat.pk for nazaat in onder)):
        raise Geweigerd("Een actie kan niet onder zichzelf staan.")
    eigen = diepte_van(actie)
    diepste_nazaat = max((diepte_van(nazaat) for nazaat in onder), default=eigen)
    if diepte_van(ouder) + 1 + (diepste_nazaat - eigen) > DIEPST:
        raise Geweigerd(f"Het plan gaat hoogstens {DIEPST} lagen diep. Zet de actie een laag hoger.")


def _nummer(rij: list[Actie]) -> None:
    for nummer, broer in enumerate(rij):
        broer.volgorde = (nummer + 1) * 10
    Actie.objects.bulk_update(rij, ["volgorde"])


def _zin(actie: Actie, plaats: int, aantal: int, waar: str = "") -> str:
    naam = str(actie)
    return f"{naam} staat nu op plaats {plaats + 1} van {aantal}" + (f" in {waar}." if waar else ".")


def _meld(actie: Actie, door: Gebruiker, was: str, wordt: str) -> None:
    registreer(actie, "actie verplaatst", door, [verschil("plaats", "Plaats", was, wordt)])
