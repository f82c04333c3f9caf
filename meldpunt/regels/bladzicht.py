"""What stands on the own page out of a file, field by field: the door of who has no account.

Closed by default: what is not in `GROEPEN` is not shown. Never: notes of the Meldpunt, a sealed record, who called, how
others are reached, what others said in their own name about agreeing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from meldpunt.antwoorden.leesbaar import leesbaar
from meldpunt.antwoorden.vragen import velden_van, waarde
from meldpunt.models import Aanmelding, Dossierdeel
from meldpunt.querysets.bladkaart import delen_op_blad
from meldpunt.regels.bladtaal import NEDERLANDS, Bladtaal

Regel = tuple[str, str]


@dataclass(frozen=True)
class Bladgroep:
    """Fields that stand together: under which heading, of which section, in whose words they are asked."""

    slug: str
    kop: str
    plek: str
    velden: dict[str, str]
    # The same heading, said to a parent.
    kop_ouder: str = ""
    # What is asked, where it is said otherwise to a parent.
    velden_ouder: Mapping[str, str] = field(default_factory=dict)
    # Whether a parent who decides reads it too. What a child tells it tells itself, and what others wrote is weighed
    # before a parent reads it: another parent may stand in it. Both are asked for with a copy.
    voor_ouder: bool = True
    # What a parent reads of it whom a young person lets read: never care (`regels.ouderblad.zin_ouderja` names it).
    met_ja: frozenset[str] = frozenset()


GROEPEN = (
    Bladgroep(
        "school",
        "Mijn school",
        "school",
        {"leerjaar": "Leerjaar en richting", "contact": "Wie mij daar volgt", "fase": "Hoeveel zorg er is"},
        kop_ouder="School",
        velden_ouder={"contact": "Wie daar volgt"},
        met_ja=frozenset({"leerjaar", "contact"}),
    ),
    Bladgroep(
        "afwezig",
        "Mijn afwezigheden",
        "afwezigheden",
        {
            "band": "Halve dagen zonder reden",
            "les": "Krijg ik nu les?",
            "begeleiding": "Is er een begeleidingsdossier?",
            "codes": "Andere afwezigheden",
        },
        kop_ouder="Afwezigheden",
        velden_ouder={"les": "Is er nu les?"},
        met_ja=frozenset({"band", "les"}),
    ),
    Bladgroep(
        "zelf",
        "Wat ik zelf vertel",
        "zien",
        {
            "zegt": "Wat ik zeg",
            "wil": "Wat ik wil",
            "wil_niet": "Wat ik niet wil",
            "krachten": "Wat goed loopt",
            "steun": "Wie mij steunt",
        },
        voor_ouder=False,
    ),
    Bladgroep(
        "anderen",
        "Wat anderen schreven",
        "zien",
        {"woorden": "Wat anderen zien", "sinds": "Sinds wanneer"},
        voor_ouder=False,
    ),
)
GEPROBEERD, GEPROBEERD_KOP = "geprobeerd", "Wat al geprobeerd is"


def te_bespreken(taal: Bladtaal = NEDERLANDS) -> dict[str, str]:
    """Return the fields beside which a young person puts own words: (`plek.veld`: words).

    Not the question without a name: every provider that is asked reads that one.
    """
    uit = {
        f"{groep.plek}.{veld}": f"{taal.zin(groep.kop)}: {taal.zin(woord)}"
        for groep in GROEPEN
        for veld, woord in groep.velden.items()
    }
    return uit | {f"{GEPROBEERD}.niets": taal.zin(GEPROBEERD_KOP)}


def inhoud_op_blad(aanmelding: Aanmelding) -> dict[str, dict[str, Any]]:
    """Return the answers of a file that may stand on the page of its young person, by section."""
    uit: dict[str, dict[str, Any]] = {}
    for deel in delen_op_blad(Dossierdeel.objects.filter(aanmelding=aanmelding)):
        uit.setdefault(deel.sectie, {}).update(deel.inhoud)
    return uit


def regels_van(groep: Bladgroep, inhoud: dict[str, dict[str, Any]]) -> list[Regel]:
    """Return the lines of a group that say something to the young person: (words, answer)."""
    return _regels(groep, inhoud, groep.velden)


def regels_voor_ouder(groep: Bladgroep, inhoud: dict[str, dict[str, Any]], *, beslist: bool) -> list[Regel]:
    """Return the lines of a group for a parent who decides, or whom the young person lets read."""
    if not groep.voor_ouder:
        return []
    namen = {naam: groep.velden_ouder.get(naam, woord) for naam, woord in groep.velden.items()}
    return _regels(groep, inhoud, {naam: woord for naam, woord in namen.items() if beslist or naam in groep.met_ja})


def _regels(groep: Bladgroep, inhoud: dict[str, dict[str, Any]], namen: Mapping[str, str]) -> list[Regel]:
    velden, gegeven = velden_van(groep.plek), inhoud.get(groep.plek, {})
    paren = ((woord, leesbaar(velden[naam], waarde(gegeven, naam), {})) for naam, woord in namen.items())
    return [(woord, tekst) for woord, tekst in paren if tekst]


def geprobeerd(inhoud: dict[str, dict[str, Any]]) -> list[Regel]:
    """Return what was tried, step by step."""
    gegeven, velden, uit = inhoud.get(GEPROBEERD, {}), velden_van(GEPROBEERD), []
    for nummer in range(len(gegeven)):
        namen = [f"{naam}_{nummer}" for naam in ("wat", "wie", "effect")]
        teksten = [leesbaar(velden[naam], waarde(gegeven, naam), {}) for naam in namen if naam in velden]
        if any(teksten):
            uit.append((str(nummer + 1), ", ".join(filter(None, teksten))))
    return uit
