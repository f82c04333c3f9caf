"""Forms around a signal: give one, bundle, put on an agenda, pass on, answer."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from overlegplatform.keuzes import Beleidsniveau
from overlegplatform.models import Signaal, Vergadering


class SignaalForm(Formulier):
    """What do you see happening?"""

    namens = forms.ChoiceField(label="Namens welke organisatie?")
    titel = forms.CharField(
        label="In één zin", max_length=120, help_text="Bijvoorbeeld: na een schorsing belt niemand."
    )
    tekst = forms.CharField(
        label="Wat zie je gebeuren?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 6}),
        required=False,
        help_text="Hoe vaak, waar, en wat zou helpen?",
    )

    def __init__(self, *args, gebruiker, **opties) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        toegang = toegang_van(gebruiker)
        paren = toegang.organisaties_met(Recht.OVERLEG_DEELNEMEN)
        keuzes = {
            f"{lid.netwerk.slug}:{lid.organisatie.sleutel}": (lid.netwerk_id, lid.organisatie_id, str(lid.organisatie))
            for lid in toegang.lidmaatschappen
            if (lid.netwerk_id, lid.organisatie_id) in paren
        }
        self._paren = {sleutel: (netwerk, organisatie) for sleutel, (netwerk, organisatie, _) in keuzes.items()}
        self.fields["namens"].choices = [(sleutel, naam) for sleutel, (_, _, naam) in keuzes.items()]
        if len(keuzes) == 1:
            # Nothing to choose: it is known.
            self.fields["namens"].widget = forms.HiddenInput()
            self.fields["namens"].initial = next(iter(keuzes))

    def namens_wie(self) -> tuple[int, int]:
        """Return the network and organisation that were chosen."""
        return self._paren[self.cleaned_data["namens"]]


class BundelForm(Formulier):
    """With which other signal?"""

    met = forms.ChoiceField(label="Bundel met")

    def __init__(self, *args, signaal: Signaal, **opties) -> None:
        super().__init__(*args, **opties)
        andere = Signaal.objects.bewerkbaar_voor(self.gebruiker).wachtend().exclude(pk=signaal.pk)
        andere = andere.filter(netwerk=signaal.netwerk_id, bundel__isnull=True).select_related("organisatie")
        self.fields["met"].choices = [("", "kies een signaal"), *((rij.sleutel, _naam(rij)) for rij in andere)]


def _naam(signaal: Signaal) -> str:
    return f"{signaal.titel} ({signaal.organisatie})" if signaal.organisatie else signaal.titel


class AgendeerForm(Formulier):
    """On which agenda, and for how long?"""

    vergadering = forms.ChoiceField(label="Op de agenda van")
    duur = forms.IntegerField(
        label="Duur in minuten",
        min_value=1,
        max_value=480,
        initial=20,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "Schrijf een duur van 1 tot 480 minuten."),
    )

    def __init__(self, *args, signaal: Signaal, **opties) -> None:
        super().__init__(*args, **opties)
        komend = Vergadering.objects.bewerkbaar_voor(self.gebruiker).komend(timezone.now())
        komend = komend.filter(groep__netwerk=signaal.netwerk_id).exclude(stand="bezig").select_related("groep")
        self.fields["vergadering"].choices = [
            ("", "kies een vergadering"),
            *((rij.sleutel, str(rij)) for rij in komend.order_by("begin")),
        ]


class DoorgeefForm(Formulier):
    """How, and to whom?"""

    NETWERK, MAIL, ZELF = "netwerk", "mail", "zelf"

    hoe = forms.ChoiceField(label="Hoe geef je het door?", widget=forms.RadioSelect)
    niveau = forms.ChoiceField(label="Naar welk niveau?", choices=Beleidsniveau.choices, widget=forms.RadioSelect)
    netwerk = forms.ChoiceField(
        label="Aan welk netwerk?", required=False, help_text="Alleen als je het aan een netwerk in Leerrecht doorgeeft."
    )
    alleen_bij(netwerk, "hoe", NETWERK)
    aan = forms.CharField(
        label="Aan wie?",
        max_length=160,
        required=False,
        help_text="De dienst of het overleg, geen persoon. Niet nodig bij een netwerk in Leerrecht.",
    )
    naam = forms.CharField(
        label="Wie leest de mail?",
        max_length=120,
        required=False,
        help_text="Alleen bij een mail. Je mag dit leeg laten.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    alleen_bij(naam, "hoe", MAIL)
    email = forms.EmailField(
        label="Op welk adres?",
        required=False,
        help_text="Alleen bij een mail. Wie de mail krijgt, antwoordt met een link, zonder account.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    alleen_bij(email, "hoe", MAIL)
    op = Datumveld(
        label="Wanneer gaf je het zelf door?", required=False, help_text="Alleen als je het zelf al doorgaf."
    )
    alleen_bij(op, "hoe", ZELF)

    def __init__(self, *args, signaal: Signaal, **opties) -> None:
        super().__init__(*args, **opties)
        andere = [(rij.slug, rij.naam) for rij in Netwerk.objects.exclude(pk=signaal.netwerk_id)]
        wegen = [
            (self.MAIL, "Per mail: wie ze krijgt, leest het signaal en antwoordt met een link"),
            (self.ZELF, "Ik gaf het zelf door, op een vergadering of aan de telefoon"),
        ]
        if andere:
            wegen.insert(0, (self.NETWERK, "Aan een ander netwerk in Leerrecht: het komt daar aan als signaal"))
        self.fields["hoe"].choices = wegen
        self.fields["netwerk"].choices = [("", "kies een netwerk"), *andere]
        self.fields["op"].initial = f"{timezone.localdate():%d/%m/%Y}"

    def clean(self) -> dict[str, Any]:
        """Ask what the chosen way needs."""
        schoon = super().clean() or self.cleaned_data
        nodig = {self.NETWERK: ("netwerk",), self.MAIL: ("aan", "email"), self.ZELF: ("aan", "op")}
        for veld in nodig.get(schoon.get("hoe", ""), ()):
            if veld not in self.errors and not schoon.get(veld):
                self.add_error(veld, "Vul dit in.")
        return schoon


class BeantwoordForm(VersieFormulier):
    """What came of it?"""

    versievelden: ClassVar[tuple[str, ...]] = ("antwoord",)

    antwoord = forms.CharField(
        label="Wat kwam ervan?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Wie het signaal gaf, leest dit. Ook wie een signaal gaf dat hiermee gebundeld is.",
    )

    def __init__(self, data=None, *, signaal: Signaal, **opties: Any) -> None:
        # What came back from elsewhere is offered, until somebody answered.
        begin = {"antwoord": signaal.antwoord or signaal.ontvangen_antwoord}
        huidig = {"antwoord": signaal.antwoord}
        super().__init__(data, huidig=huidig, over=("signaal", signaal.sleutel), initial=begin, **opties)


class BuitenForm(VersieFormulier):
    """What somebody outside answers; more than one person may read the mailbox that was asked."""

    versievelden: ClassVar[tuple[str, ...]] = ("antwoord",)

    antwoord = forms.CharField(
        label="Je antwoord",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Het netwerk leest dit, en geeft het aan wie het signaal gaf. Schrijf niets over een leerling.",
    )

    def __init__(self, data=None, *, signaal: Signaal, **opties: Any) -> None:
        huidig = {"antwoord": signaal.ontvangen_antwoord}
        super().__init__(data, huidig=huidig, over=("signaal van buiten", signaal.sleutel), **opties)
