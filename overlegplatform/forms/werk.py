"""Forms one fills in while meeting: short, and usable with the keyboard alone."""

import datetime
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import REDEN, VRIJE_TEKST
from leerrecht.models import Lidmaatschap, Netwerk, Organisatie
from leerrecht.zoeken import kern, op_naam
from overlegplatform.keuzes import Uitkomstsoort
from overlegplatform.models import Uitkomst


class Namen:
    """Who can be given a to-do in a network: organisations, and the people who act for them, found by name."""

    def __init__(self, netwerk: Netwerk, dag: datetime.date) -> None:
        paren = list(Organisatie.objects.filter(netwerken=netwerk, actief=True).values_list("sleutel", "naam"))
        leden = Lidmaatschap.objects.filter(netwerk=netwerk, gebruiker__is_active=True).actief_op(dag)
        mensen = leden.order_by("pk").values_list(
            "organisatie__sleutel", "gebruiker__sleutel", "gebruiker__naam", "organisatie__naam"
        )
        paren += [
            (f"{org}:{wie}", f"{naam} ({bij})") for org, wie, naam, bij in op_naam(mensen, naam=lambda lid: lid[2])
        ]
        self._naam = dict(paren)
        self._sleutel = {kern(naam): sleutel for sleutel, naam in reversed(paren)}

    @property
    def lijst(self) -> list[str]:
        """Every name, as it is offered."""
        return list(dict.fromkeys(self._naam.values()))

    def sleutel_van(self, naam: str) -> str | None:
        """Return the key behind a typed name; case and accents aside."""
        return self._sleutel.get(kern(naam))

    def naam_van(self, sleutel: str) -> str:
        """Return the name behind a key; of who left it is the key's own."""
        return self._naam.get(sleutel, "")


class _Velden(forms.Form):
    tekst = forms.CharField(
        label="Tekst",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    wie = forms.CharField(
        label="Wie",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"list": "namen"}),
        help_text="Alleen bij een actiepunt.",
    )
    tegen = Datumveld(label="Tegen", required=False, help_text="Bijvoorbeeld 29/1/2027.")
    # The hint says when they are needed.
    toon_optioneel = False


def _controleer(form: forms.Form, soort: str) -> None:
    """A to-do needs who; nothing else has one."""
    wie = form.cleaned_data.get("wie", "")
    sleutel = form.namen.sleutel_van(wie) if wie else ""
    if soort != Uitkomstsoort.ACTIEPUNT:
        if wie or form.cleaned_data.get("tegen"):
            form.add_error("wie", "Wie en tegen wanneer horen bij een actiepunt. Kies die soort, of maak ze leeg.")
    elif not wie:
        form.add_error("wie", "Schrijf wie dit doet: een organisatie of een persoon uit de lijst.")
    elif sleutel is None:
        form.add_error("wie", "Deze naam kennen we niet in dit netwerk. Kies een naam uit de lijst.")
    tegen = form.cleaned_data.get("tegen")
    form.waarden = {
        "tekst": form.cleaned_data.get("tekst", ""),
        "wie": sleutel or "",
        "tegen": tegen.isoformat() if tegen else "",
    }


class UitkomstForm(_Velden, Formulier):
    """Note what came of one item.

    It stands once per item in the one form of the page, so that no button of the page loses what was typed at another
    item: `over`, the key of the item, is the prefix of its fields.
    """

    soort = forms.ChoiceField(label="Wat is het?", choices=Uitkomstsoort.choices, initial=Uitkomstsoort.BESLUIT)
    field_order = ("soort", "tekst", "wie", "tegen")

    def __init__(self, data=None, *, namen: Namen, over: str, **opties) -> None:
        super().__init__(data, prefix=over, **opties)
        self.namen, self.waarden = namen, {}
        self.fields["tekst"].help_text = "Nooit gegevens van een leerling."  # elsewhere the page says it

    @property
    def is_begonnen(self) -> bool:
        """Somebody typed in it."""
        return any(self[veld].value() for veld in _GETYPT)

    def clean(self) -> dict[str, Any]:
        """Check what this kind needs."""
        schoon = super().clean()
        _controleer(self, schoon.get("soort", ""))
        return schoon


# A kind is always chosen; what was typed says that somebody began.
_GETYPT = ("tekst", "wie", "tegen")


def getypt_bij(invoer: QueryDict | None, over: str) -> dict[str, str]:
    """Return what was typed at one item of the page, to show it again."""
    velden = ((veld, f"{over}-{veld}") for veld in UitkomstForm.base_fields)
    return {veld: str(invoer[plek]) for veld, plek in velden if plek in invoer} if invoer else {}


def nog_te_noteren(invoer: QueryDict, behalve: str = "") -> QueryDict:
    """Return what stands at other items of the page than the one that is noted now."""
    rest = QueryDict(mutable=True)
    for over in dict.fromkeys(naam.partition("-")[0] for naam in invoer if "-" in naam):
        getypt = getypt_bij(invoer, over)
        if over != behalve and any(getypt.get(veld, "").strip() for veld in _GETYPT):
            rest.update({f"{over}-{veld}": waarde for veld, waarde in getypt.items()})
    return rest


class UitkomstWijzigForm(_Velden, VersieFormulier):
    """Correct an outcome."""

    versievelden: ClassVar[tuple[str, ...]] = ("tekst", "wie", "tegen")
    datums: ClassVar[tuple[str, ...]] = ("tegen",)

    def __init__(self, data=None, *, uitkomst: Uitkomst, huidig: dict[str, str], namen: Namen, **opties) -> None:
        self.namen, self.soort, self.waarden = namen, uitkomst.soort, {}
        super().__init__(data, huidig=huidig, over=("uitkomst", uitkomst.sleutel), **opties)
        if self.soort != Uitkomstsoort.ACTIEPUNT:
            for veld in ("wie", "tegen"):
                self.fields[veld].widget = forms.HiddenInput()

    def getoond(self, veld: str, waarde: Any) -> Any:
        """Stored as a key, shown as a name."""
        return self.namen.naam_van(waarde) if veld == "wie" else super().getoond(veld, waarde)

    def clean(self) -> dict[str, Any]:
        """Check what this kind needs."""
        schoon = super().clean()
        _controleer(self, self.soort)
        return schoon

    @property
    def mijn(self) -> dict[str, str]:
        """What the person typed, in the shape of `diensten.uitkomst.plat`."""
        return self.waarden


class VerslagForm(Formulier):
    """What changed in this revision."""

    noot = forms.CharField(
        label="Wat veranderde er?", max_length=250, help_text="Eén zin, bijvoorbeeld: besluit bij punt 4 verduidelijkt."
    )


class VerslagGoedkeuringForm(Formulier):
    """Approve, with or without a remark."""

    opmerking = forms.CharField(
        label="Opmerking bij de goedkeuring",
        max_length=REDEN,
        required=False,
        help_text="Leeg laten mag. Moet de tekst zelf anders, verbeter dan eerst dat verslag.",
    )
