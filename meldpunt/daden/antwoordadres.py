"""Who answers for a provider without an account: one of the Meldpunt adds an address, a second person confirms it."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from leerrecht.daden import Daad, daden_voor_lijst
from leerrecht.leesrichting import apart
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.daden.toeleiding import MeldpuntOverToeleiding
from meldpunt.diensten import antwoordadres as diensten
from meldpunt.diensten.toeleiding import antwoordlink_opnieuw
from meldpunt.forms.antwoordadres import AntwoordadresForm
from meldpunt.models import Aanbodfiche, Antwoordadres, Toeleiding
from meldpunt.weergave.kruimels import Kruimels, kruimels_aanbod


class AntwoordadresNieuw(Daad):
    """Add one, on the page that lists those of the provider."""

    ruimte, recht = "meldpunt", Recht.DOSSIERS_BEHANDELEN
    model, zoek, rij_als = Aanbodfiche, {"slug": "slug"}, "fiche_id"
    naam, pad = "antwoordadres_nieuw", "mijn-aanbod/<slug:slug>/adres/"
    form, dienst = AntwoordadresForm, diensten.antwoordadres_toevoegen
    sjabloon = "meldpunt/antwoordadres.html"
    titel, knop, ingang, volgorde = "Wie antwoordt zonder account", "Voeg het adres toe", "Wie antwoordt?", 70

    def rijen(self) -> QuerySet[Aanbodfiche]:
        """Offers of the networks where this person works on files."""
        netwerken = toegang_van(self.gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
        return Aanbodfiche.objects.filter(netwerk__in=netwerken).select_related("netwerk", "aanbieder")

    def netwerk(self) -> Netwerk:
        """That of the offer."""
        return self.rij.netwerk

    def geef_inleiding(self) -> str:
        """Whose."""
        return f"{self.rij.aanbieder.naam} krijgt elke vraag van het Meldpunt met een persoonlijke link in een mail."

    def context(self, form: Any) -> dict[str, Any]:
        """With the addresses of now, each with what can be done."""
        rijen = Antwoordadres.objects.zichtbaar_voor(self.gebruiker).lopend()
        adressen = list(
            rijen.filter(netwerk=self.rij.netwerk, aanbieder=self.rij.aanbieder).select_related(
                "gebruiker", "door", "bevestigd_door"
            )
        )
        knoppen = daden_voor_lijst(adressen, self.gebruiker)
        nooit = set(rijen.van_opsporing().values_list("pk", flat=True))
        return {
            **super().context(form),
            "adressen": [(rij, knoppen[rij.pk], rij.pk in nooit) for rij in adressen],
        }

    def terug(self) -> str:
        """Its place in the list."""
        return f"{reverse('meldpunt:mijn_aanbod')}#f-{self.rij.slug}"

    def naar(self, uitkomst: Antwoordadres) -> str:
        """The list, with the new one."""
        return self.adres()

    def waarvan(self) -> str:
        """The offer."""
        return self.rij.titel

    def kruimels(self) -> Kruimels:
        """By the list."""
        return kruimels_aanbod()

    def gelukt(self, uitkomst: Antwoordadres) -> str:
        """What it is good for now, and what is missing."""
        wie = apart(uitkomst.gebruiker.naam)
        return f"{wie} krijgt vanaf nu de vragen, zonder naam. Laat een collega het adres bevestigen."


class _VanAdres(Daad):
    """On one address of the own Meldpunt."""

    ruimte, recht = "meldpunt", Recht.DOSSIERS_BEHANDELEN
    model, zoek, rij_als = Antwoordadres, {"sleutel": "sleutel"}, "antwoordadres_id"

    def rijen(self) -> QuerySet[Antwoordadres]:
        """Those that are in use."""
        rijen = Antwoordadres.objects.zichtbaar_voor(self.gebruiker).filter(gestopt_op__isnull=True)
        return rijen.select_related("gebruiker", "aanbieder", "netwerk")

    def netwerk(self) -> Netwerk:
        """That of the address."""
        return self.rij.netwerk

    def terug(self) -> str:
        """The list of offers; the page of one is reached from there."""
        fiche = (
            Aanbodfiche.objects.filter(netwerk=self.rij.netwerk, aanbieder=self.rij.aanbieder).order_by("pk").first()
        )
        return reverse("meldpunt:antwoordadres_nieuw", args=[fiche.slug]) if fiche else reverse("meldpunt:mijn_aanbod")


class AntwoordadresBevestigen(_VanAdres):
    """A second person says that it is theirs."""

    naam, pad = "antwoordadres_bevestigen", "antwoordadressen/<str:sleutel>/bevestigen/"
    dienst, knop, volgorde = diensten.antwoordadres_bevestigen, "Ik belde het na: het klopt", 10

    def kan(self) -> bool:
        """Once, and not by who added it."""
        return not self.rij.is_bevestigd and self.rij.door_id != self.gebruiker.pk

    def gelukt(self, uitkomst: Antwoordadres) -> str:
        """What may be read there from now on."""
        return "Bevestigd. Na een ja voor deze aanbieder leest wie de link kreeg ook wie het is, met een code."


class AntwoordadresStoppen(_VanAdres):
    """It gets nothing any more."""

    naam, pad = "antwoordadres_stoppen", "antwoordadressen/<str:sleutel>/stoppen/"
    dienst, knop, einde, volgorde = diensten.antwoordadres_stoppen, "Stop", True, 20
    gevolg = "De links die naar dit adres gingen, openen dan niets meer."

    def gelukt(self, uitkomst: Antwoordadres) -> str:
        """What is closed."""
        return f"{apart(uitkomst.gebruiker.naam)} krijgt geen vragen meer. De links openen niets meer."


class ToeleidingLinkOpnieuw(MeldpuntOverToeleiding):
    """Send the link again."""

    naam, pad = "toeleiding_link", "toeleidingen/<str:sleutel>/link/"
    dienst, knop, volgorde = antwoordlink_opnieuw, "Stuur de link opnieuw", 17

    def rijen(self) -> QuerySet[Toeleiding]:
        """Those where somebody of the provider answers by a link."""
        zelfde = {"netwerk": OuterRef("aanmelding__netwerk"), "aanbieder": OuterRef("fiche__aanbieder")}
        return super().rijen().filter(Exists(Antwoordadres.objects.geldig_voor(**zelfde)))

    def kan(self) -> bool:
        """While it runs."""
        return super().kan() and self.rij.is_lopend

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """Who got it."""
        return f"Er vertrok een nieuwe link, de vorige werkt niet meer. {uitkomst.gehoord.zin('de aanbieder')}"
