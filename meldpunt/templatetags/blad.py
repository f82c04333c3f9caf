"""Tags of the own page: a sentence in the language that its reader chose."""

import datetime
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from meldpunt.regels.bladtaal import NEDERLANDS, Bladtaal

register = template.Library()


@register.simple_tag(takes_context=True)
def zin(context: Any, tekst: str, **velden: Any) -> str | SafeString:
    """`{% zin "Wie keek?" %}`: escaped; in Dutch, and marked so, while this language does not have it."""
    taal: Bladtaal = context.get("bladtaal") or NEDERLANDS
    gezegd = conditional_escape(taal.zin(tekst, **velden))
    return gezegd if taal.kent(tekst) else format_html('<span lang="nl-BE" dir="ltr">{}</span>', gezegd)


@register.simple_tag(takes_context=True)
def dag(context: Any, wanneer: datetime.date) -> str:
    """`{% dag rij.dag %}`: in words in Dutch, in figures in another language."""
    taal: Bladtaal = context.get("bladtaal") or NEDERLANDS
    return taal.dag(wanneer)
