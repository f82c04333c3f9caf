"""The forms of the verbs on a file. Under each free text stands who reads it."""

from typing import Any

from django import forms
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.leesrichting import apart
from leerrecht.versies import waarden_van
from leerrecht.zoeken import op_naam
from meldpunt.diensten.begeleiding import begeleiders_in, begeleiding_van
from meldpunt.diensten.dossier import behandelaar_van, behandelaars
from meldpunt.diensten.overdracht import clb_leden
from meldpunt.forms.gezegd import dag_van_zeggen, wie_zei
from meldpunt.keuzes.dossier import Antwoordweg, Publiek
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding, Vraag
from meldpunt.regels import termijnen
from meldpunt.regels.einde import eindes_van
from meldpunt.regels.wie_leest import met_meldpunt

SAMEN = "Het Meldpunt leest dit, en wie dit dossier aanmeldde of volgt. Een aanbieder leest dit niet."


def tekstveld(label: str, lezers: str, *, rijen: int = 5, **opties) -> forms.CharField:
    """Return a field for a free text; under it stands who reads it."""
    veld = forms.CharField(label=label, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": rijen}), **opties)
    veld.lezers = lezers
    return veld


def dagveld(label: str, **opties) -> Datumveld:
    """Return a field for a day, with an example."""
    hulp = opties.pop("help_text", "Bijvoorbeeld 12/9/2026.")
    return Datumveld(label=label, help_text=hulp, **opties)


class DossierForm(Formulier):
    """A form about one file."""

    def __init__(self, *args, aanmelding: Aanmelding, gebruiker, **opties) -> None:
        self.aanmelding = aanmelding
        super().__init__(*args, gebruiker=gebruiker, **opties)
        for veld in self.fields.values():
            if lezers := getattr(veld, "lezers", ""):
                veld.lezers = met_meldpunt(lezers, aanmelding.netwerk)
        self.stel_in()

    def stel_in(self) -> None:
        """Fill in what depends on the file."""


class DossierVersieForm(VersieFormulier):
    """A form over what a colleague may change at the same time."""

    def __init__(self, data=None, *, aanmelding: Aanmelding, **opties) -> None:
        self.aanmelding = aanmelding
        super().__init__(data, huidig=self.lees(), over=("aanmelding", aanmelding.referentie), **opties)
        self.stel_in()

    def lees(self) -> dict[str, Any]:
        """What is stored now, plain."""
        return waarden_van(self.aanmelding, self.versievelden)

    def stel_in(self) -> None:
        """Fill in what depends on the file."""


class ToewijsForm(DossierVersieForm):
    """To whom."""

    versievelden = ("behandelaar",)
    behandelaar = forms.ChoiceField(label="Wie werkt eraan verder?")

    def stel_in(self) -> None:
        """People of the Meldpunt; the present one first in mind, not in the list."""
        mensen = behandelaars(self.aanmelding.netwerk_id)
        self.fields["behandelaar"].choices = [("", "Kies een collega"), *((m.sleutel, m.naam) for m in mensen)]

    def lees(self) -> dict[str, Any]:
        """The key of who works on it."""
        return behandelaar_van(self.aanmelding)

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """By name, also who may no longer be chosen."""
        nu = self.aanmelding.behandelaar
        return nu.naam if nu and waarde == nu.sleutel else super().leesbaar(veld, waarde)


class DossierVraagForm(DossierForm):
    """The question, and when to look again."""

    tekst = tekstveld("Je vraag aan de aanmelder", SAMEN)
    wek_op = dagveld("Kijk opnieuw op", help_text="Dan staat dit dossier weer bovenaan, ook zonder antwoord.")

    def stel_in(self) -> None:
        """The term of this Meldpunt."""
        punt = termijnen.dienstpunt_van(self.aanmelding.netwerk)
        self.initial["wek_op"] = f"{termijnen.wek_op(punt):%d/%m/%Y}"


class VraagAntwoordForm(DossierForm):
    """The answer of who referred. `op`: the question it was typed under."""

    antwoord = tekstveld("Je antwoord", SAMEN)
    op = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, vraag: Vraag | None, **opties) -> None:
        self.vraag = vraag
        super().__init__(*args, **opties)

    def stel_in(self) -> None:
        """The question that is open now."""
        self.initial["op"] = self.vraag.sleutel if self.vraag else ""

    def voeg_weigering_toe(self, geweigerd: Geweigerd) -> None:
        """Shown again, it stands under the question of now."""
        self.data = self.data.copy()
        self.data["op"] = self.initial["op"]
        super().voeg_weigering_toe(geweigerd)


class VraagGezegdForm(VraagAntwoordForm):
    """What the Meldpunt heard on the telephone. Nobody called back: then it says so, in its own name."""

    wie = wie_zei("Naam en dienst. Belde er niemand terug? Schrijf dan je eigen naam.")
    gezegd_op = dag_van_zeggen()

    def stel_in(self) -> None:
        """The text is not the own answer."""
        super().stel_in()
        self.fields["antwoord"].label = "Wat was het antwoord?"


