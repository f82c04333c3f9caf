"""Work that takes so long that its worker can be killed in the middle; done at once when it is tried again."""

import time
from pathlib import Path

from django.conf import settings

from leerrecht import achtergrond

BEGONNEN = Path(settings.VAR) / "langzaam-begonnen"


@achtergrond.soort("proef.langzaam")
def langzaam(verloop: achtergrond.Verloop) -> str:
    """Leave a mark, then wait to be killed."""
    verloop.meld(10, "Bezig.")
    if not BEGONNEN.exists():
        BEGONNEN.touch()
        time.sleep(60)
    return "Toch klaar."
