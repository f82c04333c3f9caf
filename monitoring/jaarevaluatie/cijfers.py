"""The figures beside an action as frozen data: from the release in force, public cells only."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from django.utils import timezone

from leerrecht.models import Netwerk
from monitoring.jaarevaluatie.inhoud import Figuur, VasteReeks, VastPunt
from monitoring.jaarevaluatie.omzetten import naar_dict
from monitoring.keuzes import Cijferstatus, Leest, Toestand
from monitoring.models import Cel, Indicator, Publicatie
from monitoring.weergave.dashboard import ERBIJ
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.reeksen import Reeksperiode, dekking

Figuren = dict[int, list[dict]]
# More lines than this cannot be told apart on paper.
MEESTE_LIJNEN = 5


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
            per_actie[actie].append(naar_dict(figuren[indicator]))
    return dict(per_actie)


def figuren_van(netwerk: Netwerk, indicatoren: Iterable[int]) -> dict[int, Figuur]:
    """Return each of these indicators as the release in force publishes it; without a public cell it is left out."""
    publicatie = Publicatie.objects.van_kracht().filter(netwerk=netwerk).select_related("netwerk").first()
    if publicatie is None:
        return {}
    # A document for everybody: what only partners read stays out of it.
    cellen = Cel.objects.filter(publicatie=publicatie, indicator__in=list(indicatoren), voor=Leest.PUBLIEK)
    per_indicator: dict[int, list[Cel]] = defaultdict(list)
    for cel in cellen.select_related("definitie"):
        per_indicator[cel.indicator_id].append(cel)
    rijen = Indicator.objects.filter(pk__in=per_indicator).select_related("netwerk").prefetch_related(*ERBIJ)
    return {rij.pk: _figuur(Indicatorfiguur(rij, publicatie, per_indicator[rij.pk])) for rij in rijen}


def figuren_van_netwerk(netwerk: Netwerk) -> tuple[Figuur, ...]:
    """Return the network's own real figures, in the order of the dashboard: what it counts itself."""
    eigen = Indicator.objects.filter(netwerk=netwerk, synthetisch=False).order_by("volgorde", "pk")
    sleutels = list(eigen.values_list("pk", flat=True))
    figuren = figuren_van(netwerk, sleutels)
    return tuple(figuren[pk] for pk in sleutels if pk in figuren)


def _figuur(weergave: Indicatorfiguur) -> Figuur:
    indicator, gezien = weergave.indicator, {cel.bron: None for cel in weergave.cellen if cel.bron}
    periodes = weergave.periodes
    getoond = weergave.reeksen[:MEESTE_LIJNEN]
    doel = weergave.doel
    tekst = periodes[0].tekst if len(periodes) == 1 else f"{periodes[0].tekst} tot {periodes[-1].tekst}"
    return Figuur(
        titel=f"{indicator.naam}. {weergave.bevinding}",
        reeksen=tuple(
            VasteReeks(reeks.naam or indicator.naam, _punten(reeks.cellen), weergave.bevinding_van(reeks))
            for reeks in getoond
        ),
        eenheid=indicator.eenheid,
        bron="; ".join(gezien),
        schooljaar=tekst,
        decimalen=indicator.decimalen,
        breuken=weergave.breekpunten,
        doel=Decimal(doel.waarde) if doel else None,
        **({"doel_tekst": doel.tekst} if doel else {}),
        gepubliceerd_op=_dag(weergave.publicatie.op),
        synthetisch=weergave.synthetisch,
        opmerking=weergave.nuance,
    )


def _punten(cellen: dict[Reeksperiode, Cel]) -> tuple[VastPunt, ...]:
    return tuple(
        VastPunt(
            periode=periode.tekst,
            plaats=float(periode.start),
            waarde=cel.waarde if cel.toestand == Toestand.GETAL else None,
            voorlopig=cel.status != Cijferstatus.DEFINITIEF,
            toestand=cel.toestand,
            deel=str(geleverd.deel) if (geleverd := dekking(cel)) else "",
        )
        for periode, cel in sorted(cellen.items())
    )


def _dag(moment: datetime.datetime) -> datetime.date:
    return timezone.localtime(moment).date()
