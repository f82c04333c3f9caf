"""Which fields a canary must have been typed in: every field for text of every act about a young person.

The acts come from the register, so that a form that is new asks for its canary: sing it in a `verhaal_*.py`, or
name it here with the reason why what is typed in it says nothing about a young person.
"""

from collections.abc import Iterator

from django import forms
from django.urls import get_resolver

from leerrecht.daden import Daad
from leerrecht.daden.register import alle_daden
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.link.daden import Linkdaad

KAMERS = frozenset({"meldpunt", "mijnblad"})
# A whole form, of which the fields come from the questions: one canary at least; `Verhaal._getypt` fills in each.
HEEL = "*"
_AANBOD = "beschrijft een aanbod, op een openbare pagina"
_NETWERK = "over het netwerk, op een openbare pagina"
ZONDER_KIND: dict[str, str] = {
    **dict.fromkeys(("meldpunt:aanbod_nieuw", "meldpunt:aanbod_bewerken", "meldpunt:aanbod_kopie"), _AANBOD),
    **dict.fromkeys(("meldpunt:stand",), _AANBOD),
    **dict.fromkeys(("meldpunt:dienstpunt", "meldpunt:wegen"), _NETWERK),
    **dict.fromkeys(("meldpunt:gebied_wijzigen", "meldpunt:gebieden_nieuw"), _NETWERK),
    **dict.fromkeys(("meldpunt:verantwoording", "meldpunt:termijnen_bepalen"), _NETWERK),
    "meldpunt:veiligheidskaart": "nummers van diensten",
    "meldpunt:steekproef_nakijken": "wat de functionaris over het logboek vaststelde",
    "meldpunt:dossier_openen": "de functionaris leest deze reden in een lijst, en het veld zegt dat",
    "meldpunt:bladtaal_aanzetten": "wie een vertaling nakeek",
    "mijnblad:kaart": "het nummer en de code van een kaart",
    "meldpunt:concept_nieuw": "alleen keuzes",
    "meldpunt:bijlage_wegnemen": "niets in te vullen",
    **dict.fromkeys(("meldpunt:tafel_mijn_dagen", "link_mijn_dagen"), "alleen keuzes"),
    "meldpunt:antwoordadres_nieuw": "het adres van een dienst die een aanbod heeft",
}
VELD_ZONDER_KIND: dict[tuple[str, str], str] = {
    ("meldpunt:dossier_afsluiten", "dubbel_van"): "een referentie",
    ("meldpunt:verzoek_beslissen", "besluit_van"): "het orgaan dat besliste",
    ("meldpunt:aanvraag_beantwoorden", "wie"): "met een account staat dat veld er niet; achter de link wel",
    ("link_bijlage", "wat"): "hetzelfde formulier en dezelfde dienst als meldpunt:bijlage_geven, waar ze zingt",
    ("meldpunt:klopt", "wie"): "met een account staat dat veld er niet; achter de link wel",
    ("meldpunt:nota_bij_dossier", "over_wie"): "bij een dossier staat dat veld er niet",
}


def _velden(daad: type[Daad]) -> Iterator[str]:
    if daad.form is None or issubclass(daad.form, KnopFormulier):
        return
    velden = {naam: veld for naam, veld in daad.form.base_fields.items() if not veld.widget.is_hidden}
    if not velden:
        yield HEEL
    for naam, veld in velden.items():
        tekst = isinstance(veld.widget, forms.Textarea | forms.TextInput)
        if tekst and not isinstance(veld, forms.DateField | forms.TimeField | forms.IntegerField):
            yield naam


def _is_over_een_kind(daad: type[Daad]) -> bool:
    """Tell whether it belongs to a room about young people, or is done there behind a personal link."""
    return daad.ruimte in KAMERS or (issubclass(daad, Linkdaad) and daad.__module__.partition(".")[0] in KAMERS)


def te_bezingen() -> set[tuple[str, str]]:
    """Return every (act, field) that needs a canary."""
    get_resolver().url_patterns  # noqa: B018 (declares the acts)
    return {
        (daad.adresnaam(), veld)
        for daad in alle_daden()
        if _is_over_een_kind(daad) and daad.adresnaam() not in ZONDER_KIND
        for veld in _velden(daad)
        if (daad.adresnaam(), veld) not in VELD_ZONDER_KIND
    }


def ongezongen(gezongen: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return where no canary was typed and taken."""
    heel = {(daad, HEEL) for daad, _ in gezongen}
    return te_bezingen() - gezongen - heel


def overbodig() -> set[str]:
    """Return exceptions about an act or field that is not there (any more)."""
    bekend = {daad.adresnaam() for daad in alle_daden()}
    return {*ZONDER_KIND, *(daad for daad, _ in VELD_ZONDER_KIND)} - bekend
