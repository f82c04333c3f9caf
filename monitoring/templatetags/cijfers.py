"""How sentences about figures stand on a page."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_SCHOOLJAAR = re.compile(r"\b(\d{4}-\d{4})\b")


@register.filter
def heel(tekst: object) -> SafeString:
    """Keep a school year on one line."""
    return mark_safe(_SCHOOLJAAR.sub(r'<span class="text-nowrap">\1</span>', escape(tekst)))  # noqa: S308  (escaped)
