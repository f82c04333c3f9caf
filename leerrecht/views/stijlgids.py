"""The living sample page of all components, for staf and developers."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from leerrecht.views.stijlgids_voorbeelden import voorbeelden


class VoorbeeldFormulier(Formulier):
    """One field of each kind."""

    lezers = "Dit lezen: de staf van je netwerk en de partners van deze actie."

    naam = forms.CharField(label="Naam van de actie", max_length=80, help_text="Kort, in gewone woorden.")
    datum = Datumveld(label="Startdatum", help_text="Bijvoorbeeld 12/9/2026.")
    tekst = forms.CharField(label="Omschrijving", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    stand = forms.ChoiceField(label="Stand", choices=[("", "Kies een stand"), ("lopend", "lopend")])
    doelgroep = forms.MultipleChoiceField(
        label="Doelgroep",
        choices=[("a", "jongere@risk"), ("b", "NEET-jongere")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    akkoord = forms.BooleanField(label="Ik keek dit na")


@vereist(Recht.STIJLGIDS_LEZEN)
def stijlgids(request: HttpRequest) -> HttpResponse:
    """Show every component in every state."""
    formulier = VoorbeeldFormulier({"naam": "", "datum": "gisteren", "stand": "x"}, gebruiker=request.user)
    pagina = Paginator(range(120), 10).page(4)
    return render(request, "leerrecht/stijlgids.html", {"form": formulier, "pagina": pagina, "vb": voorbeelden()})
