"""Forms about who was there."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.models import Netwerk, Organisatie
from overlegplatform.keuzes import Aanwezigheid
from overlegplatform.models import Deelname, Vergadering

_KEUZES = [(keuze.value, keuze.label) for keuze in Aanwezigheid if keuze.value]


class AanwezigheidForm(VersieFormulier):
    """One row of choices per participant; `huidig` is what each of them shows (diensten.deelname.aangeduid)."""

    versievelden: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self, data=None, *, vergadering: Vergadering, deelnames: list[Deelname], namen: dict[str, str], **opties: Any
    ) -> None:
        self.versievelden = tuple(rij.sleutel for rij in deelnames)  # type: ignore[misc]
        super().__init__(data, over=("vergadering", vergadering.sleutel), **opties)
        for rij in deelnames:
            self.fields[rij.sleutel] = forms.ChoiceField(
                label=namen[rij.sleutel], choices=_KEUZES, required=False, widget=forms.RadioSelect
            )
            self.fields[rij.sleutel].toon_optioneel = False

    @property
    def mijn(self) -> dict[str, str]:
        """What was chosen; a row without a choice is left as it is."""
        return {sleutel: stand for sleutel, stand in super().mijn.items() if stand}


class GastForm(Formulier):
    """Somebody who came without a seat."""

    organisatie = forms.ChoiceField(label="Organisatie")
    wie = forms.CharField(
        label="Dienst of functie", max_length=120, required=False, help_text="Bijvoorbeeld: zorgcoördinator."
    )

    def __init__(self, *args, netwerk: Netwerk, **opties) -> None:
        super().__init__(*args, **opties)
        rijen = Organisatie.objects.filter(netwerken=netwerk, actief=True).values_list("sleutel", "naam")
        self.fields["organisatie"].choices = [("", "kies een organisatie"), *rijen]
