"""What one does behind the personal link of a meeting: answer, and propose an item. No password, the own seats."""

from typing import Any

from leerrecht.link.daden import Linkdaad
from leerrecht.models import Gebruiker
from overlegplatform.diensten.deelname import deelname_beantwoorden
from overlegplatform.diensten.puntvoorstel import punt_voorstellen
from overlegplatform.diensten.uitnodiging import DOEL
from overlegplatform.forms.vergadering import KomstForm, PuntvoorstelForm
from overlegplatform.models import Deelname, Puntvoorstel
from overlegplatform.weergave.uitnodiging import Genodigd, linkpagina


class _Genodigde(Linkdaad):
    """Of who was invited to this meeting."""

    doel = DOEL
    rij: Genodigd

    @property
    def wie(self) -> Gebruiker | None:
        """Who acts, for the history; who has no account stays unnamed there, for that name goes after a year."""
        return self.bezoek.eigenaar if self.bezoek.eigenaar.heeft_account else None


class KomJe(_Genodigde):
    """Say whether a seat comes."""

    woord = "kom-je"
    form, dienst = KomstForm, deelname_beantwoorden
    sjabloon = "overleg/uitnodiging.html"
    titel, knop = "Kom je?", "Bewaar mijn antwoord"

    def form_opties(self) -> dict[str, Any]:
        """The own seats, with what was answered."""
        return {**self.rij.form_opties, **super().form_opties()}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """For the seat that was chosen."""
        deelname = self.rij.deelname(form.cleaned_data["deelname"])
        return {"deelname_id": deelname.pk, "mijn": form.mijn, "origineel": form.begin, "door": self.wie}

    def gelukt(self, uitkomst: Deelname) -> str:
        """What stands there now."""
        zin = f"Je antwoord is bewaard: {uitkomst.get_antwoord_display()}."
        return f"{zin} Je kan het tot aan de vergadering wijzigen."

    def context(self, form: Any) -> dict[str, Any]:
        """The page of the link, with this form on it."""
        return {**super().context(form), **linkpagina(self.bezoek, self.rij)}


class PuntVoorstellen(_Genodigde):
    """Propose an item for the agenda."""

    woord = "punt"
    form, sjabloon = PuntvoorstelForm, "overleg/uitnodiging_punt.html"
    titel, knop = "Een punt voorstellen", "Stel dit punt voor"

    def geef_inleiding(self) -> str:
        """For which meeting."""
        return f"{self.rij.titel}, {self.rij.vergadering.datum_tekst}."

    def doe(self, form: Any) -> Puntvoorstel:
        """For the first of the own seats."""
        return punt_voorstellen(deelname_id=self.rij.deelnames[0].pk, door=self.wie, **form.cleaned_data)

    def gelukt(self, uitkomst: Puntvoorstel) -> str:
        """Where it is, and where the answer comes."""
        return "Je voorstel staat bij de agenda, voor wie de vergadering leidt. Het antwoord lees je op deze pagina."
