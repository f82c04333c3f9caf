"""A space at the end of a line: the engine leaves it out, and who reads a file aloud would hear two words as one."""

from typing import Any

# Behind these a line may end without a space; and text without any space that fills a line is cut in the middle.
_AAN_EEN = ("-", "/", "\u00ad", "\u2010", "\u2013")
_LANGSTE_WOORD = 30


def met_spaties(stuk: Any) -> None:
    """Give each line of a laid out document that goes on below it the space its text had. Nothing moves by it."""
    for bladzijde in stuk.pages:
        for kader in _kaders(bladzijde._page_box):
            regels = [kind for kind in getattr(kader, "children", ()) if type(kind).__name__ == "LineBox"]
            for regel in regels[:-1]:
                _sluit(regel)


def _kaders(kader: Any):
    yield kader
    for kind in getattr(kader, "children", ()):
        yield from _kaders(getattr(kind, "_box", kind))


def _sluit(regel: Any) -> None:
    teksten = [kader.pango_layout for kader in _kaders(regel) if hasattr(kader, "pango_layout")]
    for opmaak in [een for een in teksten if een.text.strip()][-1:]:
        woorden = opmaak.text
        heel_woord = " " in woorden.strip() or len(woorden) < _LANGSTE_WOORD
        if heel_woord and not woorden.endswith((" ", *_AAN_EEN)):
            opmaak.text = f"{woorden} "
