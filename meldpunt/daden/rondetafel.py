"""What the Meldpunt does about a round table: propose, ask, plan, look for another day, hold, cancel."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.bereik import Bereik
from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from meldpunt.daden.basis import MetBlik, VanMeldpunt
from meldpunt.diensten import rondetafel as diensten
from meldpunt.diensten import tafeldag, tafelverslag
from meldpunt.diensten.tafelslot import bereik_van_tafel, partijen_van
from meldpunt.forms import rondetafel as forms
from meldpunt.keuzes.dossier import OVER_EEN_JONGERE
from meldpunt.keuzes.rondetafel import KOMENDE_TAFEL, Tafelstand
from meldpunt.models import Aanmelding, Rondetafel
from meldpunt.regels.rondetafel import moet_bevestigen
from meldpunt.weergave.kruimels import Kruimels, kruimels
from meldpunt.weergave.rondetafel import dagkeuzes, genodigden_uit, kandidaten_van
from meldpunt.workflow import RONDETAFEL

_PAD = "dossiers/<str:referentie>/rondetafel/"
EEN_TAFEL = _PAD + "<slug:sleutel>/"


class RondetafelVoorstellen(MetBlik, VanMeldpunt):
    """Begin one."""

    naam, pad = "rondetafel_voorstellen", _PAD + "nieuw/"
    form, dienst, blik = forms.RondetafelVoorstelForm, diensten.rondetafel_voorstellen, "rondetafel voorbereid"
    titel, knop, ingang, volgorde = "Rondetafel voorstellen", "Stel voor", "Stel een rondetafel voor", 25
    inleiding = "Kies wie erbij komt en welke dagen kunnen. Er vertrekt nog geen mail."

    def dossier(self) -> Aanmelding:
        """The file."""
        return self.rij

    def kan(self) -> bool:
        """About one young person, and one table at a time."""
        if not self.rij.is_open or self.rij.soort_vraag not in OVER_EEN_JONGERE:
            return False
        tafels = Rondetafel.objects.behandelbaar_voor(self.gebruiker)
        return not tafels.filter(aanmelding=self.rij, stand__in=KOMENDE_TAFEL).exists()

    def form_opties(self) -> dict[str, Any]:
        """Who of the file may come."""
        self.kandidaten = kandidaten_van(self.rij, self.gebruiker)
        return {"keuzes": [(een.sleutel, een.tekst) for een in self.kandidaten], "gebruiker": self.gebruiker}

    def argumenten(self, form: forms.RondetafelVoorstelForm) -> dict[str, Any]:
        """People and days."""
        schoon = form.cleaned_data
        return {
            "aanmelding_id": self.rij.pk,
            "soort": schoon["soort"],
            "dagen": form.dagen,
            "genodigden": genodigden_uit(self.kandidaten, schoon.get("wie", [])),
            "plaats": schoon["plaats"],
            "duur": schoon["duur"],
            "met_weten": schoon["met_weten"],
            "geen_naam": schoon.get("geen_naam", False),
            "door": self.gebruiker,
        }

    def terug(self) -> str:
        """The file."""
        return self.rij.get_absolute_url()

    def naar(self, uitkomst: Rondetafel) -> str:
        """The table."""
        return uitkomst.get_absolute_url()

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """What is next."""
        return "De rondetafel staat klaar. Vraag nu aan iedereen welke dagen kunnen."


class OverTafel(MetBlik):
    """An act on one table, for who works on the file."""

    ruimte = "meldpunt"
    recht = Recht.DOSSIERS_BEHANDELEN
    # Typed as wide as an act on a row of a table needs: its model is another.
    model: Any = Rondetafel
    rij_als = "tafel_id"
    zoek: ClassVar[dict[str, str]] = {"referentie": "aanmelding__referentie", "sleutel": "sleutel"}
    blik, bel = "rondetafel bewerkt", "wie geen mail krijgt"

    def rijen(self) -> QuerySet[Any]:
        """Of files of the own Meldpunt."""
        rijen = Rondetafel.objects.behandelbaar_voor(self.gebruiker)
        return rijen.select_related("aanmelding__netwerk", "aanmelding__jongere")

    def tafel(self) -> Rondetafel:
        """The table."""
        return self.rij

    def dossier(self) -> Aanmelding:
        """Its file."""
        return self.tafel().aanmelding

    def netwerk(self) -> Netwerk:
        """That of the file."""
        return self.dossier().netwerk

    def terug(self) -> str:
        """The table."""
        return self.tafel().get_absolute_url()

    def kruimels(self) -> Kruimels:
        """By the file and the table."""
        return [*kruimels(self.dossier()), {"naam": "Rondetafel", "adres": self.terug()}]

    def waarvan(self) -> str:
        """The file."""
        return self.dossier().referentie


class DagenVragen(OverTafel):
    """Ask everybody which days."""

    naam, pad = "rondetafel_vragen", EEN_TAFEL + "vragen/"
    dienst, knop, volgorde = tafeldag.dagen_vragen, "Vraag wie wanneer kan", 10

    def kan(self) -> bool:
        """While a day is looked for and somebody did not answer."""
        rij = self.rij
        return rij.stand == Tafelstand.VOORSTEL and bool(tafeldag.te_vragen(rij, partijen_van(rij)))

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """Who hears, and who must be called."""
        return uitkomst.gehoord.per_plek


class TafelPlannen(OverTafel):
    """Fix the day."""

    naam, pad = "rondetafel_plannen", EEN_TAFEL + "plannen/"
    form, dienst, zet = forms.TafelPlanForm, diensten.rondetafel_plannen, (RONDETAFEL, Tafelstand.GEPLAND)
    titel, knop, ingang, volgorde = "Dag vastleggen", "Leg deze dag vast", "Leg een dag vast", 20

    def wie_hoort(self) -> Bereik:
        """Everybody at the table."""
        return bereik_van_tafel(partijen_van(self.rij))

    def kan(self) -> bool:
        """With a day that still has to come."""
        return self.rij.dagen.filter(begin__gt=timezone.now()).exists()

    def form_opties(self) -> dict[str, Any]:
        """The days, with who can."""
        begin = {"plaats": self.rij.plaats, "duur": self.rij.duur}
        return {"dagen": dagkeuzes(self.rij), "initial": begin, **super().form_opties()}

    def argumenten(self, form: forms.TafelPlanForm) -> dict[str, Any]:
        """By the key of the day."""
        schoon = dict(form.cleaned_data)
        return {"tafel_id": self.rij.pk, "dag_sleutel": schoon.pop("dag"), **schoon, "door": self.gebruiker}

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """When, and who hears."""
        dag = dag_in_woorden(timezone.localdate(uitkomst.begin))
        return f"De rondetafel is op {dag}. {uitkomst.gehoord.per_plek}"


class _MetReden(OverTafel):
    """An act that says to everybody why."""

    form = forms.TafelredenForm

    def wie_hoort(self) -> Bereik:
        """Everybody at the table."""
        return bereik_van_tafel(partijen_van(self.rij))


class TafelAndereDagZoeken(_MetReden):
    """The day falls through."""

    naam, pad = "rondetafel_andere_dag", EEN_TAFEL + "andere-dag/"
    dienst, zet = diensten.rondetafel_andere_dag, (RONDETAFEL, Tafelstand.VOORSTEL)
    titel, knop, volgorde = "Een andere dag zoeken", "Zoek een andere dag", 40
    gevolg = "De dag verdwijnt uit de agenda van iedereen. De antwoorden op de andere dagen blijven staan."

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """Who hears."""
        return f"De dag is losgelaten. {uitkomst.gehoord.per_plek}"


class TafelAnnuleren(_MetReden):
    """It does not take place."""

    naam, pad = "rondetafel_annuleren", EEN_TAFEL + "annuleren/"
    dienst, zet = diensten.rondetafel_annuleren, (RONDETAFEL, Tafelstand.GEANNULEERD)
    titel, knop, einde, volgorde = "Rondetafel annuleren", "Annuleer", True, 90

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """Who hears."""
        return f"De rondetafel gaat niet door. {uitkomst.gehoord.per_plek}"


class TafelHouden(OverTafel):
    """It took place."""

    naam, pad = "rondetafel_gehouden", EEN_TAFEL + "gehouden/"
    dienst, knop, volgorde = diensten.rondetafel_houden, "De rondetafel is gehouden", 20
    zet = (RONDETAFEL, Tafelstand.GEHOUDEN)

    def kan(self) -> bool:
        """From its day on."""
        return self.rij.begin is not None and timezone.localdate(self.rij.begin) <= timezone.localdate()

    def mag_volgens_tabel(self) -> bool:
        """Not the way back from a verslag that was confirmed: that asks a reason."""
        return self.rij is None or self.rij.stand == Tafelstand.GEPLAND

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """What is next."""
        return "Genoteerd. Schrijf wat er gezegd en afgesproken is, en vraag iedereen of het klopt."


class BevestigingVragen(OverTafel):
    """Ask everybody whether it is right."""

    naam, pad = "rondetafel_bevestigen", EEN_TAFEL + "bevestigen/"
    dienst, knop, volgorde = tafelverslag.bevestiging_vragen, "Vraag iedereen of dit klopt", 10

    def kan(self) -> bool:
        """While somebody did not confirm this text."""
        return self.rij.stand == Tafelstand.GEHOUDEN and bool(moet_bevestigen(partijen_van(self.rij)))

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """Who hears, and who must be called."""
        return uitkomst.gehoord.per_plek


class VerslagVaststellen(OverTafel):
    """Close it while somebody stays silent."""

    naam, pad = "rondetafel_vaststellen", EEN_TAFEL + "vaststellen/"
    dienst, knop, volgorde = tafelverslag.verslag_vaststellen, "Sluit het verslag zonder de anderen", 60
    zet = (RONDETAFEL, Tafelstand.BEVESTIGD)

    def kan(self) -> bool:
        """Once everybody was asked about this very text."""
        return self.rij.gevraagd_nummer == self.rij.tekst_nummer

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """What is shown of who stayed silent."""
        return "Het verslag is gesloten. Bij wie niets zei, blijft staan dat die niet bevestigde."


class VerslagHeropenen(OverTafel):
    """Something in it is wrong after all."""

    naam, pad = "rondetafel_heropenen", EEN_TAFEL + "heropenen/"
    form, dienst = forms.TafelheropenForm, tafelverslag.verslag_heropenen
    titel, knop, volgorde = "Verslag heropenen", "Heropen het verslag", 60
    gevolg = "Wijzig je iets, dan vraag je iedereen opnieuw of het klopt."

    def kan(self) -> bool:
        """Of a verslag that was closed."""
        return self.rij.stand == Tafelstand.BEVESTIGD

    def gelukt(self, uitkomst: Rondetafel) -> str:
        """It can be written in."""
        return "Het verslag is weer open."
