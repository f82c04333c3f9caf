"""Forms of who plans a round table: propose it, who comes, which days, fix one."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld, Uurveld
from leerrecht.formulieren.velden import TelefoonVeld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Organisatie
from meldpunt.forms.naamloos import NaamloosFormulier
from meldpunt.keuzes.rondetafel import VOOR_EEN_ORGANISATIE, Dagkeuze, Tafelrol, Tafelsoort
from meldpunt.models import Tafelpartij

DAGEN = 3
_DUREN = [(30, "30 minuten"), (45, "45 minuten"), (60, "1 uur"), (90, "1 uur en een half"), (120, "2 uur")]
_PLAATS = "Een adres, of “per telefoon” met het nummer. Wie komt, leest dit: schrijf niets over de jongere."
# A colleague of the Meldpunt has an account, and comes in by it.
_ROLLEN = [keuze for keuze in Tafelrol.choices if keuze[0] != Tafelrol.MELDPUNT]
_WETEN = "De jongere weet ervan en vindt het goed (voor een kind jonger dan 12: wie beslist)"


def moment(dag: datetime.date, uur: datetime.time) -> datetime.datetime:
    """Return a day and an hour of here as one moment."""
    return timezone.make_aware(datetime.datetime.combine(dag, uur))


def _duur() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label="Hoe lang?", choices=_DUREN, coerce=int, initial=45)


class RondetafelVoorstelForm(NaamloosFormulier):
    """Who comes, and up to three days to begin with; more can be added."""

    naamloos = "plaats"
    soort = forms.ChoiceField(label="Wanneer in het traject?", choices=Tafelsoort.choices, widget=forms.RadioSelect)
    wie = forms.MultipleChoiceField(
        label="Wie nodig je uit?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Uit het dossier. Anderen voeg je straks toe. Uitnodigen laat niemand iets nieuws lezen.",
    )
    plaats = forms.CharField(label="Waar?", required=False, max_length=200, help_text=_PLAATS)
    duur = _duur()
    met_weten = forms.BooleanField(label=_WETEN, required=False)

    def __init__(self, data=None, *, keuzes: list[tuple[str, str]], **opties: Any) -> None:
        super().__init__(data, **opties)
        self.fields["wie"].choices = keuzes
        self.fields["met_weten"].toon_optioneel = False  # type: ignore[attr-defined]  # read by bootstrap5/field.html
        if not keuzes:
            del self.fields["wie"]
        for nummer in range(1, DAGEN + 1):
            self.fields[f"dag_{nummer}"] = Datumveld(
                label=f"Dag {nummer}", required=nummer == 1, help_text="Bijvoorbeeld 7/12/2026." if nummer == 1 else ""
            )
            self.fields[f"uur_{nummer}"] = Uurveld(
                label=f"Uur op dag {nummer}",
                required=nummer == 1,
                help_text="Bijvoorbeeld 15.30." if nummer == 1 else "",
            )
        namen = [naam for naam in self.fields if naam != "met_weten"]
        self.order_fields([*namen, "met_weten"])

    def clean(self) -> dict[str, Any]:
        """A day asks its hour, and an hour its day."""
        schoon = super().clean() or self.cleaned_data
        for nummer in range(1, DAGEN + 1):
            dag, uur = schoon.get(f"dag_{nummer}"), schoon.get(f"uur_{nummer}")
            if dag and not uur and f"uur_{nummer}" not in self.errors:
                self.add_error(f"uur_{nummer}", "Schrijf ook het uur.")
            if uur and not dag and f"dag_{nummer}" not in self.errors:
                self.add_error(f"dag_{nummer}", "Schrijf ook de dag.")
        return schoon

    @property
    def dagen(self) -> list[datetime.datetime]:
        """The days that were filled in, each once."""
        schoon = self.cleaned_data
        paren = [(schoon.get(f"dag_{n}"), schoon.get(f"uur_{n}")) for n in range(1, DAGEN + 1)]
        return sorted({moment(dag, uur) for dag, uur in paren if dag and uur})


class TafelpartijForm(Formulier):
    """Somebody who is not in the file, or comes for an organisation."""

    rol = forms.ChoiceField(label="Wie is dit?", choices=_ROLLEN)
    naam = forms.CharField(label="Naam", max_length=120)
    functie = forms.CharField(
        label="Functie of band met de jongere", required=False, max_length=120, help_text="Zoals: zorgleraar, tante."
    )
    organisatie = forms.ChoiceField(
        label="Voor welke organisatie?", required=False, help_text="Alleen voor school, CLB of aanbieder."
    )
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        help_text="Daar komt de persoonlijke link aan. Zonder adres bel je zelf, en noteer je het antwoord.",
    )
    telefoon = TelefoonVeld(
        label="Telefoon", required=False, max_length=30, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )
    met_weten = forms.BooleanField(label="De jongere weet dat deze persoon komt, en vindt het goed", required=False)

    def __init__(self, data=None, *, organisaties: list[Organisatie], **opties: Any) -> None:
        super().__init__(data, **opties)
        self.organisaties = {rij.sleutel: rij for rij in organisaties}
        keuzes = [("", "Geen organisatie"), *((rij.sleutel, rij.naam) for rij in organisaties)]
        self.fields["organisatie"].choices = keuzes
        self.fields["met_weten"].toon_optioneel = False  # type: ignore[attr-defined]  # as above

    def clean(self) -> dict[str, Any]:
        """Who comes for an organisation, says which."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("rol") in VOOR_EEN_ORGANISATIE and not schoon.get("organisatie"):
            self.add_error("organisatie", "Kies voor welke organisatie deze persoon komt.")
        return schoon


