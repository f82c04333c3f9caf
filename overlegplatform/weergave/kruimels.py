"""The way from Overleg to a page of a group, a meeting or a signal."""

from typing import Any

from django.urls import reverse

from overlegplatform.models import Vergadering


def kruimels(*rijen: Any) -> list[dict[str, str]]:
    """Return the way to a page about the last of `rijen`; a meeting brings its group."""
    punten = [("Overleg", reverse("overleg:overleg"))]
    for rij in rijen:
        if isinstance(rij, Vergadering):
            punten += [(rij.groep.naam, rij.groep.get_absolute_url()), (rij.datum_tekst, rij.get_absolute_url())]
        else:
            punten.append((str(rij), rij.get_absolute_url()))
    return [{"naam": naam, "adres": adres} for naam, adres in punten]
