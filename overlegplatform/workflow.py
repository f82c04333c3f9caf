"""The moves of a meeting and of a signal, each as one table."""

from typing import Any

from leerrecht.workflow import Werkstroom, Zet
from overlegplatform.keuzes import Signaalstand, Vergaderstand


def _er_is_een_agenda(vergadering: Any) -> str | None:
    return None if vergadering.agendapunten.exists() else "Zet eerst minstens één punt op de agenda."


def _er_is_een_verslag(vergadering: Any) -> str | None:
    return None if vergadering.verslagen.exists() else "Leg eerst een versie van het verslag vast."


VERGADERING = Werkstroom(
    zetten=(
        Zet(Vergaderstand.GEPLAND, Vergaderstand.UITGENODIGD, bewaker=_er_is_een_agenda),
        Zet(Vergaderstand.GEPLAND, Vergaderstand.BEZIG, bewaker=_er_is_een_agenda),
        Zet(Vergaderstand.GEPLAND, Vergaderstand.GEANNULEERD, reden_verplicht=True),
        Zet(Vergaderstand.UITGENODIGD, Vergaderstand.BEZIG, bewaker=_er_is_een_agenda),
        Zet(Vergaderstand.UITGENODIGD, Vergaderstand.GEANNULEERD, reden_verplicht=True),
        Zet(Vergaderstand.BEZIG, Vergaderstand.GEHOUDEN),
        # Started by mistake, or on the wrong day.
        Zet(Vergaderstand.BEZIG, Vergaderstand.UITGENODIGD, reden_verplicht=True),
        Zet(Vergaderstand.GEHOUDEN, Vergaderstand.GOEDGEKEURD, bewaker=_er_is_een_verslag),
        # Something was forgotten; after the approval nothing moves any more.
        Zet(Vergaderstand.GEHOUDEN, Vergaderstand.BEZIG, reden_verplicht=True),
    ),
    labels=dict(Vergaderstand.choices),
)

SIGNAAL = Werkstroom(
    zetten=(
        Zet(Signaalstand.GEGEVEN, Signaalstand.GEBUNDELD),
        Zet(Signaalstand.GEGEVEN, Signaalstand.OP_AGENDA),
        Zet(Signaalstand.GEGEVEN, Signaalstand.DOORGEGEVEN),
        Zet(Signaalstand.GEGEVEN, Signaalstand.BEANTWOORD),
        # Bundled with the wrong one.
        Zet(Signaalstand.GEBUNDELD, Signaalstand.GEGEVEN, reden_verplicht=True),
        Zet(Signaalstand.GEBUNDELD, Signaalstand.OP_AGENDA),
        Zet(Signaalstand.GEBUNDELD, Signaalstand.DOORGEGEVEN),
        Zet(Signaalstand.GEBUNDELD, Signaalstand.BEANTWOORD),
        Zet(Signaalstand.OP_AGENDA, Signaalstand.DOORGEGEVEN),
        Zet(Signaalstand.OP_AGENDA, Signaalstand.BEANTWOORD),
        # The meeting was cancelled, or the item taken off.
        Zet(Signaalstand.OP_AGENDA, Signaalstand.GEGEVEN, reden_verplicht=True),
        Zet(Signaalstand.DOORGEGEVEN, Signaalstand.OP_AGENDA),
        Zet(Signaalstand.DOORGEGEVEN, Signaalstand.BEANTWOORD),
        # An answer may turn out to be none.
        Zet(Signaalstand.BEANTWOORD, Signaalstand.GEGEVEN, reden_verplicht=True),
    ),
    labels=dict(Signaalstand.choices),
)
