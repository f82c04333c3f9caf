"""People and their accounts."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from leerrecht.beheer import bereik
from leerrecht.beheer.daden.basis import Beheerdaad
from leerrecht.beheer.diensten import account, gebruiker
from leerrecht.beheer.forms.gebruiker import GebruikerFormulier, NieuweGebruikerFormulier
from leerrecht.beheer.forms.velden import rollen_uitleg
from leerrecht.beheer.forms.vertrek import SluitFormulier
from leerrecht.formulieren.velden import KnopFormulier, RedenFormulier
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Leesvoorstel
from leerrecht.rechten import Recht
from leerrecht.versies import waarden_van
from leerrecht.vertrek import Overdracht, Reikwijdte, in_woorden, wat_hangt


class OverMensen(Beheerdaad):
    """About a person this administrator may see."""

    recht = Recht.ACCOUNTS_BEHEREN
    model, ding = Gebruiker, "gebruiker"
    lijst = ("Gebruikers", "beheer:gebruikers")

    def rijen(self):
        """People of the own networks, with how far their account is."""
        return bereik.met_stand(bereik.gebruikers(self.gebruiker))

    def persoon(self) -> Gebruiker:
        """Whom it is about."""
        return self.rij

    def terug(self) -> str:
        """The page of the person."""
        return reverse("beheer:gebruiker", args=[self.persoon().sleutel])

    def stap(self) -> list[tuple[str, str]]:
        """The page of the person."""
        return [(apart(self.persoon().naam), OverMensen.terug(self))]


class GebruikerMaken(OverMensen):
    """A new person with a first membership, or somebody of another network taken in."""

    naam, pad = "gebruiker_nieuw", "gebruikers/nieuw/"
    model = None
    form = NieuweGebruikerFormulier
    titel, knop = "Nieuwe gebruiker", "Maak het account"
    sjabloon = "beheer/gebruiker_nieuw.html"

    def doe(self, form: NieuweGebruikerFormulier) -> Gebruiker | Leesvoorstel:
        """A known address is taken in, once that was confirmed."""
        gegevens = dict(form.cleaned_data)
        if not gegevens.pop("bestaande", False):
            return gebruiker.gebruiker_aanmaken(**gegevens, door=self.gebruiker)
        for veld in ("naam", "functie", "uitnodigen"):
            gegevens.pop(veld)
        return gebruiker.bestaande_toevoegen(**gegevens, door=self.gebruiker)

    def gelukt(self, uitkomst: Gebruiker) -> str:
        """Whether mail left, the page that follows says."""
        return "De persoon staat in het portaal. Hieronder zie je of er een uitnodiging vertrok."

    def naar(self, uitkomst: Gebruiker) -> str:
        """The new person."""
        return reverse("beheer:gebruiker", args=[uitkomst.sleutel])

    def terug(self) -> str:
        """The list."""
        return reverse("beheer:gebruikers")

    def stap(self) -> list[tuple[str, str]]:
        """There is no person yet."""
        return []

    def context(self, form: Any) -> dict[str, Any]:
        """What each role may do."""
        return {**super().context(form), "rollen": rollen_uitleg()}


class GebruikerWijzigen(OverMensen):
    """Change name, function or address."""

    naam, pad = "gebruiker_wijzigen", "gebruikers/<str:sleutel>/wijzigen/"
    form, dienst = GebruikerFormulier, gebruiker.gebruiker_wijzigen
    knop = "Bewaar"

    def geef_titel(self) -> str:
        """Of whom."""
        return f"{apart(self.rij.naam)} wijzigen"

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        huidig = waarden_van(self.rij, GebruikerFormulier.versievelden)
        return {**super().form_opties(), "huidig": huidig, "over": ("gebruiker", self.rij.sleutel)}

    def gelukt(self, uitkomst: Any) -> str:
        """It stands there now."""
        return "De gegevens zijn bewaard."


class Uitnodigen(OverMensen):
    """Send a first or a new invitation."""

    naam, pad = "uitnodigen", "gebruikers/<str:sleutel>/uitnodigen/"
    form, dienst = KnopFormulier, account.uitnodigen
    knop = "Verstuur de uitnodiging"

    def vind(self) -> Gebruiker:
        """On behalf of the network of the latest membership; without one there is nothing to invite to."""
        persoon = super().vind()
        leden = bereik.lidmaatschappen(self.gebruiker).filter(gebruiker=persoon).select_related("netwerk")
        lid = leden.order_by("-van").first()
        if lid is None:
            raise Http404
        self.lid = lid
        return persoon

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The network that invites."""
        return {"gebruiker": self.rij, "netwerk": self.lid.netwerk, "door": self.gebruiker}

    def geef_titel(self) -> str:
        """Whom."""
        return f"{apart(self.rij.naam)} uitnodigen"

    def geef_inleiding(self) -> str:
        """Where the mail goes."""
        return (
            f"We mailen een link naar {self.rij.email}. Daarmee kiest de persoon een wachtwoord. "
            "Een eerdere link werkt dan niet meer."
        )

    def gelukt(self, uitkomst: Any) -> str:
        """It waits in the outbox."""
        return "De uitnodiging staat klaar om te vertrekken. Onder “Post” zie je wanneer ze weg is."


