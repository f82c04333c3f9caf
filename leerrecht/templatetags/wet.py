"""Template tags of the levende wet (built in, no {% load %} needed).

A sentence that rests on facts stands in a block, so that it greys out when one of them expired:

    {% wet %}<p>Leren moet tot {% feit "leerplicht.einde.dag" %}.</p>{% endwet %}
    {% wet "woord.geheim.clb" %}<p>...</p>{% endwet %}      a fact that no tag inside shows
    {% wet met_bron %}<p>...</p>{% endwet %}                its sources below, with the day somebody looked
"""

import datetime
from collections.abc import Iterable

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from leerrecht.dagen import dag_in_woorden
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.wet import Bron, Feit, Feitstand, Hulplijn
from leerrecht.wet import feit as zoek_feit
from leerrecht.wet import lijn as zoek_lijn

register = template.Library()
_VAK = "_feiten_van_dit_blok"
_MET_BRON = "met_bron"
# What staf is told beside a text; `binnenkort` is for the page of facts alone.
_VOOR_STAF = (Feitstand.VERVALLEN, Feitstand.NIET_NAGEKEKEN)


@register.simple_tag(takes_context=True)
def feit(context, sleutel: str) -> str | int:
    """The value of one fact; only inside {% wet %}, which says so when it expired."""
    if _VAK not in context:
        raise template.TemplateSyntaxError(f'Zet {{% feit "{sleutel}" %}} in een blok {{% wet %}}.')
    gevonden = zoek_feit(sleutel)
    context[_VAK].append(gevonden)
    return gevonden.waarde


@register.simple_tag
def lijn(sleutel: str) -> Hulplijn:
    """One help line: `{% lijn "112" as nood %}`."""
    return zoek_lijn(sleutel)


@register.simple_tag
def bel(sleutel: str) -> SafeString:
    """The number of a help line as a link to call."""
    nummer = zoek_lijn(sleutel).nummer
    return format_html('<a href="tel:{}">{}</a>', nummer, nummer)


@register.simple_tag(takes_context=True)
def noot_bij_lijn(context, lijn: Hulplijn) -> SafeString:
    """What staf has to know about a help line: its number never greys out, so only staf sees that it is due."""
    return _noot(lijn.feiten) if _is_staf(context) else SafeString("")


@register.tag
def wet(parser, token):
    """A text that rests on facts; more of them may be named as `{% wet "sleutel" %}`."""
    woorden = token.split_contents()[1:]
    extra = [woord.strip("\"'") for woord in woorden if woord != _MET_BRON]
    binnen = parser.parse(("endwet",))
    parser.delete_first_token()
    return WetNode(binnen, extra, _MET_BRON in woorden)


class WetNode(template.Node):
    """Renders its text, greyed out for others and explained to staf when a fact in it expired."""

    def __init__(self, binnen: template.NodeList, extra: list[str], met_bron: bool) -> None:
        self.nodelist, self.extra, self.met_bron = binnen, extra, met_bron

    def render(self, context) -> SafeString:
        """Render the text once, and look which facts it showed."""
        with context.push(**{_VAK: [zoek_feit(sleutel) for sleutel in self.extra]}):
            tekst = self.nodelist.render(context)
            feiten = list(dict.fromkeys(context[_VAK]))
        if self.met_bron:
            tekst += _bronnen(feiten)
        if _is_staf(context):
            return tekst + _noot(feiten)
        if any(een.is_vervallen() and not een.altijd for een in feiten):
            return format_html('<div class="vervallen"><p><strong>Dit wordt nagekeken.</strong></p>{}</div>', tekst)
        return tekst


def _bronnen(feiten: Iterable[Feit]) -> SafeString:
    """Where it stands, and the day somebody looked; without a day for what nobody could verify."""
    gezien: dict[Bron, datetime.date | None] = {}
    for een in feiten:
        gezien[een.bron] = max(filter(None, (gezien.get(een.bron), een.gecontroleerd_op)), default=None)
    rijen = format_html_join(
        "; ",
        '<a href="{}" rel="noopener">{}</a>{}',
        (
            (bron.url, bron.titel, f", nagekeken op {dag_in_woorden(dag)}" if dag else "")
            for bron, dag in gezien.items()
        ),
    )
    return format_html('<p class="bron">Bron: {}.</p>', rijen)


def _is_staf(context) -> bool:
    # `{% include ... only %}` drops the variable, not the attribute.
    verzoek = getattr(context, "request", None) or context.get("request")
    return toegang_van(getattr(verzoek, "user", None)).mag(Recht.FEITEN_NAKIJKEN)


def _noot(feiten: Iterable[Feit]) -> SafeString:
    rijen = [(een.stand().capitalize(), een.wat) for een in feiten if een.stand() in _VOOR_STAF]
    if not rijen:
        return SafeString("")
    return format_html(
        '<p class="klein stil wetnoot">{} <a href="{}">Bekijk de feiten</a></p>',
        format_html_join(" ", "{}: {}.", rijen),
        reverse("feiten"),
    )
