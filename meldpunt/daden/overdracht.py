"""Letting a colleague read along, and ending that."""

from typing import Any, ClassVar

from django.db.models import QuerySet

from leerrecht.daden import Daad
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.leesrichting import apart
from leerrecht.models import Netwerk
from leerrecht.zoeken import op_naam
from meldpunt.daden.basis import VanAllebei
from meldpunt.diensten.overdracht import dossier_overdragen, mogelijke_collegas, overdracht_beeindigen
from meldpunt.forms.dossier import OverdraagForm
from meldpunt.models import Overdracht
from meldpunt.weergave.kruimels import Kruimels, kruimels

_KIES = "Je kan kiezen uit wie aanmeldt voor de school en het CLB van dit dossier."
_NIEMAND = "Er is niemand om te kiezen: niemand anders van de school of het CLB van dit dossier heeft hier een account."


class DossierOverdragen(VanAllebei):
    """Let a colleague read along."""

    naam, pad = "dossier_overdragen", "dossiers/<str:referentie>/meelezen/"
    form, dienst = OverdraagForm, dossier_overdragen
    titel = ingang = "Laat een collega meelezen"
    blok = "meelezen"

    def vind(self) -> Any:
        """The file, and who can be chosen."""
        rij = super().vind()
        self.collegas = op_naam(mogelijke_collegas(rij), naam=lambda lid: lid.gebruiker.naam)
        return rij

    def kan(self) -> bool:
        """Not after its end."""
        return self.rij.is_open

    def geef_inleiding(self) -> str:
        """Who they are, or that there is nobody."""
        return _KIES if self.collegas else _NIEMAND

    def geef_knop(self) -> str:
        """With nobody to choose there is nothing to press."""
        return "Laat meelezen" if self.collegas else ""

    def form_opties(self) -> dict[str, Any]:
        """Who can be chosen."""
        return {"collegas": self.collegas, **super().form_opties()}

    def gelukt(self, uitkomst: Overdracht) -> str:
        """Who reads along now."""
        return f"{apart(uitkomst.aan.naam)} leest vanaf nu mee."


class OverdrachtStoppen(Daad):
    """End the reading along of one colleague."""

    naam, pad = "overdracht_stoppen", "dossiers/<str:referentie>/meelezen/<str:sleutel>/stoppen/"
    ruimte, recht = "meldpunt", VanAllebei.recht
    model = Overdracht
    zoek: ClassVar[dict[str, str]] = {"referentie": "aanmelding__referentie", "sleutel": "aan__sleutel"}
    form, dienst = KnopFormulier, overdracht_beeindigen
    titel, knop, ingang, einde = "Meelezen stoppen", "Stop het meelezen", "Stop", True

    def rijen(self) -> QuerySet[Overdracht]:
        """Who reads along in files of the own Meldpunt, and in own files."""
        dossiers = VanAllebei.voor(self.gebruiker, None).deur()
        rijen = Overdracht.objects.zichtbaar_voor(self.gebruiker).filter(tot__isnull=True, aanmelding__in=dossiers)
        return rijen.select_related("aan", "aanmelding__netwerk").defer("aanmelding__vraag", "aanmelding__advies")

    def netwerk(self) -> Netwerk:
        """That of the file."""
        return self.rij.aanmelding.netwerk

    def terug(self) -> str:
        """The file."""
        return self.rij.aanmelding.get_absolute_url()

    def kruimels(self) -> Kruimels:
        """By the file."""
        return kruimels(self.rij.aanmelding)

    def geef_inleiding(self) -> str:
        """What it means for whom."""
        return f"{apart(self.rij.aan.naam)} leest dan niets meer van dit dossier."

    def argumenten(self, form: Any) -> dict[str, Any]:
        """By the keys of file and colleague."""
        return {"aanmelding_id": self.rij.aanmelding_id, "aan": self.rij.aan.sleutel, "door": self.gebruiker}

    def gelukt(self, uitkomst: None) -> str:
        """Who reads no more."""
        return f"{apart(self.rij.aan.naam)} leest niet meer mee."
