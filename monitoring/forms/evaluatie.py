"""Forms of the yearly round: open it, answer in five minutes, read what was answered."""

from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from actieplan.models import Actieplan
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.schooljaar import Schooljaar
from leerrecht.toegang import toegang_van
from monitoring import evaluatievelden
from monitoring.keuzes import Besluit, Jaarevaluatiestand, Kleur
from monitoring.models import Indicator


def plannen_voor_een_ronde(gebruiker: Gebruiker | AnonymousUser) -> QuerySet[Actieplan]:
    """Return the plans of which this person may open a round: with a version in force, which it asks about."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.EVALUATIE_BEHEREN)
    plannen = Actieplan.objects.zichtbaar_voor(gebruiker).filter(netwerk__in=netwerken)
    return plannen.filter(versies__van_kracht=True).distinct()


class RondeForm(Formulier):
    """Which plan, which school year, from when to when."""

    plan = forms.ModelChoiceField(label="Actieplan", queryset=Actieplan.objects.none(), empty_label=None)
    schooljaar = forms.CharField(
        label="Over welk schooljaar gaat de ronde?", max_length=20, help_text="Zoals 2025-2026."
    )
    opent = Datumveld(label="Vanaf welke dag kan een partner antwoorden?", help_text="Bijvoorbeeld 1/5/2026.")
    sluit = Datumveld(label="Tot en met welke dag?", help_text="Bijvoorbeeld 30/6/2026.")

    def __init__(self, *args, gebruiker, **opties) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        plannen = plannen_voor_een_ronde(gebruiker)
        veld = self.fields["plan"]
        veld.queryset = plannen
        enige = list(plannen[:2])
        if len(enige) == 1:
            veld.initial = enige[0]
            veld.widget = veld.hidden_widget()

    def clean_schooljaar(self) -> Schooljaar:
        """Take every usual way of writing a school year."""
        try:
            return Schooljaar.lees(self.cleaned_data["schooljaar"])
        except ValueError as fout:
            raise forms.ValidationError(str(fout)) from None


class Rondeformulier(VersieFormulier):
    """A form over a row of the yearly round; its values are text, also a day (`evaluatievelden.lees`)."""

    labels = evaluatievelden.LABELS

    @property
    def mijn(self) -> dict[str, Any]:
        """What was typed, as stored text; a list stays one."""
        return {veld: self._plat(self.cleaned_data[veld]) for veld in self.versievelden}

    @staticmethod
    def _plat(waarde: Any) -> Any:
        return sorted(waarde) if isinstance(waarde, list) else evaluatievelden.plat(waarde)

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """A kleur in words."""
        return super().leesbaar(veld, waarde) if isinstance(waarde, list) else evaluatievelden.leesbaar(veld, waarde)


class RondeDagenForm(Rondeformulier):
    """Move the days of a round."""

    versievelden = evaluatievelden.RONDE

    opent = Datumveld(label="Opent op", help_text="Bijvoorbeeld 1/5/2026.")
    sluit = Datumveld(label="Sluit op", help_text="Wie trekt, kan tot en met die dag antwoorden.")


def _kleurveld(naam: str, vraag: str) -> forms.ChoiceField:
    keuzes = [(kleur, evaluatievelden.BETEKENIS[naam][kleur]) for kleur in Kleur]
    return forms.ChoiceField(label=vraag, required=False, choices=keuzes, widget=forms.RadioSelect)


def _tekstveld(vraag: str, uitleg: str) -> forms.CharField:
    return forms.CharField(
        label=vraag, required=False, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 4}), help_text=uitleg
    )


class EvaluatieForm(Rondeformulier):
    """Five questions of a trekker. What must be filled in to hand it in, the dienst says: saving half is fine."""

    versievelden = evaluatievelden.EVALUATIE
    lezers = "Dit lezen: de stafmedewerker, daarna het college, en iedereen zodra de jaarevaluatie vastgesteld is."

    uitvoering = _kleurveld("uitvoering", "Hoe loopt de uitvoering?")
    gedaan = _tekstveld("Wat is er gedaan?", "Twee of drie zinnen. Nooit gegevens van een leerling.")
    effect = _kleurveld("effect", "Helpt het?")
    opgeleverd = _tekstveld("Wat leverde het op?", "Wat merk je bij jongeren, ouders of scholen?")
    vervolg = _tekstveld("Wat vragen of veranderen we?", "Wat moet er volgend jaar anders? Wat vraag je aan wie?")

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        for veld in evaluatievelden.EVALUATIE:
            # "niet verplicht" would be half the truth: needed to hand in, not to save.
            self.fields[veld].toon_optioneel = False


class NalezenForm(EvaluatieForm):
    """The same for staf, with the figures that belong beside the action."""

    versievelden = (*evaluatievelden.EVALUATIE, "indicatoren")

    indicatoren = forms.MultipleChoiceField(
        label="Cijfers bij deze actie", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, indicatoren: list[Indicator], **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["indicatoren"].choices = [(rij.code, rij.naam) for rij in indicatoren]
        self.fields["indicatoren"].toon_optioneel = False


class TekstenForm(Rondeformulier):
    """What staf writes about the whole."""

    versievelden = evaluatievelden.JAAREVALUATIE
    lezers = "Dit lezen: het college, en iedereen zodra de jaarevaluatie vastgesteld is."

    veranderd = _tekstveld("Wat veranderde er dit jaar?", "Een regel per verandering, met het nummer van de actie.")
    advies = _tekstveld("Wat adviseert het overlegplatform?", "Zoals het in het verslag staat.")
    vraag = _tekstveld("Wat vraag je het college?", "Een regel per vraag.")
    aanwezig = _tekstveld("Wie was erbij op het overlegplatform?", "Organisaties, geen namen van mensen.")


class ZetForm(Formulier):
    """One step on the way to the college: who, when, under which reference."""

    orgaan = forms.CharField(label="Welk orgaan?", max_length=160)
    datum = Datumveld(label="Op welke dag?", help_text="Bijvoorbeeld 21/5/2026.")
    besluit = forms.ChoiceField(label="Wat deed het college?", choices=Besluit.choices, widget=forms.RadioSelect)
    referentie = forms.CharField(label="Referentie", max_length=120, help_text="Het nummer van het besluit.")

    def __init__(self, *args, naar: str, **opties) -> None:
        super().__init__(*args, **opties)
        if naar != Jaarevaluatiestand.VASTGESTELD:
            del self.fields["besluit"]
            self.fields["referentie"].required = False
            self.fields["referentie"].help_text = "Het nummer van het verslag of het dossier, als er een is."

    @property
    def beslissing(self) -> dict[str, Any]:
        """What was typed, without fields this step has not."""
        return {naam: self.cleaned_data[naam] for naam in self.fields}
