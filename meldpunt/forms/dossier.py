"""The forms of the verbs on a file. Under each free text stands who reads it."""

from django import forms
from django.utils import timezone

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.leesrichting import apart
from meldpunt.diensten.dossier import behandelaars
from meldpunt.diensten.sluiten import REDENEN
from meldpunt.keuzes.dossier import Einde, Publiek
from meldpunt.models import Aanmelding
from meldpunt.regels import termijnen

SAMEN = "Het Meldpunt en de aanmelder lezen dit. Geen andere instantie leest mee."


def _tekst(label: str, lezers: str, *, rijen: int = 5, **opties) -> forms.CharField:
    veld = forms.CharField(label=label, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": rijen}), **opties)
    veld.lezers = lezers
    return veld


def _dag(label: str, **opties) -> Datumveld:
    hulp = opties.pop("help_text", "Bijvoorbeeld 12/9/2026.")
    return Datumveld(label=label, help_text=hulp, **opties)


class DossierForm(Formulier):
    """A form about one file."""

    def __init__(self, *args, aanmelding: Aanmelding, gebruiker, **opties) -> None:
        self.aanmelding = aanmelding
        super().__init__(*args, gebruiker=gebruiker, **opties)
        self.stel_in()

    def stel_in(self) -> None:
        """Fill in what depends on the file."""


class ToewijsForm(DossierForm):
    """To whom."""

    behandelaar = forms.ChoiceField(label="Wie werkt eraan verder?")

    def stel_in(self) -> None:
        """People of the Meldpunt; the present one first in mind, not in the list."""
        mensen = behandelaars(self.aanmelding.netwerk_id)
        self.fields["behandelaar"].choices = [("", "Kies een collega"), *((m.sleutel, m.naam) for m in mensen)]
        if self.aanmelding.behandelaar:
            self.initial["behandelaar"] = self.aanmelding.behandelaar.sleutel


class VraagForm(DossierForm):
    """The question, and when to look again."""

    tekst = _tekst("Je vraag aan de aanmelder", SAMEN)
    wek_op = _dag("Kijk opnieuw op", help_text="Dan staat dit dossier weer bovenaan, ook zonder antwoord.")

    def stel_in(self) -> None:
        """The term of this Meldpunt."""
        punt = termijnen.dienstpunt_van(self.aanmelding.netwerk)
        self.initial["wek_op"] = f"{termijnen.wek_op(punt):%d/%m/%Y}"


class AntwoordForm(DossierForm):
    """The answer of who referred."""

    antwoord = _tekst("Je antwoord", SAMEN)


class NotitieForm(DossierForm):
    """A note and its audience."""

    tekst = _tekst("Notitie", "Wie dit leest, kies je hieronder. Dat verandert later niet meer.")
    publiek = forms.ChoiceField(
        label="Wie leest dit?", choices=Publiek.choices, initial=Publiek.MELDPUNT, widget=forms.RadioSelect
    )
    nieuws_voor = _dag(
        "Volgend nieuws beloofd tegen",
        required=False,
        help_text="Leest de aanmelder mee, dan is je notitie het beloofde nieuws. Leeg: je belooft niets meer.",
    )


class LaatsteLesForm(DossierForm):
    """The last effective day of learning."""

    laatste_les_op = _dag(
        "Laatste dag met les",
        required=False,
        help_text="De laatste dag waarop de jongere echt mee les volgde. Leeg: niet bekend. Bijvoorbeeld 12/9/2026.",
    )
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)

    def stel_in(self) -> None:
        """The day as it is now, and what it was when the form was made."""
        dag = self.aanmelding.laatste_les_op
        self.initial["laatste_les_op"] = f"{dag:%d/%m/%Y}" if dag else ""
        self.initial["gezien"] = dag.isoformat() if dag else ""


class KijkOpnieuwForm(DossierForm):
    """When to look again."""

    wek_op = _dag("Kijk opnieuw op", help_text="Dan staat dit dossier weer bovenaan. Geen enkele teller staat stil.")

    def stel_in(self) -> None:
        """The term of this Meldpunt."""
        punt = termijnen.dienstpunt_van(self.aanmelding.netwerk)
        self.initial["wek_op"] = f"{termijnen.wek_op(punt):%d/%m/%Y}"


class AfsluitForm(DossierForm):
    """Why it ends, and what who referred must know."""

    einde = forms.ChoiceField(
        label="Waarom eindigt dit dossier?",
        choices=[(einde.value, einde.label) for einde in REDENEN],
        widget=forms.RadioSelect,
    )
    dubbel_van = forms.CharField(
        label="Referentie van het andere dossier",
        required=False,
        max_length=40,
        help_text="Alleen bij een dubbel. Daar gaat het werk verder. Dit dossier blijft bestaan, met elke toestemming.",
    )
    advies = _tekst("Wat moet de aanmelder weten?", SAMEN)

    def clean(self):
        """A double needs the other file."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("einde") == Einde.DUBBEL and not gegevens.get("dubbel_van"):
            self.add_error("dubbel_van", "Schrijf de referentie van het andere dossier.")
        return gegevens


class IntrekForm(DossierForm):
    """Why the question is withdrawn."""

    reden = _tekst("Waarom trek je dit in?", SAMEN, rijen=3)


class HeropenForm(DossierForm):
    """Why the file opens again."""

    reden = _tekst("Waarom gaat dit dossier weer open?", "Alleen het Meldpunt leest dit.", rijen=3)


class OverdraagForm(DossierForm):
    """To which colleague."""

    aan = forms.ChoiceField(label="Welke collega leest mee?")

    def __init__(self, *args, collegas, **opties) -> None:
        self.collegas = collegas
        super().__init__(*args, **opties)

    def stel_in(self) -> None:
        """Colleagues of the school and the CLB of this file."""
        keuzes = [(lid.sleutel, f"{apart(lid.gebruiker.naam)}, {lid.organisatie.naam}") for lid in self.collegas]
        self.fields["aan"].choices = [("", "Kies een collega"), *keuzes]


class BegeleidingForm(DossierForm):
    """The school and CLB from a day on, and who follows the file there."""

    school = forms.ChoiceField(label="School", required=False)
    clb = forms.ChoiceField(label="CLB", required=False)
    van = _dag("Vanaf")
    volger = forms.ChoiceField(
        label="Wie volgt dit dossier daar?",
        required=False,
        help_text="Nodig als wie aanmeldde niet bij deze school of dit CLB hoort. Die persoon leest dan niets meer.",
    )

    def __init__(self, *args, scholen, clbs, leden, periode, **opties) -> None:
        self._keuzes = {"school": scholen, "clb": clbs}
        self._leden, self._periode = leden, periode
        super().__init__(*args, **opties)

    def stel_in(self) -> None:
        """The schools and CLB's of this network."""
        for naam, rijen in self._keuzes.items():
            self.fields[naam].choices = [("", f"Geen {naam if naam == 'school' else 'CLB'}")] + [
                (rij.sleutel, rij.naam) for rij in rijen
            ]
            nu = getattr(self._periode, naam, None)
            self.initial[naam] = nu.sleutel if nu else ""
        mensen = [(lid.sleutel, f"{apart(lid.gebruiker.naam)}, {lid.organisatie.naam}") for lid in self._leden]
        self.fields["volger"].choices = [("", "Blijft dezelfde persoon"), *mensen]
        self.initial["van"] = f"{timezone.localdate():%d/%m/%Y}"
