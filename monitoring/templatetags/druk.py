"""Template filters of the printed yearly evaluation."""

from django import template
from django.utils.safestring import SafeString

from monitoring.jaarevaluatie.tekst import kort as maak_kort
from monitoring.jaarevaluatie.tekst import opmaak

register = template.Library()


@register.filter
def druk(tekst: str) -> SafeString:
    """Light markdown as it may stand on paper."""
    return opmaak(tekst)


@register.filter
def kort(tekst: str, lengte: int) -> str:
    """`titel|kort:90`: on one line, cut at a word."""
    return maak_kort(tekst, lengte)
