"""Who may sign in at all, whatever the way: password, mailed code, or a session that is still open."""

from allauth.account.auth_backends import AuthenticationBackend


class Accountdeur(AuthenticationBackend):
    """Closed for who has no account: also a session of such a person is nobody's."""

    def user_can_authenticate(self, user) -> bool:
        """Tell whether this person may be signed in."""
        return super().user_can_authenticate(user) and user.heeft_account
