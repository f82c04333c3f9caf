"""Which release this is: year, month and a number that starts at 1 each month.

Raised together with its heading in CHANGELOG.md and with `VORIGE_UITGAVE` in `leerrecht/tests/test_migraties.py`.
"""

UITGAVE = "2026.11.1"
