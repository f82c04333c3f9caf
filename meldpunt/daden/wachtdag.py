"""Another day on which a place is expected: by the provider, or as the Meldpunt heard it."""

from typing import Any, ClassVar

from leerrecht.bereik import Bereik
from leerrecht.daden.uitvoering import Daaduitvoering
from leerrecht.dagen import dag_in_woorden
from meldpunt.daden.toeleiding import MeldpuntOverToeleiding
from meldpunt.daden.toeleidingantwoord import VanAanbieder
from meldpunt.diensten.wachtdag import wachtdag_wijzigen
from meldpunt.forms.gezegd import uit_formulier
from meldpunt.forms.toeleiding import WachtdagForm, WachtdagGezegdForm
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Toeleiding
from meldpunt.regels.bereik import bereik_na_telefoon, bereik_van_wie_vroeg
from meldpunt.regels.wachtdag import wachtdagstempel


def begin_van(rij: Toeleiding) -> dict[str, str]:
    """What stands there now, and its stamp."""
    dag = f"{rij.verwacht_op:%d/%m/%Y}" if rij.verwacht_op else ""
    return {"verwacht_op": dag, "gezien": wachtdagstempel(rij)}


class Wachtdag(Daaduitvoering):
    """What the three roads share."""

    dienst = wachtdag_wijzigen
    titel: ClassVar[str] = "Een andere dag op de wachtlijst"
    knop = "Bewaar de dag"
    gevolg = "De plaats in de rij blijft. Wie vroeg, hoort dat de dag veranderde."

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """What is promised now, and who was told."""
        dag = f"op {dag_in_woorden(uitkomst.verwacht_op)}" if uitkomst.verwacht_op else "op een dag die niemand kent"
        return f"Bewaard: een plaats wordt verwacht {dag}. {uitkomst.gehoord.per_plek}"


class WachtdagWijzigen(Wachtdag, VanAanbieder):
    """By an account of the provider."""

    naam, pad = "toeleiding_wachtdag", "toeleidingen/<str:sleutel>/wachtdag/"
    form, ingang, volgorde = WachtdagForm, "Wijzig de verwachte dag", 80

    def kan(self) -> bool:
        """While the young person waits."""
        return self.rij.stand == Toeleidingstand.WACHTLIJST

    def form_opties(self) -> dict[str, Any]:
        """With the day of now."""
        return {**super().form_opties(), "initial": begin_van(self.rij)}

    def wie_hoort(self) -> Bereik:
        """The Meldpunt and who referred."""
        return bereik_van_wie_vroeg(self.dossier())


class WachtdagGezegd(Wachtdag, MeldpuntOverToeleiding):
    """As the Meldpunt heard it on the telephone."""

    naam, pad = "toeleiding_wachtdag_gezegd", "toeleidingen/<str:sleutel>/wachtdag/telefoon/"
    form, ingang, volgorde = WachtdagGezegdForm, "Noteer een andere dag", 18
    titel = ingang

    def kan(self) -> bool:
        """While the young person waits."""
        return super().kan() and self.rij.stand == Toeleidingstand.WACHTLIJST

    def form_opties(self) -> dict[str, Any]:
        """With the day of now."""
        return {**super().form_opties(), "initial": begin_van(self.rij)}

    def wie_hoort(self) -> Bereik:
        """The provider reads it back, who referred hears it."""
        return bereik_na_telefoon(self.dossier(), self.rij, self.gebruiker)

    def argumenten(self, form: Any) -> dict[str, Any]:
        """With who said it."""
        velden = super().argumenten(form)
        velden["gezegd"] = uit_formulier(velden)
        return velden
