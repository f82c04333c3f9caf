"""The page one writes on while meeting: outcomes per item, and who is there."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from leerrecht.daden import daden_voor_lijst
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.afhandelen import teruggevonden
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from overlegplatform.daden.agenda import PuntUitstellen
from overlegplatform.daden.verslag import VerslagGoedkeuren
from overlegplatform.diensten.verslag import is_bijgewerkt
from overlegplatform.forms.werk import Namen, UitkomstForm, getypt_bij, nog_te_noteren
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Vergadering
from overlegplatform.views.vergadering import geleid_of_404
from overlegplatform.weergave.agenda import maak_agenda
from overlegplatform.weergave.kruimels import kruimels
from overlegplatform.weergave.raam import strook_binnen
from overlegplatform.weergave.vergadering import aanwezigen


def werkadres(vergadering: Vergadering, punt: str = "") -> str:
    """The page itself; with an item, at the field where its next outcome is typed: the browser puts the focus there."""
    adres = reverse("overleg:werk", args=[vergadering.sleutel])
    return f"{adres}?bij={punt}#id_{punt}-tekst" if punt else adres


@vereist(Recht.OVERLEG_DEELNEMEN)
def werk(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Per item what came of it, and a short form for the next outcome."""
    vergadering = geleid_of_404(request, sleutel)
    if not vergadering.uitkomst_open:
        return redirect(vergadering.get_absolute_url())
    invoer = teruggevonden(request, pad=werkadres(vergadering))
    return toon_werkblad(request, vergadering, invoer=invoer, bij=request.GET.get("bij", ""))


def toon_werkblad(
    request: HttpRequest,
    vergadering: Vergadering,
    *,
    invoer: QueryDict | None = None,
    gebonden: UitkomstForm | None = None,
    bij: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render the page, one form for all items: with what was typed (`invoer`), and the item that was refused."""
    namen = gebonden.namen if gebonden else Namen(vergadering.groep.netwerk, timezone.localdate())
    blad = gebonden or KnopFormulier(invoer, gebruiker=request.user)
    agenda = maak_agenda(vergadering, request.user)
    punten = [regel.punt for regel in agenda.regels]
    knoppen = daden_voor_lijst(punten, request.user, (VerslagGoedkeuren, PuntUitstellen))

    def vorm(over: str) -> UitkomstForm:
        if gebonden and gebonden.prefix == over:
            return gebonden
        return UitkomstForm(namen=namen, over=over, gebruiker=request.user, initial=getypt_bij(invoer, over))

    context = {
        "vergadering": vergadering,
        "regels": [
            (regel, vorm(regel.punt.sleutel), {een.naam: een for een in knoppen[regel.punt.pk]})
            for regel in agenda.regels
        ],
        "bij": gebonden.prefix if gebonden else bij,
        "blad": blad,
        "form": blad if gebonden or _meldt_terug(request, blad) else None,
        "namen": namen.lijst,
        "aanwezigen": aanwezigen(vergadering, request.user),
        "bijgewerkt": vergadering.stand == Vergaderstand.GEHOUDEN and is_bijgewerkt(vergadering),
        "kruimels": kruimels(vergadering),
        "strook": strook_binnen(vergadering),
    }
    return render(request, "overleg/werk.html", context, status=status)


def _meldt_terug(request: HttpRequest, blad: Formulier) -> bool:
    """Whether to say that text was found back: not when it was only left in place while another item was noted."""
    gevonden = blad.teruggevonden
    if gevonden is None:
        return False
    return bool(gevonden.vondst.anderen or ("bij" not in request.GET and nog_te_noteren(gevonden)))
