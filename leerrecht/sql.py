"""What a statement of SQL does, as far as the portal wants to know: which table it writes."""

import re

_SCHRIJFT = re.compile(r"^\s*(INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|REPLACE\s+INTO)\s+[\"`\[]?(\w+)", re.I)


def geschreven_tabel(sql: str) -> str | None:
    """Return the table that a statement changes; None when it changes none."""
    gevonden = _SCHRIJFT.match(sql)
    return gevonden.group(2).lower() if gevonden else None
