"""What is known of who a file is about: out of its rows, or out of a form that was not sent yet."""

from typing import Any

from leerrecht.models import Organisatie
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.vragen import OUDERS_HOOGSTENS, VELDEN, Vorm, waarde
from meldpunt.models import Aanmelding, Betrokkene, Dossierdeel, Werkgebied
from meldpunt.regels.naamvormen import Bekend

_SCHOOL = "school"
_WIE_BELDE = "wie_belde"


def bekend_van(aanmelding: Aanmelding) -> Bekend:
    """Return what this file knows; for the rule alone, it is shown to nobody."""
    jongere = aanmelding.jongere
    mensen = list(Betrokkene.objects.filter(jongere=jongere)) if jongere else []
    delen = [(deel.sectie, deel.inhoud) for deel in Dossierdeel.objects.filter(aanmelding=aanmelding)]
    scholen = Organisatie.objects.filter(pk__in=aanmelding.perioden.values("school")).values_list("naam", flat=True)
    elders = [waarde(inhoud, "school_andere") for sectie, inhoud in delen if sectie == _SCHOOL]
    namen_van_scholen = _gevuld(*scholen, *elders)
    gemeente = jongere.gemeente if jongere else ""
    return Bekend(
        voornaam=jongere.voornaam if jongere else "",
        naam=jongere.naam if jongere else "",
        aanspreking=jongere.aanspreking if jongere else "",
        geboren=jongere.geboren if jongere else "",
        mensen=tuple(mens.naam for mens in mensen),
        scholen=namen_van_scholen,
        plaatsen=_plaatsen(gemeente) if namen_van_scholen else (),
        telefoons=_gevuld(
            jongere.telefoon if jongere else "",
            *(mens.telefoon for mens in mensen),
            *(nummer for sectie, inhoud in delen for nummer in _nummers(sectie, inhoud)),
        ),
        mails=_gevuld(*(mens.email for mens in mensen)),
    )


def bekend_uit(kader: Invulkader) -> Bekend:
    """Return what a form knows that is still being filled in."""
    jongere, ouders, school = (kader.sectie(slug) for slug in ("jongere", "ouders", _SCHOOL))

    def van_ouders(veld: str) -> list[str]:
        return [waarde(ouders, f"{veld}_{nummer}") for nummer in range(OUDERS_HOOGSTENS)]

    gekozen = Organisatie.objects.filter(sleutel=waarde(school, "school") or "-").values_list("naam", flat=True)
    return Bekend(
        voornaam=waarde(jongere, "voornaam"),
        naam=waarde(jongere, "naam"),
        aanspreking=waarde(jongere, "aanspreking"),
        geboren=waarde(jongere, "geboren"),
        mensen=_gevuld(*van_ouders("naam")),
        scholen=_gevuld(*gekozen, waarde(school, "school_andere")),
        plaatsen=_plaatsen(waarde(jongere, "gemeente")),
        telefoons=_gevuld(*(nummer for slug in kader.inhouden for nummer in _nummers(slug, kader.sectie(slug)))),
        mails=_gevuld(*van_ouders("email")),
    )


def _nummers(sectie: str, inhoud: dict[str, Any]) -> list[str]:
    gevraagd = [waarde(inhoud, veld.naam) for veld in VELDEN.get(sectie, ()) if veld.vorm == Vorm.TELEFOON]
    return [*gevraagd, str(inhoud.get(_WIE_BELDE, ""))]


def _plaatsen(gemeente: str) -> tuple[str, ...]:
    """Towns and quarters: a school named after its town does not make that town a secret."""
    return _gevuld(gemeente, *Werkgebied.objects.values_list("naam", flat=True))


def _gevuld(*teksten: str) -> tuple[str, ...]:
    return tuple(tekst for tekst in teksten if tekst)
