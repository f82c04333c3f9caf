"""Forms of who begins a network, and of who writes what it says of itself."""

from typing import Any

from django import forms
from django.urls import Resolver404, resolve
from django.utils.text import slugify

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk, Organisatie, Soort
from leerrecht.models.netwerk import GEBIEDEN
from leerrecht.versies import waarden_van

_SOORTEN = [("", "Kies een soort"), *Soort.choices]
_ADRES = 50
TEKSTVELDEN = ("naam", "korte_naam", "gebied", "missie", "over")


def _net(tekst: str) -> str:
    return " ".join(tekst.split())


class Beheerdervelden(forms.Form):
    """Who will administer it."""

    beheerder = forms.CharField(label="Naam van de eerste beheerder", max_length=120)
    email = forms.EmailField(
        label="E-mailadres van de eerste beheerder",
        max_length=254,
        help_text="We mailen een uitnodiging naar dit adres. Kies niet jezelf.",
    )

    def clean_beheerder(self) -> str:
        """Single spaces."""
        return _net(self.cleaned_data["beheerder"])


class NieuwNetwerkFormulier(Beheerdervelden, Formulier):
    """A network, its first organisation and its first administrator."""

    naam = forms.CharField(label="Naam van het netwerk", max_length=120, help_text="Zoals “Netwerk leerrecht Limburg”.")
    korte_naam = forms.CharField(label="Korte naam", max_length=60, help_text="Zoals bezoekers het zeggen: Limburg.")
    slug = forms.CharField(
        label="Woord in het adres",
        max_length=_ADRES,
        required=False,
        help_text="Kleine letters en streepjes, zoals limburg. Leeg: we maken het van de korte naam. Het blijft zo.",
    )
    gebied = forms.ChoiceField(label="Voor welk soort gebied?", choices=[("", "Kies een soort gebied"), *GEBIEDEN])
    organisatie = forms.CharField(
        label="Eerste organisatie", max_length=160, help_text="Wie het netwerk draagt: een stad, een provincie."
    )
    soort = forms.ChoiceField(label="Soort organisatie", choices=_SOORTEN)
    field_order = ("naam", "korte_naam", "slug", "gebied", "organisatie", "soort", "beheerder", "email")

    def clean(self) -> dict[str, Any]:
        """Make the word of the address where none was given, and see that no room has it."""
        gegevens = super().clean() or self.cleaned_data
        for veld in ("naam", "korte_naam", "organisatie"):
            if veld in gegevens:
                gegevens[veld] = _net(gegevens[veld])
        slug = slugify(gegevens.get("slug") or gegevens.get("korte_naam", ""))
        gegevens["slug"] = slug
        if len(slug) > _ADRES:
            self.add_error("slug", f"Kies een korter woord: hoogstens {_ADRES} tekens.")
        elif gegevens.get("korte_naam") and not _is_vrij(slug):
            self.add_error("slug", f"“{slug}” is al een pagina van het portaal. Kies een ander woord, zoals limburg.")
        return gegevens


def _is_vrij(slug: str) -> bool:
    """Whether this address leads to the front page of a network, and to no room."""
    try:
        return resolve(f"/{slug}/").url_name == "netwerk"
    except Resolver404:
        return False


class BeheerderFormulier(Beheerdervelden, Formulier):
    """Another first administrator, while none signed in."""

    organisatie = forms.ModelChoiceField(
        label="Voor welke organisatie?",
        queryset=Organisatie.objects.none(),
        to_field_name="sleutel",
        empty_label="Kies een organisatie",
    )

    def __init__(self, *args, netwerk: Netwerk, **opties: Any) -> None:
        super().__init__(*args, **opties)
        veld: Any = self.fields["organisatie"]
        veld.queryset = netwerk.organisaties.filter(actief=True)


class NetwerkTekstenFormulier(VersieFormulier):
    """What a network says of itself, on its front page and at /over/."""

    versievelden = TEKSTVELDEN
    toon_optioneel = False
    lezers = "Dit leest iedereen, bij “Over het netwerk”."

    naam = forms.CharField(label="Naam", max_length=120)
    korte_naam = forms.CharField(label="Korte naam", max_length=60)
    gebied = forms.ChoiceField(label="Soort gebied", choices=GEBIEDEN)
    missie = forms.CharField(
        label="Missie",
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Waarvoor bestaat het netwerk? Eén of twee zinnen, voor wie jullie niet kent.",
    )
    over = forms.CharField(  # type: ignore[assignment]
        label="Over het netwerk",
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Sinds wanneer, wie doet mee, hoe werken jullie samen.",
    )

    def __init__(self, data=None, *, netwerk: Netwerk, **opties: Any) -> None:
        huidig = waarden_van(netwerk, TEKSTVELDEN)
        super().__init__(data, huidig=huidig, over=("netwerk", netwerk.slug), **opties)

    def clean_naam(self) -> str:
        """Single spaces."""
        return _net(self.cleaned_data["naam"])

    def clean_korte_naam(self) -> str:
        """Single spaces."""
        return _net(self.cleaned_data["korte_naam"])
