"""What a school says about who knows: whether the pupil and the parents were told, and whom the CLB can call.

Source: AVG art. 13 and 14 (who is asked about, is told); decreet leerlingenbegeleiding (27 april 2018): a school may
pass a worry to its CLB, and says so to the pupil and the parents.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from meldpunt.antwoorden.gebrek import Gebrek, eis
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.keuzes import JaNee, Weet
from meldpunt.antwoorden.vragen import waarde

SLUG = "weten"
CONTACT = ("naam", "telefoon", "email", "taal")
_WIE = (("j", "De leerling"), ("o", "De ouders"))


def weten_ontbreekt(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    """Yield what this section still needs."""
    wie = [("j", "de leerling", "weet")] + ([("o", "de ouders", "weten")] if kader.ouders_antwoorden else [])
    for kort, naam, weet in wie:
        antwoord = waarde(inhoud, f"{kort}_weet")
        yield from eis(inhoud, (f"{kort}_weet", "Kies een van de drie.", f"of {naam} dit {weet}"))
        if antwoord == Weet.JA:
            zin = "Vul de dag in. Bij twijfel: de dag die je zeker weet."
            yield from eis(inhoud, (f"{kort}_op", zin, f"wanneer {naam} het hoorde{'n' if kort == 'o' else ''}"))
        elif antwoord:
            zin = "Schrijf waarom. Eén zin is genoeg."
            yield from eis(inhoud, (f"{kort}_waarom", zin, f"waarom {naam} het niet {weet}"))
    if not kader.ouders_antwoorden:
        return
    yield from eis(inhoud, ("contact_geven", "Kies ja of nee.", "of het CLB de contactgegevens van een ouder krijgt"))
    if waarde(inhoud, "contact_geven") == JaNee.JA:
        yield from eis(inhoud, ("o_naam", "Vul de naam van de ouder in.", "de naam van de ouder"))
        if not waarde(inhoud, "o_telefoon") and not waarde(inhoud, "o_email"):
            yield Gebrek("o_telefoon", "Vul een telefoon of een e-mailadres in.", "hoe het CLB de ouder bereikt")


def zonder_contact(inhouden: Mapping[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return what is sent: the contact of the parents only when the school said that the CLB gets it."""
    uit = {slug: dict(inhoud) for slug, inhoud in inhouden.items()}
    weten = uit.get(SLUG, {})
    if waarde(weten, "contact_geven") != JaNee.JA:
        for naam in CONTACT:
            weten.pop(f"o_{naam}", None)
    return uit


def voor_het_clb(inhouden: Mapping[str, dict[str, Any]], school: str) -> dict[str, dict[str, Any]]:
    """Return the sections of an aanmelding that follow from what a school sent: its parents and the school itself
    (by key) need no retyping."""
    uit = {slug: dict(inhoud) for slug, inhoud in inhouden.items() if slug != SLUG}
    uit["school"] = {**uit.get("school", {}), "ingeschreven": JaNee.JA.value, "school": school}
    weten = inhouden.get(SLUG, {})
    ouder = {f"{naam}_0": waarde(dict(weten), f"o_{naam}") for naam in CONTACT}
    if ouder["naam_0"]:
        uit["ouders"] = {naam: tekst for naam, tekst in ouder.items() if tekst}
    return uit


def nog_te_vertellen(inhouden: Mapping[str, dict[str, Any]], *, ouders: bool = True) -> list[str]:
    """Return who does not know yet what the school asked, a sentence each; `ouders`: parents are asked at this age."""
    weten = dict(inhouden.get(SLUG, {}))
    uit = []
    for wie, naam in _WIE[: 2 if ouders else 1]:
        antwoord = waarde(weten, f"{wie}_weet")
        if antwoord != Weet.JA:
            uit.append(_zin(naam, antwoord, waarde(weten, f"{wie}_waarom")))
    return uit


def _zin(wie: str, antwoord: str, waarom: str) -> str:
    meervoud = wie == "De ouders"
    weet, mag = ("weten", "mogen") if meervoud else ("weet", "mag")
    zinnen: dict[str, str] = {
        Weet.NOG_NIET: f"{wie} {weet} het nog niet",
        Weet.NEE: f"{wie} {mag} het nu niet weten, zegt de school",
    }
    zin = zinnen.get(antwoord, f"De school zei niet of {wie.lower()} dit {weet}")
    return f"{zin}: {waarom}" if waarom else f"{zin}."
