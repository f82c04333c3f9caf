"""A file of the telephone that its CLB completes: which files, and with what the form begins."""

from typing import Any

from leerrecht.models import Organisatie, Soort
from meldpunt.antwoorden.keuzes import JaNee, Les
from meldpunt.antwoorden.vragen import OUDERS_HOOGSTENS
from meldpunt.keuzes.dossier import Kanaal
from meldpunt.models import Aanmelding
from meldpunt.secties import CONTACT, TELEFOON

_JONGERE = ("voornaam", "naam", "geboren", "aanspreking", "gemeente", "telefoon", "taal")
_OUDER = ("relatie", "naam", "telefoon", "email", "taal", "noot", "gezag", "gezag_noot")


# How to reach who called: a note of the Meldpunt, and no section of the form.
_NIET_VAN_HET_CLB = (CONTACT.slug, TELEFOON.slug)


def is_aan_te_vullen(aanmelding: Aanmelding) -> bool:
    """Tell whether this came by telephone, is about one young person, and no CLB referred yet."""
    van_telefoon = aanmelding.kanaal == Kanaal.TELEFOON and aanmelding.jongere_id is not None
    return van_telefoon and aanmelding.organisatie.soort != Soort.CLB


def clb_dat_aanvult(aanmelding: Aanmelding) -> Organisatie | None:
    """Return the CLB that follows the young person now."""
    periode = aanmelding.perioden.filter(tot__isnull=True).select_related("clb").first()
    return periode.clb if periode else None


def begin_van(aanmelding: Aanmelding) -> dict[str, dict[str, Any]]:
    """Return the sections of the form as far as the file knows them: the CLB types nothing twice."""
    jongere, periode = aanmelding.jongere, aanmelding.perioden.filter(tot__isnull=True).first()
    wie = {naam: getattr(jongere, naam) for naam in _JONGERE}
    een_naam = JaNee.JA if not (wie["voornaam"] and wie["naam"]) else ""
    geschat = "" if wie["geboren"] else aanmelding.leeftijdsband
    school = periode.school if periode else None
    dag = aanmelding.laatste_les_op
    delen = {
        "jongere": {**wie, "een_naam": een_naam, "geschat": geschat},
        "ouders": _ouders(aanmelding),
        "school": {
            "ingeschreven": JaNee.JA if school else "",
            "school": school.sleutel if school else "",
            "niveau": aanmelding.niveau,
        },
        "zien": {"redenen": aanmelding.redenen},
        "afwezigheden": {"les": Les.NEE, "laatste_les": dag.isoformat()} if dag else {},
        "gewenst": {
            "gewenst": aanmelding.gewenst,
            "vraag": aanmelding.vraag,
            "gebied": aanmelding.gebied.slug if aanmelding.gebied else "",
        },
    }
    for rij in aanmelding.delen.exclude(sectie__in=_NIET_VAN_HET_CLB):
        delen[rij.sectie] = {**rij.inhoud, **delen.get(rij.sectie, {})}
    return {slug: gevuld for slug, deel in delen.items() if (gevuld := {k: v for k, v in deel.items() if v})}


def _ouders(aanmelding: Aanmelding) -> dict[str, Any]:
    uit: dict[str, Any] = {}
    rijen = aanmelding.jongere.betrokkenen.order_by("pk") if aanmelding.jongere else ()
    for nummer, rij in enumerate(rijen[:OUDERS_HOOGSTENS]):
        uit |= {f"{naam}_{nummer}": getattr(rij, naam) for naam in _OUDER}
        uit[f"niet_contacteren_{nummer}"] = JaNee.JA if rij.niet_contacteren else ""
    return uit
