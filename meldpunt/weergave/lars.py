"""What a CLB copies by hand into LARS, its own record: from the file as this person may read it, and nothing more.

The CLB keeps its record for years after a file here is erased, so its part must not go with it. LARS publishes no list
of fields that we could check: the order here is that of a CLB record in general (who, school, question, absences, what
was done, agreements, end), and the page says so.
"""

from typing import Any

from leerrecht.dagen import dag_in_woorden
from leerrecht.leesrichting import apart
from leerrecht.models import Soort
from meldpunt.models import Toeleiding
from meldpunt.regels.openen import Inzage
from meldpunt.regels.trajectbegeleider import begeleider_van, in_woorden
from meldpunt.secties import AFWEZIGHEDEN, GEPROBEERD, PRAKTISCH, SCHOOL, ZIEN
from meldpunt.weergave.dossier import Dossierpagina, dossier_lezen
from meldpunt.weergave.stappenplan import stappenplan_van
from meldpunt.weergave.uitstroom import uitstroom_van

Regel = tuple[str, str]
Blok = tuple[str, list[Regel]]
_SECTIES = (
    (SCHOOL, "School"),
    (ZIEN, "Wat er speelt"),
    (AFWEZIGHEDEN, "Afwezigheden"),
    (GEPROBEERD, "Wat al gebeurde"),
)


def kan_naar_lars(inzage: Inzage) -> bool:
    """Tell whether this is the CLB that keeps a record of its own about this young person."""
    rij = inzage.aanmelding
    return inzage.is_aanmelder and rij.jongere_id is not None and rij.organisatie.soort == Soort.CLB


def lars_van(inzage: Inzage) -> list[Blok]:
    """Return headings and lines; a heading with nothing below it is left out."""
    pagina = dossier_lezen(inzage)
    delen = {deel.naam: [(str(een.label), str(een.tekst)) for een in deel.regels] for deel in pagina.delen}
    blokken: list[Blok] = [
        ("Leerling", pagina.wie),
        ("Wie rond de leerling staat", [_mens(mens) for mens in pagina.betrokkenen]),
        *((kop, delen.get(sectie.naam, [])) for sectie, kop in _SECTIES[:1]),
        ("Vraag aan het Meldpunt", [("Vraag", pagina.vraag), *pagina.feiten]),
        *((kop, delen.get(sectie.naam, [])) for sectie, kop in _SECTIES[1:]),
        ("Praktisch", delen.get(PRAKTISCH.naam, [])),
        ("Stappen bij afwezigheid", _stappen(inzage)),
        ("Instemming met de hulp", [_ja(rij) for rij in pagina.instemmingen]),
        ("Trajectbegeleider", _begeleider(inzage)),
        ("Naar wie", [_toeleiding(rij) for rij in pagina.toeleidingen]),
        ("Afrondend gesprek", [(dag_in_woorden(rij.op), rij.get_uitkomst_display()) for rij in uitstroom_van(inzage)]),
        ("Einde", _einde(pagina)),
    ]
    gevuld = ((kop, [(wat, str(tekst)) for wat, tekst in regels if tekst]) for kop, regels in blokken)
    return [(kop, regels) for kop, regels in gevuld if regels]


def _mens(mens: Any) -> Regel:
    return mens.get_relatie_display().capitalize(), ", ".join(filter(None, (apart(mens.naam), mens.telefoon)))


def _ja(rij: Any) -> Regel:
    wie = apart(rij.betrokkene.naam) if rij.betrokkene else "de jongere"
    return wie, f"{rij.get_antwoord_display()}, {dag_in_woorden(rij.op)}" if rij.op else rij.get_antwoord_display()


def _stappen(inzage: Inzage) -> list[Regel]:
    gezet = [regel.gezet for blok in stappenplan_van(inzage) for regel in blok.regels if regel.gezet]
    return [
        (rij.get_stap_display(), ", ".join(filter(None, (rij.get_uitkomst_display(), dag_in_woorden(rij.op), rij.wie))))
        for rij in gezet
    ]


def _begeleider(inzage: Inzage) -> list[Regel]:
    rij = begeleider_van(inzage.aanmelding) if inzage.leest_alles else None
    return [("Blijft bij de leerling", in_woorden(rij))] if rij else []


def _toeleiding(rij: Toeleiding) -> Regel:
    start = f", eerste dag {dag_in_woorden(rij.start_op)}" if rij.start_op else ""
    return f"{rij.fiche.titel}, {rij.fiche.aanbieder.naam}", f"{rij.get_stand_display()}{start}"


def _einde(pagina: Dossierpagina) -> list[Regel]:
    rij = pagina.aanmelding
    if rij.is_open:
        return []
    return [("Waarom", rij.get_einde_display()), ("Uitleg", pagina.advies)]
