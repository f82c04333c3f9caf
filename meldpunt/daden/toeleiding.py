"""What the Meldpunt does about an offer for a young person: propose, answer a question, wait on, take back."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from leerrecht.bereik import Bereik
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from meldpunt.daden.basis import MetBlik, VanMeldpunt
from meldpunt.diensten import toeleiding as diensten
from meldpunt.forms.toeleiding import ToeleidingAntwoordForm, ToeleidingRedenForm, ToeleidingVoorstelForm
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Aanbodfiche, Aanmelding, Toeleiding
from meldpunt.models.toeleiding import WACHTENDE_TOELEIDING
from meldpunt.regels.bereik import bereik_van_aanbieder
from meldpunt.regels.toestemmingszin import zin_zonder_ja
from meldpunt.regels.voorstelbaar import bezwaar_van
from meldpunt.weergave.kruimels import Kruimels, kruimels
from meldpunt.weergave.passen import Voorstel, voorstel_van
from meldpunt.weergave.voorbeeld import voorbeeld_van
from meldpunt.workflow import TOELEIDING

# The second button of the form: show it first.
VOORBEELD = "voorbeeld"


class ToeleidingVoorstellen(MetBlik, VanMeldpunt):
    """Propose one offer, with an explanation without a name."""

    naam, pad = "plek_voorstellen", "dossiers/<str:referentie>/plek/<slug:slug>/"
    form, dienst = ToeleidingVoorstelForm, diensten.toeleiding_voorstellen
    titel, knop, blik = "Stel dit aanbod voor", "Stel voor", "plek gezocht"
    sjabloon, bel = "meldpunt/toeleiding/voorstellen.html", "de aanbieder"
    fiche: Aanbodfiche

    def deur(self) -> QuerySet[Aanmelding]:
        """Open files of the own Meldpunt."""
        return super().deur().open()

    def vind(self) -> Aanmelding:
        """The file, and the open offer of its network."""
        rij = super().vind()
        fiches = Aanbodfiche.objects.openbaar().filter(netwerk=rij.netwerk_id).select_related("aanbieder")
        self.fiche = get_object_or_404(fiches, slug=self.kwargs["slug"])
        return rij

    def kan(self) -> bool:
        """No button on a file: its links stand beside the offers that were found (plek.html)."""
        return False

    def dossier(self) -> Aanmelding:
        """The file."""
        return self.rij

    def wie_hoort(self) -> Bereik:
        """Who of the provider."""
        return bereik_van_aanbieder(self.rij.netwerk, self.fiche.aanbieder)

    def geef_inleiding(self) -> str:
        """Which offer, of whom."""
        return f"{self.fiche.titel}, {self.fiche.aanbieder.naam}"

    def form_opties(self) -> dict[str, Any]:
        """What runs already."""
        lopend = Toeleiding.objects.behandelbaar_voor(self.gebruiker).lopend().filter(aanmelding=self.rij)
        titels = [rij.fiche.titel for rij in lopend.select_related("fiche")]
        return {"lopend": titels, "past_niet": self.voorstel.past_niet, "gebruiker": self.gebruiker}

    @cached_property
    def voorstel(self) -> Voorstel:
        """The offer before this file."""
        return voorstel_van(self.rij, self.fiche)

    def argumenten(self, form: ToeleidingVoorstelForm) -> dict[str, Any]:
        """The tick is not asked when nothing runs."""
        return {"naast_andere": False, "fiche_id": self.fiche.pk, **super().argumenten(form)}

    def terug(self) -> str:
        """Zoek een plek."""
        return reverse("meldpunt:plek", args=[self.rij.referentie])

    def naar(self, uitkomst: Toeleiding) -> str:
        """The file."""
        return self.rij.get_absolute_url()

    def waarvan(self) -> str:
        """The file."""
        return self.rij.referentie

    def kruimels(self) -> Kruimels:
        """By zoek een plek."""
        return [*super().kruimels(), {"naam": "Zoek een plek", "adres": self.terug()}]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Propose; or only show what the provider will read, with what was typed so far."""
        if VOORBEELD not in request.POST:
            return super().post(request, *args, **kwargs)
        return self.toon(self.maak_form(request.POST))

    def context(self, form: ToeleidingVoorstelForm) -> dict[str, Any]:
        """What the provider will read, and why this offer."""
        voorbeeld = voorbeeld_van(self.rij, str(form["uitleg"].value() or ""))
        if voorbeeld.gelezen.kan_blijven:
            form.vraag_besluit()
        return {
            **super().context(form),
            "voorbeeld": voorbeeld,
            "zonder_ja": zin_zonder_ja(self.fiche.aanbieder.naam),
            "voorstel": self.voorstel,
            "bezwaar": bezwaar_van(self.rij),
            "telefoon": self.fiche.telefoon,
        }

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """What was proposed."""
        return f"“{uitkomst.fiche.titel}” is voorgesteld. {uitkomst.gehoord.zin('de aanbieder')}"


