"""The minutes: read a revision, freeze one, approve the earlier ones."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from overlegplatform.diensten import verslag as diensten
from overlegplatform.forms.werk import GoedkeuringForm, VerslagForm
from overlegplatform.keuzes import Stand
from overlegplatform.models import Agendapunt, Vergadering
from overlegplatform.regels.verslagbeeld import leesbaar_deel
from overlegplatform.views.agenda import punt_of_404
from overlegplatform.views.vergadering import geleid_of_404, kruimels, vergadering_of_404


@vereist(Recht.OVERLEG_DEELNEMEN)
def verslag(request: HttpRequest, sleutel: str, nummer: int) -> HttpResponse:
    """One revision as it was frozen, without the items this reader may not see."""
    vergadering = vergadering_of_404(request, sleutel, Vergadering.objects.leesbaar_voor(request.user))
    gevonden = get_object_or_404(
        vergadering.verslagen.zichtbaar_voor(request.user).select_related("door"), nummer=nummer
    )
    zichtbaar = Agendapunt.objects.zichtbaar_voor(request.user).filter(vergadering=vergadering)
    context = {
        "vergadering": vergadering,
        "verslag": gevonden,
        "inhoud": leesbaar_deel(gevonden.inhoud, sleutels=set(zichtbaar.values_list("sleutel", flat=True))),
        "goedgekeurd": gevonden.pk == vergadering.goedgekeurd_verslag_id,
        "kruimels": kruimels(vergadering),
    }
    return render(request, "overleg/verslag.html", context)


@vereist(Recht.OVERLEG_DEELNEMEN)
def vastleggen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Freeze the corrections as a new revision."""
    vergadering = geleid_of_404(request, sleutel)
    if vergadering.stand != Stand.GEHOUDEN:
        raise Http404

    def doe(form: VerslagForm) -> str:
        diensten.verslag_vastleggen(vergadering_id=vergadering.pk, noot=form.cleaned_data["noot"], door=request.user)
        return vergadering.get_absolute_url()

    return formulierpagina(
        request,
        maak=lambda data: VerslagForm(data, gebruiker=request.user),
        doe=doe,
        gelukt="De nieuwe versie van het verslag ligt vast. De leden lezen ze nu.",
        context={
            "titel": "Een nieuwe versie van het verslag",
            "inleiding": f"{vergadering.groep.naam}, {vergadering.datum_tekst}. De vorige versies blijven leesbaar.",
            "knop": "Leg vast",
            "kruimels": kruimels(vergadering),
            "terug": reverse("overleg:werk", args=[sleutel]),
        },
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_DEELNEMEN)
def goedkeuren(request: HttpRequest, sleutel: str, punt: str) -> HttpResponse:
    """Approve earlier minutes, as an item of this meeting."""
    vergadering = geleid_of_404(request, sleutel)
    rij = punt_of_404(request, vergadering, punt)
    eerder = rij.verslag_van
    if eerder is None or not vergadering.uitkomst_open:
        raise Http404

    def doe(form: GoedkeuringForm) -> str:
        diensten.verslag_goedkeuren(punt_id=rij.pk, opmerking=form.cleaned_data["opmerking"], door=request.user)
        return reverse("overleg:werk", args=[sleutel]) + f"#p-{punt}"

    return formulierpagina(
        request,
        maak=lambda data: GoedkeuringForm(data, gebruiker=request.user),
        doe=doe,
        gelukt=f"Het verslag van {eerder.datum_tekst} is goedgekeurd en verandert niet meer.",
        context={
            "titel": "Het verslag goedkeuren",
            "knop": "Keur goed",
            "kruimels": kruimels(vergadering),
            "inleiding": f"Van {eerder.datum_tekst}. Daarna verandert er niets meer aan, en leest iedereen de "
            "besluiten die niet vertrouwelijk zijn.",
            "terug": reverse("overleg:werk", args=[sleutel]),
        },
        sjabloon="overleg/formulier.html",
    )
