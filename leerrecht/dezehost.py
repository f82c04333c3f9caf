"""Whether a program on this very host asks, and not somebody through a proxy on it."""

from django.http import HttpRequest

_DEZE_HOST = ("127.0.0.1", "::1")
_DOORGESTUURD = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


def van_deze_host(request: HttpRequest) -> bool:
    """No proxy of ours hides where somebody comes from."""
    return request.META.get("REMOTE_ADDR") in _DEZE_HOST and not any(kop in request.META for kop in _DOORGESTUURD)
