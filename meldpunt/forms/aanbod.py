"""Forms of who keeps an offer: its fields, its stand, its free places."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier, kiest_hun
from leerrecht.grenzen import VRIJE_TEKST
from meldpunt.diensten.capaciteit import LABELS as PLAATSLABELS
from meldpunt.diensten.capaciteit import MEEST, plaatsen_van
from meldpunt.forms.aanbodvelden import Aanbodvelden
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.models import Aanbodfiche, Werkgebied
from meldpunt.regels import aanbodvelden as velden
from meldpunt.workflow import STAND


class AanbodForm(Aanbodvelden, VersieFormulier):
    """The whole offer. It carries what its keeper started from, so that a colleague's field is never overwritten."""

    versievelden: ClassVar[tuple[str, ...]] = velden.ALLE

    def __init__(self, data=None, *, fiche: Aanbodfiche, **opties) -> None:
        super().__init__(data, huidig=velden.lees(fiche), over=("aanbodfiche", fiche.slug[:40]), **opties)
        gebieden = Werkgebied.objects.filter(netwerk=fiche.netwerk_id)
        self.fields["werkgebieden"].choices = [(gebied.slug, gebied.naam) for gebied in gebieden]

    @property
    def mijn(self) -> dict[str, Any]:
        """What the person typed, in the shape of `velden.lees`."""
        uit = super().mijn
        for veld in (*velden.LIJST, velden.GEBIED):
            uit[veld] = sorted(uit[veld])
        return uit

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """Lists and choices as people read them."""
        return velden.leesbaar(veld, waarde)


class StandForm(VersieFormulier):
    """A move of the stand: only those the table knows from where it stood when the form was made, or stands now."""

    versievelden = ("stand",)

    stand = forms.ChoiceField(label="Nieuwe stand", widget=forms.RadioSelect)
    reden = forms.CharField(
        label="Waarom",
        max_length=VRIJE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Nodig als je opschort, stopt of heropent. Nooit gegevens van een jongere.",
    )

    def __init__(self, data=None, *, fiche: Aanbodfiche, **opties) -> None:
        super().__init__(data, huidig={"stand": fiche.stand}, over=("aanbodfiche", fiche.slug[:40]), **opties)
        kan = {zet.naar for van in (self.begin["stand"], fiche.stand) for zet in STAND.vanuit(van)}
        # The stand of now is no move, but what somebody chooses who keeps what a colleague did.
        kan |= {fiche.stand} if kiest_hun(self) else set()
        self.fields["stand"].choices = [keuze for keuze in Aanbodstand.choices if keuze[0] in kan]

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """In words, also a stand that is no choice."""
        return Aanbodstand(waarde).label


class CapaciteitForm(VersieFormulier):
    """Three short fields: done in ten seconds."""

    versievelden, datums = tuple(PLAATSLABELS), ("eerste_start",)

    vrij = forms.IntegerField(
        label="Hoeveel plaatsen zijn nu vrij?",
        min_value=0,
        max_value=MEEST,
        help_text="Geen plaats? Schrijf 0.",
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), f"Schrijf een getal tussen 0 en {MEEST}."),
    )
    eerste_start = Datumveld(
        label="Wanneer kan iemand ten vroegste starten?", required=False, help_text="Bijvoorbeeld 7/12/2026."
    )
    wachtweken = forms.IntegerField(
        label="Hoeveel weken moet iemand ongeveer wachten?",
        min_value=0,
        max_value=104,
        required=False,
        help_text="Alleen als er nu geen plaats is.",
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "Schrijf een getal tussen 0 en 104."),
    )

    def __init__(self, data=None, *, fiche: Aanbodfiche, **opties) -> None:
        huidig = plaatsen_van(getattr(fiche, "capaciteit", None))
        super().__init__(data, huidig=huidig, over=("aanbodfiche", fiche.slug[:40]), **opties)
