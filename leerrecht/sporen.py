"""What the portal itself keeps about an object beside its rows: mails, kept text, links, long work, and its history.

Who erases an object calls `wis_sporen` with every name by which these may know it. The log of who looked stays: it has
a term of its own, and outlives what it tells about.
"""

from collections.abc import Iterable

from django.db.models import Q

from leerrecht.historiek import vergeet
from leerrecht.models import Achtergrondtaak, Bericht, BewaardeInvoer, Inzending, PersoonlijkeLink, Storing

# A shorter key could stand by chance in the middle of another word.
_KORTST = 8


def wis_sporen(sleutels: Iterable[str]) -> None:
    """Delete whatever names one of these references or keys. Call it inside the dienst that erases.

    Raises ValueError for a key so short that something else may hold it.
    """
    namen = sorted({sleutel for sleutel in sleutels if sleutel})
    if te_kort := [naam for naam in namen if len(naam) < _KORTST]:
        raise ValueError(f"te kort om op te zoeken: {len(te_kort)} sleutels")
    if not namen:
        return
    Bericht.objects.filter(_noemt(namen, "onderwerp", "tekst", "html", "bijlage")).delete()
    BewaardeInvoer.objects.filter(_noemt(namen, "pad")).delete()
    Inzending.objects.filter(_noemt(namen, "resultaat")).delete()
    PersoonlijkeLink.objects.filter(voorwerp__in=namen).delete()
    Storing.objects.filter(sleutel__in=namen).delete()
    Achtergrondtaak.objects.filter(object_sleutel__in=namen).delete()
    vergeet(namen)


def _noemt(namen: list[str], *velden: str) -> Q:
    uit = Q(pk__in=[])
    for veld in velden:
        for naam in namen:
            uit |= Q(**{f"{veld}__contains": naam})
    return uit
