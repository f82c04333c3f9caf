"""Error reports and log lines without anything a person typed or a secret that a link carries."""

import datetime
import errno
import json
import logging
import traceback
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.views.debug import SafeExceptionReporterFilter

from leerrecht import kenmerk
from leerrecht.geheimadres import zonder_geheim

# What a fault may say of itself besides its kind: numbers and names given by an engine, never a sentence or a value.
_KENMERKEN = ("errno", "smtp_code", "pgcode", "sqlite_errorname")


def keten(fout: BaseException) -> Iterator[BaseException]:
    """Yield a fault and what it came from, the last first; a chain that bites its own tail ends."""
    gezien: set[int] = set()
    volgende: BaseException | None = fout
    while volgende is not None and id(volgende) not in gezien:
        gezien.add(id(volgende))
        yield volgende
        volgende = volgende.__cause__ or (None if volgende.__suppress_context__ else volgende.__context__)


def soort(fout: BaseException) -> str:
    """Return what kind of fault this is, with what its engine calls it, such as `OSError 28 ENOSPC`."""
    kenmerken = [str(waarde) for naam in _KENMERKEN if isinstance(waarde := getattr(fout, naam, None), int | str)]
    if isinstance(fout, OSError) and (naam := errno.errorcode.get(fout.errno or 0)):
        kenmerken.append(naam)
    return " ".join([f"{type(fout).__module__}.{type(fout).__qualname__}".removeprefix("builtins."), *kenmerken])


def _eigen_regels(fout: BaseException) -> list[str]:
    """Return file, line and function of each frame that is our own code, the outermost first."""
    regels = []
    for blad, nummer in traceback.walk_tb(fout.__traceback__):
        pad = Path(blad.f_code.co_filename)
        plek = pad.relative_to(settings.BASIS) if pad.is_relative_to(settings.BASIS) else None
        if plek is not None and not plek.parts[0].startswith("."):  # a virtual environment stands in the same folder
            regels.append(f"{plek}:{nummer} {blad.f_code.co_name}")
    return regels


def spoor(fout: BaseException) -> str:
    """Return where a fault happened, in one line for a log: its kind, and the frames of our own code.

    Never its sentence, a value or a local variable: a database quotes the row in its sentence.
    """
    delen = [f"{soort(deel)} ({' > '.join(_eigen_regels(deel)) or 'buiten onze code'})" for deel in keten(fout)]
    return ", na ".join(delen)


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
        regels = [regel for fout in keten(ei[1]) for regel in [*traceback.format_tb(fout.__traceback__), soort(fout)]]
        return "\n".join(regel.rstrip("\n") for regel in regels)


class JsonFormatter(ZonderZinFormatter):
    """One line of JSON for each happening, with its time and zone, and the mark of the request it belongs to."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; where a fault happened stands in it as text, so that it stays one line."""
        moment = datetime.datetime.fromtimestamp(record.created, tz=datetime.UTC)
        regel = {
            "tijd": moment.isoformat(timespec="milliseconds"),
            "niveau": record.levelname,
            "van": record.name,
            "zin": record.getMessage(),
            "kenmerk": kenmerk.huidig(),
            "proces": record.process,
        }
        if pagina := getattr(record, "naam_van_de_pagina", ""):
            regel["pagina"] = pagina
        if record.exc_info and record.exc_info[1]:
            regel["fout"] = spoor(record.exc_info[1])
        return json.dumps({naam: waarde for naam, waarde in regel.items() if waarde != ""}, ensure_ascii=False)


def _zonder_zinnen(record: logging.LogRecord):
    """Return the arguments of a log line with every fault in them told as kind and place.

    Packages write a fault with its sentence; Celery writes that of a task as a text, once as `exc` and once as its end.
    """
    args, fout = record.args, record.exc_info[1] if record.exc_info else None
    if isinstance(args, dict):
        if "exc" in args and "traceback" in args:
            args = {**args, "exc": spoor(fout) if fout else "een fout", "traceback": "", "args": "", "kwargs": ""}
        return {naam: spoor(deel) if isinstance(deel, BaseException) else deel for naam, deel in args.items()}
    return tuple(spoor(deel) if isinstance(deel, BaseException) else deel for deel in args or ())


class ZonderGeheimFilter(logging.Filter):
    """Takes the secret of an invitation, a reset link or a calendar out of a log line, and the sentence of a fault."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the line; always let it through."""
        record.args = _zonder_zinnen(record)
        zin = record.getMessage()
        schoon = zonder_geheim(zin)
        if schoon != zin:
            record.msg, record.args = schoon, ()
        return True
