"""Our second step, spared where the settings say that the provider did it."""

from allauth.mfa.stages import AuthenticateStage

from leerrecht.account.identiteit.zitting import bewees_sterk


class TweedeStap(AuthenticateStage):
    """App, toegangssleutel or recovery code; not for who the provider just proved strongly enough."""

    def _should_handle(self, request) -> bool:
        return super()._should_handle(request) and not bewees_sterk(request, self.login.user)
