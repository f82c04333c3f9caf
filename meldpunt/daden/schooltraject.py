"""A schooltraject: propose, change, start, stop, evaluate; its goals and steps."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from leerrecht.bereik import Bereik
from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from meldpunt.diensten import schooltraject as diensten
from meldpunt.forms import schooltraject as forms
from meldpunt.keuzes.schooltraject import Puntsoort, Schooltrajectstand
from meldpunt.models import Schooltraject, Schooltrajectpunt
from meldpunt.regels.bereik import bereik_van_schooltraject
from meldpunt.regels.schooltraject import Paar, mogelijke_paren
from meldpunt.weergave.kruimels import Kruimels
from meldpunt.weergave.schooltraject import kruimels_schooltraject
from meldpunt.workflow import SCHOOLTRAJECT

_NIETS = "Er was niets gewijzigd."
RECHTEN = (Recht.AANMELDEN, Recht.AANBOD_BIJHOUDEN, Recht.AANBOD_BEHEREN, Recht.PLAN_BEWERKEN)


class SchooltrajectVoorstellen(Daad):
    """Begin one, by whoever takes part."""

    ruimte, recht = "meldpunt", RECHTEN
    naam, pad = "schooltraject_voorstellen", "schooltrajecten/nieuw/"
    form, dienst = forms.SchooltrajectForm, diensten.schooltraject_voorstellen
    titel, knop, ingang = "Een schooltraject", "Stel voor", "Stel een schooltraject voor"
    inleiding = "Een aanbieder werkt met een hele school aan één thema. Er staat geen leerling in."
    paren: list[Paar]

    def vind(self) -> None:
        """Nothing yet; a page for who has a pair to choose."""
        self.paren = mogelijke_paren(self.gebruiker)
        if not self.paren:
            raise Http404

    def form_opties(self) -> dict[str, Any]:
        """Between which schools and offers."""
        return {"paren": self.paren, **super().form_opties()}

    def terug(self) -> str:
        """The list."""
        return reverse("meldpunt:schooltrajecten")

    def naar(self, uitkomst: Schooltraject) -> str:
        """Its page: the goals are the next step."""
        return uitkomst.get_absolute_url()

    def kruimels(self) -> Kruimels:
        """By the list."""
        return kruimels_schooltraject()

    def gelukt(self, uitkomst: Schooltraject) -> str:
        """Who hears, and what comes next."""
        return f"Het schooltraject staat klaar. {uitkomst.gehoord.per_plek} Zet er de doelen bij."


class _OverSchooltraject(Daad):
    """On one that is open, by whoever takes part."""

    ruimte, recht, model = "meldpunt", RECHTEN, Schooltraject
    rij_als: ClassVar[str] = "traject_id"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}

    def rijen(self) -> QuerySet[Schooltraject]:
        """Of the own school, the own offer, or the network."""
        rijen = Schooltraject.objects.zichtbaar_voor(self.gebruiker)
        return rijen.select_related("fiche__aanbieder", "school", "netwerk")

    def netwerk(self) -> Netwerk:
        """That of the offer."""
        return self.rij.netwerk

    def kan(self) -> bool:
        """While it is open."""
        return self.rij.is_open

    def terug(self) -> str:
        """Its page."""
        return self.rij.get_absolute_url()

    def waarvan(self) -> str:
        """School and offer."""
        return f"{self.rij.school.naam}, {self.rij.fiche.titel}"

    def kruimels(self) -> Kruimels:
        """By the list."""
        return kruimels_schooltraject(self.rij)


class _MetMail(_OverSchooltraject):
    """School and provider get a mail: the page says so before."""

    def wie_hoort(self) -> Bereik:
        """Who takes part, but not who does it."""
        return bereik_van_schooltraject(self.rij.school, self.rij.fiche, zonder=self.gebruiker)


class SchooltrajectStarten(_OverSchooltraject):
    """It began."""

    naam, pad = "schooltraject_starten", "schooltrajecten/<str:sleutel>/starten/"
    dienst, zet = diensten.schooltraject_starten, (SCHOOLTRAJECT, Schooltrajectstand.LOPEND)
    knop, volgorde = "Het is gestart", 10

    def gelukt(self, uitkomst: Schooltraject) -> str:
        """It runs, and who hears."""
        return f"Het schooltraject loopt. {uitkomst.gehoord.per_plek}"


class SchooltrajectVertellen(_OverSchooltraject):
    """Mail it again: somebody lost the link, or there is a contact now."""

    naam, pad = "schooltraject_vertellen", "schooltrajecten/<str:sleutel>/mail/"
    dienst, knop, volgorde = diensten.schooltraject_vertellen, "Stuur de mail opnieuw", 30

    def gelukt(self, uitkomst: Schooltraject) -> str:
        """Who hears and who does not."""
        return uitkomst.gehoord.per_plek


class SchooltrajectWijzigen(_MetMail):
    """Theme, subject, days: what is agreed changes."""

    naam, pad = "schooltraject_wijzigen", "schooltrajecten/<str:sleutel>/wijzigen/"
    form, dienst = forms.SchooltrajectWijzigForm, diensten.schooltraject_wijzigen
    titel, knop, ingang, volgorde = "Wijzig het schooltraject", "Bewaar", "Wijzig wat afgesproken is", 15

    def form_opties(self) -> dict[str, Any]:
        """What stands there."""
        return {**super().form_opties(), "rij": self.rij}

    def geef_inleiding(self) -> str:
        """School and offer, which stay."""
        return self.waarvan()

    def gelukt(self, uitkomst: Schooltraject) -> str:
        """It stands there, and who hears."""
        return (
            f"Het schooltraject is gewijzigd. {uitkomst.gehoord.per_plek}" if uitkomst.gehoord is not None else _NIETS
        )


class SchooltrajectpuntToevoegen(_OverSchooltraject):
    """A goal or a step."""

    naam, pad = "schooltrajectpunt_nieuw", "schooltrajecten/<str:sleutel>/punt/"
    form, dienst = forms.SchooltrajectpuntForm, diensten.schooltrajectpunt_toevoegen
    titel, knop, ingang, volgorde = "Een doel of een stap", "Bewaar", "Voeg een doel of stap toe", 20

    def gelukt(self, uitkomst: Schooltrajectpunt) -> str:
        """Which."""
        return f"Er staat een {uitkomst.get_soort_display()} bij."


class SchooltrajectAfronden(_MetMail):
    """Evaluate and close."""

    naam, pad = "schooltraject_afronden", "schooltrajecten/<str:sleutel>/afronden/"
    form, dienst = forms.SchooltrajectEvaluatieForm, diensten.schooltraject_afronden
    zet = (SCHOOLTRAJECT, Schooltrajectstand.AFGEROND)
    titel, knop, ingang, volgorde = "Evalueer en rond af", "Rond af", "Evalueer en rond af", 30

    def gelukt(self, uitkomst: Schooltraject) -> str:
        """What came of it, and who hears."""
        return f"Het schooltraject is afgerond: {uitkomst.get_uitkomst_display()}. {uitkomst.gehoord.per_plek}"


class SchooltrajectStoppen(_MetMail):
    """It does not go on."""

    naam, pad = "schooltraject_stoppen", "schooltrajecten/<str:sleutel>/stoppen/"
    form, dienst = forms.SchooltrajectRedenForm, diensten.schooltraject_stoppen
    zet = (SCHOOLTRAJECT, Schooltrajectstand.GESTOPT)
    titel, knop, volgorde, einde = "Het schooltraject stopt", "Stop", 40, True
    gevolg = "Er komt niets meer bij. Wat afgesproken en genoteerd is, blijft te lezen."

    def gelukt(self, uitkomst: Schooltraject) -> str:
        """It is over, and who hears."""
        return f"Het schooltraject is gestopt. Wie meewerkt, leest waarom. {uitkomst.gehoord.per_plek}"


class _OverPunt(Daad):
    """On a goal or step of one that is open."""

    ruimte, recht, model, rij_als = "meldpunt", RECHTEN, Schooltrajectpunt, "punt_id"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}

    def rijen(self) -> QuerySet[Schooltrajectpunt]:
        """Of those this person takes part in."""
        rijen = Schooltrajectpunt.objects.zichtbaar_voor(self.gebruiker)
        return rijen.select_related("traject__netwerk", "traject__school", "traject__fiche__aanbieder")

    def netwerk(self) -> Netwerk:
        """That of the traject."""
        return self.rij.traject.netwerk

    def kan(self) -> bool:
        """While the traject is open."""
        return self.rij.traject.is_open

    def geef_inleiding(self) -> str:
        """Of which goal or step."""
        return f"{self.rij.get_soort_display().capitalize()}: {self.rij.wat}"

    def terug(self) -> str:
        """The page of the traject."""
        return self.rij.traject.get_absolute_url()

    def waarvan(self) -> str:
        """The school."""
        return self.rij.traject.school.naam

    def kruimels(self) -> Kruimels:
        """By the traject."""
        return kruimels_schooltraject(self.rij.traject)


class SchooltrajectpuntWijzigen(_OverPunt):
    """Its words or its day."""

    naam, pad = "schooltrajectpunt_wijzigen", "schooltrajectpunten/<str:sleutel>/wijzigen/"
    form, dienst = forms.SchooltrajectpuntWijzigForm, diensten.schooltrajectpunt_wijzigen
    titel, knop, ingang, volgorde = "Wijzig een doel of een stap", "Bewaar", "Wijzig", 20

    def wie_hoort(self) -> Bereik:
        """Who takes part, but not who does it."""
        rij = self.rij.traject
        return bereik_van_schooltraject(rij.school, rij.fiche, zonder=self.gebruiker)

    def form_opties(self) -> dict[str, Any]:
        """What stands there."""
        return {**super().form_opties(), "punt": self.rij}

    def gelukt(self, uitkomst: Schooltrajectpunt) -> str:
        """Which, and who hears."""
        wat = "De stap" if uitkomst.soort == Puntsoort.STAP else "Het doel"
        return f"{wat} is gewijzigd. {uitkomst.gehoord.per_plek}" if uitkomst.gehoord is not None else _NIETS


class SchooltrajectpuntBeoordelen(_OverPunt):
    """What became of a goal or step."""

    naam, pad = "schooltrajectpunt_oordeel", "schooltrajectpunten/<str:sleutel>/"
    form, dienst = forms.PuntOordeelForm, diensten.schooltrajectpunt_beoordelen
    titel, knop, ingang, volgorde = "Wat kwam ervan?", "Bewaar", "Noteer wat ervan kwam", 10

    def gelukt(self, uitkomst: Schooltrajectpunt) -> str:
        """What stands there."""
        return f"Genoteerd: {uitkomst.get_uitkomst_display()}."
