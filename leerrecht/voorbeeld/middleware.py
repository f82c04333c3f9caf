"""Example mode answers this machine only."""

from django.http import HttpResponseForbidden

_DEZE_MACHINE = ("127.0.0.1", "::1", "::ffff:127.0.0.1")


class AlleenDezeMachineMiddleware:
    """Refuses a visitor from another machine: one-click sign-in must never face a network."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        if request.META.get("REMOTE_ADDR", "") not in _DEZE_MACHINE:
            return HttpResponseForbidden("De voorbeeldmodus werkt alleen op deze machine.")
        return self.get_response(request)
