"""Where a worker and the clock begin to serve: after its pool was made, so that no child is born beside the thread."""

import logging
import os
import signal
from typing import Any

from leerrecht.aanwezigheid.fout import InGebruik
from leerrecht.aanwezigheid.wacht import meld_aan


def begin(**_: Any) -> None:
    """Receiver of Celery's own signals, which only log what a receiver raises: so we end the process ourselves."""
    try:
        meld_aan()
    except InGebruik as fout:
        logging.getLogger("leerrecht.aanwezigheid").error("%s", fout)
        os.kill(os.getpid(), signal.SIGTERM)
