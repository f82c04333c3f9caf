"""One call as three choices. No free text: nothing here can name anybody."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.turf import Belgevolg, Beller, Belonderwerp


def _keuze(label: str, keuzes: list[tuple[str, str]]) -> forms.ChoiceField:
    veld = forms.ChoiceField(label=label, choices=[("", "Kies"), *keuzes])
    veld.breedte = "middel"  # type: ignore[attr-defined]
    return veld


class TurfForm(Formulier):
    """Who works for two Meldpunten says which of them answered."""

    meldpunt = forms.ChoiceField(label="Voor welk Meldpunt nam je op?")
    beller = _keuze("Wie belt?", Beller.choices)
    onderwerp = _keuze("Waarover?", Belonderwerp.choices)
    gevolg = _keuze("Wat deed je?", Belgevolg.choices)

    def __init__(self, *args: Any, gebruiker: Any, **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        mijn = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
        self.netwerken = {rij.slug: rij for rij in Netwerk.objects.filter(pk__in=mijn).order_by("korte_naam", "pk")}
        if len(self.netwerken) > 1:
            self.fields["meldpunt"].choices = [(slug, rij.korte_naam) for slug, rij in self.netwerken.items()]
        else:
            del self.fields["meldpunt"]
        # After one press one goes on with the next call: the focus is where it begins.
        self.fields[next(iter(self.fields))].widget.attrs["autofocus"] = True

    @property
    def netwerk(self) -> Netwerk:
        """The network whose telephone it was."""
        return self.netwerken[self.cleaned_data.get("meldpunt") or next(iter(self.netwerken))]
