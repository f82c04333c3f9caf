"""Numbers in the words of Prometheus, for a program on this very host: how much and how long, never who."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from django.db.models import Avg, Count, Max
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from leerrecht import slag, wachtend
from leerrecht.dezehost import van_deze_host
from leerrecht.meter import GRENZEN
from leerrecht.models import Achtergrondtaak, Bericht, Slag, Taakstand
from leerrecht.toegang import publiek


class Metingen(Collector):
    """Reads all of it from the database, so that any process of any host tells the same."""

    def collect(self) -> Iterator[Metric]:
        """Give each metric once."""
        yield _per("leerrecht_wachtrij_seconden", "Hoe lang de oudste rij wacht", "wachtrij", _wachttijden())
        yield _per("leerrecht_berichten", "Mails per stand", "stand", _standen(Bericht))
        yield _per("leerrecht_taken", "Achtergrondtaken per stand", "stand", _standen(Achtergrondtaak))
        geleden = {soort: duur.total_seconds() for soort, duur in slag.laatste_slagen().items()}
        yield _per("leerrecht_slag_seconden", "Hoe lang geleden een soort proces klopte", "soort", geleden)
        for wat, duren in _taakduren().items():
            uitleg = "Hoe lang werk duurde dat in een dag klaar kwam"
            yield _per(f"leerrecht_taak_seconden_{wat}", uitleg, "soort", duren)
        yield _paginas(Slag.objects.values_list("metingen", flat=True))


def _per(naam: str, uitleg: str, etiket: str, waarden: dict[str, float]) -> Metric:
    meting = GaugeMetricFamily(naam, uitleg, labels=[etiket])
    for sleutel, waarde in sorted(waarden.items()):
        meting.add_metric([sleutel], waarde)
    return meting


def _wachttijden() -> dict[str, float]:
    return {"post": wachtend.post()[1].total_seconds(), "werk": wachtend.werk()[1].total_seconds()}


def _standen(model: type[Bericht] | type[Achtergrondtaak]) -> dict[str, float]:
    return dict(model.objects.order_by().values_list("stand").annotate(aantal=Count("pk")))


def _taakduren() -> dict[str, dict[str, float]]:
    klaar = Achtergrondtaak.objects.filter(
        stand=Taakstand.KLAAR, duur__isnull=False, klaar_op__gte=timezone.now() - timedelta(days=1)
    )
    rijen = klaar.order_by().values("soort").annotate(gemiddeld=Avg("duur"), langst=Max("duur"))
    return {wat: {rij["soort"]: rij[wat] for rij in rijen} for wat in ("gemiddeld", "langst")}


def _paginas(standen: Iterable[dict[str, list[float]]]) -> Metric:
    """Add up what all processes counted; the last number of each is the seconds in all."""
    samen: dict[str, list[float]] = {}
    for stand in standen:
        for naam, getallen in stand.items():
            tot_hier = samen.get(naam, [0.0] * len(getallen))
            samen[naam] = [een + ander for een, ander in zip(tot_hier, getallen, strict=True)]
    meting = HistogramMetricFamily("leerrecht_pagina_seconden", "Hoe lang een pagina duurde", labels=["pagina"])
    for naam, (*vakken, som) in sorted(samen.items()):
        meting.add_metric([naam], buckets=list(_oplopend(vakken)), sum_value=som)
    return meting


def _oplopend(vakken: list[float]) -> Iterator[tuple[str, float]]:
    tot_hier = 0.0
    for grens, aantal in zip((*map(str, GRENZEN), "+Inf"), vakken, strict=True):
        tot_hier += aantal
        yield grens, tot_hier


@publiek
def metingen(request: HttpRequest) -> HttpResponse:
    """404 for who is elsewhere, or comes in through a proxy."""
    if not van_deze_host(request):
        raise Http404
    register = CollectorRegistry()
    register.register(Metingen())
    return HttpResponse(generate_latest(register), content_type=CONTENT_TYPE_LATEST)
