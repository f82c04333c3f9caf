"""Who may read which field of a file: the one table. Pages, mails, forms, sentences and rows all ask it.

The tier belongs to a field, never to a section of the form (3-domein, "meldpunt"): what a school writes about absences
says in one line that there are lessons (A) and in the next that somebody is often ill (B). A field that is not in the
table is read by nobody but the Meldpunt and who referred.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from meldpunt.keuzes.dossier import TRAPPEN, Trap

_RIJ = re.compile(r"_\d+$")


@dataclass(frozen=True)
class Leesveld:
    """What is told together: the words for it in a sentence, its tier, and the fields it stands for."""

    woord: str
    trap: Trap
    velden: tuple[str, ...]


def _van(trap: Trap, *regels: tuple[str, str]) -> tuple[Leesveld, ...]:
    return tuple(Leesveld(woord, trap, tuple(velden.split())) for woord, velden in regels)


TABEL: tuple[Leesveld, ...] = (
    *_van(
        Trap.NUL,
        ("de referentie", "aanmelding.referentie"),
        ("hoever de vraag staat", "aanmelding.stand"),
        ("het soort vraag", "aanmelding.soort_vraag"),
        ("de leeftijdsgroep", "aanmelding.leeftijdsband jongere.geschat vraag.leeftijdsband"),
        ("het niveau", "aanmelding.niveau school.niveau vraag.niveau"),
        ("de regio", "aanmelding.gebied gewenst.gebied vraag.gebied"),
        ("waarover het gaat", "aanmelding.redenen zien.redenen vraag.redenen vraag.over"),
        ("het gewenste aanbod", "aanmelding.gewenst gewenst.gewenst gewenst.weet_niet"),
        ("de vraag zonder naam", "aanmelding.vraag gewenst.vraag vraag.vraag"),
        ("hoeveel weken er geen les was", "aanmelding.weken_zonder_les"),
        ("wat het Meldpunt erbij schrijft", "toeleiding.uitleg toeleiding.antwoord"),
    ),
    *_van(
        Trap.A,
        ("de naam", "jongere.voornaam jongere.naam jongere.een_naam"),
        ("de geboortedatum", "jongere.geboren"),
        ("de aanspreking", "jongere.aanspreking"),
        ("de gemeente", "jongere.gemeente"),
        ("de school", "school.ingeschreven school.school school.school_andere"),
        ("het leerjaar en de richting", "school.leerjaar"),
        ("wie de jongere op school volgt", "school.contact school.contact_telefoon"),
        (
            "in welke vestiging, hoe de jongere zich verplaatst en wanneer het kan",
            "praktisch.vestiging praktisch.vervoer praktisch.dagdelen",
        ),
        ("het CLB", "school.clb"),
        ("welke dienst aanmeldde", "aanmelding.organisatie"),
        ("de dag van de aanmelding", "aanmelding.ingediend_op"),
        ("of er nog les is en wanneer de laatste les was", "afwezigheden.les afwezigheden.laatste_les"),
        ("het aantal schooldagen zonder les", "aanmelding.laatste_les_op"),
    ),
    *_van(
        Trap.B,
        ("de telefoon van de jongere", "jongere.telefoon"),
        ("de taal thuis", "jongere.taal"),
        ("waar de jongere verblijft", "jongere.verblijf"),
        (
            "de ouders en steunfiguren",
            "ouders.relatie ouders.naam ouders.telefoon ouders.email ouders.taal ouders.noot ouders.geen "
            "ouders.gezag ouders.niet_contacteren",
        ),
        ("hoeveel zorg er op school is", "school.fase"),
        ("wat de jongere zelf zegt en wil", "zien.zegt zien.niet_gesproken zien.wil zien.wil_niet"),
        ("wat de jongere wil bereiken", "doel.tekst doel.waaraan"),
        ("wat goed loopt en wie de jongere steunt", "zien.krachten zien.steun"),
        ("wat anderen zien en sinds wanneer", "zien.woorden zien.sinds"),
        ("hoeveel afwezigheden er zijn en waarom", "afwezigheden.band afwezigheden.codes"),
        ("of er een begeleidingsdossier is", "afwezigheden.begeleiding"),
        ("of er een zorgwekkend dossier gemeld is", "afwezigheden.zorgwekkend"),
        ("welke hulp en welke afspraken er al zijn", "praktisch.hulp praktisch.afspraak"),
        ("de bijlagen", "bijlage.inhoud"),
        ("wat al geprobeerd is", "geprobeerd.wat geprobeerd.wie geprobeerd.effect geprobeerd.niets"),
    ),
    *_van(
        Trap.EIGEN,
        (
            "hoe het Meldpunt de aanmelder bereikt",
            "school.clb_telefoon school.clb_wanneer contact.bereik contact.wanneer vraag.bereik vraag.wanneer",
        ),
        (
            "wie van de leerling en de ouders weet wat de school vroeg",
            "weten.j_weet weten.j_op weten.j_waarom weten.o_weet weten.o_op weten.o_waarom weten.contact_geven "
            "weten.o_naam weten.o_telefoon weten.o_email weten.o_taal",
        ),
        ("wie belde, en de initialen", "telefoon.wie_belde telefoon.initialen"),
        ("wat iemand besliste over een woord in de vraag", "gewenst.geen_naam"),
        (
            "wie ja of nee zei, tegen wat",
            "instemming.j_antwoord instemming.j_op instemming.j_hoe instemming.j_reden instemming.afwijking "
            "instemming.afwijking_reden instemming.afwijking_wie instemming.afwijking_jongere "
            "instemming.afwijking_ouders instemming.afwijking_verteld instemming.afwijking_herzien "
            "instemming.nee_toch ouders.gezag_noot "
            "instemming.o_wie instemming.o_antwoord instemming.o_op instemming.o_hoe "
            "instemming.o_uitleg instemming.delen instemming.aanbieder instemming.tot instemming.taal",
        ),
    ),
)
# How far it stands, for the school that asked: of no tier, and opened by no provider's yes (`regels/schoollijn`).
LIJN: tuple[Leesveld, ...] = (
    Leesveld("wie het opvolgt", Trap.A, ("lijn.wie",)),
    Leesveld("wat beslist is", Trap.A, ("lijn.beslissing",)),
    Leesveld("welke plek het is en wanneer die start en stopt", Trap.A, ("lijn.plek", "lijn.start")),
    Leesveld("of de jongere er is", Trap.A, ("lijn.aanwezig",)),
)
LIJNVELDEN = frozenset(veld for regel in LIJN for veld in regel.velden)
_PER_VELD: dict[str, Leesveld] = {veld: regel for regel in TABEL for veld in regel.velden}


def sleutel_van(sectie: str, veld: str) -> str:
    """Return the name of a field in the table; the rows of a list are one field (`naam_0` is `naam`)."""
    return f"{sectie}.{_RIJ.sub('', veld)}"


def trap_van(sectie: str, veld: str) -> Trap:
    """Return the tier of a field of a form; a field that the table does not know is for nobody else."""
    regel = _PER_VELD.get(sleutel_van(sectie, veld))
    return regel.trap if regel else Trap.EIGEN


def velden_van_trap(*trappen: Trap) -> frozenset[str]:
    """Return the names of the fields of these tiers."""
    return frozenset(veld for regel in TABEL if regel.trap in trappen for veld in regel.velden)


def per_trap(sectie: str, inhoud: Mapping[str, Any]) -> dict[Trap, dict[str, Any]]:
    """Return the answers of one section apart by tier, so that no part holds what its reader may not read."""
    uit: dict[Trap, dict[str, Any]] = {}
    for trap in TRAPPEN:
        deel = {naam: waarde for naam, waarde in inhoud.items() if trap_van(sectie, naam) == trap}
        if deel:
            uit[trap] = deel
    return uit


def woorden_van(velden: Iterable[str]) -> list[str]:
    """Return in words what these fields tell, in the order of the table."""
    gekozen = set(velden)
    return [regel.woord for regel in (*TABEL, *LIJN) if gekozen & set(regel.velden)]


def opsomming(woorden: Iterable[str]) -> str:
    """Return `a, b en c`; each once."""
    uniek = list(dict.fromkeys(woorden))
    return " en ".join(filter(None, (", ".join(uniek[:-1]), *uniek[-1:])))


def vingerafdruk() -> str:
    """Return the version of the table: it changes with every field that comes, goes, moves or is named otherwise."""
    regels = [f"{regel.trap} {regel.woord}: {' '.join(regel.velden)}" for regel in (*TABEL, *LIJN)]
    return sha256("\n".join(regels).encode()).hexdigest()[:12]
