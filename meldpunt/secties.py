"""The sections of the long form, and their order.

The fields of a section are its form (`meldpunt/forms/secties/`). Who reads a field follows from its tier
(`meldpunt/keuzes/leesveld.py`), in words in `meldpunt/regels/wie_leest.py`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sectie:
    """One page of the task list."""

    slug: str
    naam: str


JONGERE = Sectie("jongere", "De jongere")
OUDERS = Sectie("ouders", "Ouders en steunfiguren")
SCHOOL = Sectie("school", "School en CLB")
# Asked of a school alone: whether pupil and parents know. It goes to the CLB, and in no file.
WETEN = Sectie("weten", "Wie weet hiervan")
ZIEN = Sectie("zien", "Wat we zien")
AFWEZIGHEDEN = Sectie("afwezigheden", "Afwezigheden")
GEPROBEERD = Sectie("geprobeerd", "Wat al geprobeerd is")
# Short and optional: what a school or CLB knows that makes the first call shorter.
PRAKTISCH = Sectie("praktisch", "Praktisch")
GEWENST = Sectie("gewenst", "Gewenst aanbod")
INSTEMMING = Sectie("instemming", "Instemming en toestemming")
VRAAG = Sectie("vraag", "Je vraag")
CONTACT = Sectie("contact", "Hoe we je bereiken")
# Not in a form of the aanmelder: who called the Meldpunt, noted while talking.
TELEFOON = Sectie("telefoon", "Wie belde")

AANMELDING = (JONGERE, OUDERS, SCHOOL, ZIEN, AFWEZIGHEDEN, GEPROBEERD, PRAKTISCH, GEWENST, INSTEMMING)
# What a school knows; the CLB adds the rest, which the school never reads.
VOORAANMELDING = (JONGERE, WETEN, SCHOOL, ZIEN, AFWEZIGHEDEN, GEPROBEERD, PRAKTISCH)
CONSULT = (VRAAG,)
# How to reach who asks for a consult is asked with the question, and kept apart from it: no provider reads it.
ALLE = {sectie.slug: sectie for sectie in (*AANMELDING, VRAAG, CONTACT, TELEFOON)}
PER_SOORT = {"aanmelding": AANMELDING, "vooraanmelding": VOORAANMELDING, "consult": CONSULT}
