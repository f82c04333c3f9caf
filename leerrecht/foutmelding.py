"""Error reports and log lines without anything a person typed or a secret that a link carries."""

import logging
import re

from django.views.debug import SafeExceptionReporterFilter


class GeenGegevensFilter(SafeExceptionReporterFilter):
    """Keeps posted text, cookies and local variables out of every error report."""

    def get_post_parameters(self, request):
        """Names only."""
        return dict.fromkeys(getattr(request, "POST", {}), "[weggelaten]")

    def get_traceback_frame_variables(self, request, tb_frame):
        """No local variables: they may hold a child's story."""
        return []


_GEHEIM = re.compile(r"(/account/(?:uitnodiging|wachtwoord-vergeten)/)[^/\s?]+")


class ZonderGeheimFilter(logging.Filter):
    """Takes the secret of an invitation or reset link out of a log line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the line; always let it through."""
        zin = record.getMessage()
        schoon = _GEHEIM.sub(r"\1[weggelaten]", zin)
        if schoon != zin:
            record.msg, record.args = schoon, ()
        return True
