"""How the sign-in package behaves here: mail through the outbox, own limits, no way around the second factor.

The address of a person is `Gebruiker.email` and nothing else: the package's own table of addresses stays empty, so
whatever would look there is overridden below.
"""

import datetime
import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import clear_login, pop_login
from allauth.account.utils import passthrough_next_redirect_url
from allauth.core import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from leerrecht.account import rem, toestel
from leerrecht.account.diensten import wachtwoord_kiezen
from leerrecht.account.factor import heeft_factor, vraagt_mailcode
from leerrecht.account.identiteit.stap import TweedeStap
from leerrecht.account.identiteit.zitting import MANIER, bewees_sterk, weg_in_woorden
from leerrecht.account.zinnen import FOUTEN, FOUTEN_FACTOR
from leerrecht.account.zittingen import WEG
from leerrecht.berichten import uitbox
from leerrecht.berichten.basis import Omslag, basisadres
from leerrecht.berichten.mensen import antwoordadres
from leerrecht.models import Gebruiker
from leerrecht.versleuteling import ontsleutel, versleutel
from leerrecht.voorbeeld.accounts import is_voorbeeldaccount

# Kinds of mail whose text works for so many seconds, then only misleads.
_GELDIG = {"login_code": "ACCOUNT_LOGIN_BY_CODE_TIMEOUT", "password_reset_key": "PASSWORD_RESET_TIMEOUT"}


