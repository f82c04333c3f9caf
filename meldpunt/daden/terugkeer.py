"""Goals of the young person and what each says of them, the way back, and how it goes three and six months on."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.raam import Strook
from leerrecht.rechten import Recht
from meldpunt.daden.basis import MetBlik, VanAllebei
from meldpunt.diensten import terugkeer as diensten
from meldpunt.forms.terugkeer import AanbiederoordeelForm, DoeloordeelForm, JongerendoelForm, NavraagForm, TerugkeerForm
from meldpunt.models import Aanmelding, Doeloordeel, Jongerendoel, Navraag, Terugkeerplan, Traject
from meldpunt.regels.doelen import leest_doelen
from meldpunt.weergave.dossier_raam import strook_binnen
from meldpunt.weergave.kruimels import Kruimels, kruimels

_PAD = "dossiers/<str:referentie>/"
_BLOK = "terugkeer"


class _OverTerugkeer(VanAllebei):
    """In an open file about one young person."""

    blok = _BLOK

    def form_opties(self) -> dict[str, Any]:
        """Nothing of the file."""
        return {"gebruiker": self.gebruiker}

    def kan(self) -> bool:
        """Not after its end."""
        return self.rij.is_open and self.rij.jongere_id is not None


class DoelNoteren(_OverTerugkeer):
    """A goal, in own words."""

    naam, pad = "doel_noteren", _PAD + "doel/"
    form, dienst = JongerendoelForm, diensten.doel_noteren
    titel, knop, volgorde = "Noteer een doel van de jongere", "Bewaar het doel", 10
    ingang = "Noteer een doel"

    def gelukt(self, uitkomst: Jongerendoel) -> str:
        """It stands in the file."""
        return "Het doel staat in het dossier."


class TerugkeerPlannen(MetBlik, _OverTerugkeer):
    """Where to, when, to whom. What is agreed stands on the page, so opening it is a look."""

    naam, pad = "terugkeer_plannen", _PAD + "terugkeer/"
    form, dienst = TerugkeerForm, diensten.terugkeer_plannen
    titel, knop, volgorde = "Terug naar school", "Bewaar", 20
    ingang, blik = "Plan de terugkeer", "terugkeerplan geopend"

    def dossier(self) -> Aanmelding:
        """The file."""
        return self.rij

    def form_opties(self) -> dict[str, Any]:
        """What is agreed now."""
        plan = Terugkeerplan.objects.zichtbaar_voor(self.gebruiker).filter(aanmelding=self.rij).first()
        nu = {naam: getattr(plan, naam) for naam in ("perspectief", "naar_wie", "afspraak")} if plan else {}
        if plan and plan.terug_op:
            nu["terug_op"] = f"{plan.terug_op:%d/%m/%Y}"
        return {**super().form_opties(), "initial": nu}

    def gelukt(self, uitkomst: Terugkeerplan) -> str:
        """It stands in the file."""
        return "De terugkeer staat in het dossier."


class _OpEenRij(Daad):
    """An act on a row of a file."""

    ruimte = "meldpunt"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}

    def dossier(self) -> Aanmelding:
        """The file of the row."""
        return self.rij.aanmelding

    def netwerk(self) -> Netwerk:
        """That of the file."""
        return self.dossier().netwerk

    def terug(self) -> str:
        """The file."""
        return self.dossier().get_absolute_url()

    def kruimels(self) -> Kruimels:
        """By the file."""
        return kruimels(self.dossier())

    def strook(self) -> Strook | None:
        """Which file it is."""
        return strook_binnen(self.dossier(), self.gebruiker)


class DoelBeoordelen(_OpEenRij, MetBlik):
    """What the young person, a parent, the school or the provider says of a goal."""

    naam, pad = "doel_beoordelen", "doelen/<str:sleutel>/oordeel/"
    recht = VanAllebei.recht
    model, rij_als = Jongerendoel, "doel_id"
    form, dienst, blik = DoeloordeelForm, diensten.doel_beoordelen, "doel van de jongere geopend"
    titel, knop, ingang = "Hoe ver is dit doel?", "Bewaar het oordeel", "Noteer hoe ver dit is"

    def rijen(self) -> QuerySet[Jongerendoel]:
        """Of files that this person reads in full."""
        return Jongerendoel.objects.beoordeelbaar_voor(self.gebruiker).select_related("aanmelding__netwerk")

    def geef_inleiding(self) -> str:
        """The goal."""
        return f"“{self.rij.tekst}”"

    def kan(self) -> bool:
        """Not after the end of the file."""
        return self.rij.aanmelding.is_open

    def gelukt(self, uitkomst: Doeloordeel) -> str:
        """Whose it is."""
        return f"Het oordeel is bewaard: {uitkomst.get_wie_display()}, {uitkomst.get_uitkomst_display()}."


class DoelBeoordelenAanbieder(_OpEenRij, MetBlik):
    """What the provider itself says of a goal that it reads."""

    naam, pad = "doel_van_aanbieder", "doelen/<str:sleutel>/van-de-aanbieder/"
    recht = Recht.TOELEIDING_BEANTWOORDEN
    model, rij_als = Jongerendoel, "doel_id"
    form, dienst = AanbiederoordeelForm, diensten.doel_beoordelen_als_aanbieder
    blik = "doel van de jongere geopend"
    titel, knop, ingang = "Hoe ver is dit doel?", "Bewaar jullie oordeel", "Zeg hoe ver dit is"

    def rijen(self) -> QuerySet[Jongerendoel]:
        """Those it reads, in files where its traject runs."""
        bij = Traject.objects.eigen_van(self.gebruiker).lopend().values("toeleiding__aanmelding")
        rijen = Jongerendoel.objects.zichtbaar_voor(self.gebruiker).filter(aanmelding__in=bij)
        return rijen.select_related("aanmelding__netwerk")

    def vind(self) -> Jongerendoel:
        """Only while a yes names the goals."""
        rij = super().vind()
        if not leest_doelen(rij.aanmelding, self.gebruiker):
            raise Http404
        return rij

    def geef_inleiding(self) -> str:
        """The goal."""
        return f"“{self.rij.tekst}”"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """With the traject during which it is said."""
        mijne = Traject.objects.eigen_van(self.gebruiker).lopend()
        traject = mijne.filter(toeleiding__aanmelding=self.rij.aanmelding_id).first()
        return {**super().argumenten(form), "traject_id": traject.pk if traject else 0}

    def gelukt(self, uitkomst: Doeloordeel) -> str:
        """How far."""
        return f"Jullie oordeel is bewaard: {uitkomst.get_uitkomst_display()}."


class NavraagBeantwoorden(_OpEenRij):
    """How it goes, some months on."""

    naam, pad = "navraag_beantwoorden", "navraag/<str:sleutel>/"
    recht = Recht.DOSSIERS_BEHANDELEN
    model, rij_als = Navraag, "navraag_id"
    form, dienst = NavraagForm, diensten.navraag_beantwoorden
    titel, knop, ingang = "Hoe gaat het nu?", "Bewaar", "Noteer hoe het gaat"

    def rijen(self) -> QuerySet[Navraag]:
        """Not answered yet, of files this person may open now."""
        rijen = Navraag.objects.behandelbaar_voor(self.gebruiker).filter(antwoord="")
        return rijen.select_related("aanmelding__netwerk", "traject")

    def kan(self) -> bool:
        """From its day on."""
        return self.rij.is_gekomen

    def geef_inleiding(self) -> str:
        """After how long."""
        return f"{self.rij.maanden} maanden na het traject. Vraag het aan de jongere, een ouder, de school of het CLB."

    def gelukt(self, uitkomst: Navraag) -> str:
        """What was noted."""
        return f"Genoteerd na {uitkomst.maanden} maanden: {uitkomst.get_antwoord_display()}."
