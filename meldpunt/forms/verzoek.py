"""The forms of a request. Who advises and who decides read no name: the field says so."""

from django import forms
from django.utils import timezone

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from meldpunt.forms.dossier import tekstveld
from meldpunt.keuzes.dossier import Hoe
from meldpunt.keuzes.verzoek import Adviesgevolg, Verzoeksoort, Verzoekuitkomst, Vrager
from meldpunt.models import Aanmelding, Verzoek

MELDPUNT = "Alleen het Meldpunt leest dit."
SAMEN = "Het Meldpunt, de functionaris en beheer lezen dit. Schrijf het zonder naam."


def _keuze(label: str, keuzes, **opties) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=keuzes.choices, widget=forms.RadioSelect, **opties)


class VerzoekNoteerForm(Formulier):
    """What is asked, by whom, and how that was checked."""

    soort = _keuze("Wat wordt gevraagd?", Verzoeksoort)
    vrager = _keuze("Wie vraagt het?", Vrager, help_text="Of dat mag, hangt af van leeftijd en gezag.")
    wie = tekstveld("Naam, en hoe je die persoon bereikt", MELDPUNT, rijen=2)
    nagekeken = tekstveld("Hoe keek je na dat het die persoon is?", MELDPUNT, rijen=2)
    inhoud = tekstveld("Wat wordt precies gevraagd, en waarover?", MELDPUNT)
    ontvangen_op = Datumveld(label="Gevraagd op", help_text="Vanaf die dag loopt een maand. Bijvoorbeeld 12/9/2026.")

    def __init__(self, *args, aanmelding: Aanmelding, **opties) -> None:
        self.aanmelding = aanmelding
        super().__init__(*args, **opties)
        self.initial["ontvangen_op"] = f"{timezone.localdate():%d/%m/%Y}"


class VerzoekForm(Formulier):
    """A form about one request."""

    def __init__(self, *args, verzoek: Verzoek, **opties) -> None:
        self.verzoek = verzoek
        super().__init__(*args, **opties)


class VoorlegForm(VerzoekForm):
    """What the Meldpunt proposes."""

    voorstel = tekstveld("Wat stel je voor, en waarom?", SAMEN)


class OpnieuwVoorlegForm(VoorlegForm):
    """Another proposal, after the advice."""

    reden = tekstveld("Waarom leg je het opnieuw voor?", MELDPUNT, rijen=2)


class AdviesForm(VerzoekForm):
    """The advice."""

    advies = tekstveld("Je advies", SAMEN)


class BeslisForm(VerzoekForm):
    """What the controller decided."""

    uitkomst = _keuze("Wat is beslist?", Verzoekuitkomst)
    besluit_van = forms.CharField(
        label="Wie besliste?", max_length=160, help_text="Het orgaan of de persoon die daarvoor bevoegd is."
    )
    beslist_op = Datumveld(label="Beslist op", help_text="Bijvoorbeeld 12/9/2026.")
    gevolg_advies = _keuze("Wat gebeurde met het advies?", Adviesgevolg)
    motivering = tekstveld("Waarom?", SAMEN, required=False)


class VerzoekAntwoordForm(VerzoekForm):
    """What was done, and how the person heard it."""

    antwoord = tekstveld("Wat deed je, en wat kreeg de vrager te horen?", MELDPUNT)
    hoe = _keuze("Hoe kreeg de vrager het antwoord?", Hoe)
    beantwoord_op = Datumveld(label="Beantwoord op", help_text="Bijvoorbeeld 12/9/2026.")


class VerlengForm(VerzoekForm):
    """Why it takes longer."""

    reden = tekstveld("Waarom is een maand te kort?", MELDPUNT, rijen=2, help_text="Zeg dit ook aan wie het vroeg.")


class VerzoekIntrekForm(VerzoekForm):
    """Nothing needs to be said."""

    reden = tekstveld("Wat zei de vrager?", MELDPUNT, rijen=2, required=False)


class OphefForm(VerzoekForm):
    """The person hears it first."""

    reden = tekstveld("Wanneer en hoe hoorde de vrager dit?", MELDPUNT, rijen=2)
