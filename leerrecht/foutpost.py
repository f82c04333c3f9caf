"""Faults, told to a Sentry-compatible server when its address is set: what kind and where in the code, never a value.

What the package gathers is thrown away; an event is built anew from what is known to be safe.
"""

from typing import Any

from django.conf import settings

from leerrecht import kenmerk
from leerrecht.foutmelding import soort
from leerrecht.uitgave import UITGAVE

_VAN_DE_PLEK = ("filename", "function", "lineno", "module", "in_app")


def begin(transport: Any = None) -> None:
    """Start reporting, when there is an address."""
    if not settings.FOUTMELDADRES:
        return
    # A portal without an address does not load the package.
    import sentry_sdk  # noqa: PLC0415
    from sentry_sdk.integrations.django import DjangoIntegration  # noqa: PLC0415

    sentry_sdk.init(
        dsn=settings.FOUTMELDADRES,
        transport=transport,
        release=UITGAVE,
        # Only this: others read log lines, arguments of tasks and what goes to Redis.
        default_integrations=False,
        auto_enabling_integrations=False,
        integrations=[DjangoIntegration(middleware_spans=False, signals_spans=False, cache_spans=False)],
        send_default_pii=False,
        include_local_variables=False,
        include_source_context=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        traces_sample_rate=0.0,
        auto_session_tracking=False,
        send_client_reports=False,
        before_send=schoon,  # type: ignore[arg-type]
    )


def meld(fout: BaseException) -> None:
    """Report a fault that was caught; nothing happens without an address."""
    if settings.FOUTMELDADRES:
        import sentry_sdk  # noqa: PLC0415  (as above)

        sentry_sdk.capture_exception(fout)


def schoon(gebeurtenis: dict[str, Any], hint: dict[str, Any]) -> dict[str, Any] | None:
    """Return a new event without sentence, value, address, header, cookie or person; None for what is no fault."""
    ruw = (gebeurtenis.get("exception") or {}).get("values") or []
    fout = (hint.get("exc_info") or (None, None, None))[1]
    if not ruw or fout is None:
        return None
    return {
        **{naam: gebeurtenis[naam] for naam in ("event_id", "timestamp", "platform") if naam in gebeurtenis},
        "level": "error",
        "release": UITGAVE,
        "environment": "productie",
        "tags": {"kenmerk": kenmerk.huidig(), "soort": soort(fout)},
        "exception": {"values": [_zonder_waarden(deel) for deel in ruw]},
    }


def _zonder_waarden(deel: dict[str, Any]) -> dict[str, Any]:
    plekken = (deel.get("stacktrace") or {}).get("frames") or []
    frames = [{naam: plek[naam] for naam in _VAN_DE_PLEK if naam in plek} for plek in plekken]
    return {"type": deel.get("type"), "module": deel.get("module"), "value": "", "stacktrace": {"frames": frames}}
