"""Forms of the road without a yes."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.velden import TelefoonVeld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.models import Netwerk
from leerrecht.versies import waarden_van
from meldpunt.antwoorden.keuzes import JaNee
from meldpunt.diensten.verontrusting import KAARTLABELS, KAARTVELDEN, kaart_van
from meldpunt.forms.toeleiding import tekstvak
from meldpunt.keuzes.dossier import Hoe
from meldpunt.keuzes.ingang import Dienst
from meldpunt.models import Aanmelding
from meldpunt.regels.inlichten import inlichten_tegen

LEZERS = "Alleen jij leest dit, en wie dit dossier bij het Meldpunt behandelt. Geen school, geen aanbieder."
_UITERLIJK = "Ten laatste over een maand. Die dag vraagt het portaal je om opnieuw te kijken."


def _vandaag() -> str:
    return date_format(timezone.localdate(), "j/n/Y")


class NotaForm(Formulier):
    """What was shared, with whom and why. About whom: only when it hangs at no file."""

    over_wie = forms.CharField(
        label="Over wie gaat het?", max_length=200, help_text="Initialen volstaan als jij weet wie het is."
    )
    met_wie = forms.ChoiceField(label="Met wie deelde je het?", choices=Dienst.choices, widget=forms.RadioSelect)
    met_wie_naam = forms.CharField(
        label="Wie nam het aan?", required=False, max_length=200, help_text="Naam of functie, en het nummer."
    )
    op = Datumveld(label="Wanneer?")
    wat = tekstvak("Wat deelde je?", lezers=LEZERS, hulp="Alleen wat nodig was. Schrijf het zoals je het zei.")
    waarom = tekstvak(
        "Waarom zonder ja?",
        lezers=LEZERS,
        hulp="Wat was het gevaar, en waarom kon het niet met een ja of op een andere manier?",
    )
    besproken = forms.ChoiceField(
        label="Weet de jongere dat je dit deelde?", choices=JaNee.choices, widget=forms.RadioSelect
    )
    besproken_uitleg = tekstvak("Wat zei de jongere? Of waarom kon je het nog niet zeggen?", lezers=LEZERS)
    tegen = Datumveld(label="Weet de jongere het nog niet: tegen wanneer wel?", required=False, help_text=_UITERLIJK)

    def __init__(self, data=None, *, aanmelding: Aanmelding | None = None, **opties) -> None:
        begin = {"op": _vandaag(), "tegen": date_format(inlichten_tegen(), "j/n/Y")}
        super().__init__(data, initial=begin, **opties)
        velden: dict[str, Any] = self.fields
        for naam in ("over_wie", "met_wie_naam"):
            velden[naam].lezers = LEZERS
        velden["tegen"].toon_optioneel = False
        if aanmelding is not None:
            del self.fields["over_wie"]


class AanvulForm(Formulier):
    """More of the story."""

    tekst = tekstvak("Wat wil je toevoegen?", lezers=LEZERS, hulp="Wat er al staat, blijft staan.")


class NotaIngelichtForm(Formulier):
    """The young person knows."""

    op = Datumveld(label="Op welke dag wist de jongere het?")
    hoe = forms.ChoiceField(label="Hoe?", choices=Hoe.choices, widget=forms.RadioSelect)
    tekst = tekstvak("Wie vertelde het, en wat zei de jongere?", lezers=LEZERS)

    def __init__(self, data=None, **opties) -> None:
        super().__init__(data, initial={"op": _vandaag()}, **opties)


class NotaUitstelForm(Formulier):
    """Still not safe."""

    tekst = tekstvak("Waarom is het nu niet veilig?", lezers=LEZERS)
    tegen = Datumveld(label="Wanneer kijk je opnieuw?", help_text=_UITERLIJK)

    def __init__(self, data=None, **opties) -> None:
        super().__init__(data, initial={"tegen": date_format(inlichten_tegen(), "j/n/Y")}, **opties)


class KaartForm(VersieFormulier):
    """The numbers of the region. Everybody who refers reads them: services only, never a person."""

    versievelden: ClassVar[tuple[str, ...]] = KAARTVELDEN
    toon_optioneel = False

    def __init__(self, data=None, *, netwerk: Netwerk, **opties) -> None:
        huidig = waarden_van(kaart_van(netwerk), KAARTVELDEN)
        super().__init__(data, huidig=huidig, over=("veiligheidskaart", netwerk.slug), **opties)

    @classmethod
    def _veld(cls, naam: str) -> forms.Field:
        label = KAARTLABELS[naam][0].upper() + KAARTLABELS[naam][1:]
        opties: dict[str, Any] = {"label": label, "required": False}
        if naam.endswith("_telefoon"):
            return TelefoonVeld(max_length=30, widget=forms.TextInput(attrs={"inputmode": "tel"}), **opties)
        return forms.CharField(max_length=250 if naam == "uren" else 160, **opties)


for _naam in KAARTVELDEN:
    KaartForm.base_fields[_naam] = KaartForm._veld(_naam)
