"""Backups: for whom they are closed, where they go, how long they stay (leerrecht/reserve/)."""

import os

# Public key (age1...) that backups are encrypted for.
RESERVE_ONTVANGER = os.environ.get("LEERRECHT_RESERVE_ONTVANGER", "").strip()
# Where the clock lays its backups (empty: `kopie` under var), and a second place: a folder that exists already, such as
# another disk.
RESERVE_MAP = os.environ.get("LEERRECHT_RESERVE_MAP", "")
RESERVE_TWEEDE = os.environ.get("LEERRECHT_RESERVE_TWEEDE", "")
# What is erased in the portal lives so long in a backup.
RESERVE_DAGEN = int(os.environ.get("LEERRECHT_RESERVE_DAGEN") or "90")
RESERVE_TWEEDE_DAGEN = int(os.environ.get("LEERRECHT_RESERVE_TWEEDE_DAGEN") or RESERVE_DAGEN)
# The list of what a restore must do again: on another disk than the database it survives it (leerrecht/herhaling.py).
WISLIJST = os.environ.get("LEERRECHT_WISLIJST", "")
