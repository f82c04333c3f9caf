"""Who hears for a seat: who sits on it, with or without an account. Never everybody of its organisation."""

from collections.abc import Iterable, Sequence

from django.utils import timezone

from leerrecht.bereik import AFGESLOTEN, GESTOPT, Bereik, Plek, bereik
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from overlegplatform.models import Deelname, Vertegenwoordiging

ZETELS = ("zetel", "zetels")
ZETEL_VOORBIJ = "de zetel is beëindigd"
GEEN_ADRES = "er is geen account en geen adres"
_Plaats = tuple[int, int]


def _mensen_per_plaats(zetels: Sequence[Vertegenwoordiging]) -> dict[_Plaats, dict[int, Gebruiker]]:
    """Who may sit for each organisation in each network today: one query for all seats."""
    leden = (
        Lidmaatschap.objects.filter(
            rol__in=rollen_met(Recht.OVERLEG_DEELNEMEN),
            netwerk__in={zetel.groep.netwerk_id for zetel in zetels},
            organisatie__in={zetel.organisatie_id for zetel in zetels},
        )
        .actief_op(timezone.localdate())
        .select_related("gebruiker")
        .order_by("gebruiker")
    )
    gevonden: dict[_Plaats, dict[int, Gebruiker]] = {}
    for lid in leden:
        gevonden.setdefault((lid.netwerk_id, lid.organisatie_id), {})[lid.gebruiker_id] = lid.gebruiker
    return gevonden


def _plek(zetel: Vertegenwoordiging, hier: dict[int, Gebruiker]) -> Plek:
    """A named seat is of its person and the plaatsvervanger; without a name of who alone acts for the organisation."""
    if zetel.tot is not None and zetel.tot < timezone.localdate():
        return Plek(zetel.wie, waarom=ZETEL_VOORBIJ, sleutel=zetel.sleutel)
    genoemd = [pk for pk in (zetel.persoon_id, zetel.plaatsvervanger_id) if pk]
    zitten = [hier[pk] for pk in dict.fromkeys(genoemd) if pk in hier] if genoemd else list(hier.values())
    open_ = tuple(persoon for persoon in zitten if persoon.is_active and persoon.email)
    if genoemd or len(open_) == 1:
        waarom = "" if open_ else AFGESLOTEN if zitten else GESTOPT
        return Plek(zetel.wie, open_, waarom, zetel.sleutel)
    waarom = f"nog niet gekozen wie: {len(open_)} mensen werken er" if open_ else AFGESLOTEN if zitten else GEEN_ADRES
    return Plek(zetel.wie, waarom=waarom, sleutel=zetel.sleutel)


def plekken_van_zetels(zetels: Sequence[Vertegenwoordiging]) -> list[Plek]:
    """Return who hears for each seat, in order."""
    mensen = _mensen_per_plaats(zetels)
    return [_plek(zetel, mensen.get((zetel.groep.netwerk_id, zetel.organisatie_id), {})) for zetel in zetels]


def bereik_van_zetels(zetels: Iterable[Vertegenwoordiging]) -> Bereik:
    """Return who would hear for these seats; their groep, organisatie and eenheid are read."""
    return bereik(zetels, woord=ZETELS)


def zetels_van_deelnames(deelnames: Iterable[Deelname]) -> list[Vertegenwoordiging]:
    """Return the seats behind these rows of a meeting; a guest has none."""
    return [rij.zetel for rij in deelnames if rij.zetel is not None]
