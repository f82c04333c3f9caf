"""Mails of this room: the yearly round, a survey, and long work on figures."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse
from django.utils import formats, timezone

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk
from monitoring.models import Bevraging, Drempel, Editie, Evaluatie, Ronde


@dataclass(frozen=True)
class EvaluatieGevraagd(Mail):
    """Staf asks who has not answered yet. Rule: always. To: one person who answers for a trekker."""

    soort: ClassVar[str] = "evaluatie.gevraagd"
    sjabloon: ClassVar[str] = "evaluatie_gevraagd"

    ronde: Ronde
    persoon: Gebruiker
    evaluaties: tuple[Evaluatie, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """That person."""
        return [self.persoon]

    def van_netwerk(self) -> Netwerk:
        """The network of the plan."""
        return self.ronde.netwerk

    def tegen(self) -> datetime.date:
        """The last day of the round."""
        return self.ronde.sluit

    def onderwerp(self) -> str:
        """What is asked, and for which year."""
        return f"Hoe liep je actie in {self.ronde.schooljaar}?"

    def geldig_tot(self) -> datetime.datetime:
        """Until the round is closed: up to and with its last day."""
        na = self.ronde.sluit + datetime.timedelta(days=1)
        return timezone.make_aware(datetime.datetime.combine(na, datetime.time.min))

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Which actions, until when; each link opens the question itself, the button the first one."""
        return {
            "ontvanger": ontvanger,
            "ronde": self.ronde,
            "aantal": len(self.evaluaties),
            "evaluaties": self.evaluaties,
            "pad": self.evaluaties[0].get_absolute_url(),
        }


@dataclass(frozen=True)
class PdfKlaar(Mail):
    """Long work is done. Rule: somebody asked for it. To: who asked."""

    soort: ClassVar[str] = "evaluatie.pdf_klaar"
    sjabloon: ClassVar[str] = "evaluatie_pdf_klaar"

    editie: Editie
    aan: Gebruiker | None

    def mag_weg(self) -> bool:
        """Nobody asked for an edition that came with the example."""
        return self.aan is not None and self.aan.is_active

    def ontvangers(self) -> list[Gebruiker]:
        """Who asked for it."""
        return [self.aan] if self.aan else []

    def van_netwerk(self) -> Netwerk:
        """The network of the plan."""
        return self.editie.jaarevaluatie.ronde.netwerk

    def onderwerp(self) -> str:
        """Which one."""
        return f"De jaarevaluatie {self.editie.jaarevaluatie.ronde.schooljaar} staat klaar"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Where it can be fetched."""
        return {"ontvanger": ontvanger, "editie": self.editie, "pad": self.editie.get_absolute_url()}


@dataclass(frozen=True)
class CijferwerkKlaar(Mail):
    """A worker is done with a file or a release. Rule: somebody waits for it. To: who asked."""

    soort: ClassVar[str] = "cijfers.werk_klaar"
    sjabloon: ClassVar[str] = "zin"

    door: Gebruiker | None
    zin: str
    pad: str

    def mag_weg(self) -> bool:
        """Nobody waits for what the portal does by itself."""
        return self.door is not None and self.door.is_active

    def ontvangers(self) -> list[Gebruiker]:
        """Who asked for it."""
        return [self.door] if self.door else []

    def onderwerp(self) -> str:
        """That the work is done; how it ended stands in the mail."""
        return "Je werk aan de cijfers is klaar"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """How it ended, and where to go on."""
        return {"ontvanger": ontvanger, "zin": self.zin, "pad": self.pad, "knop": "Ga verder"}


@dataclass(frozen=True)
class BevragingGevraagd(Mail):
    """A network asks a school. Rule: always. To: one person who answers for that school."""

    soort: ClassVar[str] = "bevraging.gevraagd"
    sjabloon: ClassVar[str] = "zin"

    bevraging: Bevraging
    school: str
    aan: Gebruiker
    pad: str
    herinnering: bool

    def ontvangers(self) -> list[Gebruiker]:
        """That person."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """Who asks."""
        return self.bevraging.netwerk

    def tegen(self) -> datetime.date | None:
        """The last day."""
        return self.bevraging.sluit

    def onderwerp(self) -> str:
        """What is asked; a reminder says that it is one."""
        return f"{'Herinnering: vragen' if self.herinnering else 'Vragen'} aan je school: {self.bevraging.titel}"

    def geldig_tot(self) -> datetime.datetime | None:
        """Until it closes: up to and with its last day."""
        if self.bevraging.sluit is None:
            return None
        na = self.bevraging.sluit + datetime.timedelta(days=1)
        return timezone.make_aware(datetime.datetime.combine(na, datetime.time.min))

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """For which school, and between which days."""
        van, tot = (formats.date_format(dag, "j F Y") for dag in (self.bevraging.opent, self.bevraging.sluit) if dag)
        zin = (
            f"Het netwerk vraagt {self.school} om te antwoorden op “{self.bevraging.titel}”. Dat kan van {van} tot en"
            f" met {tot}, zonder account. Eén antwoord per school: van een collega lees je het achter je link."
        )
        return {"ontvanger": ontvanger, "zin": zin, "pad": self.pad, "knop": "Lees de vragen"}


@dataclass(frozen=True)
class DrempeladviesGevraagd(Mail):
    """A decision that opens figures waits for advice. Rule: always. To: the functionaris of that network."""

    soort: ClassVar[str] = "cijfers.drempeladvies_gevraagd"
    sjabloon: ClassVar[str] = "zin"

    drempel: Drempel
    aan: tuple[Gebruiker, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """Those the dienst names."""
        return list(self.aan)

    def van_netwerk(self) -> Netwerk:
        """The network whose figures they are."""
        return self.drempel.netwerk

    def onderwerp(self) -> str:
        """What is asked."""
        return "Je advies over een drempel"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Of which source, and that nothing opens before."""
        zin = (
            f"Voor {self.drempel.in_het_kort()} vraagt iemand om meer te tonen dan het portaal zelf doet. Tot jij "
            "gunstig adviseert, blijft het verborgen."
        )
        pad = reverse("monitoring:drempel_advies", args=[self.drempel.sleutel])
        return {"ontvanger": ontvanger, "zin": zin, "pad": pad, "knop": "Lees het besluit"}


@dataclass(frozen=True)
class DrempeladviesGegeven(Mail):
    """The functionaris advised. Rule: always. To: who asked."""

    soort: ClassVar[str] = "cijfers.drempeladvies_gegeven"
    sjabloon: ClassVar[str] = "zin"

    drempel: Drempel

    def ontvangers(self) -> list[Gebruiker]:
        """Who set the threshold."""
        return [self.drempel.door] if self.drempel.door and self.drempel.door.is_active else []

    def van_netwerk(self) -> Netwerk:
        """The network whose figures they are."""
        return self.drempel.netwerk

    def onderwerp(self) -> str:
        """That it is there; which way stands in the mail."""
        return "Het advies over een drempel is er"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """What it changes."""
        geldt = "De drempel geldt vanaf de volgende publicatie."
        wat = geldt if self.drempel.geldt else "Het advies is ongunstig: de cijfers blijven verborgen."
        zin = f"{self.drempel.in_het_kort()}. {wat}"
        return {"ontvanger": ontvanger, "zin": zin, "pad": reverse("monitoring:studio_drempels"), "knop": "Lees het"}
