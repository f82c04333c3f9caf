"""Error reports and log lines without anything a person typed or a secret that a link carries."""

import logging
import traceback

from django.views.debug import SafeExceptionReporterFilter

from leerrecht.geheimadres import zonder_geheim


class GeenGegevensFilter(SafeExceptionReporterFilter):
    """Keeps posted text, cookies and local variables out of every error report."""

    def get_post_parameters(self, request):
        """Names only."""
        return dict.fromkeys(getattr(request, "POST", {}), "[weggelaten]")

    def get_traceback_frame_variables(self, request, tb_frame):
        """No local variables: they may hold a child's story."""
        return []


class ZonderZinFormatter(logging.Formatter):
    """Writes where a fault happened and of what kind it is, never its sentence: a database quotes the row in it."""

    def formatException(self, ei) -> str:  # noqa: N802 (the name is Python's)
        """Return the calls of each fault in the chain, and its kind."""
        fout, regels, gezien = ei[1], [], set()
        while fout is not None and id(fout) not in gezien:
            gezien.add(id(fout))
            regels += [*traceback.format_tb(fout.__traceback__), f"{type(fout).__module__}.{type(fout).__qualname__}\n"]
            fout = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)
        return "".join(regels).rstrip("\n")


class ZonderGeheimFilter(logging.Filter):
    """Takes the secret of an invitation, a reset link or a calendar out of a log line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the line; always let it through."""
        zin = record.getMessage()
        schoon = zonder_geheim(zin)
        if schoon != zin:
            record.msg, record.args = schoon, ()
        return True
