"""The form of the workbench: one action, field by field, with the values it started from in a signed hidden field."""

import datetime
from typing import Any

from django import forms
from django.http import QueryDict

from actieplan.keuzes import Aanpak, Aard, Bestuursniveau, Betrokkenheidsrol, Stand, Uitvoering, Zichtbaarheid
from actieplan.models import Actieplan
from actieplan.regels import actievelden as velden
from actieplan.workflow import STAND_VERBETEREN
from leerrecht.eigenwoorden import in_woorden_van
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import LINK, REDEN, VRIJE_TEKST
from leerrecht.models import Organisatie
from leerrecht.versies import Uitslag

LEGE_RIJEN = 3


def _keuzes(lijst, leeg: str = "niet ingevuld") -> list[tuple[str, str]]:
    return [("", leeg), *lijst.choices]


def rollen_van(waarden: dict[str, Any]) -> list[tuple[str, str]]:
    """Return (role, organisation) pairs in a fixed order."""
    return [(rol, sleutel) for rol in velden.ROLLEN for sleutel in waarden[rol]]


def leeg() -> dict[str, Any]:
    """Return the values of an action of which nothing is known yet."""
    return {
        **dict.fromkeys((*velden.TEKST, *velden.KEUZE), ""),
        "stand": Stand.ONBEKEND.value,
        "zichtbaarheid": Zichtbaarheid.PUBLIEK.value,
        "uitgesteld_tot": "",
        **{veld: [] for veld in (*velden.LIJST, *velden.ROLLEN)},
    }


class Actievelden(forms.Form):
    """What can be filled in about an action."""

    nummer = forms.CharField(
        label="Nummer", max_length=20, required=False, help_text="Zoals het gedrukt wordt, bijvoorbeeld 2.1.4."
    )
    titel = forms.CharField(label="Titel", max_length=200, help_text="Kort, in gewone woorden.")
    omschrijving = forms.CharField(
        label="Tekst",
        max_length=VRIJE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Een lege regel maakt een alinea, * een lijst, **zo** wordt vet. Nooit gegevens van een leerling.",
    )
    link = forms.URLField(label="Website", max_length=LINK, required=False, assume_scheme="https")
    stand = forms.ChoiceField(label="Stand", choices=Stand.choices)
    uitgesteld_tot = Datumveld(
        label="Uitgesteld tot", required=False, help_text="Alleen als de actie uitgesteld is. Bijvoorbeeld 1/9/2027."
    )
    alleen_bij(uitgesteld_tot, "stand", Stand.UITGESTELD.value)
    themas = forms.MultipleChoiceField(label="Thema’s", required=False, widget=forms.CheckboxSelectMultiple)
    doelgroepen = forms.MultipleChoiceField(label="Doelgroepen", required=False, widget=forms.CheckboxSelectMultiple)
    populaties = forms.MultipleChoiceField(
        label="Bereikte groepen", required=False, widget=forms.CheckboxSelectMultiple
    )
    aard = forms.ChoiceField(label="Aard", required=False, choices=_keuzes(Aard))
    uitvoering = forms.ChoiceField(label="Uitvoering", required=False, choices=_keuzes(Uitvoering))
    aanpak = forms.ChoiceField(label="Aanpak", required=False, choices=_keuzes(Aanpak))
    bestuursniveau = forms.ChoiceField(label="Bestuursniveau", required=False, choices=_keuzes(Bestuursniveau))
    zichtbaarheid = forms.ChoiceField(label="Wie dit leest", choices=Zichtbaarheid.choices)
    bbc_code = forms.CharField(label="BBC-code", max_length=40, required=False)
    reden = forms.CharField(
        label="Waarom deze wijziging",
        max_length=REDEN,
        required=False,
        help_text="Nodig als de goedgekeurde tekst of de stand verandert. Dit komt in de geschiedenis.",
    )


