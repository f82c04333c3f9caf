"""The sections of the long form: their order, their tier, and who reads what is written there.

The fields of a section are its form (`meldpunt/forms/secties/`); what was filled in lies as one encrypted dictionary.
"""

from dataclasses import dataclass

from meldpunt.keuzes.dossier import Trap


@dataclass(frozen=True)
class Sectie:
    """One page of the task list."""

    slug: str
    naam: str
    trap: Trap
    lezers: str


JONGERE = Sectie(
    "jongere",
    "De jongere",
    Trap.A,
    "Het Meldpunt leest dit. Een aanbieder pas na toestemming voor die aanbieder.",
)
OUDERS = Sectie(
    "ouders",
    "Ouders en steunfiguren",
    Trap.B,
    "Het Meldpunt leest dit. Een aanbieder pas als die aanvaardt en er toestemming is.",
)
SCHOOL = Sectie(
    "school",
    "School en CLB",
    Trap.A,
    "Het Meldpunt leest dit. Een aanbieder pas na toestemming voor die aanbieder.",
)
ZIEN = Sectie(
    "zien",
    "Wat we zien",
    Trap.B,
    "Het Meldpunt leest dit. Een aanbieder pas als die aanvaardt en er toestemming is.",
)
AFWEZIGHEDEN = Sectie(
    "afwezigheden",
    "Afwezigheden",
    Trap.A,
    "Het Meldpunt leest dit. Een aanbieder pas na toestemming voor die aanbieder.",
)
GEPROBEERD = Sectie(
    "geprobeerd",
    "Wat al geprobeerd is",
    Trap.B,
    "Het Meldpunt leest dit. Een aanbieder pas als die aanvaardt en er toestemming is.",
)
GEWENST = Sectie(
    "gewenst",
    "Gewenst aanbod",
    Trap.NUL,
    "Het Meldpunt leest dit, en elke aanbieder aan wie het de vraag voorlegt. Schrijf hier geen naam.",
)
INSTEMMING = Sectie("instemming", "Instemming en toestemming", Trap.EIGEN, "Alleen het Meldpunt en jij lezen dit.")
VRAAG = Sectie(
    "vraag",
    "Je vraag",
    Trap.NUL,
    "Het Meldpunt leest dit, en elke aanbieder aan wie het de vraag voorlegt. Schrijf hier geen naam.",
)
CONTACT = Sectie("contact", "Hoe we je bereiken", Trap.EIGEN, "Alleen het Meldpunt en jij lezen dit.")
# Not in a form of the aanmelder: who called the Meldpunt, noted while talking.
TELEFOON = Sectie("telefoon", "Wie belde", Trap.EIGEN, "Alleen het Meldpunt leest dit.")

AANMELDING = (JONGERE, OUDERS, SCHOOL, ZIEN, AFWEZIGHEDEN, GEPROBEERD, GEWENST, INSTEMMING)
# What a school knows; the CLB adds the rest, which the school never reads.
VOORAANMELDING = (JONGERE, SCHOOL, ZIEN, AFWEZIGHEDEN, GEPROBEERD)
CONSULT = (VRAAG,)
# How to reach who asks for a consult is asked with the question, and kept apart from it: no provider reads it.
ALLE = {sectie.slug: sectie for sectie in (*AANMELDING, VRAAG, CONTACT, TELEFOON)}
PER_SOORT = {"aanmelding": AANMELDING, "vooraanmelding": VOORAANMELDING, "consult": CONSULT}
VAN_SCHOOL = "Je CLB leest dit, en het Meldpunt als het CLB aanmeldt."


def lezers_van(sectie: Sectie, soort: str) -> str:
    """Return who reads what is written in a section of a form of this kind: a school writes for its CLB."""
    return VAN_SCHOOL if soort == "vooraanmelding" else sectie.lezers
