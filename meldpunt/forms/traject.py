"""Forms about a traject: on which day it started, stood still or ended, and why."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from meldpunt.forms.gezegd import wie_zei
from meldpunt.forms.toeleiding import tekstvak
from meldpunt.keuzes.traject import KEUZES_VOOR_DE_START, STOPKEUZES

_SAMEN = "Het Meldpunt en de aanmelder lezen dit. De school niet."
_ZONDER_GEZONDHEID = "Schrijf niets over gezondheid of thuis."


class TrajectForm(Formulier):
    """`namens`: the Meldpunt notes what it heard, so it says from whom; who speaks for the provider need not.

    `postvak`: behind a link that a whole service reads; then who types it says so.
    """

    wie_zei = wie_zei("Bijvoorbeeld: Nele, aan de telefoon.")

    def __init__(self, data: Any = None, *, namens: bool, postvak: bool = False, **opties: Any) -> None:
        super().__init__(data, **opties)
        if not namens:
            del self.fields["wie_zei"]
        elif postvak:
            self.fields["wie_zei"].label = "Wie noteert dit?"
            self.fields["wie_zei"].help_text = "Jouw naam en functie."


class TrajectStartForm(TrajectForm):
    """The first day on which the young person was there."""

    gestart_op = Datumveld(label="Op welke dag was de jongere er voor het eerst?", help_text="Bijvoorbeeld 7/12/2026.")


class TrajectOnderbreekForm(TrajectForm):
    """From when it stands still, and why."""

    laatste_dag = Datumveld(label="Wat was de laatste dag voor de onderbreking?", help_text="Bijvoorbeeld 7/12/2026.")
    uitleg = tekstvak("Waarom ligt het stil?", lezers=_SAMEN, hulp=_ZONDER_GEZONDHEID)


class TrajectHervatForm(TrajectForm):
    """From when the young person is there again."""

    hervat_op = Datumveld(label="Vanaf welke dag is de jongere er weer?", help_text="Bijvoorbeeld 14/12/2026.")


class TrajectEindeForm(TrajectForm):
    """The last day."""

    laatste_dag = Datumveld(label="Wat was de laatste dag?", help_text="Bijvoorbeeld 29/1/2027.")


class TrajectNietOpgedaagdForm(TrajectForm):
    """Nobody came."""

    uitleg = tekstvak("Wat probeerden jullie?", lezers=_SAMEN, hulp=_ZONDER_GEZONDHEID, required=False)


class TrajectTerugtrekForm(TrajectForm):
    """Why it does not begin."""

    reden = forms.ChoiceField(label="Waarom?", choices=KEUZES_VOOR_DE_START, widget=forms.RadioSelect)
    uitleg = tekstvak("Leg het uit in een zin", lezers=_SAMEN, hulp=_ZONDER_GEZONDHEID)


class TrajectStopForm(TrajectForm):
    """The last day, and why it stops early."""

    laatste_dag = Datumveld(label="Wat was de laatste dag?", help_text="Bijvoorbeeld 7/12/2026.")
    reden = forms.ChoiceField(label="Waarom stopt het?", choices=STOPKEUZES, widget=forms.RadioSelect)
    uitleg = tekstvak("Leg het uit in een zin", lezers=_SAMEN, hulp=_ZONDER_GEZONDHEID)
