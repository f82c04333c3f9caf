"""Forms that begin a plan and write its goals."""

from typing import Any, ClassVar

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from actieplan.diensten.doelstelling import VELDEN
from actieplan.diensten.plan import goedgekeurde_doelen
from actieplan.keuzes import SoortDoelstelling
from actieplan.models import Actieplan, Doelstelling
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import REDEN, VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import waarden_van


def eigen_netwerken_zonder_plan(gebruiker) -> QuerySet[Netwerk]:
    """Return the networks of which this person may begin the plan."""
    eigen = toegang_van(gebruiker).netwerken_met(Recht.PLAN_BEWERKEN)
    return Netwerk.objects.filter(pk__in=eigen, plannen__isnull=True)


class NieuwPlanForm(Formulier):
    """Title, and whether it starts empty or with the goals of another network."""

    netwerk = forms.ModelChoiceField(
        label="Netwerk", queryset=Netwerk.objects.none(), to_field_name="slug", empty_label="Kies een netwerk"
    )
    titel = forms.CharField(label="Titel", max_length=200, help_text="Zoals “Actieplan leerrecht Limburg”.")
    inleiding = forms.CharField(
        label="Inleiding",
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Waarom dit plan. Dit kan ook later.",
    )
    vorm = forms.ChoiceField(label="Hoe begin je?", required=False, widget=forms.RadioSelect)

    def __init__(self, *args, gebruiker, **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        eigen = toegang_van(gebruiker).netwerken_met(Recht.PLAN_BEWERKEN)
        netwerken = eigen_netwerken_zonder_plan(gebruiker)
        self._enig = netwerken[0] if len(netwerken) == 1 else None
        veld: Any = self.fields["netwerk"]
        veld.queryset = netwerken
        if self._enig:
            del self.fields["netwerk"]
        # Only what everybody may read.
        plannen = Actieplan.objects.zichtbaar_voor(AnonymousUser()).exclude(netwerk__in=eigen)
        self.plannen = {plan.slug: plan for plan in plannen.select_related("netwerk")}
        keuzes: Any = self.fields["vorm"]
        keuzes.choices = [("", "Leeg: ik schrijf de doelen zelf"), *map(self._keuze, self.plannen.values())]

    @staticmethod
    def _keuze(plan: Actieplan) -> tuple[str, str]:
        aantal = len(goedgekeurde_doelen(plan))
        doelen = "1 doelstelling" if aantal == 1 else f"{aantal} doelstellingen"
        return plan.slug, f"Met de doelen van {plan.netwerk.korte_naam}: {doelen}, zonder acties"

    def clean(self) -> dict[str, Any]:
        """The only network without a plan, and the plan itself in place of its word."""
        gegevens = super().clean() or self.cleaned_data
        gegevens["netwerk"] = self._enig or gegevens.get("netwerk")
        gegevens["vorm"] = self.plannen.get(gegevens.get("vorm") or "")
        return gegevens


class Doelvelden(forms.Form):
    """What a goal holds."""

    soort = forms.ChoiceField(
        label="Soort",
        choices=SoortDoelstelling.choices,
        initial=SoortDoelstelling.STRATEGISCH,
        help_text="Acties hangen onder een strategische doelstelling of een onderdeel van het plan.",
    )
    nummer = forms.CharField(label="Nummer", required=False, max_length=20, help_text="Zoals het gedrukt staat: 1.")
    titel = forms.CharField(label="Titel", required=False, max_length=200)
    omschrijving = forms.CharField(
        label="Omschrijving", required=False, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 4})
    )


class NieuwDoelForm(Doelvelden, Formulier):
    """A new goal."""


class DoelForm(Doelvelden, VersieFormulier):
    """A goal that is there."""

    versievelden: ClassVar[tuple[str, ...]] = VELDEN

    reden = forms.CharField(
        label="Waarom verandert de tekst?",
        required=False,
        max_length=REDEN,
        help_text="Nodig als de tekst al in een versie stond. Het blijft in de geschiedenis staan.",
    )

    def __init__(self, *args, doel: Doelstelling, **opties: Any) -> None:
        over = ("doelstelling", doel.sleutel)
        super().__init__(*args, huidig=waarden_van(doel, VELDEN), over=over, **opties)
