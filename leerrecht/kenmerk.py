"""The mark of a request: on the error page, in every log line of that request, and in what is reported of its fault."""

import secrets
from contextvars import ContextVar

_lopend: ContextVar[str] = ContextVar("kenmerk", default="")
# Letters and figures that nobody mistakes on the telephone.
_TEKENS = "abcdefghkmnpqrstwxyz23456789"
_LENGTE = 8


def nieuw() -> str:
    """Make a mark and let it be that of this request."""
    kenmerk = "".join(secrets.choice(_TEKENS) for _ in range(_LENGTE))
    _lopend.set(kenmerk)
    return kenmerk


def huidig() -> str:
    """Return the mark of the request at work; "" outside one."""
    return _lopend.get()
