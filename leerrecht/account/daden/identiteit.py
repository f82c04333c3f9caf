"""One ties one's own identity, or takes it loose."""

from typing import Any

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.http import Http404

from leerrecht.account.daden.gegevens import EigenAccount
from leerrecht.account.identiteit import zitting
from leerrecht.account.identiteit.dienst import Identiteit, oidc
from leerrecht.account.identiteit.diensten import identiteit_koppelen, identiteit_losmaken
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.models import Koppeling


def _naam() -> str:
    dienst = oidc()
    return dienst.naam if dienst else "de identiteitsdienst"


class IdentiteitKoppelen(EigenAccount):
    """Let the identity that was just proved open this account, after the account was proved too."""

    naam, pad = "account_koppelen", "koppelen/"
    form, dienst = KnopFormulier, identiteit_koppelen

    def vind(self) -> Identiteit:
        """Who the provider said this is, a moment ago; and who signed in here long ago confirms it first."""
        identiteit = zitting.gezien(self.request)
        if oidc() is None or identiteit is None:
            raise Http404
        raise_if_reauthentication_required(self.request, app="account")
        return identiteit

    def geef_titel(self) -> str:
        """What it ties."""
        return f"{_naam()} koppelen"

    def geef_inleiding(self) -> str:
        """Which account it opens from then on."""
        return (
            f"Je meldde je net aan bij {_naam()}. Koppel je die aanmelding, dan kan je er voortaan mee inloggen op het "
            f"account van {self.gebruiker.email}. Klopt dat account niet? Koppel dan niet, en log uit."
        )

    def geef_knop(self) -> str:
        """Tie it."""
        return "Koppel aan mijn account"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """One's own account."""
        return {"gebruiker": self.gebruiker, "identiteit": self.rij, "naam": _naam(), "door": self.gebruiker}

    def gelukt(self, uitkomst: Koppeling) -> str:
        """It opens the account from now on."""
        zitting.vergeet(self.request)
        return f"Gekoppeld. Je kan nu ook met {_naam()} inloggen."


class IdentiteitLosmaken(EigenAccount):
    """Let it open this account no more."""

    naam, pad = "account_losmaken", "koppelingen/<str:sleutel>/losmaken/"
    form, dienst, einde = KnopFormulier, identiteit_losmaken, True
    knop = "Maak los"

    def vind(self) -> Koppeling:
        """One's own."""
        koppeling = Koppeling.objects.filter(gebruiker=self.gebruiker, sleutel=self.kwargs["sleutel"]).first()
        if koppeling is None:
            raise Http404
        raise_if_reauthentication_required(self.request, app="account")
        return koppeling

    def geef_titel(self) -> str:
        """From what."""
        return f"{_naam()} losmaken"

    def geef_inleiding(self) -> str:
        """What stays."""
        return f"Met {_naam()} kom je dan niet meer in dit account. Inloggen met je wachtwoord blijft werken."

    def argumenten(self, form: Any) -> dict[str, Any]:
        """One's own account."""
        return {"gebruiker": self.gebruiker, "koppeling": self.rij, "door": self.gebruiker}

    def gelukt(self, uitkomst: None) -> str:
        """It opens nothing."""
        return f"Losgemaakt. Met {_naam()} log je niet meer in."
