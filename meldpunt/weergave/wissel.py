"""What a file shows about its way to another CLB: where it stands, who was told, what they said."""

from dataclasses import dataclass

from leerrecht.dagen import dag_in_woorden
from meldpunt.keuzes.wissel import Wisselstand
from meldpunt.models import Aanmelding, Clbwissel, Wisselwoord
from meldpunt.regels.openen import Inzage
from meldpunt.regels.wissel import Persoon, bezwaar_tot, heeft_bezwaar, te_vertellen, woorden_van


@dataclass(frozen=True)
class Wisselmens:
    """One person, how to reach him or her, and what was said last."""

    wie: str
    bereik: str
    woord: Wisselwoord | None


@dataclass(frozen=True)
class Wisselbeeld:
    """One change as the file shows it."""

    rij: Clbwissel
    zin: str
    mensen: list[Wisselmens]

    @property
    def wacht(self) -> bool:
        """Whether it is not decided yet."""
        return self.rij.stand == Wisselstand.WACHT


def wissel_van(inzage: Inzage) -> Wisselbeeld | None:
    """Return the last change of CLB of a file, for who reads all of it."""
    if not inzage.leest_alles or inzage.aanmelding.jongere_id is None:
        return None
    rij = inzage.aanmelding.wissels.select_related("clb", "volger").first()
    if rij is None:
        return None
    rij.aanmelding = inzage.aanmelding
    woorden = woorden_van(rij)
    laatst = {(woord.wie, woord.betrokkene_id): woord for woord in woorden}
    mensen = [
        Wisselmens(
            _naam(mens), _bereik(inzage.aanmelding, mens), laatst.get((mens[0], mens[1].pk if mens[1] else None))
        )
        for mens in te_vertellen(inzage.aanmelding)
    ]
    return Wisselbeeld(rij, zin_van_wissel(rij, woorden), mensen)


def zin_van_wissel(rij: Clbwissel, woorden: list[Wisselwoord]) -> str:
    """Return where it stands, as a sentence."""
    clb = rij.clb.naam
    if rij.stand == Wisselstand.DOORGEGEVEN and rij.opgenomen_op:
        return f"{clb} volgt dit dossier, en nam het op op {dag_in_woorden(rij.opgenomen_op)}."
    if rij.stand == Wisselstand.DOORGEGEVEN:
        return f"{clb} volgt dit dossier, maar zei nog niet dat het opgenomen is."
    if rij.stand == Wisselstand.BEZWAAR:
        return f"Er is bezwaar. Dit dossier blijft bij het vorige CLB, en {clb} leest niets."
    if rij.stand == Wisselstand.GESTOPT:
        return f"Dit dossier blijft bij het vorige CLB, en {clb} leest niets."
    if heeft_bezwaar(woorden):
        return f"Iemand die niet beslist, heeft bezwaar. Het Meldpunt weegt af. {clb} leest nog niets."
    tot = bezwaar_tot(rij, woorden)
    if tot is None:
        return f"Dit dossier gaat naar {clb}. Wie beslist, weet het nog niet: vertel het. {clb} leest nog niets."
    return f"Dit dossier gaat naar {clb}. Bezwaar kan tot en met {dag_in_woorden(tot)}. {clb} leest nog niets."


def _naam(wie: Persoon) -> str:
    return wie[1].aangeduid if wie[1] else "De jongere"


def _bereik(aanmelding: Aanmelding, wie: Persoon) -> str:
    """How to tell it: never a mail by itself, for who reads along in a mailbox is not known here."""
    mens = wie[1] or aanmelding.jongere
    kaart = any(
        kaart.wie == wie[0] and kaart.betrokkene_id == (wie[1].pk if wie[1] else None)
        for kaart in aanmelding.bladkaarten.die_openen()
    )
    wegen = [getattr(mens, "telefoon", ""), "leest het op het eigen blad" if kaart and wie[1] is None else ""]
    return ", ".join(weg for weg in wegen if weg) or "geen telefoon of kaart: vertel het in een gesprek"
