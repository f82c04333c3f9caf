"""Forms of what stands on the table: lines, what was said, agreements, and whether it is right."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.versies import waarden_van
from meldpunt.diensten.tafelpunt import AFSPRAAKVELDEN, PUNTVELDEN, WOORDVELDEN, afspraakwaarden
from meldpunt.forms.naamloos import NaamloosFormulier
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.rondetafel import Verslagwoord
from meldpunt.models import Rondetafel, Tafelafspraak, Tafelpunt

_WIE_LEEST = [
    (Trap.NUL.value, "iedereen aan tafel, ook zonder ja: geen naam, niets waaraan iemand de jongere herkent"),
    (Trap.A.value, "wie mag weten wie het is, en dus nooit wat thuis of zorg raakt"),
    (Trap.B.value, "alleen wie ook over thuis, gezondheid en zorg leest"),
]


def _tekst(label: str, rijen: int = 3, **opties: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": rijen}), **opties)


def _trap() -> forms.ChoiceField:
    return forms.ChoiceField(label="Wie leest dit?", choices=_WIE_LEEST, widget=forms.RadioSelect, initial=Trap.A.value)


class TafelpuntForm(NaamloosFormulier):
    """A line for the agenda."""

    naamloos = "tekst"
    tekst = _tekst("Waarover gaat het?", 2)
    trap = _trap()


class TafelpuntWijzigForm(NaamloosFormulier, VersieFormulier):
    """The line, and what was said about it."""

    naamloos = "gezegd"
    versievelden: ClassVar[tuple[str, ...]] = PUNTVELDEN
    tekst = _tekst("Waarover gaat het?", 2)
    gezegd = _tekst("Wat is er gezegd?", 4, required=False)
    trap = _trap()
    plaats = forms.IntegerField(
        label="Plaats op de agenda", min_value=0, max_value=999, help_text="Een lager getal komt eerst."
    )

    def __init__(self, data=None, *, punt: Tafelpunt, **opties: Any) -> None:
        super().__init__(data, huidig=waarden_van(punt, PUNTVELDEN), over=("tafelpunt", punt.sleutel), **opties)


class TafelwoordenForm(VersieFormulier):
    """What the young person wants everybody at the table to know, and the verslag."""

    versievelden: ClassVar[tuple[str, ...]] = WOORDVELDEN
    eigen_woorden = _tekst(
        "Wat wil de jongere dat wie aan tafel zit, weet?",
        4,
        required=False,
        help_text="In eigen woorden. Lees samen na of het klopt.",
    )
    woorden_delen = forms.BooleanField(
        label="De jongere wil dat wie aan tafel zit dit leest",
        required=False,
        help_text="Zonder dit leest alleen het Meldpunt het, en de jongere zelf. Met dit: wie mag weten wie het is.",
    )
    verslag = _tekst(
        "Verslag",
        6,
        required=False,
        help_text="Kort: wat een punt niet zegt. Wie mag weten wie het is, leest dit. Thuis en zorg horen er niet.",
    )

    def __init__(self, data=None, *, tafel: Rondetafel, **opties: Any) -> None:
        super().__init__(data, huidig=waarden_van(tafel, WOORDVELDEN), over=("rondetafel", tafel.sleutel), **opties)
        self.fields["woorden_delen"].toon_optioneel = False  # type: ignore[attr-defined]  # read by bootstrap5/field.html


class TafelafspraakForm(NaamloosFormulier):
    """Who does what by when."""

    naamloos = "wat"
    wat = _tekst("Wat is er afgesproken?", 2)
    wie = forms.ChoiceField(label="Wie doet dit?")
    tegen = Datumveld(label="Tegen wanneer?", help_text="Bijvoorbeeld 18/12/2026.")
    trap = _trap()

    def __init__(self, data=None, *, mensen: list[tuple[str, str]], **opties: Any) -> None:
        super().__init__(data, **opties)
        self.fields["wie"].choices = [("", "Kies wie"), *mensen]


class TafelafspraakWijzigForm(NaamloosFormulier, VersieFormulier):
    """The same, of one that stands there."""

    naamloos = "wat"
    versievelden: ClassVar[tuple[str, ...]] = AFSPRAAKVELDEN
    datums: ClassVar[tuple[str, ...]] = ("tegen",)
    wat = _tekst("Wat is er afgesproken?", 2)
    wie = forms.ChoiceField(label="Wie doet dit?")
    tegen = Datumveld(label="Tegen wanneer?", help_text="Bijvoorbeeld 18/12/2026.")
    trap = _trap()

    def __init__(self, data=None, *, afspraak: Tafelafspraak, mensen: list[tuple[str, str]], **opties: Any) -> None:
        super().__init__(data, huidig=afspraakwaarden(afspraak), over=("tafelafspraak", afspraak.sleutel), **opties)
        self.fields["wie"].choices = mensen


class TafelBevestigForm(Formulier):
    """Is it right? `nummer`: which text was read."""

    woord = forms.ChoiceField(
        label="Klopt dit?",
        choices=[(Verslagwoord.KLOPT.value, "Ja, dit klopt"), (Verslagwoord.OPMERKING.value, "Er klopt iets niet")],
        widget=forms.RadioSelect,
    )
    opmerking = _tekst("Wat klopt er niet?", 3, required=False, help_text="Het Meldpunt en de aanmelder lezen dit.")
    nummer = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    alleen_bij(opmerking, "woord", Verslagwoord.OPMERKING.value)


class TafelBevestigNoterenForm(Formulier):
    """The same, as somebody said it on the telephone."""

    woord = forms.ChoiceField(
        label="Wat zei die?",
        choices=[(Verslagwoord.KLOPT.value, "Het klopt"), (Verslagwoord.OPMERKING.value, "Er klopt iets niet")],
        widget=forms.RadioSelect,
    )
    opmerking = _tekst("Wat klopt er niet?", 3, required=False)
    gehoord_van = forms.CharField(label="Wie zei het?", max_length=120, help_text="De naam van wie je sprak.")
    alleen_bij(opmerking, "woord", Verslagwoord.OPMERKING.value)
