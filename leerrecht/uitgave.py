"""Which release this is: year, month and a number that starts at 1 each month; raised with its heading in CHANGELOG."""

UITGAVE = "2026.11.1"
