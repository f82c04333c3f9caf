"""Small forms around a concept: begin, send, decline."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.grenzen import VRIJE_TEKST
from meldpunt.forms.gezegd import dag_van_zeggen, wie_zei
from meldpunt.weergave.aanmelden import Aanmeldweg


class BeginForm(Formulier):
    """Begin one of the ways that are open; a school says which CLB."""

    weg = forms.CharField(widget=forms.HiddenInput)
    clb = forms.ChoiceField(label="Naar welk CLB?", required=False)

    def __init__(self, data=None, *, wegen: list[Aanmeldweg], **opties) -> None:
        super().__init__(data, **opties)
        self.wegen = {weg.sleutel: weg for weg in wegen}
        clbs = {clb.sleutel: clb.naam for weg in wegen for clb in weg.clbs}
        self.fields["clb"].choices = [("", "kies een CLB"), *clbs.items()]

    def clean_weg(self) -> Aanmeldweg:
        """One of the open ways."""
        weg = self.wegen.get(self.cleaned_data["weg"])
        if weg is None:
            raise forms.ValidationError("Dit kan je niet starten. Kies een van de knoppen op deze pagina.")
        return weg

    def clean(self) -> dict[str, Any]:
        """A school sends to a CLB."""
        schoon = super().clean()
        weg = schoon.get("weg")
        if weg and weg.soort == "vooraanmelding" and not schoon.get("clb") and "clb" not in self.errors:
            self.add_error("clb", "Kies het CLB van je school.")
        return schoon


class AfwijzenForm(Formulier):
    """Why the CLB does not refer; the school reads it."""

    uitleg = forms.CharField(
        label="Waarom meldt jullie CLB niet aan?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Zeg ook wat de school nu best doet.",
    )

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["uitleg"].lezers = "De school die de vooraanmelding stuurde, leest dit."


class ClbGezegdForm(Formulier):
    """What a silent CLB said on the telephone."""

    antwoord = forms.ChoiceField(
        label="Wat zei het CLB?",
        choices=[("ja", "Het meldt de jongere aan"), ("nee", "Het meldt de jongere niet aan")],
        widget=forms.RadioSelect,
    )
    uitleg = forms.CharField(
        label="Waarom niet?", max_length=VRIJE_TEKST, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    alleen_bij(uitleg, "antwoord", "nee")
    wie = wie_zei("Bijvoorbeeld de trajectbegeleider van de school, met naam.")
    op = dag_van_zeggen()

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["uitleg"].lezers = "De school die de vooraanmelding stuurde, leest dit."
        self.fields["uitleg"].toon_optioneel = False
        self.fields["wie"].lezers = "Het Meldpunt leest dit."
