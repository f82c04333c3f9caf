"""The figures beside an action as frozen data: from the release in force, public cells only."""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.utils import timezone

from leerrecht.models import Netwerk
from monitoring.jaarevaluatie.inhoud import Figuur, Punt, Reeks
from monitoring.keuzes import Cijferstatus, Toestand, Voor
from monitoring.models import Breuk, Cel, Indicator, Publicatie
from monitoring.reeksen import Periode
from monitoring.weergave import MEESTE_LIJNEN, Indicatorfiguur

Figuren = dict[int, list[dict]]


def cijfers_per_actie(netwerk: Netwerk, actie_ids: Iterable[int]) -> Figuren:
    """Return per action the figures that belong to it, as JSON. The number of queries does not grow with the plan."""
    koppelingen = Indicator.acties.through.objects.filter(actie__in=list(actie_ids)).order_by(
        "indicator__volgorde", "pk"
    )
    paren = list(koppelingen.values_list("actie_id", "indicator_id"))
    figuren = figuren_van(netwerk, {indicator for _, indicator in paren})
    per_actie: Figuren = defaultdict(list)
    for actie, indicator in paren:
        if indicator in figuren:
            per_actie[actie].append(figuren[indicator].naar_dict())
    return dict(per_actie)


def figuren_van(netwerk: Netwerk, indicatoren: Iterable[int]) -> dict[int, Figuur]:
    """Return each of these indicators as the release in force publishes it; without a public cell it is left out."""
    publicatie = Publicatie.objects.van_kracht().filter(netwerk=netwerk).select_related("netwerk").first()
    if publicatie is None:
        return {}
    # A document for everybody: what only partners read stays out of it.
    cellen = Cel.objects.filter(publicatie=publicatie, indicator__in=list(indicatoren), voor=Voor.PUBLIEK)
    per_indicator: dict[Indicator, list[Cel]] = defaultdict(list)
    for cel in cellen.select_related("indicator", "definitie"):
        per_indicator[cel.indicator].append(cel)
    breuken: dict[int, list[Breuk]] = defaultdict(list)
    for breuk in Breuk.objects.filter(indicator__in=per_indicator):
        breuken[breuk.indicator_id].append(breuk)
    return {
        indicator.pk: _figuur(Indicatorfiguur(indicator, publicatie, rijen, breuken[indicator.pk]))
        for indicator, rijen in per_indicator.items()
    }


def _figuur(weergave: Indicatorfiguur) -> Figuur:
    indicator, gezien = weergave.indicator, {cel.bron: None for cel in weergave.cellen if cel.bron}
    periodes = weergave.periodes
    getoond = weergave.reeksen[:MEESTE_LIJNEN]
    tekst = periodes[0].tekst if len(periodes) == 1 else f"{periodes[0].tekst} tot {periodes[-1].tekst}"
    return Figuur(
        titel=f"{indicator.naam}. {weergave.bevinding}",
        reeksen=tuple(Reeks(reeks.naam or indicator.naam, _punten(reeks.cellen)) for reeks in getoond),
        eenheid=indicator.eenheid,
        bron="; ".join(gezien),
        schooljaar=tekst,
        decimalen=indicator.decimalen,
        breuken=weergave.breekpunten,
        gepubliceerd_op=_dag(weergave.publicatie.op),
        synthetisch=weergave.synthetisch,
        opmerking=weergave.nuance,
    )


def _punten(cellen: dict[Periode, Cel]) -> tuple[Punt, ...]:
    return tuple(
        Punt(
            periode=periode.tekst,
            plaats=float(periode.start),
            waarde=cel.waarde if cel.toestand == Toestand.GETAL else None,
            voorlopig=cel.status != Cijferstatus.DEFINITIEF,
            toestand=cel.toestand,
        )
        for periode, cel in sorted(cellen.items())
    )


def _dag(moment: datetime.datetime) -> datetime.date:
    return timezone.localtime(moment).date()
