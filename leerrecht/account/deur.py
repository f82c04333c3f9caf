"""Who may sign in at all, whatever the way: password, mailed code, or a session that is still open."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import Exists, OuterRef

from leerrecht.account.factor import STERK
from leerrecht.models import Gebruiker


class Accountdeur(AuthenticationBackend):
    """Closed for who has no account: also a session of such a person is nobody's."""

    def user_can_authenticate(self, user) -> bool:
        """Tell whether this person may be signed in."""
        return super().user_can_authenticate(user) and user.heeft_account

    def get_user(self, user_id) -> Gebruiker | None:
        """Return who the session is of, with whether there was a second factor when the request came in: one query."""
        sterk = Exists(STERK.filter(user=OuterRef("pk")))
        gebruiker = Gebruiker.objects.annotate(factor_bij_begin=sterk).filter(pk=user_id).first()
        return gebruiker if gebruiker and self.user_can_authenticate(gebruiker) else None
