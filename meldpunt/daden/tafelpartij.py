"""Acts on who sits at a round table: add, let go, note a yes, note what was said on the telephone."""

from typing import Any, ClassVar

from django.db.models import QuerySet

from leerrecht.leesrichting import apart
from leerrecht.models import Organisatie
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.rechten import Recht
from meldpunt.daden.rondetafel import EEN_TAFEL, OverTafel
from meldpunt.diensten import tafeldag, tafelpartij, tafelverslag
from meldpunt.diensten.tafelpartij import Genodigde
from meldpunt.forms import rondetafel as forms
from meldpunt.forms.tafelpunt import TafelBevestigNoterenForm
from meldpunt.keuzes.rondetafel import LOPENDE_TAFEL, Tafelrol, Tafelstand
from meldpunt.models import Rondetafel, Tafeldag, Tafelpartij
from meldpunt.regels.beslissers import beslisser
from meldpunt.regels.rondetafel import (
    MET_EIGEN_JA,
    diepste_van,
    is_bevestigd_door,
    leest_van_de_tafel,
    vraagt_tweede,
    waarom_niet,
    zin_van_ja,
)

_PARTIJ = EEN_TAFEL + "wie/<slug:partij>/"


class PartijToevoegen(OverTafel):
    """Somebody more."""

    naam, pad = "tafelpartij_nieuw", EEN_TAFEL + "wie/nieuw/"
    form, dienst, blok = forms.TafelpartijForm, tafelpartij.partij_toevoegen, "wie"
    titel, knop, ingang = "Iemand uitnodigen", "Zet aan tafel", "Nodig nog iemand uit"
    inleiding = (
        "Wie je toevoegt, leest de dag, de plaats en wat niemand noemt. Voor meer is een ja nodig, en iemand anders "
        "die het mailadres nabelt."
    )

    def kan(self) -> bool:
        """As long as something can be asked."""
        return self.rij.stand in LOPENDE_TAFEL

    def form_opties(self) -> dict[str, Any]:
        """Organisations of this network; of police and justice nobody reads about a young person."""
        rijen = Organisatie.objects.filter(netwerken=self.netwerk(), actief=True).exclude(soort__in=LEEST_NOOIT)
        return {"organisaties": list(rijen.order_by("naam")), **super().form_opties()}

    def argumenten(self, form: forms.TafelpartijForm) -> dict[str, Any]:
        """As one guest."""
        schoon = dict(form.cleaned_data)
        met_weten, organisatie = schoon.pop("met_weten"), form.organisaties.get(schoon.pop("organisatie"))
        wie = Genodigde(**schoon, organisatie=organisatie)
        return {"tafel_id": self.rij.pk, "wie": wie, "met_weten": met_weten, "door": self.gebruiker}

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """No mail yet."""
        return f"{apart(uitkomst.naam)} zit mee aan tafel. Er vertrok nog geen mail."


class OverPartij(OverTafel):
    """An act on one place."""

    model, rij_als = Tafelpartij, "partij_id"
    zoek: ClassVar[dict[str, str]] = {
        "referentie": "rondetafel__aanmelding__referentie",
        "sleutel": "rondetafel__sleutel",
        "partij": "sleutel",
    }
    blok = "partij"

    def rijen(self) -> QuerySet[Tafelpartij]:
        """Of files of the own Meldpunt."""
        rijen = Tafelpartij.objects.behandelbaar_voor(self.gebruiker)
        return rijen.select_related("rondetafel__aanmelding__netwerk", "rondetafel__aanmelding__jongere", "gebruiker")

    def tafel(self) -> Rondetafel:
        """The table of the place."""
        return self.rij.rondetafel

    def geef_inleiding(self) -> str:
        """Who."""
        return ", ".join(filter(None, (apart(self.rij.naam), self.rij.functie or self.rij.get_rol_display())))


class DagenNoteren(OverPartij):
    """What somebody said of the days on the telephone."""

    naam, pad = "tafelpartij_dagen", _PARTIJ + "dagen/"
    form, dienst = forms.DagenNoterenForm, tafeldag.dagen_noteren
    titel, knop, ingang, volgorde = "Dagen noteren", "Bewaar", "Noteer de dagen", 10

    def kan(self) -> bool:
        """While a day is looked for, of somebody else."""
        return self.tafel().stand == Tafelstand.VOORSTEL and self.rij.gebruiker_id != self.gebruiker.pk

    def form_opties(self) -> dict[str, Any]:
        """What was answered so far."""
        return {"partij": self.rij, "huidig": tafeldag.antwoorden_van(self.rij), **super().form_opties()}

    def argumenten(self, form: forms.DagenNoterenForm) -> dict[str, Any]:
        """With who said it."""
        return {**super().argumenten(form), "gehoord_van": form.cleaned_data["gehoord_van"]}

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """It stands there."""
        return "De dagen zijn genoteerd."


class BevestigingNoteren(OverPartij):
    """What somebody said of the text on the telephone."""

    naam, pad = "tafelpartij_bevestiging", _PARTIJ + "bevestiging/"
    form, dienst = TafelBevestigNoterenForm, tafelverslag.bevestiging_noteren
    titel, knop, ingang, volgorde = "Bevestiging noteren", "Bewaar", "Noteer of het klopt", 10

    def kan(self) -> bool:
        """Once it was asked, and not confirmed, of somebody else."""
        tafel = self.tafel()
        vraagt = tafel.stand == Tafelstand.GEHOUDEN and tafel.gevraagd_nummer is not None
        return vraagt and not is_bevestigd_door(self.rij) and self.rij.gebruiker_id != self.gebruiker.pk

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """It stands there."""
        return "Genoteerd wat deze persoon ervan vindt."


