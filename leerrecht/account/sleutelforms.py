"""The forms of a toegangssleutel (passkey): what the browser signed, checked by the package."""

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as webauthn
from allauth.mfa.webauthn.internal import auth
from django import forms

from leerrecht.account.forms import Verwoord
from leerrecht.account.rem import tel_code
from leerrecht.account.zinnen import FOUTEN_SLEUTEL


class MaakSleutelFormulier(Verwoord, webauthn.AddWebAuthnForm):
    """A new one, under a name by which its owner knows it."""

    woorden = {"name": ("Naam van de sleutel", "Zo herken je hem later, bijvoorbeeld: laptop van het werk.")}
    name = forms.CharField(max_length=60, required=False)

    def clean(self) -> dict:
        """Check what the browser made; raise ValidationError in words about a key, not about a code."""
        try:
            return super().clean()
        except (forms.ValidationError, ValueError, KeyError):
            raise forms.ValidationError(FOUTEN_SLEUTEL["niet_gemaakt"]) from None


class _Bewijs:
    """Counts tries where they are made, as those of a code are: a stranger cannot use up those of whose key it is."""

    def clean_credential(self) -> Authenticator:
        """Return the key that signed; raise ValidationError when none did, or after too many tries."""
        gebruiker = self.user  # type: ignore[attr-defined]  # of the form it is mixed into
        klaar = tel_code(context.request, gebruiker, get_adapter().get_client_ip(context.request))
        antwoord = self.cleaned_data["credential"]  # type: ignore[attr-defined]
        try:
            auth.parse_authentication_response(antwoord)
            sleutel = auth.complete_authentication(gebruiker, antwoord)
        except (forms.ValidationError, ValueError, KeyError):
            raise forms.ValidationError(FOUTEN_SLEUTEL["klopt_niet"]) from None
        klaar()
        return sleutel


class SleutelStapFormulier(_Bewijs, Verwoord, webauthn.AuthenticateWebAuthnForm):
    """The key as second step at sign-in."""


class SleutelBevestigFormulier(_Bewijs, Verwoord, webauthn.ReauthenticateWebAuthnForm):
    """The key, to confirm."""
