"""One indicator: sentence, picture, table, definition, download. `?publicatie=` shows it as it was published then."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from monitoring.filters.indicator import CijferkeuzeForm
from monitoring.models import Indicator, Publicatie
from monitoring.weergave.dashboard import ERBIJ, alleen_voor_partners, publicaties_van
from monitoring.weergave.deel import Bestandsdeel
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.meenemen import Meenemen
from monitoring.weergave.panelen import acties_van
from monitoring.weergave.snede import Snede
from monitoring.weergave.tabel import MEESTE_KOLOMMEN, eerder, tabel


@dataclass(frozen=True)
class Cijfervraag:
    """What the address asks: a slice of one release, and the release in force where an older one was asked for."""

    snede: Snede
    form: CijferkeuzeForm
    nieuwer: Publicatie | None

    @property
    def naam(self) -> str:
        """What a file of it is called."""
        return f"{self.snede.indicator.code}-{self.snede.publicatie.sleutel}"


def gevraagd_of_404(request: HttpRequest, code: str, gebruiker: Any) -> Cijfervraag:
    """Return what `gebruiker` may see of it; sets the network of the page."""
    indicator = get_object_or_404(Indicator.objects.select_related("netwerk").prefetch_related(*ERBIJ), code=code)
    publicaties = publicaties_van(gebruiker, indicator)
    sleutel = request.GET.get("publicatie", "")
    gekozen = [rij for rij in publicaties if rij.sleutel == sleutel or (not sleutel and rij.van_kracht)]
    if not gekozen:
        raise Http404
    publicatie = gekozen[0]
    request.netwerk = publicatie.netwerk  # type: ignore[attr-defined]
    snede = Snede(gebruiker, indicator, publicatie)
    form = CijferkeuzeForm(request.GET, keuzes=snede.keuzes)
    geldend = [rij for rij in publicaties if rij.van_kracht and rij.netwerk_id == publicatie.netwerk_id]
    nieuwer = None if publicatie.van_kracht or not geldend else geldend[0]
    return Cijfervraag(snede.kies(form.keuze), form, nieuwer)


@publiek
@voor_bezoekers
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """The page of one indicator."""
    gevraagd = gevraagd_of_404(request, code, request.user)
    snede = gevraagd.snede
    pagina = snede.bladzijde(request.GET.get("pagina"))
    weergave = snede.figuur(pagina)
    context = {
        "indicator": snede.indicator,
        "publicatie": snede.publicatie,
        "nieuwer": gevraagd.nieuwer,
        "form": gevraagd.form,
        "adres": snede.indicator.get_absolute_url(),
        "weergave": weergave,
    }
    if weergave is not None:
        context |= _cijfers(weergave, snede, pagina) | {"acties": acties_van(request.user, snede.indicator)}
    return render(request, "monitoring/indicator.html", context)


def _cijfers(weergave: Indicatorfiguur, snede: Snede, pagina: Any) -> dict[str, Any]:
    """What the page says where there is a figure."""
    cel = weergave.laatste_cel
    op_pagina = weergave.alleen(pagina)
    return {
        "cel": cel,
        "tabel": tabel(weergave, op_pagina),
        "eerder": eerder(op_pagina, weergave.indicator.decimalen),
        "veel_reeksen": weergave.aantal > MEESTE_KOLOMMEN,
        "pagina": pagina,
        "definitie": weergave.definitie,
        "meer_definities": len({c.definitie_id for c in weergave.cellen if c.definitie_id}) > 1,
        "alleen_partners": alleen_voor_partners(weergave),
        "meenemen": Meenemen(snede, Bestandsdeel(snede).van),
    }
