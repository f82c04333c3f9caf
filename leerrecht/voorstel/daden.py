"""What people do with a voorstel."""

from typing import Any

from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.models import Leesvoorstel, Leesvoorstelstand
from leerrecht.rechten import Recht
from leerrecht.voorstel import diensten, regels


class _OverVoorstel(Daad):
    """On one voorstel; the row itself goes to the dienst, which locks it."""

    recht: tuple[Recht, ...] = regels.WIE  # type: ignore[misc]  # one act asks fewer
    model = Leesvoorstel

    def rijen(self):
        """Those this person may decide."""
        return regels.beslisbaar_voor(self.gebruiker)

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The row."""
        return {"voorstel": self.rij, **super().argumenten(form)}

    def netwerk(self) -> None:
        """The page names its network itself."""

    def waarvan(self) -> str:
        """What was asked."""
        return self.rij.wat

    def terug(self) -> str:
        """Its page."""
        return self.rij.get_absolute_url()

    def kruimels(self) -> list[dict[str, str]]:
        """The list."""
        return [{"naam": "Voorstellen", "adres": reverse("voorstellen")}]


class VoorstelAanvaarden(_OverVoorstel):
    """Say yes."""

    naam, pad = "voorstel_aanvaarden", "<slug:sleutel>/aanvaarden/"
    dienst = diensten.voorstel_aanvaarden
    knop = "Ja, ik ken dit en het klopt"

    def gelukt(self, uitkomst: Leesvoorstel) -> str:
        """Done, or whose yes still misses."""
        if uitkomst.stand == Leesvoorstelstand.AANVAARD:
            return "Je zei ja. Wat gevraagd werd, is nu zo."
        return "Je ja staat genoteerd. Er is nog een ja van iemand anders nodig."


class VoorstelWeigeren(_OverVoorstel):
    """Say no."""

    naam, pad = "voorstel_weigeren", "<slug:sleutel>/weigeren/"
    form, dienst = RedenFormulier, diensten.voorstel_weigeren
    titel, knop, ingang, einde = "Neen zeggen op een voorstel", "Zeg neen", "Zeg neen", True
    inleiding = "Er verandert dan niets. Wie het vroeg en de functionaris voor gegevensbescherming lezen je reden."

    def gelukt(self, uitkomst: Leesvoorstel) -> str:
        """It ended."""
        return "Je zei neen. Er verandert niets."


class VoorstelIntrekken(_OverVoorstel):
    """Take it back."""

    naam, pad = "voorstel_intrekken", "<slug:sleutel>/intrekken/"
    recht = (Recht.ACCOUNTS_BEHEREN,)
    dienst = diensten.voorstel_intrekken
    knop, einde = "Trek het voorstel in", True

    def rijen(self):
        """Those of the own networks, or asked by this person."""
        return regels.intrekbaar_voor(self.gebruiker)

    def gelukt(self, uitkomst: Leesvoorstel) -> str:
        """It ended."""
        return "Het voorstel is ingetrokken. Er verandert niets."
