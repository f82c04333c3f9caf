"""The one clock that all hosts share: rules about who may take over from whom ask the database what time it is."""

import datetime

from django.db import connection

_VRAAG = {
    # Not CURRENT_TIMESTAMP: that stands still for as long as the transaction lasts.
    "postgresql": "SELECT clock_timestamp()",
    "sqlite": "SELECT strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')",
}


def nu() -> datetime.datetime:
    """Return the moment by the clock of the database."""
    with connection.cursor() as cursor:
        cursor.execute(_VRAAG[connection.vendor])
        (moment,) = cursor.fetchone()
    return datetime.datetime.fromisoformat(moment) if isinstance(moment, str) else moment
