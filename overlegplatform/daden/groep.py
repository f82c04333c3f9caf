"""Groups as staf keeps them: add, change, a theme, a seat, a meeting."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property

from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from overlegplatform.daden.basis import OpGroep, Overlegdaad
from overlegplatform.diensten import groep as diensten
from overlegplatform.diensten.vergadering import vergadering_plannen
from overlegplatform.forms.groep import GroepForm, NieuweGroepForm, ThemaForm, ZetelForm, naar_tekst
from overlegplatform.forms.vergadering import NieuweVergaderingForm
from overlegplatform.forms.vergadering import naar_tekst as vergadering_naar_tekst
from overlegplatform.models import Groep, GroepThema, Vergadering, Vertegenwoordiging
from overlegplatform.weergave.kruimels import kruimels

_GROEP = "groepen/<slug:slug>/"


class GroepNieuw(Overlegdaad):
    """Add a group to an own network."""

    naam, pad = "groep_nieuw", "groepen/nieuw/"
    recht = Recht.OVERLEG_PLANNEN
    form = NieuweGroepForm
    titel, knop = "Een groep toevoegen", "Voeg de groep toe"

    @cached_property
    def netwerken(self) -> list[Netwerk]:
        """Those in which this person plans."""
        eigen = toegang_van(self.gebruiker).netwerken_met(Recht.OVERLEG_PLANNEN)
        return list(Netwerk.objects.filter(pk__in=eigen))

    def form_opties(self) -> dict[str, Any]:
        """One of these is chosen."""
        return {"netwerken": self.netwerken, **super().form_opties()}

    def doe(self, form: NieuweGroepForm) -> Groep:
        """In the network that was chosen."""
        netwerk = next(rij for rij in self.netwerken if rij.slug == form.cleaned_data["netwerk"])
        return diensten.groep_toevoegen(netwerk=netwerk, waarden=naar_tekst(form.cleaned_data), door=self.gebruiker)

    def gelukt(self, uitkomst: Groep) -> str:
        """What to do now."""
        return "De groep staat erbij. Geef nu zetels aan de organisaties die erin zitten."

    def terug(self) -> str:
        """All groups."""
        return reverse("overleg:overleg")

    def naar(self, uitkomst: Groep) -> str:
        """The group."""
        return uitkomst.get_absolute_url()


class VergaderingPlannen(OpGroep):
    """Plan a meeting of a group."""

    naam, pad, volgorde = "vergadering_nieuw", _GROEP + "plannen/", 10
    form = NieuweVergaderingForm
    titel, knop, ingang = "Een vergadering plannen", "Plan de vergadering", "Plan een vergadering"

    def doe(self, form: NieuweVergaderingForm) -> Vergadering:
        """Day and hours as text."""
        waarden = vergadering_naar_tekst(form.cleaned_data)
        return vergadering_plannen(groep_id=self.rij.pk, waarden=waarden, door=self.gebruiker)

    def gelukt(self, uitkomst: Vergadering) -> str:
        """What to do now."""
        return "De vergadering staat op de kalender. Zet nu de punten op de agenda."

    def naar(self, uitkomst: Vergadering) -> str:
        """Its agenda."""
        return reverse("overleg:agenda", args=[uitkomst.sleutel])


class GroepBewerken(OpGroep):
    """Change a group."""

    naam, pad, volgorde = "groep_bewerken", _GROEP + "bewerken/", 20
    form, dienst = GroepForm, diensten.groep_wijzigen
    titel, knop, ingang = "De groep bewerken", "Bewaar", "Bewerk de groep"

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        return {"groep": self.rij, "huidig": diensten.plat(self.rij), **super().form_opties()}

    def gelukt(self, uitkomst: Groep) -> str:
        """It stands there now."""
        return "De groep is bewaard."


class _OpZetelpagina(OpGroep):
    """Asked on the page of the seats."""

    def terug(self) -> str:
        """The page of the seats."""
        return reverse("overleg:zetels", args=[self.rij.slug])


class ThemaNieuw(_OpZetelpagina):
    """Say what the group puts forward in a year."""

    naam, pad, volgorde = "thema_nieuw", _GROEP + "themas/", 40
    form, dienst = ThemaForm, diensten.thema_toevoegen
    titel, knop, ingang = "Een thema toevoegen", "Voeg toe", "Voeg een thema toe"

    def gelukt(self, uitkomst: GroepThema) -> str:
        """It is there, once."""
        return "Het thema staat erbij."


class ZetelNieuw(_OpZetelpagina):
    """Give an organisation a seat."""

    naam, pad, volgorde = "zetel_nieuw", _GROEP + "zetels/nieuw/", 30
    form = ZetelForm
    titel, knop, ingang = "Een zetel geven", "Geef de zetel", "Geef een zetel"

    def form_opties(self) -> dict[str, Any]:
        """Organisations and people of its network."""
        return {"netwerk": self.rij.netwerk, **super().form_opties()}

    def doe(self, form: ZetelForm) -> Vertegenwoordiging:
        """By the keys of what was chosen."""
        schoon = form.cleaned_data
        return diensten.zetel_toevoegen(
            groep_id=self.rij.pk,
            organisatie_sleutel=schoon["organisatie"],
            persoon_sleutel=schoon["persoon"],
            plaatsvervanger_sleutel=schoon["plaatsvervanger"],
            functie=schoon["functie"],
            van=schoon["van"],
            door=self.gebruiker,
        )

    def gelukt(self, uitkomst: Vertegenwoordiging) -> str:
        """It is given."""
        return "De zetel is gegeven."


class ZetelBeeindigen(Overlegdaad):
    """End a seat."""

    naam, pad = "zetel_beeindigen", _GROEP + "zetels/<slug:zetel>/beeindigen/"
    recht = Recht.OVERLEG_PLANNEN
    model, zoek = Vertegenwoordiging, {"zetel": "sleutel", "slug": "groep__slug"}
    rij_als, dienst = "zetel_id", diensten.zetel_beeindigen
    knop, einde = "Beëindig", True
    gevolg = "Wie er zit, hoort niet meer bij deze groep."

    def rijen(self) -> QuerySet[Vertegenwoordiging]:
        """Seats in groups of the own networks."""
        return Vertegenwoordiging.objects.bewerkbaar_voor(self.gebruiker).select_related("groep__netwerk")

    def netwerk(self) -> Netwerk:
        """The network of its group."""
        return self.rij.groep.netwerk

    def gelukt(self, uitkomst: Vertegenwoordiging) -> str:
        """Where it still stands."""
        if uitkomst.pk is None:
            return "De zetel is weg: ze gold nog geen enkele dag."
        return "De zetel is beëindigd. In oude verslagen blijft ze staan."

    def terug(self) -> str:
        """The page of the seats."""
        return reverse("overleg:zetels", args=[self.rij.groep.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """The group."""
        return kruimels(self.rij.groep)