class PartijadresBevestigen(OverPartij):
    """A second person who reads the file says that the address is theirs."""

    naam, pad = "tafelpartij_adres", _PARTIJ + "adres/"
    recht = (Recht.DOSSIERS_BEHANDELEN, Recht.DOSSIERS_VOLGEN)
    dienst, knop, volgorde = tafelpartij.partijadres_bevestigen, "Ik belde het na: het adres klopt", 25

    def rijen(self) -> QuerySet[Tafelpartij]:
        """At tables of files of the own Meldpunt that are open to this person, and of own files."""
        rijen = Tafelpartij.objects.na_te_bellen_voor(self.gebruiker)
        return rijen.select_related("rondetafel__aanmelding__netwerk", "rondetafel__aanmelding__jongere", "gebruiker")

    def kan(self) -> bool:
        """Once, while the table is there, and not by who typed it."""
        if self.rij.rol == Tafelrol.AANBIEDER or self.tafel().stand not in LOPENDE_TAFEL:
            return False
        return vraagt_tweede(self.rij) and self.gebruiker.pk != self.rij.adres_door_id

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """What may be read behind the link from now on."""
        wie = apart(uitkomst.naam)
        leest = waarom_niet(uitkomst) or leest_van_de_tafel(diepste_van(uitkomst))
        return f"Het adres van {wie} is bevestigd. {wie} {leest}."


class TafeljaNoteren(OverPartij):
    """Who decides says that this person may read it."""

    naam, pad = "tafelpartij_ja", _PARTIJ + "ja/"
    form, dienst = forms.TafeljaForm, tafelpartij.tafelja_noteren
    titel, knop, ingang, volgorde = "Een ja noteren", "Noteer het ja", "Noteer een ja om te lezen", 30

    def kan(self) -> bool:
        """For whom no other rule decides, once."""
        return self.rij.rol in MET_EIGEN_JA and not self.rij.ja_wie

    def geef_gevolg(self) -> str:
        """The sentence that is agreed to."""
        return f"De zin die je voorleest en die bewaard blijft: “{zin_van_ja(beslisser(self.dossier()), self.rij)}”"

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """What opens by it, and what still waits."""
        if zin := waarom_niet(uitkomst):
            return f"Het ja staat genoteerd. {apart(uitkomst.naam)} {zin}."
        return f"{apart(uitkomst.naam)} leest nu wat er over wie het is en over school staat."


class TafeljaIntrekken(OverPartij):
    """Take it back."""

    naam, pad = "tafelpartij_geen_ja", _PARTIJ + "geen-ja/"
    dienst, knop, volgorde = tafelpartij.tafelja_intrekken, "Neem het ja terug", 40

    def kan(self) -> bool:
        """Of a yes that was given."""
        return bool(self.rij.ja_wie)

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """What closes by it."""
        return f"{apart(uitkomst.naam)} leest nu alleen nog de dag, de plaats en wat niemand noemt."


class PartijWeghalen(OverPartij):
    """Let somebody go."""

    naam, pad = "tafelpartij_weg", _PARTIJ + "weg/"
    dienst, knop, volgorde = tafelpartij.partij_weghalen, "Haal van tafel", 90

    def kan(self) -> bool:
        """As long as something can be asked, and nothing was agreed with this person."""
        return self.tafel().stand in LOPENDE_TAFEL and not self.rij.afspraken.exists()

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """The link stops."""
        return f"{apart(uitkomst.naam)} zit niet meer aan tafel. De link van deze persoon opent niets meer."


class DagToevoegen(OverTafel):
    """One more day."""

    naam, pad = "tafeldag_nieuw", EEN_TAFEL + "dag/nieuw/"
    form, dienst, blok = forms.TafeldagForm, tafeldag.dag_toevoegen, "dagen"
    titel, knop, ingang = "Een dag voorstellen", "Stel deze dag voor", "Stel nog een dag voor"

    def kan(self) -> bool:
        """While a day is looked for."""
        return self.rij.stand == Tafelstand.VOORSTEL

    def argumenten(self, form: forms.TafeldagForm) -> dict[str, Any]:
        """As one moment."""
        schoon = form.cleaned_data
        begin = forms.moment(schoon["datum"], schoon["uur"])
        return {"tafel_id": self.rij.pk, "begin": begin, "door": self.gebruiker}

    def gelukt(self, uitkomst: Tafeldag) -> str:
        """It stands there."""
        return "De dag staat erbij. Vraag opnieuw wie dan kan."


class DagWeghalen(OverTafel):
    """Take a day back."""

    naam, pad = "tafeldag_weg", EEN_TAFEL + "dag/<slug:dag>/weg/"
    model, rij_als = Tafeldag, "dag_id"
    zoek: ClassVar[dict[str, str]] = {
        "referentie": "rondetafel__aanmelding__referentie",
        "sleutel": "rondetafel__sleutel",
        "dag": "sleutel",
    }
    dienst, knop, blok = tafeldag.dag_weghalen, "Haal weg", "dag"

    def rijen(self) -> QuerySet[Tafeldag]:
        """Of files of the own Meldpunt."""
        rijen = Tafeldag.objects.behandelbaar_voor(self.gebruiker)
        return rijen.select_related("rondetafel__aanmelding__netwerk")

    def tafel(self) -> Rondetafel:
        """The table of the day."""
        return self.rij.rondetafel

    def kan(self) -> bool:
        """While a day is looked for."""
        return self.tafel().stand == Tafelstand.VOORSTEL

    def gelukt(self, uitkomst: Tafeldag) -> str:
        """It is gone."""
        return "De dag is weggehaald."
