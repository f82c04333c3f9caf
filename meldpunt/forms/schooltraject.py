"""The forms of a schooltraject."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier
from meldpunt.forms.toeleiding import tekstvak
from meldpunt.keuzes.schooltraject import Assistentvorm, Bereikt, Puntsoort, Schoolthema
from meldpunt.models import Schooltraject, Schooltrajectpunt
from meldpunt.regels import schooltrajectvelden as velden
from meldpunt.regels.schooltraject import Paar

_LEZERS = "De school, de aanbieder, het Meldpunt en de staf lezen dit. Schrijf niets over een leerling."


class _Afspraak(forms.Form):
    """What is agreed, also after it was proposed."""

    thema = forms.ChoiceField(label="Welk thema?", choices=Schoolthema.choices, widget=forms.RadioSelect)
    waarover = tekstvak("Waarover gaat het?", lezers=_LEZERS, hulp="Wat wil de school veranderen?")
    assistent = forms.MultipleChoiceField(
        label="Komt er een onderwijsassistent?",
        choices=Assistentvorm.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    van = Datumveld(label="Van", required=False, help_text="Bijvoorbeeld 7/12/2026.")
    tot = Datumveld(label="Tot en met", required=False, help_text="Weet je het nog niet? Laat dit leeg.")


class SchooltrajectForm(_Afspraak, Formulier):
    """Which school, which offer, which theme."""

    school = forms.ChoiceField(label="Welke school?")
    fiche = forms.ChoiceField(label="Welk aanbod?")
    field_order = ("school", "fiche")

    def __init__(self, *args: Any, paren: list[Paar], **opties: Any) -> None:
        super().__init__(*args, **opties)
        scholen = {rij.sleutel: rij.naam for paar in paren for rij in paar.scholen}
        aanbod = [(een.fiche.slug, f"{een.fiche.titel}, {een.fiche.aanbieder.naam}") for een in paren]
        for veld, keuzes in (("school", list(scholen.items())), ("fiche", aanbod)):
            eerst = [] if len(keuzes) == 1 else [("", "Kies")]
            self.initial[veld] = keuzes[0][0] if len(keuzes) == 1 else ""
            self.fields[veld].choices = [*eerst, *keuzes]


class SchooltrajectWijzigForm(_Afspraak, VersieFormulier):
    """What is agreed now. Two of those who take part may have it open."""

    versievelden: ClassVar[tuple[str, ...]] = velden.VELDEN
    datums: ClassVar[tuple[str, ...]] = velden.DAGEN

    def __init__(self, data: Any = None, *, rij: Schooltraject, **opties: Any) -> None:
        super().__init__(data, huidig=velden.lees(rij), over=("schooltraject", rij.sleutel), **opties)


class SchooltrajectRedenForm(Formulier):
    """Why it stops."""

    reden = tekstvak("Waarom?", lezers=_LEZERS)


class SchooltrajectEvaluatieForm(Formulier):
    """What came of it."""

    uitkomst = forms.ChoiceField(label="Zijn de doelen bereikt?", choices=Bereikt.choices, widget=forms.RadioSelect)
    evaluatie = tekstvak("Wat werkte, wat niet, wat blijft?", lezers=_LEZERS)


class SchooltrajectpuntForm(Formulier):
    """A goal or a step."""

    soort = forms.ChoiceField(
        label="Doel of stap?", choices=Puntsoort.choices, widget=forms.RadioSelect, initial=Puntsoort.DOEL
    )
    wat = tekstvak("Wat willen jullie bereiken of doen?", lezers=_LEZERS)
    tegen = Datumveld(label="Tegen", required=False, help_text="Bijvoorbeeld 26/2/2027.")


class SchooltrajectpuntWijzigForm(VersieFormulier):
    """The words and the day of one."""

    versievelden: ClassVar[tuple[str, ...]] = velden.PUNTVELDEN
    datums: ClassVar[tuple[str, ...]] = velden.PUNTDAGEN

    wat = tekstvak("Wat willen jullie bereiken of doen?", lezers=_LEZERS)
    tegen = Datumveld(label="Tegen", required=False, help_text="Bijvoorbeeld 26/2/2027.")

    def __init__(self, data: Any = None, *, punt: Schooltrajectpunt, **opties: Any) -> None:
        super().__init__(data, huidig=velden.lees_punt(punt), over=("schooltrajectpunt", punt.sleutel), **opties)


class PuntOordeelForm(Formulier):
    """What became of it."""

    uitkomst = forms.ChoiceField(label="Wat kwam ervan?", choices=Bereikt.choices, widget=forms.RadioSelect)
    noot = tekstvak("Wat hoort erbij?", lezers=_LEZERS, required=False)
