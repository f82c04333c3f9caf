"""Second factor for the roles that read files or write for others (allauth has no such rule of its own)."""

from django.shortcuts import redirect

from leerrecht.account.factor import factor_ontbreekt
from leerrecht.toegang import NIEMAND, PUBLIEK

# Pages somebody may use on the way to a second factor.
ONDERWEG = frozenset(
    {
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "account_reauthenticate",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "account_logout",
        "blijf",
    }
)
# Public by name, but for who is signed in it shows what waits for them.
NIET_PUBLIEK = frozenset({"start"})


class TweedeFactorMiddleware:
    """Leads a person whose role asks for a second factor to the page that sets it up, before anything else."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Redirect to the set-up page while the second factor is missing; public pages then show what anyone sees."""
        naam = request.resolver_match.view_name
        if not request.user.is_authenticated or naam in ONDERWEG or not factor_ontbreekt(request.user):
            return None
        if getattr(view, "recht", None) == PUBLIEK and naam not in NIET_PUBLIEK:
            # A public page shows more to who has rights: until the second factor is there, nobody's rights count.
            request.user._toegang = NIEMAND
            return None
        return redirect("mfa_activate_totp")
