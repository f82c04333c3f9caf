"""Words in another language, marked as such: which they are is data (`leerrecht/inhoud/talen.yaml`)."""

import re
from pathlib import Path

import yaml
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

_BRON = Path(__file__).parent / "inhoud" / "talen.yaml"


def _lees() -> dict[str, str]:
    per_taal: dict[str, list[str]] = yaml.safe_load(_BRON.read_text())
    return {str(conditional_escape(zin)): taal for taal, zinnen in per_taal.items() for zin in zinnen}


TALEN = _lees()
# The longest first, whole words only, and never inside a tag.
_ZINNEN = re.compile(
    rf"(?<!\w)({'|'.join(re.escape(zin) for zin in sorted(TALEN, key=len, reverse=True))})(?!\w)(?![^<]*>)"
)


def met_taal(html: str) -> SafeString:
    """Return a text (escaped here) or safe markup with `lang` around each name of another language."""
    return mark_safe(_ZINNEN.sub(_merk, conditional_escape(html)))  # noqa: S308  (escaped, or safe already)


def _merk(gevonden: re.Match[str]) -> str:
    return f'<span lang="{TALEN[gevonden[0]]}">{gevonden[0]}</span>'
