"""The telephone of the Meldpunt: what was asked, then a reference."""

from django.http import HttpRequest, HttpResponse

from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.telefoon import telefoon_noteren
from meldpunt.forms.telefoon import TelefoonForm
from meldpunt.weergave.kruimels import kruimels


@vereist(Recht.DOSSIERS_BEHANDELEN)
def telefoon(request: HttpRequest) -> HttpResponse:
    """Note a call while it lasts."""

    def doe(form: TelefoonForm) -> str:
        return telefoon_noteren(**form.cleaned_data, netwerk=form.netwerk, door=request.user).get_absolute_url()

    return formulierpagina(
        request,
        maak=lambda data: TelefoonForm(data, gebruiker=request.user),
        doe=doe,
        gelukt="Genoteerd. Geef de referentie door aan wie belde.",
        context={
            "kruimels": kruimels(),
            "terug": kruimels()[-1]["adres"],
            "titel": "Telefoon noteren",
            "knop": "Noteer",
            "inleiding": "Wat je niet weet, laat je leeg. Alleen waarvoor men belt en de vraag moeten er staan.",
        },
        sjabloon="formulier.html",
    )
