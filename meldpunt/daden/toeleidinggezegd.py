"""Noteer wat men aan de telefoon zei: the Meldpunt writes down the answer of a provider, with who said it."""

from typing import Any

from leerrecht.bereik import Bereik
from meldpunt.daden.toeleiding import MeldpuntOverToeleiding
from meldpunt.diensten.toeleidingantwoord import toeleiding_beantwoorden
from meldpunt.forms.gezegd import uit_formulier
from meldpunt.forms.toeleiding import ToeleidingGezegdForm
from meldpunt.models import Toeleiding
from meldpunt.regels.bereik import bereik_na_telefoon
from meldpunt.regels.toeleidingantwoord import Toeleidingantwoord, mogelijke_antwoorden
from meldpunt.weergave.volgende import stap_na_aanvaarding


class ToeleidingGezegd(MeldpuntOverToeleiding):
    """What the provider said, whether or not somebody there has an account."""

    naam, pad = "toeleiding_gezegd", "toeleidingen/<str:sleutel>/telefoon/"
    form, dienst = ToeleidingGezegdForm, toeleiding_beantwoorden
    titel, knop, volgorde = "Wat de aanbieder aan de telefoon zei", "Noteer het antwoord", 15
    ingang = "Noteer het antwoord aan de telefoon"

    def kan(self) -> bool:
        """While an answer can be given."""
        return super().kan() and bool(mogelijke_antwoorden(self.rij))

    def wie_hoort(self) -> Bereik:
        """The provider reads it back, who referred hears it."""
        return bereik_na_telefoon(self.dossier(), self.rij, self.gebruiker)

    def form_opties(self) -> dict[str, Any]:
        """The answers that the stand of now allows."""
        return {"mogelijk": mogelijke_antwoorden(self.rij), **super().form_opties()}

    def argumenten(self, form: ToeleidingGezegdForm) -> dict[str, Any]:
        """The answer, and who gave it."""
        velden = dict(form.cleaned_data)
        return {
            "toeleiding_id": self.rij.pk,
            "antwoord": Toeleidingantwoord.uit(velden),
            "gezegd": uit_formulier(velden),
            "geen_naam": velden.get("geen_naam", False),
            "door": self.gebruiker,
        }

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """What stands there now, who was told, and what comes next."""
        wat = f"Genoteerd: {uitkomst.get_stand_display()}."
        return f"{wat} {uitkomst.gehoord.per_plek} {stap_na_aanvaarding(uitkomst)}".strip()
