"""Cells of a download that a spreadsheet must never run as a formula."""

_GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def veilige_cel(waarde: object) -> object:
    """Return `waarde`; a text that a spreadsheet would take for a formula gets a quote in front, a number stays."""
    if not isinstance(waarde, str):
        return waarde
    kaal = waarde.lstrip(" \"'\ufeff\u200b")
    return f"'{waarde}" if kaal.startswith(_GEVAARLIJK) or waarde.startswith(_GEVAARLIJK) else waarde
