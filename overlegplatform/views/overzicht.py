"""Groups and calendar: what the public reads, and more for members."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van
from overlegplatform.daden.groep import GroepBewerken, VergaderingPlannen
from overlegplatform.models import Groep, Vergadering
from overlegplatform.querysets import zetels_van
from overlegplatform.regels.wachtend import wat_wacht
from overlegplatform.weergave.groep import geef_ritme, groepen_per_netwerk
from overlegplatform.weergave.vergadering import besluiten

_BESLUITEN = 10


@publiek
@voor_bezoekers
def overleg(request: HttpRequest) -> HttpResponse:
    """The calendar of coming meetings, what waits for this reader, and the groups of the networks."""
    toegang = toegang_van(request.user)
    eigen = {lid.netwerk_id for lid in toegang.lidmaatschappen}
    komend = Vergadering.objects.zichtbaar_voor(request.user).komend(timezone.now()).select_related("groep__netwerk")
    context = {
        "pagina": bladzijde(request, komend.order_by("begin", "pk")),
        "vakken": groepen_per_netwerk(request.user, eigen),
        "wacht": wat_wacht(request.user),
        "mijn_groepen": zetels_van(request.user).groepen,
        "mag_signaal": toegang.mag(Recht.OVERLEG_DEELNEMEN),
        "mag_plannen": toegang.mag(Recht.OVERLEG_PLANNEN),
    }
    return render(request, "overleg/overleg.html", context)


def groep_of_404(request: HttpRequest, slug: str) -> Groep:
    """Return a group this reader may know of."""
    rijen = Groep.objects.zichtbaar_voor(request.user).select_related("netwerk", "ouder")
    groep = get_object_or_404(rijen, slug=slug)
    request.netwerk = groep.netwerk
    return groep


@publiek
@voor_bezoekers(van_een_netwerk=True)
def groep(request: HttpRequest, slug: str) -> HttpResponse:
    """One group: what for, who, how often, its meetings and decisions."""
    gevonden = groep_of_404(request, slug)
    toegang = toegang_van(request.user)
    mag_plannen = toegang.mag(Recht.OVERLEG_PLANNEN, gevonden.netwerk)
    is_lid = mag_plannen or gevonden.pk in zetels_van(request.user).groepen
    vergaderingen = Vergadering.objects.zichtbaar_voor(request.user).filter(groep=gevonden).select_related("groep")
    geef_ritme(request.user, [gevonden])
    nu = timezone.now()
    komend = vergaderingen.komend(nu)
    zetels = gevonden.zetels.actief_op(timezone.localdate()).select_related(
        "organisatie", "eenheid", "persoon", "plaatsvervanger"
    )
    context = {
        "groep": gevonden,
        "doel_is_lijst": "\n" in gevonden.doel.strip(),
        # What the reader may not know of is not linked either.
        "ouder": _ouder(request, gevonden),
        "kinderen": Groep.objects.zichtbaar_voor(request.user).filter(ouder=gevonden),
        "zetels": list(zetels),
        "komend": list(komend.order_by("begin", "pk")[:20]),
        "pagina": bladzijde(request, vergaderingen.exclude(pk__in=komend.values("pk")).order_by("-begin", "-pk")),
        "besluiten": besluiten(request.user, agendapunt__vergadering__groep=gevonden)[:_BESLUITEN],
        "is_lid": is_lid,
        "knoppen": daden_voor(gevonden, request.user, (VergaderingPlannen, GroepBewerken)),
        "redactie": ", ".join(Groep._meta.get_field(veld).verbose_name for veld in gevonden.redactie),
    }
    return render(request, "overleg/groep.html", context)


def _ouder(request: HttpRequest, groep: Groep) -> Groep | None:
    return Groep.objects.zichtbaar_voor(request.user).filter(pk=groep.ouder_id).first() if groep.ouder_id else None
