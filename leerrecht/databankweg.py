"""Is this fault a database that is away, restarts or is too busy? Then it is no fault of the person nor of the page."""

from django.db import InterfaceError, OperationalError

from leerrecht.foutmelding import keten

DATABANK_WEG = (OperationalError, InterfaceError)


def is_databank_weg(fout: BaseException | None) -> bool:
    """Whether a database that did not answer is in the chain of this fault."""
    return fout is not None and any(isinstance(deel, DATABANK_WEG) for deel in keten(fout))
