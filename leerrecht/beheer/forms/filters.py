"""Filters of the lists: GET forms, so that a view can be mailed and bookmarked."""

from typing import Any

from django import forms
from django.http import HttpRequest

from leerrecht.beheer import bereik
from leerrecht.beheer.bereik import Accountstand
from leerrecht.filters import Filterzinnen, woorden_van, zonder
from leerrecht.formulieren import Formulier
from leerrecht.models import Berichtstand, Netwerk, Organisatie, Taakstand
from leerrecht.models.organisatie import Soort
from leerrecht.rechten import ROLLEN_VAN_LID, Recht
from leerrecht.toegang import toegang_van


def _zoekveld(hulp: str) -> forms.CharField:
    return forms.CharField(label=hulp, required=False, max_length=100, widget=forms.SearchInput)


def _keuze(label: str, leeg: str, keuzes) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", leeg), *keuzes])


def _netwerkveld() -> forms.ModelChoiceField:
    leeg = Netwerk.objects.none()
    return forms.ModelChoiceField(
        label="Netwerk", required=False, queryset=leeg, to_field_name="slug", empty_label="Alle netwerken"
    )


def _organisatieveld() -> forms.ModelChoiceField:
    leeg = Organisatie.objects.none()
    return forms.ModelChoiceField(
        label="Organisatie", required=False, queryset=leeg, to_field_name="sleutel", empty_label="Alle organisaties"
    )


class FilterFormulier(Filterzinnen, Formulier):
    """A filter: a wrong value in the address filters nothing, and the page says so."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.GET, gebruiker=request.user)
        self.request = request
        self._pas_aan(request.user)
        self.is_valid()
        # Said above the list, not at a field.
        self._errors = {}
        self.waarden: dict[str, Any] = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}

    def _pas_aan(self, gebruiker) -> None:
        """Fill in what this administrator may choose."""
        if "netwerk" in self.fields:
            # Counted by what the memberships of this request say: one network is no choice, and no question.
            if len(toegang_van(gebruiker).netwerken_met(Recht.ACCOUNTS_BEHEREN)) < 2:
                del self.fields["netwerk"]
            else:
                self.fields["netwerk"].queryset = bereik.netwerken(gebruiker)
        if "organisatie" in self.fields:
            self.fields["organisatie"].queryset = bereik.organisaties(gebruiker, Recht.ACCOUNTS_BEHEREN)

    def gekozen(self) -> list[dict[str, str]]:
        """The filters in use, each with the address of the view without it."""
        return [
            {
                "naam": woorden_van(self.fields[naam], waarde),
                "adres": zonder(self.request.path, self.request.GET, naam),
            }
            for naam, waarde in self.waarden.items()
        ]


class GebruikerFilter(FilterFormulier):
    """People."""

    q = _zoekveld("Naam, e-mail of functie")
    rol = _keuze("Rol", "Alle rollen", [(rol.value, rol.label) for rol in ROLLEN_VAN_LID])
    organisatie = _organisatieveld()
    stand = _keuze("Account", "Alle accounts", Accountstand.choices)
    netwerk = _netwerkveld()


class OrganisatieFilter(FilterFormulier):
    """Organisations."""

    q = _zoekveld("Naam")
    soort = _keuze("Soort", "Alle soorten", Soort.choices)
    gebruik = _keuze("Gebruik", "In gebruik", [("buiten", "Buiten gebruik"), ("alle", "Alle")])
    netwerk = _netwerkveld()


class LidmaatschapFilter(FilterFormulier):
    """Memberships."""

    q = _zoekveld("Naam")
    rol = _keuze("Rol", "Alle rollen", [(rol.value, rol.label) for rol in ROLLEN_VAN_LID])
    organisatie = _organisatieveld()
    stand = _keuze(
        "Periode",
        "Lopend",
        [("eindigt", "Eindigt binnen 30 dagen"), ("komt", "Begint nog"), ("beeindigd", "Beëindigd"), ("alle", "Alle")],
    )
    netwerk = _netwerkveld()


class PostFilter(FilterFormulier):
    """Mail."""

    stand = _keuze("Stand", "Wat vastzit of wacht", [*Berichtstand.choices, ("alle", "Alle berichten")])


class WerkFilter(FilterFormulier):
    """Long work."""

    stand = _keuze("Stand", "Alle standen", Taakstand.choices)
