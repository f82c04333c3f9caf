"""The cells of an indicator for a program: names that stay, each number with what it is and where it comes from.

A name that goes or means something else makes another VERSIE; one that comes to it does not. The names are explained
on the page `monitoring:gegevens_uitleg` (templates/monitoring/gegevens.html).
"""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode

from monitoring.models import DIMENSIES, Cel, Cijferreeks
from monitoring.weergave.deel import Bestandsdeel
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.reeksen import Reekskolom
from monitoring.weergave.uitvoer import nagerekend

VERSIE = "1"
TOESTANDEN = {
    "getal": "Een getal.",
    "onderdrukt": "Verborgen: het gaat over te weinig mensen, of je zou zo'n klein aantal kunnen uitrekenen.",
    "niet_beschikbaar": "De bron geeft geen cijfer.",
    "niet_van_toepassing": "Hier kan geen cijfer zijn.",
}


def als_gegevens(deel: Bestandsdeel, over: Indicatorfiguur) -> dict[str, Any]:
    """Return part of an indicator; `over`: the figure as its page shows it."""
    snede = deel.snede
    return {
        "versie": VERSIE,
        "uitleg": f"{settings.BASISADRES}{reverse('monitoring:gegevens_uitleg')}",
        "indicator": _indicator(over),
        "definitie": _definitie(over),
        "publicatie": _publicatie(over),
        "bronnen": [{"naam": naam, "toont_vanaf": snede.keuzes.drempels.get(naam)} for naam in over.bronnen],
        "licentie": settings.LICENTIE_CIJFERS or None,
        "breuken": [{"vanaf": over.naam_van(rij.periode_start), "reden": rij.reden} for rij in over.breuken],
        "streefwaarden": [_streefwaarde(over, rij) for rij in over.streefwaarden],
        "toestanden": TOESTANDEN,
        "keuze": snede.keuze,
        "deel": {"nummer": deel.nummer, "van": deel.van, "volgende": volgende(deel, "gegevens")},
        "cellen": list(_cellen(deel)),
    }


def volgende(deel: Bestandsdeel, naam: str) -> str | None:
    """Return the whole address of the part after this one."""
    if deel.nummer >= deel.van:
        return None
    vraag: dict[str, Any] = {**deel.snede.keuze, "publicatie": deel.snede.publicatie.sleutel, "deel": deel.nummer + 1}
    adres = reverse(f"monitoring:{naam}", args=[deel.snede.indicator.code])
    return f"{settings.BASISADRES}{adres}?{urlencode(vraag)}"


def _indicator(over: Indicatorfiguur) -> dict[str, Any]:
    rij = over.indicator
    velden = ("code", "naam", "omschrijving", "soort", "eenheid", "decimalen", "voorbehoud")
    return {**{veld: getattr(rij, veld) for veld in velden}, "verzonnen": over.synthetisch}


def _definitie(over: Indicatorfiguur) -> dict[str, Any] | None:
    if not (rij := over.definitie):
        return None
    velden = ("versie", "omschrijving", "teller", "noemer", "populatie", "peildatum", "drempel", "bron", "link")
    return {veld: getattr(rij, veld) for veld in (*velden, "opmerking")}


def _publicatie(over: Indicatorfiguur) -> dict[str, Any]:
    rij, adres = over.publicatie, over.indicator.get_absolute_url()
    return {
        "sleutel": rij.sleutel,
        "netwerk": rij.netwerk.korte_naam,
        "op": rij.op.isoformat(timespec="seconds"),
        "reden": rij.reden,
        "laatste": rij.van_kracht,
        "nagerekend": nagerekend(rij),
        "adres": f"{settings.BASISADRES}{adres}?publicatie={rij.sleutel}",
    }


def _streefwaarde(over: Indicatorfiguur, rij: Any) -> dict[str, Any]:
    waarde = float(round(rij.waarde, over.indicator.decimalen))
    return {
        "gebied": rij.gebied,
        "waarde": waarde,
        "richting": rij.richting,
        "tegen": rij.tegen,
        "besluit": rij.besluit,
    }


def _cellen(deel: Bestandsdeel) -> Iterator[dict[str, Any]]:
    per_reeks = {(rij.gebied, rij.reeks, rij.viewpoint): rij for rij in deel.rijen}
    for kolom in deel.figuur.reeksen:
        rij = per_reeks[kolom.gebied, kolom.reeks, kolom.viewpoint]
        for _, cel in sorted(kolom.cellen.items()):
            yield _cel(deel, rij, cel, eerdere=False)
        yield from _eerdere(deel, rij, kolom)


def _eerdere(deel: Bestandsdeel, rij: Cijferreeks, kolom: Reekskolom) -> Iterator[dict[str, Any]]:
    return (_cel(deel, rij, cel, eerdere=True) for cel in kolom.andere)


def _cel(deel: Bestandsdeel, rij: Cijferreeks, cel: Cel, *, eerdere: bool) -> dict[str, Any]:
    indicator = deel.snede.indicator
    return {
        "gebied": cel.gebied,
        "reeks": cel.reeks,
        "dimensies": {naam: getattr(rij, naam) for naam in DIMENSIES if getattr(rij, naam)},
        "periode": {"soort": cel.periode_soort, "naam": cel.periode_tekst},
        # As the page rounds it: a file must not say more.
        "waarde": None if cel.waarde is None else float(round(cel.waarde, indicator.decimalen)),
        "toestand": cel.toestand,
        "status": cel.status if cel.waarde is not None else None,
        "bron": cel.bron,
        "uitgave": cel.vintage,
        "geteld_volgens": cel.viewpoint,
        "scholen_geleverd": cel.geleverd,
        "scholen_verwacht": cel.verwacht,
        "opmerking": cel.opmerking,
        "eerdere_uitgave": eerdere,
        "verzonnen": cel.synthetisch or indicator.synthetisch,
    }
