"""Which questions of a section are asked at all: it follows from the age, and from who fills it in.

An answer given before the age was mended stays stored, but nobody is asked for it, shown it, or bound by it.
"""

from typing import Any

from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.vragen import velden_van

_VAN_DE_OUDERS = ("o_wie", "o_antwoord", "o_op", "o_hoe", "o_uitleg")
AFWIJKING = (
    "afwijking",
    "afwijking_reden",
    "afwijking_wie",
    "afwijking_jongere",
    "afwijking_ouders",
    "afwijking_verteld",
    "afwijking_herzien",
)
# A school knows itself and cannot say how to reach the CLB.
_NIET_VAN_EEN_SCHOOL = ("ingeschreven", "school", "school_andere", "clb_telefoon", "clb_wanneer")
# Of age: whether the parents know, and who they are, is for the pupil to say.
_OVER_DE_OUDERS = {"contact_geven", *(naam for naam in velden_van("weten") if naam.startswith("o_"))}


def niet_gevraagd(sectie: str, kader: Invulkader) -> set[str]:
    """Return the names of the questions that are not asked here."""
    if sectie == "instemming":
        weg = () if kader.kan_afwijken else AFWIJKING
        return {*weg, *(() if kader.ouders_antwoorden else (*_VAN_DE_OUDERS, "nee_toch"))}
    if sectie == "weten":
        return set() if kader.ouders_antwoorden else _OVER_DE_OUDERS
    if sectie == "jongere":
        return {"geschat"} if kader.geboren else set()
    if sectie == "school":
        weg = _NIET_VAN_EEN_SCHOOL if kader.soort == "vooraanmelding" else ()
        return set((*weg, "clb") if kader.van_clb else weg)
    return set()


def gevraagd(sectie: str, kader: Invulkader) -> dict[str, Any]:
    """Return the answers of a section to what is asked."""
    weg = niet_gevraagd(sectie, kader)
    inhoud = kader.sectie(sectie)
    return {naam: inhoud[naam] for naam in velden_van(sectie) if naam in inhoud and naam not in weg}
