"""Forms of who keeps the groups: a group, a theme, a seat."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import LINK, VRIJE_TEKST
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.zoeken import op_naam
from overlegplatform.keuzes import Functie, Groepsoort, Toegankelijk
from overlegplatform.models import Groep

VELDEN = (
    "naam",
    "soort",
    "doel",
    "wie",
    "ritme",
    "gebied",
    "toegankelijk",
    "eigen",
    "ouder",
    "start",
    "einde",
    "website",
)
_DATUMS = ("start", "einde")


class _Velden(forms.Form):
    """What both forms ask."""

    naam = forms.CharField(label="Naam", max_length=160)
    soort = forms.ChoiceField(label="Soort", choices=Groepsoort.choices)
    doel = forms.CharField(
        label="Doel", max_length=VRIJE_TEKST, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    wie = forms.CharField(
        label="Wie eraan deelneemt",
        max_length=VRIJE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Organisaties en functies, geen namen van personen. Iedereen leest dit.",
    )
    ritme = forms.CharField(
        label="Hoe vaak", max_length=160, required=False, help_text="Bijvoorbeeld: 2 keer per jaar."
    )
    gebied = forms.CharField(label="Gebied", max_length=120, required=False)
    toegankelijk = forms.ChoiceField(
        label="Voor wie",
        choices=Toegankelijk.choices,
        help_text="Een besloten groep zien alleen haar leden en de stafmedewerker.",
    )
    eigen = forms.BooleanField(label="Het netwerk roept deze groep zelf samen", required=False)
    ouder = forms.ChoiceField(label="Hoort bij", required=False)
    start = Datumveld(label="Start", required=False, help_text="Bijvoorbeeld 1/9/2026.")
    einde = Datumveld(label="Einde", required=False, help_text="Alleen als de groep tijdelijk is.")
    website = forms.URLField(
        label="Website",
        max_length=LINK,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Schrijf een volledig webadres, zoals https://www.school.be."},
    )


def _ouders(netwerk: Netwerk, zonder: int | None = None) -> list[tuple[str, str]]:
    rijen = Groep.objects.filter(netwerk=netwerk).exclude(pk=zonder).values_list("slug", "naam")
    return [("", "geen andere groep"), *rijen]


def naar_tekst(schoon: dict[str, Any]) -> dict[str, Any]:
    """Return cleaned values in the shape of `diensten.groep.plat`."""
    uit = {veld: schoon[veld] for veld in VELDEN}
    for veld in _DATUMS:
        uit[veld] = uit[veld].isoformat() if uit[veld] else ""
    return uit


class NieuweGroepForm(_Velden, Formulier):
    """Add a group."""

    field_order = ("netwerk", *VELDEN)
    netwerk = forms.ChoiceField(label="Netwerk")

    def __init__(self, data=None, *, netwerken: list[Netwerk], **opties) -> None:
        super().__init__(data, initial={"toegankelijk": Toegankelijk.LEDEN, "eigen": True}, **opties)
        self.fields["netwerk"].choices = [(rij.slug, rij.korte_naam) for rij in netwerken]
        if len(netwerken) == 1:
            self.fields["netwerk"].widget = forms.HiddenInput()
            self.fields["netwerk"].initial = netwerken[0].slug
        self.fields["ouder"].choices = [
            ("", "geen andere groep"),
            *Groep.objects.filter(netwerk__in=netwerken).values_list("slug", "naam"),
        ]


class GroepForm(_Velden, VersieFormulier):
    """Change a group."""

    field_order = VELDEN
    versievelden: ClassVar[tuple[str, ...]] = VELDEN
    datums: ClassVar[tuple[str, ...]] = _DATUMS

    def __init__(self, data=None, *, groep: Groep, huidig: dict[str, Any], **opties) -> None:
        super().__init__(data, huidig=huidig, over=("groep", groep.slug[:40]), **opties)
        self.fields["ouder"].choices = _ouders(groep.netwerk, groep.pk)

    @property
    def mijn(self) -> dict[str, Any]:
        """What the person typed."""
        return naar_tekst(self.cleaned_data)


class ThemaForm(Formulier):
    """What a group puts forward in a year."""

    jaar = forms.IntegerField(
        label="Jaar",
        min_value=2000,
        max_value=2100,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "Schrijf een jaar, zoals 2027."),
    )
    tekst = forms.CharField(label="Thema", max_length=200)


class ZetelForm(Formulier):
    """Who sits in the group."""

    organisatie = forms.ChoiceField(label="Organisatie")
    functie = forms.ChoiceField(
        label="Functie",
        choices=Functie.choices,
        initial=Functie.LID,
        help_text="De voorzitter en de secretaris leiden de vergadering en maken het verslag.",
    )
    persoon = forms.ChoiceField(
        label="Persoon",
        required=False,
        help_text="Leeg: iedereen die voor de organisatie werkt. Anders alleen deze persoon en de plaatsvervanger.",
    )
    plaatsvervanger = forms.ChoiceField(label="Plaatsvervanger", required=False)
    van = Datumveld(label="Vanaf", help_text="Bijvoorbeeld 1/9/2026.")

    def __init__(self, *args, netwerk: Netwerk, **opties) -> None:
        super().__init__(*args, **opties)
        dag = timezone.localdate()
        organisaties = Organisatie.objects.filter(netwerken=netwerk, actief=True).values_list("sleutel", "naam")
        self.fields["organisatie"].choices = [("", "kies een organisatie"), *organisaties]
        leden = netwerk.lidmaatschappen.actief_op(dag).values("gebruiker")
        mensen = [(wie.sleutel, wie.naam) for wie in op_naam(Gebruiker.objects.filter(pk__in=leden, is_active=True))]
        for veld in ("persoon", "plaatsvervanger"):
            self.fields[veld].choices = [("", "niemand bepaald"), *mensen]
        self.fields["van"].initial = f"{dag:%d/%m/%Y}"
