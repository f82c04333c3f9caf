"""Which second step a person's roles ask for, and whether it is there."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import QuerySet

from leerrecht.models import Gebruiker
from leerrecht.rechten import ROLLEN_MET_CODE, ROLLEN_MET_TOTP
from leerrecht.toegang import toegang_van

# An app or a passkey: recovery codes alone are no second step.
STERK = Authenticator.objects.filter(type__in=[Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN])


def heeft_factor(gebruiker: Gebruiker) -> bool:
    """Tell whether `gebruiker` has set up an app or a passkey (recovery codes alone do not count)."""
    return factoren_van(gebruiker).exists()


def factoren_van(gebruiker: Gebruiker) -> QuerySet[Authenticator]:
    """Return the app and the toegangssleutels of `gebruiker`."""
    return STERK.filter(user_id=gebruiker.pk)


def moet_factor_hebben(gebruiker: Gebruiker) -> bool:
    """Tell whether a role of `gebruiker` asks for an app or a passkey; in example mode none does."""
    return not settings.VOORBEELD and bool(toegang_van(gebruiker).rollen & ROLLEN_MET_TOTP)


def factor_ontbreekt(gebruiker: Gebruiker) -> bool:
    """Tell whether `gebruiker` must set up a second factor before anything else; asked as a request comes in."""
    if not moet_factor_hebben(gebruiker):
        return False
    bij_begin = getattr(gebruiker, "factor_bij_begin", None)  # read along with who the session is of
    return not (heeft_factor(gebruiker) if bij_begin is None else bij_begin)


def vraagt_mailcode(gebruiker: Gebruiker) -> bool:
    """Tell whether a mailed code is the second factor of `gebruiker`: an aanmelder without app or passkey."""
    rollen = toegang_van(gebruiker).rollen
    if settings.VOORBEELD or not rollen & ROLLEN_MET_CODE or rollen & ROLLEN_MET_TOTP:
        return False
    return not heeft_factor(gebruiker)