class TafeldagForm(Formulier):
    """One more day."""

    datum = Datumveld(label="Dag", help_text="Bijvoorbeeld 7/12/2026.")
    uur = Uurveld(label="Uur", help_text="Bijvoorbeeld 15.30.")


class DagenForm(VersieFormulier):
    """For each proposed day whether somebody can; the days are the fields."""

    def __init__(self, data=None, *, partij: Tafelpartij, huidig: dict[str, str], **opties: Any) -> None:
        self.versievelden = tuple(huidig)  # type: ignore[misc]
        dagen = {dag.sleutel: dag for dag in partij.rondetafel.dagen.all()}
        self.labels = {sleutel: _in_woorden(dagen[sleutel].begin) for sleutel in huidig}  # type: ignore[misc]
        super().__init__(data, huidig=huidig, over=("tafelpartij", partij.sleutel), **opties)
        for sleutel in huidig:
            self.fields[sleutel] = forms.ChoiceField(
                label=self.labels[sleutel],
                choices=Dagkeuze.choices,
                widget=forms.RadioSelect,
                required=False,
                initial=huidig[sleutel],
            )
            self.fields[sleutel].toon_optioneel = False  # type: ignore[attr-defined]  # as above

    def clean(self) -> dict[str, Any]:
        """One answer at least; a day without one stays open."""
        schoon = super().clean() or self.cleaned_data
        if not any(schoon.get(sleutel) for sleutel in self.versievelden):
            raise ValidationError("Kies bij minstens één dag of het kan.")
        return schoon


def _in_woorden(begin: datetime.datetime) -> str:

    return date_format(timezone.localtime(begin), "l j F, H.i") + " uur"


class DagenNoterenForm(DagenForm):
    """The same, as somebody said it on the telephone."""

    gehoord_van = forms.CharField(label="Wie zei het?", max_length=120, help_text="De naam van wie je sprak.")


class TafelPlanForm(NaamloosFormulier):
    """Which of the days, and where."""

    naamloos = "plaats"
    dag = forms.ChoiceField(label="Welke dag?", widget=forms.RadioSelect)
    plaats = forms.CharField(label="Waar?", max_length=200, help_text=_PLAATS)
    duur = _duur()

    def __init__(self, data=None, *, dagen: list[tuple[str, str]], **opties: Any) -> None:
        super().__init__(data, **opties)
        self.fields["dag"].choices = dagen


class TafelredenForm(NaamloosFormulier):
    """Why; everybody who was asked reads it, also without a yes."""

    naamloos = "reden"
    reden = forms.CharField(
        label="Waarom?",
        max_length=VRIJE_TEKST,
        help_text="Iedereen die je vroeg, leest dit achter de eigen link. Schrijf geen naam en niets over de jongere.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class TafeljaForm(Formulier):
    """The yes of who decides, for one person at the table."""

    op = Datumveld(label="Wanneer zei die dat?", help_text="Bijvoorbeeld 2/12/2026.")
    gehoord_van = forms.CharField(label="Van wie hoorde je het?", max_length=120)


class TafelheropenForm(Formulier):
    """Why the verslag is opened again."""

    reden = forms.CharField(
        label="Wat klopt er niet?",
        max_length=VRIJE_TEKST,
        help_text="Het Meldpunt en de aanmelder lezen dit.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
