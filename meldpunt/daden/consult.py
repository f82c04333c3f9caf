"""A consult that becomes an aanmelding."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from leerrecht.daden import Daad
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from meldpunt.daden.basis import OverDossier
from meldpunt.diensten.consult import consult_verder, mag_verder
from meldpunt.models import Aanmelding, Concept


class ConsultVerder(OverDossier):
    """Make an aanmelding of a consult: what was told is filled in."""

    naam, pad = "consult_verder", "aanmelden/consult/<slug:referentie>/"
    recht, na_bevestiging = Recht.CONSULT_STARTEN, True
    form, dienst = KnopFormulier, consult_verder
    titel, knop = "Een aanmelding maken van dit consult", "Begin de aanmelding"
    ingang, volgorde = "Maak er een aanmelding van", 10

    def deur(self) -> QuerySet[Aanmelding]:
        """Files this person knows of; whether it may go on, `mag_verder` says."""
        return Aanmelding.objects.zichtbaar_voor(self.gebruiker)

    def vind(self) -> Aanmelding:
        """The consult, when this person may take it further."""
        rij = super().vind()
        if not mag_verder(rij, self.gebruiker):
            raise Http404
        return rij

    def kan(self) -> bool:
        """Of a consult that runs, by who may refer."""
        return mag_verder(self.rij, self.gebruiker)

    def geef_inleiding(self) -> str:
        """What is kept, and who reads on."""
        return (
            f"Wat bij {self.rij.referentie} staat, typ je niet opnieuw. Vraag eerst aan de jongere of die dit wil. "
            "De referentie blijft dezelfde. Wie het consult vroeg en geen aanmelder is, leest daarna niet meer mee."
        )

    def form_opties(self) -> dict[str, Any]:
        """A button."""
        return Daad.form_opties(self)

    def argumenten(self, form: KnopFormulier) -> dict[str, Any]:
        """By reference."""
        return {"referentie": self.rij.referentie, "door": self.gebruiker}

    def naar(self, uitkomst: Concept) -> str:
        """The task list of what was begun."""
        return uitkomst.get_absolute_url()

    def gelukt(self, uitkomst: Concept) -> str:
        """What is filled in already."""
        return "De vraag, de buurt en het niveau zijn al ingevuld. Vul aan wat je weet."
