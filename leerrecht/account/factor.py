"""Which second step a person's roles ask for, and whether it is there."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import QuerySet

from leerrecht.models import Gebruiker
from leerrecht.rechten import ROLLEN_MET_CODE, ROLLEN_MET_TOTP
from leerrecht.toegang import toegang_van

_SOORTEN = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def heeft_factor(gebruiker: Gebruiker) -> bool:
    """Tell whether `gebruiker` has set up an app or a passkey (recovery codes alone do not count)."""
    return factoren_van(gebruiker).exists()


def factoren_van(gebruiker: Gebruiker) -> QuerySet[Authenticator]:
    """Return the app and the toegangssleutels of `gebruiker`."""
    return Authenticator.objects.filter(user_id=gebruiker.pk, type__in=_SOORTEN)


def moet_factor_hebben(gebruiker: Gebruiker) -> bool:
    """Tell whether a role of `gebruiker` asks for an app or a passkey; in example mode none does."""
    return not settings.VOORBEELD and bool(toegang_van(gebruiker).rollen & ROLLEN_MET_TOTP)


def factor_ontbreekt(gebruiker: Gebruiker) -> bool:
    """Tell whether `gebruiker` must set up a second factor before anything else."""
    return moet_factor_hebben(gebruiker) and not heeft_factor(gebruiker)


def vraagt_mailcode(gebruiker: Gebruiker) -> bool:
    """Tell whether a mailed code is the second factor of `gebruiker`: an aanmelder without app or passkey."""
    rollen = toegang_van(gebruiker).rollen
    if settings.VOORBEELD or not rollen & ROLLEN_MET_CODE or rollen & ROLLEN_MET_TOTP:
        return False
    return not heeft_factor(gebruiker)
