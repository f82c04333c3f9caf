"""The form of what the controller says of itself. All of it is optional: what is empty is printed as empty."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.versies import waarden_van
from meldpunt.keuzes.grond import Grond6, Grond9, Schoolvolgt
from meldpunt.regels.verantwoording import LABELS, VELDEN, verantwoording_van

_LANG = {"verantwoordelijken", "klachtendeur", "protocollen", "verwerkers"}
_GRONDEN = {"_6": Grond6.choices, "_9": Grond9.choices, "gt": Schoolvolgt.choices}
_KORT = {"fg_functie": 160, "fg_telefoon": 30}
_HULP = {
    "verantwoordelijken": "Elk bestuur op een eigen regel, met het adres.",
    "fg_functie": "Een functie en een dienst, geen naam van een persoon. Dit staat op een openbare pagina.",
    "klachtendeur": "De dienst, het adres, en hoe lang een antwoord duurt.",
    "regeling_op": "De dag van de overeenkomst tussen de verantwoordelijken (AVG artikel 26). Bijvoorbeeld 12/9/2026.",
    "regeling_waar": "Een adres op het web, of waar ze op papier ligt.",
    "protocollen": "Elk protocol op een eigen regel: tussen wie, het nummer, en waar het gepubliceerd is.",
    "school_volgt": "De school leest dan wie het opvolgt, wat beslist is, welk soort plek het is en wanneer die start. "
    "Nooit wat het CLB schreef.",
    "verwerkers": "Elke verwerker op een eigen regel: wie, waarvoor, en in welk land de gegevens staan.",
}


def _veld(naam: str) -> forms.Field:
    label = LABELS[naam][0].upper() + LABELS[naam][1:]
    opties: dict[str, Any] = {"label": label, "required": False, "help_text": _HULP.get(naam, "")}
    if naam == "regeling_op":
        return Datumveld(**opties)
    if naam == "fg_mail":
        return forms.EmailField(**opties)
    if naam in _LANG:
        return forms.CharField(max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 3}), **opties)
    keuzes = _GRONDEN.get(naam[-2:])
    if keuzes:
        return forms.ChoiceField(choices=[("", "Nog niet beslist"), *keuzes], **opties)
    return forms.CharField(max_length=_KORT.get(naam, 250), **opties)


class VerantwoordingForm(VersieFormulier):
    """Controllers, functionaris, complaint door, papers, processors, and a ground for each kind of receiver."""

    versievelden: ClassVar[tuple[str, ...]] = VELDEN
    datums: ClassVar[tuple[str, ...]] = ("regeling_op",)
    toon_optioneel = False

    def __init__(self, data=None, *, netwerk: Netwerk, **opties: Any) -> None:
        huidig = waarden_van(verantwoording_van(netwerk), VELDEN)
        super().__init__(data, huidig=huidig, over=("verantwoording", netwerk.slug), **opties)


for _naam in VELDEN:
    VerantwoordingForm.base_fields[_naam] = _veld(_naam)
