"""A form with a text that must stay nameless: it marks what was found, and asks a person about ordinary words."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren import Formulier
from meldpunt.regels.namen import Gelezen, NaamGevonden

BESLUIT = "geen_naam"


class NaamloosFormulier(Formulier):
    """The tick is there only once a word was found that may stay."""

    # The text it is about: the tick stands under it.
    naamloos: ClassVar[str] = ""

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.gemarkeerd: list[dict[str, Any]] = []
        if self.is_bound and BESLUIT in self.data:
            self.vraag_besluit()

    def vraag_besluit(self) -> None:
        """Ask whether what was found is no name here."""
        if BESLUIT not in self.fields:
            veld = forms.BooleanField(label="Toch versturen: dit is hier geen naam", required=False)
            veld.help_text = (
                "Wie dit aanduidt, staat met de woorden in het dossier. Het Meldpunt en de aanmelder lezen dat."
            )
            veld.toon_optioneel = False  # type: ignore[attr-defined]  # read by bootstrap5/field.html
            self.fields[BESLUIT] = veld
            namen = [naam for naam in self.fields if naam != BESLUIT]
            plek = namen.index(self.naamloos) + 1 if self.naamloos in namen else len(namen)
            self.order_fields([*namen[:plek], BESLUIT, *namen[plek:]])

    def toon_gelezen(self, gelezen: Gelezen) -> None:
        """Show the own texts of this form with what was found in them."""
        self.gemarkeerd = [
            {"label": self.fields[veld].label, "stukken": gelezen.stukken(veld)}
            for veld, vondsten in gelezen.per_veld.items()
            if vondsten and veld in self.fields
        ]
        if gelezen.kan_blijven:
            self.vraag_besluit()

    def voeg_weigering_toe(self, geweigerd: Any) -> None:
        """Mark the words, then say the sentence as every form does."""
        if isinstance(geweigerd, NaamGevonden):
            self.toon_gelezen(geweigerd.gelezen)
        super().voeg_weigering_toe(geweigerd)
