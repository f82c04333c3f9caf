"""Forms about organisations and their units."""

from typing import Any

from django import forms

from leerrecht.account.identiteit.token import lees_kbo
from leerrecht.beheer.forms.velden import NetwerkFormulier
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.models import Netwerk
from leerrecht.models.organisatie import Soort
from leerrecht.rechten import Recht

_SOORTEN = [("", "Kies een soort"), *Soort.choices]


def _net(tekst: str) -> str:
    return " ".join(tekst.split())


class NieuweOrganisatieFormulier(NetwerkFormulier):
    """A new organisation."""

    recht = Recht.ORGANISATIES_BEHEREN

    naam = forms.CharField(label="Naam", max_length=160, help_text="Zoals de organisatie zich noemt.")
    soort = forms.ChoiceField(label="Soort", choices=_SOORTEN)
    bestaande = forms.BooleanField(
        label="Ja, voeg die organisatie toe aan mijn netwerk",
        required=False,
        help_text="Naam en soort blijven zoals ze daar staan.",
    )
    field_order = ("naam", "soort", "netwerk", "bestaande")

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        self.bekende = None
        if not self.data.get("bestaande"):
            self._bestaande_veld = self.fields.pop("bestaande")

    def clean_naam(self) -> str:
        """Single spaces."""
        return _net(self.cleaned_data["naam"])

    def voeg_weigering_toe(self, geweigerd) -> None:
        """After "this name exists": link to it, or ask whether to add it."""
        if hasattr(geweigerd, "organisatie"):
            if geweigerd.in_netwerk:
                self.bekende = geweigerd.organisatie
            elif "bestaande" not in self.fields:
                self.fields["bestaande"] = self._bestaande_veld
        super().voeg_weigering_toe(geweigerd)


class OrganisatieFormulier(VersieFormulier):
    """Name and kind."""

    versievelden = ("naam", "soort", "kbo")

    naam = forms.CharField(label="Naam", max_length=160)
    soort = forms.ChoiceField(label="Soort", choices=Soort.choices)
    kbo = forms.CharField(
        label="Ondernemingsnummer",
        max_length=20,
        required=False,
        help_text="Tien cijfers, zoals 0400.378.485. Wie zich daarmee aanmeldt zonder account, leest wie er een geeft.",
    )

    def clean_kbo(self) -> str:
        """Ten digits that can be one; nothing when left empty."""
        getypt = self.cleaned_data["kbo"].strip()
        nummer = lees_kbo(getypt)
        if getypt and not nummer:
            raise forms.ValidationError(
                "Dit is geen ondernemingsnummer. Kijk de tien cijfers na, of laat het vak leeg."
            )
        return nummer

    def clean_naam(self) -> str:
        """Single spaces."""
        return _net(self.cleaned_data["naam"])


class UitNetwerkFormulier(RedenFormulier):
    """Out of which network, when there is a choice, and why."""

    def __init__(self, *args, netwerken: list[Netwerk], **opties) -> None:
        super().__init__(*args, **opties)
        self.netwerken = {netwerk.slug: netwerk for netwerk in netwerken}
        if len(netwerken) > 1:
            keuzes = [(netwerk.slug, netwerk.naam) for netwerk in netwerken]
            self.fields["netwerk"] = forms.ChoiceField(label="Uit welk netwerk?", choices=keuzes)

    def clean(self) -> dict[str, Any]:
        """The network itself; there is only one, or it was chosen."""
        gegevens = super().clean() or self.cleaned_data
        slug = gegevens.get("netwerk") or next(iter(self.netwerken))
        gegevens["netwerk"] = self.netwerken[slug]
        return gegevens


class NieuweEenheidFormulier(Formulier):
    """A service within an organisation."""

    naam = forms.CharField(
        label="Naam van de eenheid", max_length=160, help_text="Zoals Dienst Onderwijsondersteuning."
    )

    def clean_naam(self) -> str:
        """Single spaces."""
        return _net(self.cleaned_data["naam"])


class EenheidFormulier(VersieFormulier, NieuweEenheidFormulier):
    """A service that is there already."""

    versievelden = ("naam",)
