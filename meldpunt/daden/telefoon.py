"""The telephone of the Meldpunt: a few fields, then a reference."""

from typing import Any

from leerrecht.daden import Daad
from leerrecht.dagen import dag_in_woorden
from leerrecht.rechten import Recht
from meldpunt.diensten.telefoon import telefoon_noteren
from meldpunt.forms.telefoon import TelefoonForm
from meldpunt.models import Aanmelding
from meldpunt.weergave.kruimels import Kruimels, kruimels


class TelefoonNoteren(Daad):
    """Note a call while it lasts."""

    naam, pad, ruimte = "telefoon", "telefoon/", "meldpunt"
    recht = Recht.DOSSIERS_BEHANDELEN
    form, dienst, sjabloon = TelefoonForm, telefoon_noteren, "meldpunt/telefoon.html"
    titel, knop = "Telefoon noteren", "Noteer"
    inleiding = "Alleen waarvoor iemand belt en de vraag moeten er staan. De rest mag leeg."

    def argumenten(self, form: TelefoonForm) -> dict[str, Any]:
        """What was noted, in the network whose telephone it was."""
        getypt = {naam: waarde for naam, waarde in super().argumenten(form).items() if naam != "meldpunt"}
        return {**getypt, "netwerk": form.netwerk}

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """It stands in a file; and by when the young person is told of it."""
        zin = "Genoteerd. Geef de referentie door aan wie belde."
        grond = getattr(uitkomst, "naamgrond", None)
        if grond is None:
            return zin
        return f"{zin} Vertel de jongere tegen {dag_in_woorden(grond.inlichten_tegen)} dat dit dossier er is."

    def naar(self, uitkomst: Aanmelding) -> str:
        """That file."""
        return uitkomst.get_absolute_url()

    def kruimels(self) -> Kruimels:
        """By the list of files."""
        return kruimels()

    def terug(self) -> str:
        """The list of files."""
        return kruimels()[-1]["adres"]
