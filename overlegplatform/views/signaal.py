"""Signals: the list, one signal with what came of it, and the page of who got one by mail."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor
from leerrecht.filters import keuze_uit_adres
from leerrecht.formulieren.afhandelen import teruggevonden
from leerrecht.link.doelen import Bezoek
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from overlegplatform.forms.signaal import BuitenForm
from overlegplatform.keuzes import Signaalstand
from overlegplatform.models import Agendapunt, Signaal
from overlegplatform.weergave.signaal import draad, rode_draad

TOON = {"": "Wachten op antwoord", "beantwoord": "Beantwoord"}


def _kruimels(signaal: Signaal | None = None) -> list[dict[str, str]]:
    punten = [("Overleg", reverse("overleg:overleg")), ("Signalen", reverse("overleg:signalen"))]
    if signaal:
        punten.append((signaal.titel, signaal.get_absolute_url()))
    return [{"naam": naam, "adres": adres} for naam, adres in punten]


@vereist(Recht.OVERLEG_DEELNEMEN)
def signalen(request: HttpRequest) -> HttpResponse:
    """Signals this reader may see: what waits first, by its day to follow up."""
    rijen = Signaal.objects.zichtbaar_voor(request.user).select_related("organisatie", "netwerk", "bundel")
    toon, onbekend = keuze_uit_adres(request, "toon", TOON, bij="Signalen")
    if toon == "beantwoord":
        gekozen = rijen.filter(stand=Signaalstand.BEANTWOORD).order_by("-beantwoord_op", "-pk")
    else:
        gekozen = rijen.wachtend().order_by("opvolgen_op", "pk")
    context = {
        "pagina": bladzijde(request, gekozen),
        "toon": toon,
        "onbekend": onbekend,
        "is_staf": toegang_van(request.user).mag(Recht.OVERLEG_PLANNEN),
        "kruimels": _kruimels()[:1],
    }
    return render(request, "overleg/signalen.html", context)


def _signaal_of_404(request: HttpRequest, sleutel: str, rijen) -> Signaal:
    signaal = get_object_or_404(
        rijen.select_related("organisatie", "netwerk", "bundel", "door", "komt_van__netwerk"), sleutel=sleutel
    )
    request.netwerk = signaal.netwerk
    return signaal


@vereist(Recht.OVERLEG_DEELNEMEN)
def signaal(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One signal: its way, and its answer."""
    gevonden = _signaal_of_404(request, sleutel, Signaal.objects.zichtbaar_voor(request.user))
    hoofd = gevonden.bundel or gevonden
    punten = Agendapunt.objects.zichtbaar_voor(request.user).filter(signaal=hoofd)
    punten = list(punten.select_related("vergadering__groep").order_by("vergadering__begin"))
    context = {
        "signaal": gevonden,
        "hoofd": hoofd,
        # Of what is bundled with it a reader sees only the own ones.
        "gebundeld": Signaal.objects.zichtbaar_voor(request.user).filter(bundel=hoofd).select_related("organisatie"),
        "punten": punten,
        "rode_draad": rode_draad(gevonden, punten, request.user),
        "zetten": list(gevonden.zetten.all()),
        "draad": draad(gevonden),
        "knoppen": daden_voor(gevonden, request.user),
        "beantwoordbaar": not gevonden.bundel_id and gevonden.stand != Signaalstand.BEANTWOORD,
        "mag_bewerken": toegang_van(request.user).mag(Recht.OVERLEG_PLANNEN, gevonden.netwerk),
        "kruimels": _kruimels(),
    }
    return render(request, "overleg/signaal.html", context)


def linkpagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Behind a personal link: the signal that was passed on, and the form to answer it."""
    rij = bezoek.voorwerp
    invoer = teruggevonden(request, pad=reverse("link_antwoord_op_signaal", args=[bezoek.geheim]))
    form = BuitenForm(invoer, signaal=rij, gebruiker=request.user)
    return render(request, "overleg/signaal_link.html", {"bezoek": bezoek, "signaal": rij, "form": form})
