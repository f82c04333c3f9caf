"""What a page carries of the promise it showed: who changes a day changes the one that was read."""

from meldpunt.models import Toeleiding


def wachtdagstempel(rij: Toeleiding) -> str:
    """Return the moment of the last move, as a form carries it; "" while there is none."""
    laatste = rij.zetten.order_by("-op", "-pk").first()
    return laatste.op.isoformat() if laatste else ""
