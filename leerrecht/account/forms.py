"""The forms of the sign-in package in our words, and our own."""

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.account.fields import PasswordField, SetPasswordField
from allauth.core import context
from allauth.mfa.base import forms as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import forms as herstel
from allauth.mfa.totp import forms as totp
from django import forms

from leerrecht.account.rem import te_vaak, tel_code, wacht
from leerrecht.account.zinnen import FOUTEN_FACTOR, WACHTWOORD_HULP
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.basis import STANDAARD_FOUTEN
from leerrecht.models import Gebruiker
from leerrecht.voorbeeld.accounts import is_voorbeeldaccount

MAIL = ("E-mailadres", "")
WACHTWOORD = ("Wachtwoord", "")
NIEUW = ("Nieuw wachtwoord", WACHTWOORD_HULP)
NOG_EENS = ("Nieuw wachtwoord, nog een keer", "")
NIET_GELIJK = "Dit is niet hetzelfde als hierboven. Typ je nieuwe wachtwoord opnieuw."


class Verwoord:
    """Gives the fields of a package form our labels and hints; takes out placeholders, which vanish while one types."""

    woorden: dict[str, tuple[str, str]] = {}

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        for naam, veld in self.fields.items():
            veld.label, veld.help_text = self.woorden.get(naam, (veld.label, veld.help_text))
            veld.widget.attrs.pop("placeholder", None)
            veld.error_messages["required"] = STANDAARD_FOUTEN["required"]
            if isinstance(veld, forms.EmailField):
                veld.error_messages["invalid"] = STANDAARD_FOUTEN["invalid_email"]


class TweeMaalGelijk:
    """The second typing of a new password, with our sentence when it differs."""

    def clean(self) -> dict:
        """Compare both, instead of the package's own comparison."""
        gegevens = forms.Form.clean(self)
        eerste, tweede = gegevens.get("password1"), gegevens.get("password2")
        if eerste and tweede and eerste != tweede:
            self.add_error("password2", NIET_GELIJK)
        return gegevens


class InlogFormulier(Verwoord, account.LoginForm):
    """Address and password."""

    woorden = {"login": MAIL, "password": WACHTWOORD}


class CodeAanvraagFormulier(Verwoord, account.RequestLoginCodeForm):
    """Ask for a code by mail."""

    woorden = {"email": MAIL}

    def clean_email(self) -> str:
        """Treat an account whose invitation was never accepted as unknown: nobody signs in to it.

        Raise ValidationError, with the time to wait, when codes were asked too often.
        """
        gevraagd = self.cleaned_data["email"].lower()
        if wachten := wacht(context.request, [("request_login_code", gevraagd)]):
            raise te_vaak(wachten)
        email = super().clean_email()
        if self._user and not self._user.has_usable_password() and not is_voorbeeldaccount(self._user):
            self._user = None
        return email


class CodeFormulier(Verwoord, account.ConfirmLoginCodeForm):
    """The code from the mail."""

    woorden = {"code": ("Code uit de mail", "Hoofdletters, kleine letters en het streepje maken niet uit.")}


class VergetenFormulier(Verwoord, account.ResetPasswordForm):
    """Ask for a link to choose a new password."""

    woorden = {"email": MAIL}


class NieuwWachtwoordFormulier(Verwoord, TweeMaalGelijk, account.ResetPasswordKeyForm):
    """Choose a new password through a mailed link."""

    woorden = {"password1": NIEUW, "password2": NOG_EENS}


class WachtwoordWijzigenFormulier(Verwoord, TweeMaalGelijk, account.ChangePasswordForm):
    """Change one's password."""

    woorden = {"oldpassword": ("Huidig wachtwoord", ""), "password1": NIEUW, "password2": NOG_EENS}


class BevestigFormulier(Verwoord, account.ReauthenticateForm):
    """Type the password once more."""

    woorden = {"password": WACHTWOORD}


class Cijfercode(Verwoord):
    """A code in digits: the right keyboard on a phone."""

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}


class PerPlek:
    """Counts wrong codes where they are typed, instead of by account as the package does."""

    user: Gebruiker

    def clean_code(self) -> str:
        """Return the code when it is right; raise ValidationError when it is not, or after too many tries."""
        klaar = tel_code(context.request, self.user, get_adapter().get_client_ip(context.request))
        code = self.cleaned_data["code"]  # type: ignore[attr-defined]  # of the form it is mixed into
        factoren = Authenticator.objects.filter(user=self.user).exclude(type=Authenticator.Type.WEBAUTHN)
        for factor in factoren:
            if factor.wrap().validate_code(code):
                factor.user, self.authenticator = self.user, factor
                klaar()
                return code
        raise forms.ValidationError(FOUTEN_FACTOR["incorrect_code"], code="incorrect_code")


class TweedeStapFormulier(PerPlek, Cijfercode, mfa.AuthenticateForm):
    """The code of the app at sign-in."""

    woorden = {"code": ("Code uit je app, of een herstelcode", "Zes cijfers uit de app, of acht cijfers van je lijst.")}


class TweedeStapBevestigFormulier(PerPlek, Cijfercode, mfa.ReauthenticateForm):
    """The code of the app, to confirm."""

    woorden = TweedeStapFormulier.woorden


class InstelFormulier(Cijfercode, totp.ActivateTOTPForm):
    """The first code of the app."""

    woorden = {"code": ("Code uit je app", "Zes cijfers. Ze veranderen elke halve minuut.")}


class UitzetFormulier(Verwoord, totp.DeactivateTOTPForm):
    """Take the app away."""


class NieuweCodesFormulier(Verwoord, herstel.GenerateRecoveryCodesForm):
    """Make new recovery codes."""


class EigenGegevensFormulier(Formulier):
    """One's own name and function."""

    naam = forms.CharField(
        label="Naam",
        max_length=120,
        help_text="Zo sta je in de geschiedenis van het plan.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    functie = forms.CharField(
        label="Functie",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )


class EersteWachtwoordFormulier(TweeMaalGelijk, Formulier):
    """Choose the first password, from an invitation."""

    password1 = SetPasswordField(label="Wachtwoord", help_text=WACHTWOORD_HULP)
    password2 = PasswordField(label="Wachtwoord, nog een keer", autocomplete="new-password")

    def __init__(self, *args, voor=None, **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["password1"].user = voor
        for veld in self.fields.values():
            veld.widget.attrs.pop("placeholder", None)
