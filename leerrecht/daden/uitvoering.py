"""Doing an act: its form, its dienst, and what becomes of it."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, QueryDict

from leerrecht.daden.plaats import Daadplaats
from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.bijhouden import houd_rest_bij
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.terug import verder_of

_REST_NIET_BEWAARD = (
    "We kunnen wat je hier nog typte niet bijhouden, dus is er niets gedaan. "
    "Maak de andere vakken leeg, of wis oude teksten bij “Niet verstuurde teksten” (/klad/)."
)


class Daaduitvoering(Daadplaats):
    """Which form, which dienst, and the sentence. `request` is set before it is asked."""

    rij_als: ClassVar[str] = ""  # what the dienst calls the primary key of the row, as `dossier_id`
    form: ClassVar[type[BaseForm] | None] = None
    dienst: ClassVar[Callable[..., Any] | None] = None

    request: HttpRequest
    uitkomst: Any

    def gelukt(self, uitkomst: Any) -> str:
        """What happened, made of what the dienst returned; "" says nothing."""
        raise NotImplementedError(f"{type(self).__name__} zegt niet wat er gebeurde")

    def form_opties(self) -> dict[str, Any]:
        """What the form is made with, beside what was posted."""
        return {"gebruiker": self.gebruiker}

    def maak_form(self, data: Any = None, files: Any = None) -> Any:
        """Return the form; for a button one without fields."""
        soort = self.form or KnopFormulier
        if self.form is None:
            return soort(data, gebruiker=self.gebruiker)
        return soort(data, **({"files": files} if files else {}), **self.form_opties())

    def argumenten(self, form: Any) -> dict[str, Any]:
        """What the dienst is called with: the row, who does it, and what was filled in."""
        wat = {self.rij_als: self.rij.pk} if self.rij_als else {}
        if self.form is None:
            return {**wat, "door": self.gebruiker}
        if getattr(form, "versievelden", ()):
            return {**wat, "mijn": form.mijn, "origineel": form.begin, "door": self.gebruiker}
        return {**wat, **form.cleaned_data, "door": self.gebruiker}

    def doe(self, form: Any) -> Any:
        """Call the dienst and return what it returned."""
        # Off the class: on the instance a plain function would be a method, and get the act as its first argument.
        dienst = type(self).dienst
        if dienst is None:
            raise NotImplementedError(f"{type(self).__name__} heeft geen dienst")
        return dienst(**self.argumenten(form))

    def is_klaar(self, uitkomst: Any) -> bool:
        """Whether the form is done with; not while a part of it still collides (`Uitslag.botsingen`)."""
        return not getattr(uitkomst, "botsingen", ())

    def doe_en_meld(self, form: Any) -> str:
        """Do it, say so, and return where to go; "" when a part of it still collides."""
        self.uitkomst = self.doe(form)
        if not self.is_klaar(self.uitkomst):
            return ""
        if (rest := self.blijft(form)) and not houd_rest_bij(self.request, rest):
            raise Geweigerd(_REST_NIET_BEWAARD)
        zin, adres = self.afloop(self.uitkomst)
        self.meld(zin)
        return adres

    def afloop(self, uitkomst: Any) -> tuple[str, str]:
        """Return what is said after it and where one goes on."""
        return self.gelukt(uitkomst), verder_of(self.request, self.naar(uitkomst))

    def blijft(self, form: Any) -> QueryDict | None:
        """What was typed for other acts in the same form of the page (`klad_adres` names it): it stays kept there."""
        return None

    def meld(self, zin: str) -> None:
        """Say what happened on the page that follows."""
        if zin:
            messages.success(self.request, zin)

    def huidig(self) -> dict[str, Any]:
        """What is stored now of the fields of a version form, after a part of it was saved."""
        raise NotImplementedError(f"{type(self).__name__} bewaart deels en zegt niet wat er nu staat")