def _geldig_tot(soort: str) -> datetime.datetime | None:
    if soort not in _GELDIG:
        return None
    return timezone.now() + datetime.timedelta(seconds=getattr(settings, _GELDIG[soort]))


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by password or mailed code; accounts come from an invitation only."""

    error_messages = {**DefaultAccountAdapter.error_messages, **FOUTEN}

    def is_open_for_signup(self, request) -> bool:
        """Nobody makes an account alone."""
        return False

    def is_ajax(self, request) -> bool:
        """Answer pages only: no second, JSON way in."""
        return False

    # -- mail ------------------------------------------------------------------------------------------------------

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Put the package's mail into our outbox, addressed as the account is written."""
        gebruiker = context.get("user") or Gebruiker.objects.filter(email=email.lower()).first()
        if gebruiker is None or not gebruiker.heeft_account:
            return
        antwoord_aan = antwoordadres(gebruiker)
        context = {**context, "ontvanger": gebruiker, "antwoord_aan": antwoord_aan, "basisadres": basisadres()}
        context["onderwerp"] = render_to_string(f"{template_prefix}_subject.txt", context).strip()
        mail = self.render_mail(template_prefix, gebruiker.email, context)
        html = next((inhoud for inhoud, soort in getattr(mail, "alternatives", []) if soort == "text/html"), "")
        soort = template_prefix.rsplit("/", 1)[-1]
        uitbox.zet_klaar(
            soort=f"inloggen.{soort}",
            aan=gebruiker.email,
            onderwerp=mail.subject,
            tekst=mail.body,
            html=html,
            gebruiker=gebruiker,
            omslag=Omslag(geldig_tot=_geldig_tot(soort), antwoord_aan=antwoord_aan),
        )

    def send_notification_mail(self, template_prefix: str, user, context=None, email=None) -> None:
        """Tell a person that something about signing in changed; without address or browser of who did it."""
        self.send_mail(template_prefix, user.email, {"user": user, **(context or {})})

    def send_password_reset_mail(self, user, email: str, context: dict) -> None:
        """Mail the link, but not to who never accepted the invitation: that account opens through it alone."""
        if user.has_usable_password():
            super().send_password_reset_mail(user, email, context)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Address in the mail: from the settings, never from the Host header of a request."""
        uidb36, _, rest = key.partition("-")
        return basisadres() + reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": rest})

    def get_password_change_redirect_url(self, request) -> str:
        """Back to one's own page."""
        return reverse("account")

    # -- limits ----------------------------------------------------------------------------------------------------

    def get_client_ip(self, request) -> str:
        """As whom the tries of this visitor count: the browser when it is known, else its address."""
        return rem.bezoeker(request, super().get_client_ip(request))

    def _get_login_attempts_cache_key(self, request, **credentials: Any) -> str:
        """Count wrong passwords per account and visitor: a stranger elsewhere cannot lock somebody out."""
        return f"{credentials.get('email', '').lower()}|{rem.blok(self.get_client_ip(request))}"

    def pre_authenticate(self, request, **credentials: Any) -> None:
        """Check the slow limit of the whole account too, against guessing from many addresses at once.

        Not for who signed in here before or has just proved to read the mailbox: others may not lock that person out.
        Raise ValidationError with the time to wait.
        """
        email = credentials.get("email", "").lower()
        acties = [("login_failed", self._get_login_attempts_cache_key(request, **credentials))]
        if not self._bewezen(request, email):
            acties.append(("login_account", email))
        if wachten := rem.wacht(request, acties):
            raise rem.te_vaak(wachten)
        super().pre_authenticate(request, **credentials)

    def _bewezen(self, request, email: str) -> bool:
        """Tell whether this browser knows the person, or the code that was mailed was just typed here."""
        gebruiker = Gebruiker.objects.filter(email=email).first()
        return gebruiker is not None and (toestel.kent(request, gebruiker) or "code" in self._stappen(gebruiker))

    def authentication_failed(self, request, **credentials: Any) -> None:
        """Count a wrong password against the account, unless it is typed where that person signed in before."""
        email = credentials.get("email", "").lower()
        if not self._bewezen(request, email):
            ratelimit.consume(request, action="login_account", key=email)

    def post_login(self, request, user, **opties):
        """Let this browser be known to who has now come in with every step."""
        antwoord = super().post_login(request, user, **opties)
        toestel.onthoud(request, antwoord, user)
        request.session[WEG] = weg_in_woorden(self._stappen(user))
        return antwoord

    # -- the way in ------------------------------------------------------------------------------------------------

    def set_password(self, user, password: str) -> None:
        """Change of password, also after "vergeten": through our own dienst."""
        wachtwoord_kiezen(gebruiker=user, wachtwoord=password, door=user)

    def reauthenticate(self, user, password: str) -> bool:
        """Check the password of who is signed in."""
        gevonden = self.authenticate(self.request, email=user.email, password=password)
        return gevonden is not None and gevonden.pk == user.pk

    def pre_login(self, request, user, **opties):
        """Stop who may not go on: closed accounts, open invitations, and a mailed code that stands alone."""
        antwoord = super().pre_login(request, user, **opties)
        if antwoord:
            return antwoord
        if not user.has_usable_password() and not is_voorbeeldaccount(user):
            clear_login(request)
            return redirect("account_login")
        if vraagt_mailcode(user) and not {"password", MANIER} & self._stappen(user):
            # A code by mail is this person's second step; the first is still to come. What was proved is remembered.
            pop_login(request)
            messages.info(request, "De code klopt. Vul nu ook je wachtwoord in.")
            return redirect(passthrough_next_redirect_url(request, reverse("account_login"), "next"))
        return None

    def get_login_stages(self) -> list[str]:
        """The package's, with our own second step in the place of its own."""
        eigen = f"{TweedeStap.__module__}.{TweedeStap.__qualname__}"
        return [eigen if stap.endswith(".AuthenticateStage") else stap for stap in super().get_login_stages()]

    def is_login_by_code_required(self, login) -> bool:
        """An aanmelder without app or passkey gets a mailed code as second step."""
        if login.user is None or not vraagt_mailcode(login.user) or bewees_sterk(self.request, login.user):
            return False
        return "code" not in self._stappen(login.user)

    def _stappen(self, gebruiker, sinds: float | None = None) -> set[str]:
        """Return what `gebruiker` proved in this browser in the last quarter of an hour (or `sinds` seconds)."""
        vanaf = time.time() - (sinds or app_settings.LOGIN_TIMEOUT)
        stappen = get_authentication_records(self.request, gebruiker)
        return {stap["method"] for stap in stappen if stap["at"] >= vanaf}

    def is_reauthentication_required(self, *, app: str, **opties) -> bool:
        """Spare a person who has just typed the password and has no second factor yet from typing it again."""
        nodig = super().is_reauthentication_required(app=app, **opties)
        if not nodig or heeft_factor(self.request.user):
            return nodig
        return "password" not in self._stappen(self.request.user, app_settings.REAUTHENTICATION_TIMEOUT)

    def get_reauthentication_methods(self, user) -> list[dict]:
        """Who has a second factor confirms with it: a stolen password may not remove it."""
        manieren = super().get_reauthentication_methods(user)
        met_factor = [manier for manier in manieren if manier["id"].startswith("mfa")]
        # The toegangssleutel first: nothing has to be typed.
        return sorted(met_factor, key=lambda manier: manier["id"] != "mfa_reauthenticate:webauthn") or manieren


class FactorAdapter(DefaultMFAAdapter):
    """Second factor with its secret encrypted in the database."""

    error_messages = {**DefaultMFAAdapter.error_messages, **FOUTEN_FACTOR}

    def get_public_key_credential_rp_entity(self) -> dict:
        """For which site a toegangssleutel is made: this one, under the name people know."""
        return super().get_public_key_credential_rp_entity() | {"name": settings.MFA_TOTP_ISSUER}

    def generate_authenticator_name(self, user, type: Authenticator.Type) -> str:
        """What a toegangssleutel is called whose owner gave it no name."""
        aantal = Authenticator.objects.filter(user=user, type=type).count()
        return f"Sleutel {aantal + 1}"

    def encrypt(self, text: str) -> str:
        """Encrypt a TOTP secret or recovery seed."""
        return versleutel(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt it."""
        return ontsleutel(encrypted_text)
