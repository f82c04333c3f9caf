"""What somebody typed and did not send: read it back, or throw it away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.daden import Daad
from leerrecht.formulieren import klad
from leerrecht.formulieren.afhandelen import COOKIE
from leerrecht.formulieren.bijhouden import houd_invoer_bij
from leerrecht.formulieren.sleutel import eigenaar_sleutel, maak_formuliersleutel
from leerrecht.models import BewaardeInvoer
from leerrecht.toegang import PUBLIEK, publiek


def _wie(request: HttpRequest) -> dict[str, str]:
    """This person in this browser."""
    return {"browser": request.COOKIES.get(COOKIE, ""), "eigenaar": eigenaar_sleutel(request.user)}


@publiek
def overzicht(request: HttpRequest) -> HttpResponse:
    """All that waits here; also what belongs to a page that is no longer there or no longer mine."""
    teksten = [
        {"rij": rij, "velden": klad.leesbaar(velden), "sleutel": maak_formuliersleutel(request.user)}
        for rij, _, velden in klad.open_teksten(**_wie(request))
    ]
    return render(request, "leerrecht/klad.html", {"teksten": teksten, "dagen": klad.GELDIG.days})


@publiek
@require_POST
def bijhouden(request: HttpRequest) -> HttpResponse:
    """Keep what is being typed (leerrecht.js asks it while somebody types): 204 when kept, 422 when it could not be."""
    return HttpResponse(status=204 if houd_invoer_bij(request) else 422)


class KladWissen(Daad):
    """Throw one text away."""

    naam, pad = "klad_wissen", "klad/<int:nummer>/wissen/"
    recht = PUBLIEK
    model, zoek = BewaardeInvoer, {"nummer": "pk"}
    knop, einde = "Wis deze tekst", True
    gevolg = "Wat je typte, is dan weg."

    def rijen(self):
        """What waits for this person in this browser."""
        return klad.van(**_wie(self.request))

    def doe(self, form) -> None:
        """A row of the core's own, that no history tells of."""
        self.rij.delete()

    def gelukt(self, uitkomst: None) -> str:
        """It is gone."""
        return "De tekst is gewist."

    def terug(self) -> str:
        """The list."""
        return reverse("klad")