class NotitieForm(DossierForm):
    """A note and its audience."""

    tekst = tekstveld("Notitie", "Wie dit leest, kies je hieronder. Dat verandert later niet meer.")
    publiek = forms.ChoiceField(
        label="Wie leest dit?", choices=Publiek.choices, initial=Publiek.MELDPUNT, widget=forms.RadioSelect
    )
    nieuws_voor = dagveld(
        "Volgend nieuws beloofd tegen",
        required=False,
        help_text="Leest de aanmelder mee, dan is je notitie het beloofde nieuws. Leeg: je belooft niets meer.",
    )


class LaatsteLesForm(DossierVersieForm):
    """The last effective day of learning."""

    versievelden = datums = ("laatste_les_op",)

    laatste_les_op = dagveld(
        "Laatste dag met les",
        required=False,
        help_text="De laatste dag waarop de jongere echt mee les volgde. Leeg: niet bekend. Bijvoorbeeld 12/9/2026.",
    )


class KijkOpnieuwForm(DossierVersieForm):
    """When to look again."""

    versievelden = datums = ("wek_op",)

    wek_op = dagveld("Kijk opnieuw op", help_text="Dan staat dit dossier weer bovenaan. Geen enkele teller staat stil.")

    def stel_in(self) -> None:
        """The term of this Meldpunt."""
        punt = termijnen.dienstpunt_van(self.aanmelding.netwerk)
        self.initial["wek_op"] = f"{termijnen.wek_op(punt):%d/%m/%Y}"


class EersteAntwoordForm(DossierForm):
    """How who referred was answered. What was said goes in a note."""

    hoe = forms.ChoiceField(
        label="Hoe antwoordde je de aanmelder?",
        choices=Antwoordweg.choices,
        widget=forms.RadioSelect,
        help_text="Wat jullie afspraken, schrijf je in een notitie.",
    )


class AfsluitForm(DossierForm):
    """Why it ends, and what who referred must know."""

    einde = forms.ChoiceField(
        label="Waarom eindigt dit dossier?",
        choices=Einde.choices,
        widget=forms.RadioSelect,
    )
    dubbel_van = forms.CharField(
        label="Referentie van het andere dossier",
        required=False,
        max_length=40,
        help_text="Alleen bij een dubbel. Daar gaat het werk verder. Dit dossier blijft bestaan, met elke toestemming.",
    )
    alleen_bij(dubbel_van, "einde", Einde.DUBBEL.value)
    advies = tekstveld("Wat moet de aanmelder weten?", SAMEN)

    def stel_in(self) -> None:
        """Only what can have happened to this file."""
        self.fields["einde"].choices = [(einde.value, einde.label) for einde in eindes_van(self.aanmelding)]

    def clean(self):
        """A double needs the other file."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("einde") == Einde.DUBBEL and not gegevens.get("dubbel_van"):
            self.add_error("dubbel_van", "Schrijf de referentie van het andere dossier.")
        return gegevens


class DossierIntrekForm(DossierForm):
    """Why the question is withdrawn."""

    reden = tekstveld("Waarom trek je dit in?", SAMEN, rijen=3, required=False)
    van_jongere = forms.BooleanField(
        label="De jongere, of wie voor de jongere beslist, neemt het ja terug",
        required=False,
        help_text="Dan is een reden niet nodig, en wordt het dossier gewist.",
    )

    def stel_in(self) -> None:
        """A question without a name has no yes."""
        if self.aanmelding.jongere_id is None:
            del self.fields["van_jongere"]


class HeropenForm(DossierForm):
    """Why the file opens again."""

    reden = tekstveld("Waarom gaat dit dossier weer open?", "Alleen het Meldpunt leest dit.", rijen=3)


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


class BegeleidingForm(DossierVersieForm):
    """The school and CLB from a day on, and who follows the file there."""

    versievelden = ("school", "clb")

    school = forms.ChoiceField(label="School", required=False)
    clb = forms.ChoiceField(label="CLB", required=False)
    van = dagveld("Vanaf")
    volger = forms.ChoiceField(
        label="Wie volgt dit dossier daar?",
        required=False,
        help_text="Nodig als wie aanmeldde niet bij dit CLB hoort. Die leest dan niets meer. Een school volgt nooit.",
    )

    def lees(self) -> dict[str, Any]:
        """The keys of the school and CLB of now."""
        return begeleiding_van(self.aanmelding.periode)

    def stel_in(self) -> None:
        """The schools and CLB's of this network, and who refers there."""
        kan = begeleiders_in(self.aanmelding.netwerk_id)
        for naam, rijen in kan.items():
            niemand = ("", f"Geen {'school' if naam == 'school' else 'CLB'}")
            self.fields[naam].choices = [niemand, *((rij.sleutel, rij.naam) for rij in rijen)]
        leden = op_naam(clb_leden(self.aanmelding), naam=lambda lid: lid.gebruiker.naam)
        mensen = [(lid.sleutel, f"{apart(lid.gebruiker.naam)}, {lid.organisatie.naam}") for lid in leden]
        self.fields["volger"].choices = [("", "Blijft dezelfde persoon"), *mensen]
        self.initial["van"] = f"{timezone.localdate():%d/%m/%Y}"


class NogNodigForm(DossierForm):
    """Why a file whose term is nearly over is still needed."""

    reden = tekstveld("Waarom is dit dossier nog nodig?", SAMEN, rijen=3)