class OverToeleiding(MetBlik):
    """An act on one toeleiding."""

    ruimte = "meldpunt"
    model, rij_als = Toeleiding, "toeleiding_id"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}
    sjabloon = "meldpunt/toeleiding/formulier.html"
    blik = "toeleiding geopend"

    def rijen(self) -> QuerySet[Toeleiding]:
        """Toeleidingen behind the door of the act."""
        rijen = self.deur().select_related("aanmelding__netwerk", "aanmelding__gebied", "fiche__aanbieder")
        return rijen.defer("aanmelding__advies")

    def deur(self) -> QuerySet[Toeleiding]:
        """The toeleidingen on which this person may do it."""
        raise NotImplementedError(f"{type(self).__name__} heeft geen deur")

    def dossier(self) -> Aanmelding:
        """Its file."""
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

    def geef_inleiding(self) -> str:
        """Which offer, of whom."""
        return f"{self.rij.fiche.titel}, {self.rij.fiche.aanbieder.naam}"


class MeldpuntOverToeleiding(OverToeleiding):
    """For who works on the file."""

    recht = Recht.DOSSIERS_BEHANDELEN
    bel = "de aanbieder"

    def deur(self) -> QuerySet[Toeleiding]:
        """Of files of the own Meldpunt."""
        return Toeleiding.objects.behandelbaar_voor(self.gebruiker)

    def wie_hoort(self) -> Bereik:
        """Who of the provider."""
        return bereik_van_aanbieder(self.netwerk(), self.rij.fiche.aanbieder)

    def kan(self) -> bool:
        """Not after the end of the file."""
        return self.dossier().is_open

    def is_gewekt(self) -> bool:
        """Whether the day to look again has come while an answer is awaited."""
        rij = self.rij
        return rij.stand in WACHTENDE_TOELEIDING and rij.wek_op is not None and rij.wek_op <= timezone.localdate()


class ToeleidingVraagBeantwoorden(MeldpuntOverToeleiding):
    """Answer what the provider asked."""

    naam, pad = "toeleiding_antwoord", "toeleidingen/<str:sleutel>/antwoord/"
    form, dienst = ToeleidingAntwoordForm, diensten.toeleiding_vraag_beantwoorden
    titel, knop, ingang, volgorde = "Beantwoord de vraag", "Stuur je antwoord", "Beantwoord de vraag", 10

    def kan(self) -> bool:
        """While it asks."""
        return super().kan() and self.rij.stand == Toeleidingstand.VRAAG

    def context(self, form: ToeleidingAntwoordForm) -> dict[str, Any]:
        """With the question."""
        return {**super().context(form), "vraag": self.rij.vraag}

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """Where it stands."""
        return f"Je antwoord is bewaard. {uitkomst.gehoord.zin('de aanbieder')}"


class ToeleidingWachten(MeldpuntOverToeleiding):
    """Wait another term."""

    naam, pad = "toeleiding_wachten", "toeleidingen/<str:sleutel>/wachten/"
    dienst, knop, volgorde = diensten.toeleiding_wachten, "Wacht nog even", 20

    def kan(self) -> bool:
        """On the day to look again."""
        return super().kan() and self.is_gewekt()

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """When to look."""
        return "Je kijkt later opnieuw. De dag staat bij het voorstel."


class _Sluiten(MeldpuntOverToeleiding):
    """End it: the provider gets a mail, and reads nothing any more."""

    form, einde = ToeleidingRedenForm, True

    def wie_hoort(self) -> None:
        """Said with the consequence: there is nothing left to read."""

    def geef_gevolg(self) -> str:
        """What closes, and who gets a mail."""
        return f"{self.gevolg} {super().wie_hoort().zin('de aanbieder')}"


class ToeleidingVervallen(_Sluiten):
    """Say that no answer came."""

    naam, pad = "toeleiding_vervallen", "toeleidingen/<str:sleutel>/vervallen/"
    dienst, zet = diensten.toeleiding_vervallen, (TOELEIDING, Toeleidingstand.VERVALLEN)
    titel, knop, ingang, volgorde = "Er komt geen antwoord", "Sluit zonder antwoord", "Er komt geen antwoord", 30
    gevolg = "Belde je al? De aanbieder kan vanaf dan niets meer lezen."

    def kan(self) -> bool:
        """On the day to look again."""
        return super().kan() and self.is_gewekt()

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """It is closed."""
        zin = "Het voorstel is gesloten zonder antwoord. De aanbieder leest niets meer."
        return f"{zin} {uitkomst.gehoord.per_plek}"


class ToeleidingIntrekken(_Sluiten):
    """Take the question back."""

    naam, pad = "toeleiding_intrekken", "toeleidingen/<str:sleutel>/intrekken/"
    dienst, zet = diensten.toeleiding_intrekken, (TOELEIDING, Toeleidingstand.INGETROKKEN)
    titel, knop, volgorde = "Trek dit voorstel in", "Trek in", 40
    gevolg = "De aanbieder kan vanaf dan niets meer lezen van dit dossier."

    def kan(self) -> bool:
        """Not of who started there: then the traject is stopped, on a day and with a reason."""
        traject = getattr(self.rij, "traject", None)
        return super().kan() and (traject is None or traject.gestart_op is None)

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """The door is closed."""
        return f"Het voorstel is ingetrokken. De aanbieder leest niets meer. {uitkomst.gehoord.per_plek}"