class ActieForm(VersieFormulier, Actievelden):
    """Number, wording, who, stand, and what kind of action. Rules about moves and reasons are in the diensten."""

    versievelden = (*velden.TEKST, *velden.KEUZE, "uitgesteld_tot", *velden.LIJST, *velden.ROLLEN)
    labels = velden.LABELS

    def __init__(self, data=None, *, plan: Actieplan, huidig: dict[str, Any], **opties) -> None:
        self._netwerk = plan.netwerk
        self._organisaties = list(
            Organisatie.objects.filter(netwerken=plan.netwerk_id, actief=True).values_list("sleutel", "naam")
        )
        super().__init__(data, huidig=huidig, **opties)
        # Its hint says when it is needed; "niet verplicht" beside that would contradict it.
        self.fields["reden"].toon_optioneel = False
        for veld, woorden in velden.LIJST.items():
            rijen = in_woorden_van(plan.netwerk, woorden.objects.all())
            self.fields[veld].choices = [(rij.slug, str(rij)) for rij in rijen]
        self._voeg_wie_toe(self.data if self.is_bound else None)
        self._toon_mogelijke_standen()

    def als_begin(self, huidig: dict[str, Any]) -> dict[str, Any]:
        """A date as people read it; a row for each organisation and its role."""
        begin = {**huidig, "uitgesteld_tot": _leesbare_datum(huidig["uitgesteld_tot"])}
        for nummer, (rol, sleutel) in enumerate(rollen_van(huidig)):
            begin[f"wie_{nummer}"], begin[f"rol_{nummer}"] = sleutel, rol
        return begin

    def in_invoer(self, invoer: QueryDict, veld: str, waarde: Any) -> None:
        """Roles are rows: those of this role are replaced, the others stay."""
        if veld in velden.ROLLEN:
            rijen = [(rol, wie) for rol, wie in _rijen_in(invoer) if rol != veld] + [(veld, wie) for wie in waarde]
            for naam in [naam for naam in invoer if naam.startswith(("wie_", "rol_"))]:
                del invoer[naam]
            for nummer, (rol, sleutel) in enumerate(rijen):
                invoer[f"wie_{nummer}"], invoer[f"rol_{nummer}"] = sleutel, rol
        else:
            super().in_invoer(invoer, veld, _leesbare_datum(waarde) if veld == "uitgesteld_tot" else waarde)

    def toon_deels(self, uitslag: Uitslag, huidig: dict[str, Any]) -> None:
        """The date goes with the stand that was chosen; there may be more organisations than before."""
        getypt = self.data.get("uitgesteld_tot", "")
        super().toon_deels(uitslag, huidig)
        if any(botsing.veld == "stand" for botsing in uitslag.botsingen):
            self.data["uitgesteld_tot"] = getypt
        self._voeg_wie_toe(self.data)
        self._toon_mogelijke_standen()

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """Names instead of keys."""
        return velden.Leesbaar.voor(self._netwerk, {veld: waarde}).tekst(veld, waarde)

    @property
    def wie_id(self) -> str:
        """The id of the group of organisations."""
        return str(self.auto_id) % "wie"

    def anker(self, veld: str) -> str:
        """Organisations and their roles share one group."""
        return self.wie_id if veld in velden.ROLLEN else super().anker(veld)

    def _voeg_wie_toe(self, data) -> None:
        """One row per organisation with its role, and three empty ones; a posted form keeps the rows it had."""
        aantal = len(rollen_van(self.huidig)) + LEGE_RIJEN
        if data is not None:
            # A bound on what is posted, never on what is stored.
            aantal = max(aantal, min(200, sum(1 for naam in data if naam.startswith("wie_"))))
        wie = [("", "kies een organisatie"), *self._met_vertrokken()]
        rollen = [("", "geen rol"), *Betrokkenheidsrol.choices]
        for nummer in range(aantal):
            namen = {
                f"wie_{nummer}": (f"Organisatie {nummer + 1}", wie),
                f"rol_{nummer}": (f"Rol van organisatie {nummer + 1}", rollen),
            }
            for naam, (label, keuzes) in namen.items():
                self.fields[naam] = forms.ChoiceField(label=label, required=False, choices=keuzes)

    def _met_vertrokken(self) -> list[tuple[str, str]]:
        """Organisations of the network, and those already on this action although they left it."""
        bekend = {sleutel for sleutel, _ in self._organisaties}
        extra = {sleutel for _, sleutel in rollen_van(self.huidig)} - bekend
        oud = Organisatie.objects.filter(sleutel__in=extra).values_list("sleutel", "naam") if extra else []
        return [*self._organisaties, *oud]

    def _toon_mogelijke_standen(self) -> None:
        """Offer the moves of the table, corrections too; the dienst checks, since a colleague may have moved it."""
        nu = self.huidig["stand"]
        mogelijk = {nu, *(zet.naar for zet in STAND_VERBETEREN.vanuit(nu))}
        if self.is_bound:
            mogelijk.add(self.data.get("stand"))
        self.fields["stand"].widget.choices = [keuze for keuze in Stand.choices if keuze[0] in mogelijk]

    @property
    def wie_rijen(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Pairs of organisation and role, for the template."""
        nummers = [naam[4:] for naam in self.fields if naam.startswith("wie_")]
        return [(self[f"wie_{nummer}"], self[f"rol_{nummer}"]) for nummer in nummers]

    def clean(self) -> dict[str, Any]:
        """Gather the rows of organisations into one list per role; a date goes with uitgesteld only."""
        schoon = super().clean()
        tot = schoon.get("uitgesteld_tot")
        if tot and schoon.get("stand") != Stand.UITGESTELD and tot.isoformat() != self.begin["uitgesteld_tot"]:
            zin = "Een datum hoort bij de stand “uitgesteld”. Kies die stand, of maak de datum leeg."
            self.add_error("uitgesteld_tot", zin)
        for rol in velden.ROLLEN:
            schoon[rol] = []
        for naam in [naam for naam in self.fields if naam.startswith("wie_")]:
            sleutel, rol = schoon.get(naam), schoon.get(f"rol_{naam[4:]}")
            if sleutel and rol and sleutel not in schoon[rol]:
                schoon[rol].append(sleutel)
            elif sleutel and not rol and not self._was_betrokken(sleutel):
                self.add_error(f"rol_{naam[4:]}", "Kies wat deze organisatie doet.")
        for rol in velden.ROLLEN:
            schoon[rol].sort()
        return schoon

    def _was_betrokken(self, sleutel: str) -> bool:
        return any(sleutel in self.huidig[rol] for rol in velden.ROLLEN)

    @property
    def mijn(self) -> dict[str, Any]:
        """What was typed, in the shape of `velden.lees`."""
        schoon = self.cleaned_data
        uit = {veld: schoon[veld] for veld in (*velden.TEKST, *velden.KEUZE, *velden.ROLLEN)}
        uit["uitgesteld_tot"] = schoon["uitgesteld_tot"].isoformat() if schoon["uitgesteld_tot"] else ""
        return uit | {veld: sorted(schoon[veld]) for veld in velden.LIJST}


class NieuweActieForm(ActieForm):
    """An action of which nothing stands there yet."""

    versievelden = ()

    def __init__(self, data=None, **opties) -> None:
        super().__init__(data, huidig=leeg(), over=("actie", "nieuw"), **opties)


def _leesbare_datum(iso: str) -> str:
    return f"{datetime.date.fromisoformat(iso):%d/%m/%Y}" if iso else ""


def _rijen_in(invoer: QueryDict) -> list[tuple[str, str]]:
    """The (role, organisation) rows of what was posted, in their order."""
    nummers = sorted(int(naam[4:]) for naam in invoer if naam.startswith("wie_") and naam[4:].isdecimal())
    paren = ((invoer.get(f"rol_{nummer}", ""), invoer.get(f"wie_{nummer}", "")) for nummer in nummers)
    return [(rol, wie) for rol, wie in paren if rol and wie]


class PlaatsForm(Formulier):
    """Where an action goes: a goal, or under another action, and before which one."""

    waar = forms.ChoiceField(label="Zet de actie onder")
    voor = forms.ChoiceField(label="Op welke plaats", required=False)

    def __init__(self, *args, plaatsen, voorganger, **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["waar"].choices = plaatsen
        self.fields["voor"].choices = [("", "onderaan"), *voorganger]
