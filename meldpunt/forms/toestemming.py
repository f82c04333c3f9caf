"""Forms around a toestemming to share: ask it, note the answer."""

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from meldpunt.diensten.toestemming import ontvangers_voor, school_van, voorstel_geldig_tot
from meldpunt.keuzes.dossier import Hoe, Ontvangersoort, Toestemmingstand, Wie
from meldpunt.models import Aanmelding
from meldpunt.models.toestemming import DEELBAAR
from meldpunt.regels.beslissers import beslist, kan_beslissen
from meldpunt.regels.toestemmingszin import zin_van_ja

_JONGERE = "jongere"
_BESLIST, _BESLIST_NIET = "dit antwoord beslist", "dit antwoord opent niets"


class VraagToestemmingForm(Formulier):
    """Whom, for which provider, down to where."""

    betrokkene = forms.ChoiceField(label="Aan wie vraag je het?", widget=forms.RadioSelect)
    ontvanger = forms.ChoiceField(label="Met wie wil je delen?")
    trappen = forms.MultipleChoiceField(
        label="Wat wil je delen?",
        widget=forms.CheckboxSelectMultiple,
        choices=[(trap.value, f"{trap.label.capitalize()}. {zin_van_ja('de ontvanger', trap)}") for trap in DEELBAAR],
        help_text="De zin met de naam van wie leest, lees je voor als je het antwoord noteert. We bewaren ze zo. "
        "Thuis, gezondheid en zorg leest een school nooit.",
    )

    def __init__(self, data=None, *, aanmelding: Aanmelding, **opties) -> None:
        super().__init__(data, **opties)
        zelf = f"De jongere zelf ({self._telt(aanmelding, Wie.JONGERE, None)})"
        self.fields["betrokkene"].choices = [
            (_JONGERE, zelf),
            *(
                (
                    rij.sleutel,
                    f"{rij.aangeduid} ({self._telt(aanmelding, Wie.OUDER, rij)})",
                )
                for rij in kan_beslissen(aanmelding)
            ),
        ]
        aanbieders = ontvangers_voor(aanmelding).order_by("sorteersleutel", "pk")
        school = school_van(aanmelding)
        self.ontvangers = {f"aanbieder-{rij.sleutel}": (Ontvangersoort.AANBIEDER, rij) for rij in aanbieders}
        keuzes = [("", "Kies wie")]
        if school:
            self.ontvangers[f"school-{school.sleutel}"] = (Ontvangersoort.SCHOOL, school)
            keuzes.append(("De school van de jongere", [(f"school-{school.sleutel}", school.naam)]))
        keuzes.append(("Een aanbieder", [(f"aanbieder-{rij.sleutel}", rij.naam) for rij in aanbieders]))
        self.fields["ontvanger"].choices = keuzes
        self.fields["ontvanger"].help_text = (
            "Het CLB staat hier niet bij: dat leest omdat het de jongere volgt. Verandert het, kies dan in het dossier "
            "“Andere school of ander CLB”, of laat een collega van dat CLB meelezen."
        )

    @staticmethod
    def _telt(aanmelding: Aanmelding, wie: Wie, betrokkene) -> str:
        return _BESLIST if beslist(aanmelding, wie, betrokkene) else _BESLIST_NIET

    @property
    def gekozen(self) -> str:
        """The key of the parent; empty for the young person."""
        keuze = self.cleaned_data["betrokkene"]
        return "" if keuze == _JONGERE else keuze


class NoteerForm(Formulier):
    """What the person answered."""

    stand = forms.ChoiceField(
        label="Wat is het antwoord?",
        widget=forms.RadioSelect,
        choices=[
            (Toestemmingstand.GEGEVEN.value, "Ja, dit mag gedeeld worden"),
            (Toestemmingstand.GEWEIGERD.value, "Nee"),
        ],
    )
    op = Datumveld(label="Op welke dag?")
    hoe = forms.ChoiceField(label="Hoe?", choices=Hoe.choices, widget=forms.RadioSelect)
    taal = forms.CharField(
        label="In welke taal is het uitgelegd?",
        max_length=200,
        help_text="Bijvoorbeeld Nederlands, of Dari met een tolk.",
    )
    geldig_tot = Datumveld(
        label="Tot en met wanneer geldt een ja?",
        required=False,
        help_text="Alleen bij ja. Bijvoorbeeld 30/6/2027. Ze kan altijd ingetrokken worden, zonder reden.",
    )

    def __init__(self, data=None, **opties) -> None:
        begin = {
            "op": date_format(timezone.localdate(), "j/n/Y"),
            "geldig_tot": date_format(voorstel_geldig_tot(), "j/n/Y"),
        }
        super().__init__(data, initial=begin, **opties)
        self.fields["geldig_tot"].toon_optioneel = False
