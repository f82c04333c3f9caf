"""The one way to write down that somebody looked. A page that shows a file calls it before it reads."""

from collections.abc import Callable

from django.db.models import Q, QuerySet

from leerrecht.models import Gebeurtenis, Netwerk, Organisatie, Raadpleging

# Each room says which references still have a file: the log of that file does not go before it.
Referenties = Callable[[], QuerySet]
_dossiers: list[Referenties] = []


def registreer_dossiers(referenties: Referenties) -> None:
    """Let a room name its files, as a query of one column that holds their references."""
    if referenties not in _dossiers:
        _dossiers.append(referenties)


def zonder_dossier(rijen: QuerySet) -> QuerySet:
    """Return the looks of `rijen` whose file is gone; a look at no one file in particular is one of them."""
    for referenties in _dossiers:
        rijen = rijen.exclude(referentie__in=referenties())
    return rijen


def noteer_raadpleging(
    *,
    referentie: str,
    wat: str,
    door,
    namens: Organisatie | None = None,
    trap: str = "",
    netwerk: Netwerk | None = None,
    als: str = "",
) -> Raadpleging:
    """Write one Raadpleging. Call it inside the transaction that reads the file: no look without a row.

    `wat` says which page ("dossier geopend", "gezocht op naam"); `trap` is the deepest tier that is shown;
    `als` in which quality somebody looks, where that can differ within one organisation.
    """
    return Raadpleging.objects.create(
        referentie=referentie,
        wat=wat,
        trap=trap,
        door_sleutel=door.sleutel,
        door_naam=door.naam,
        namens=namens.naam if namens else "",
        namens_sleutel=namens.sleutel if namens else "",
        netwerk_slug=netwerk.slug if netwerk else "",
        als=als,
    )


def blikken_namens(referentie: str, organisatie: Organisatie) -> QuerySet[Raadpleging]:
    """Return every look at one file on behalf of this organisation, newest first, whatever it is called today.

    Rows of before the key was kept are found by every name the organisation ever had.
    """
    zonder_sleutel = Q(namens_sleutel="", namens__in=_namen_ooit(organisatie))
    return Raadpleging.objects.over(referentie).filter(Q(namens_sleutel=organisatie.sleutel) | zonder_sleutel)


def _namen_ooit(organisatie: Organisatie) -> set[str]:
    namen = {organisatie.naam}
    for gebeurtenis in Gebeurtenis.objects.over("organisatie", organisatie.sleutel):
        for deel in gebeurtenis.verschil:
            if deel.get("veld") == "naam":
                namen |= {deel.get("was"), deel.get("wordt")}
    return {naam for naam in namen if naam}