class MetReden(OverMensen):
    """An act on an account as a whole that asks why."""

    form = RedenFormulier

    def geef_titel(self) -> str:
        """With the name of the person."""
        return self.titel.format(apart(self.rij.naam))

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The person and why."""
        return {"gebruiker": self.rij, "reden": form.cleaned_data["reden"], "door": self.gebruiker}


class MetVertrek(OverMensen):
    """An act after which somebody no longer does the work: first what hangs on the person, then who takes it over."""

    sjabloon = "beheer/vertrek.html"

    def bereik(self) -> Reikwijdte:
        """In all networks of the person that this administrator keeps."""
        eigen = bereik.netwerken(self.gebruiker).values_list("pk", flat=True)
        return Reikwijdte(self.persoon(), frozenset(eigen))

    def form_opties(self) -> dict[str, Any]:
        """What hangs on the person now."""
        return {**super().form_opties(), "hangt": wat_hangt(self.bereik())}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Who takes over what."""
        return {**super().argumenten(form), "bereik": self.bereik(), "keuzes": form.keuzes}

    def context(self, form: Any) -> dict[str, Any]:
        """What hangs on the person."""
        return {**super().context(form), "hangt": form.hangt}


class AccountSluiten(MetVertrek, MetReden):
    """Close an account."""

    naam, pad = "account_sluiten", "gebruikers/<str:sleutel>/sluiten/"
    form, dienst = SluitFormulier, account.account_sluiten
    titel, knop, einde = "Account van {} afsluiten", "Sluit het account af", True
    inleiding = (
        "De persoon kan niet meer inloggen en wordt meteen uitgelogd. Wat die schreef, blijft staan. "
        "De lidmaatschappen beëindig je apart."
    )
    inleiding_contact = (
        "Er vertrekken geen uitnodigingen meer naar dit adres, en de persoonlijke links openen niets meer. "
        "Wat er geantwoord werd, blijft staan. De lidmaatschappen beëindig je apart."
    )

    def geef_titel(self) -> str:
        """Who has no account only gets mail: that is what stops."""
        return super().geef_titel() if self.rij.heeft_account else f"Mail naar {apart(self.rij.naam)} stoppen"

    def geef_inleiding(self) -> str:
        """What it closes, for this person."""
        return self.inleiding if self.rij.heeft_account else self.inleiding_contact

    def geef_knop(self) -> str:
        """In the same words."""
        return self.knop if self.rij.heeft_account else "Stop de mail"

    def gelukt(self, uitkomst: list[Overdracht]) -> str:
        """No session or link is left, and where the work went."""
        if self.rij.heeft_account:
            dicht = "Het account is afgesloten. De persoon is overal uitgelogd."
        else:
            dicht = f"{apart(self.rij.naam)} krijgt geen uitnodigingen meer. De persoonlijke links openen niets meer."
        return f"{dicht} {in_woorden(uitkomst)}".strip()


class AccountHeropenen(MetReden):
    """Open a closed account again."""

    naam, pad = "account_heropenen", "gebruikers/<str:sleutel>/heropenen/"
    dienst = account.account_heropenen
    titel, knop = "Account van {} heropenen", "Heropen het account"
    inleiding = "Inloggen kan weer met het wachtwoord van vroeger. Lopende lidmaatschappen geven weer rechten."

    def geef_titel(self) -> str:
        """Who has no account gets mail again."""
        return super().geef_titel() if self.rij.heeft_account else f"Opnieuw mail naar {apart(self.rij.naam)}"

    def geef_inleiding(self) -> str:
        """What it opens, for this person."""
        if self.rij.heeft_account:
            return self.inleiding
        return "Uitnodigingen vertrekken weer naar dit adres, zolang er een lidmaatschap loopt."

    def geef_knop(self) -> str:
        """In the same words."""
        return self.knop if self.rij.heeft_account else "Mail weer"

    def gelukt(self, uitkomst: Any) -> str:
        """It is open."""
        if self.rij.heeft_account:
            return "Het account is weer open."
        return f"{apart(self.rij.naam)} kan weer uitnodigingen krijgen."


class FactorWissen(MetReden):
    """Take away a lost second factor."""

    naam, pad = "factor_wissen", "gebruikers/<str:sleutel>/tweede-factor/"
    dienst = account.factor_wissen
    titel, knop, einde = "Tweede stap van {} wissen", "Wis de tweede stap", True
    inleiding = (
        "Doe dit alleen als de persoon de telefoon met de app kwijt is. Bel eerst zelf terug op een nummer "
        "dat je kent, zodat je zeker weet wie het vraagt. Bij het volgende inloggen kiest die een nieuwe tweede stap."
    )

    def gelukt(self, uitkomst: Any) -> str:
        """It is gone."""
        return "De tweede stap is gewist. De persoon krijgt daar een mail over."
