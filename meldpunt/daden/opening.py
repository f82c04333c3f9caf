"""Opening a file that is not one's own."""

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.leesrichting import apart
from meldpunt.daden.basis import VanMeldpunt
from meldpunt.diensten.opening import dossier_openen_met_reden
from meldpunt.forms.opening import OpenForm
from meldpunt.keuzes.opening import Openingsoort
from meldpunt.models import Aanmelding, Dossieropening
from meldpunt.regels.gekend import hoe_te_openen
from meldpunt.weergave.kruimels import Kruimels, kruimels


class DossierOpenen(VanMeldpunt):
    """Say why, and read it for a day."""

    naam, pad = "dossier_openen", "dossiers/<str:referentie>/openen/"
    form, dienst = OpenForm, dossier_openen_met_reden

    def deur(self) -> QuerySet[Aanmelding]:
        """Files of the own Meldpunt that this person may not open without a word."""
        open_ = Aanmelding.objects.gekend_voor(self.gebruiker).values("pk")
        return Aanmelding.objects.behandelbaar_voor(self.gebruiker).exclude(pk__in=open_)

    def rijen(self) -> QuerySet[Aanmelding]:
        """Behind a door of its own, also where buttons are asked for many acts at once."""
        return super().rijen()

    @property
    def is_nood(self) -> bool:
        """Whether it lies outside the own region."""
        return hoe_te_openen(self.rij, self.gebruiker) == Openingsoort.NOOD

    def geef_titel(self) -> str:
        """What it is."""
        return f"{self.rij.referentie} openen" if not self.is_nood else f"{self.rij.referentie} openen in een noodgeval"

    def geef_inleiding(self) -> str:
        """Whose it is, and what happens with the reason."""
        wie = apart(self.rij.behandelaar.naam) if self.rij.behandelaar else "een collega"
        waar = f" in {self.rij.gebied.naam}, buiten je regio" if self.is_nood and self.rij.gebied else ""
        wie_leest = "Je reden staat in de lijst van wie keek. Ook de jongere mag die lijst vragen."
        return f"Dit dossier is van {wie}{waar}. Zeg waarom je het opent. Het blijft één dag open. {wie_leest}"

    def geef_gevolg(self) -> str:
        """Who is told."""
        return "De functionaris voor gegevensbescherming krijgt meteen een mail." if self.is_nood else ""

    def geef_knop(self) -> str:
        """Plainly."""
        return "Open in een noodgeval" if self.is_nood else "Open het dossier"

    def gelukt(self, uitkomst: Dossieropening) -> str:
        """Until when."""
        return "Het dossier is één dag open voor jou. Je reden is genoteerd."

    def terug(self) -> str:
        """The list: the file itself would only ask again."""
        return reverse("meldpunt:dossiers")

    def kruimels(self) -> Kruimels:
        """By the list."""
        return kruimels()

    def naar(self, uitkomst: Dossieropening) -> str:
        """The file."""
        return self.rij.get_absolute_url()
