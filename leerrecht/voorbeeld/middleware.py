"""Example mode answers this machine only."""

from django.http import HttpResponseForbidden

_DEZE_MACHINE = ("127.0.0.1", "::1", "::ffff:127.0.0.1")
# A proxy on this machine makes every visitor look local. Nobody who tries the portal out sends these.
_VAN_ELDERS = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_REAL_IP", "HTTP_FORWARDED", "HTTP_VIA")


class AlleenDezeMachineMiddleware:
    """Refuses a visitor from another machine: one-click sign-in must never face a network."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        doorgestuurd = any(kop in request.META for kop in _VAN_ELDERS)
        if doorgestuurd or request.META.get("REMOTE_ADDR", "") not in _DEZE_MACHINE:
            return HttpResponseForbidden("De voorbeeldmodus werkt alleen op deze machine.")
        return self.get_response(request)
