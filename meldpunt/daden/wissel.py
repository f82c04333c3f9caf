"""A file goes to another CLB: note what is said about it, pass it on by hand, leave it where it is, take it up."""

from typing import Any

from leerrecht.dagen import dag_in_woorden
from meldpunt.daden.basis import VanAanmelder, VanAllebei, VanMeldpunt
from meldpunt.diensten import wissel as diensten
from meldpunt.forms.wissel import WisselRedenForm, WisselZegForm
from meldpunt.keuzes.wissel import Wisselstand
from meldpunt.models import Clbwissel
from meldpunt.regels.wissel import (
    bezwaar_tot,
    heeft_bezwaar,
    lopende_wissel,
    mag_met_reden,
    op_te_nemen,
    woorden_van,
)

_PAD = "dossiers/<str:referentie>/wissel/"


class WisselZeggen(VanAllebei):
    """Note that somebody was told, and what he or she said."""

    naam, pad = "wissel_zeggen", _PAD
    form, dienst = WisselZegForm, diensten.wissel_zeggen
    titel, knop, blok, volgorde = "Een ander CLB: wat is er gezegd?", "Bewaar het antwoord", "wissel", 10
    ingang = "Noteer aan wie het verteld is"

    def kan(self) -> bool:
        """While it waits."""
        return self.rij.is_open and lopende_wissel(self.rij) is not None

    def geef_inleiding(self) -> str:
        """What to tell."""
        wissel = lopende_wissel(self.rij)
        wie = wissel.clb.naam if wissel else "het nieuwe CLB"
        return (
            f"Vertel dat dit dossier naar {wie} gaat, wat daarin staat, en dat de jongere, of wie voor de jongere "
            "beslist, tien dagen bezwaar kan maken. Een reden is niet nodig. Zonder bezwaar gaat het daarna vanzelf."
        )

    def argumenten(self, form: WisselZegForm) -> dict[str, Any]:
        """Whom, by key."""
        velden = {**super().argumenten(form), "betrokkene": form.gekozen}
        del velden["wie"]
        return velden

    def gelukt(self, uitkomst: Clbwissel) -> str:
        """What it did."""
        return wat_nu(uitkomst)


def wat_nu(wissel: Clbwissel) -> str:
    """Return what follows from the last answer."""
    if wissel.stand == Wisselstand.DOORGEGEVEN:
        return f"{wissel.clb.naam} volgt dit dossier nu. Het vorige CLB leest niets meer."
    if wissel.stand == Wisselstand.BEZWAAR:
        return f"Dit dossier blijft bij het vorige CLB. {wissel.clb.naam} leest niets."
    woorden = woorden_van(wissel)
    if heeft_bezwaar(woorden):
        return "Genoteerd. Dit dossier gaat niet vanzelf door: het Meldpunt weegt het bezwaar af."
    tot = bezwaar_tot(wissel, woorden)
    if tot is None:
        return "Genoteerd. Vertel het ook aan wie voor de jongere beslist: pas dan beginnen de tien dagen."
    return f"Genoteerd. Bezwaar kan tot en met {dag_in_woorden(tot)}. Zonder bezwaar gaat het dossier daarna door."


class WisselDoorgeven(VanMeldpunt):
    """Pass it on by hand, with a reason."""

    naam, pad = "wissel_doorgeven", _PAD + "doorgeven/"
    form, dienst = WisselRedenForm, diensten.wissel_doorgeven
    titel, knop, blok, volgorde = "Dit dossier toch doorgeven", "Geef door", "wissel", 20
    ingang = "Geef het dossier toch door"
    inleiding = (
        "Dit is voor als niemand bereikt kon worden, of als iemand die niet beslist bezwaar heeft. Schrijf wat je "
        "probeerde, of wat je besprak. De jongere mag dat lezen."
    )

    def kan(self) -> bool:
        """Ten days after it was noted."""
        wissel = lopende_wissel(self.rij) if self.rij.is_open else None
        return wissel is not None and mag_met_reden(wissel)

    def gelukt(self, uitkomst: Clbwissel) -> str:
        """Who follows it now."""
        return wat_nu(uitkomst)


class WisselStoppen(VanMeldpunt):
    """Leave the file at the former CLB."""

    naam, pad = "wissel_stoppen", _PAD + "stoppen/"
    form, dienst = WisselRedenForm, diensten.wissel_stoppen
    titel, knop, blok, volgorde = "Bij het vorige CLB laten", "Laat het daar", "wissel", 30
    ingang, einde = "Laat het dossier bij het vorige CLB", True

    def geef_gevolg(self) -> str:
        """What stays as it was."""
        return "Het vorige CLB blijft dit dossier volgen. Het nieuwe CLB krijgt het niet en leest er niets van."

    def kan(self) -> bool:
        """While it waits."""
        return self.rij.is_open and lopende_wissel(self.rij) is not None

    def gelukt(self, uitkomst: Clbwissel) -> str:
        """Where it stays."""
        return f"Dit dossier blijft bij het vorige CLB. {uitkomst.clb.naam} leest niets."


class WisselOpnemen(VanAanmelder):
    """Say that the new CLB took it up."""

    naam, pad = "wissel_opnemen", _PAD + "opnemen/"
    dienst = diensten.wissel_opnemen
    titel = knop = ingang = "Neem dit dossier op voor jouw CLB"
    volgorde = 5

    def kan(self) -> bool:
        """Until somebody said so."""
        return self.rij.is_open and op_te_nemen(self.rij) is not None

    def gelukt(self, uitkomst: Clbwissel) -> str:
        """It is theirs."""
        return "Jullie volgen dit dossier nu."
