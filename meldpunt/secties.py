"""The sections of the long form: their order, and who reads what is written there.

The fields of a section are its form (`meldpunt/forms/secties/`). Who reads a field follows from its tier, and that from
the one table (`meldpunt/keuzes/leesveld.py`).
"""

from dataclasses import dataclass

from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.leesveld import TABEL, opsomming, trap_van


@dataclass(frozen=True)
class Sectie:
    """One page of the task list."""

    slug: str
    naam: str


JONGERE = Sectie("jongere", "De jongere")
OUDERS = Sectie("ouders", "Ouders en steunfiguren")
SCHOOL = Sectie("school", "School en CLB")
ZIEN = Sectie("zien", "Wat we zien")
AFWEZIGHEDEN = Sectie("afwezigheden", "Afwezigheden")
GEPROBEERD = Sectie("geprobeerd", "Wat al geprobeerd is")
GEWENST = Sectie("gewenst", "Gewenst aanbod")
INSTEMMING = Sectie("instemming", "Instemming en toestemming")
VRAAG = Sectie("vraag", "Je vraag")
CONTACT = Sectie("contact", "Hoe we je bereiken")
# Not in a form of the aanmelder: who called the Meldpunt, noted while talking.
TELEFOON = Sectie("telefoon", "Wie belde")

AANMELDING = (JONGERE, OUDERS, SCHOOL, ZIEN, AFWEZIGHEDEN, GEPROBEERD, GEWENST, INSTEMMING)
# What a school knows; the CLB adds the rest, which the school never reads.
VOORAANMELDING = (JONGERE, SCHOOL, ZIEN, AFWEZIGHEDEN, GEPROBEERD)
CONSULT = (VRAAG,)
# How to reach who asks for a consult is asked with the question, and kept apart from it: no provider reads it.
ALLE = {sectie.slug: sectie for sectie in (*AANMELDING, VRAAG, CONTACT, TELEFOON)}
PER_SOORT = {"aanmelding": AANMELDING, "vooraanmelding": VOORAANMELDING, "consult": CONSULT}
VAN_SCHOOL = "Je CLB leest dit, en het Meldpunt als het CLB aanmeldt."
_LEZERS = {
    Trap.NUL: "Het Meldpunt leest dit, en elke aanbieder aan wie het de vraag voorlegt. Schrijf hier geen naam.",
    Trap.A: "Het Meldpunt leest dit. Een aanbieder pas na toestemming voor die aanbieder.",
    Trap.B: "Het Meldpunt leest dit. Een aanbieder pas als die aanvaardt en er toestemming is.",
    Trap.EIGEN: "Alleen het Meldpunt en jij lezen dit.",
}


def lezers_van(sectie: Sectie, veld: str, soort: str) -> str:
    """Return who reads a field in a form of this kind: a school writes for its CLB."""
    return VAN_SCHOOL if soort == "vooraanmelding" else _LEZERS[trap_van(sectie.slug, veld)]


def lezers_in_het_kort(sectie: Sectie, soort: str) -> str:
    """Return who reads what of a whole section: one sentence, or one for each part that others read."""
    if soort == "vooraanmelding":
        return VAN_SCHOOL
    delen: dict[Trap, list[str]] = {}
    for regel in TABEL:
        if any(veld.startswith(f"{sectie.slug}.") for veld in regel.velden):
            delen.setdefault(regel.trap, []).append(regel.woord)
    if len(delen) == 1:
        return _LEZERS[next(iter(delen))]
    zinnen = (f"{opsomming(woorden)}: {_LEZERS[trap]}" for trap, woorden in delen.items())
    return " ".join(f"{zin[0].upper()}{zin[1:]}" for zin in zinnen)
