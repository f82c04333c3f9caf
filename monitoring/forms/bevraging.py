"""Forms of staf about a survey: what it is about, its questions, the schools, its days, a quote."""

import re
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import waarden_van
from monitoring.diensten.bevraging import VELDEN, VRAAGVELDEN, scholen_van
from monitoring.keuzes import Bevragingsdoel, Vraagsoort
from monitoring.models import Bevraging, Bevragingstekst, Bevragingsvraag


def _titel() -> forms.CharField:
    return forms.CharField(label="Waarover gaat het?", max_length=60, help_text="Zoals: Schoolkosten 2025-2026.")


def _inleiding() -> forms.CharField:
    hulp = "Waarom vraag je dit, en wat gebeurt ermee? Wie antwoordt, leest dit eerst."
    hoe = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(label="Inleiding", required=False, max_length=VRIJE_TEKST, widget=hoe, help_text=hulp)


class BevragingForm(Formulier):
    """Begin one."""

    netwerk = forms.ModelChoiceField(label="Voor welk netwerk?", queryset=Netwerk.objects.none(), empty_label=None)
    doelgroep = forms.ChoiceField(
        label="Wie antwoordt?",
        choices=Bevragingsdoel.choices,
        widget=forms.RadioSelect,
        help_text="Een school antwoordt één keer, met een eigen link. Ouders en professionals antwoorden zonder naam.",
    )
    titel = _titel()
    inleiding = _inleiding()

    def __init__(self, *args: Any, gebruiker: Any, **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        veld: Any = self.fields["netwerk"]
        veld.queryset = Netwerk.objects.filter(pk__in=toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN))
        if len(enige := list(veld.queryset[:2])) == 1:
            veld.initial, veld.widget = enige[0], veld.hidden_widget()


class BevragingTekstForm(VersieFormulier):
    """Say otherwise what it is about."""

    versievelden: ClassVar[tuple[str, ...]] = VELDEN

    titel = _titel()
    inleiding = _inleiding()

    def __init__(self, *args: Any, bevraging: Bevraging, **opties: Any) -> None:
        huidig = waarden_van(bevraging, VELDEN)
        super().__init__(*args, huidig=huidig, over=("bevraging", bevraging.sleutel), **opties)


class _Vraagvelden(forms.Form):
    """The fields of a question; `opties` comes out as a list."""

    soort = forms.ChoiceField(label="Wat voor antwoord?", choices=Vraagsoort.choices)
    tekst = forms.CharField(label="Vraag", max_length=98)
    uitleg = forms.CharField(label="Uitleg bij de vraag", required=False, max_length=250)
    opties = forms.CharField(
        label="Antwoorden, elk op een eigen regel",
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=(
            "Bij een getal: de grenzen waartussen we tellen, zoals 100 en 250. Het getal van één school tonen we nooit."
            " Bij een schaal of een open tekst: leeg."
        ),
    )
    eenheid = forms.CharField(label="Eenheid", required=False, max_length=20, help_text="Bij een getal, zoals euro.")

    def clean(self) -> dict[str, Any]:
        """The answers as a list: texts, or whole numbers."""
        schoon = super().clean() or self.cleaned_data
        regels = [regel.strip() for regel in schoon.get("opties", "").splitlines() if regel.strip()]
        if schoon.get("soort") == Vraagsoort.GETAL:
            getallen = [lees_getal(regel) for regel in regels]
            if None in getallen:
                self.add_error("opties", "Schrijf op elke regel één geheel getal, zoals 250.")
            schoon["opties"] = [getal for getal in getallen if getal is not None]
        else:
            if any(len(regel) > 80 for regel in regels):
                self.add_error("opties", "Maak elk antwoord korter: hoogstens 80 tekens.")
            schoon["opties"] = regels
        return schoon


def lees_getal(tekst: str) -> int | None:
    """Return the whole number that somebody typed: "€ 1.250", "250 euro"; None when it is none."""
    kaal = re.sub(r"(?i)euro|€|eur\b|\s", "", tekst)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", kaal):
        kaal = kaal.replace(".", "")
    kaal = re.sub(r",(00|-)$", "", kaal)
    return int(kaal) if re.fullmatch(r"\d{1,9}", kaal) else None


class VraagForm(_Vraagvelden, Formulier):
    """Add a question."""


class VraagWijzigenForm(_Vraagvelden, VersieFormulier):
    """Ask it otherwise."""

    versievelden: ClassVar[tuple[str, ...]] = VRAAGVELDEN

    def __init__(self, *args: Any, vraag: Bevragingsvraag, **opties: Any) -> None:
        huidig = waarden_van(vraag, VRAAGVELDEN)
        super().__init__(*args, huidig=huidig, over=("bevragingsvraag", vraag.sleutel), **opties)

    def getoond(self, veld: str, waarde: Any) -> Any:
        """The answers as lines."""
        return "\n".join(map(str, waarde)) if isinstance(waarde, list) else super().getoond(veld, waarde)


class ScholenForm(Formulier):
    """Which schools are asked."""

    scholen = forms.MultipleChoiceField(
        label="Welke scholen vraag je?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, bevraging: Bevraging, **opties: Any) -> None:
        super().__init__(*args, **opties)
        veld: Any = self.fields["scholen"]
        veld.choices = [(school.sleutel, school.naam) for school in scholen_van(bevraging.netwerk)]
        veld.initial = list(bevraging.bevraagden.values_list("organisatie__sleutel", flat=True))
        veld.toon_optioneel = False


class BevragingOpenenForm(Formulier):
    """From which day to which."""

    opent = Datumveld(label="Vanaf welke dag kan een antwoord binnenkomen?", initial=timezone.localdate)
    sluit = Datumveld(label="Tot en met welke dag?", help_text="Daarna tellen we de antwoorden vanzelf.")


class CitaatForm(Formulier):
    """What of a text everybody may read."""

    citaat = forms.CharField(
        label="Citaat",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Letterlijk. Laat je iets weg, schrijf daar dan (...). Haal weg wat iemand herkenbaar maakt.",
    )
    geen_naam = forms.BooleanField(label="Er staat geen naam in van een mens", required=False)

    def __init__(self, *args: Any, tekst: Bevragingstekst, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["citaat"].initial = tekst.tekst
        self.fields["geen_naam"].toon_optioneel = False
