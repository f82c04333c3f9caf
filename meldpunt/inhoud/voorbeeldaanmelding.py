"""Example mode: one aanmelding under way and one vooraanmelding that waits. The young people are invented."""

import datetime
from typing import Any

from django.utils import timezone

from leerrecht.models import Gebruiker, Organisatie, Soort
from leerrecht.voorbeeld.accounts import ACCOUNTS, CLB_SLEUTEL
from meldpunt.diensten.concept import concept_beginnen, sectie_bewaren
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.models import Concept, Conceptsoort, Vooraanmelding

_VERZONNEN = "Verzonnen voorbeeld."


def _geboren(jaren: int) -> str:
    return timezone.localdate().replace(year=timezone.localdate().year - jaren, month=3, day=4).isoformat()


def _geleden(dagen: int) -> str:
    return (timezone.localdate() - datetime.timedelta(days=dagen)).isoformat()


def _concept() -> dict[str, dict[str, Any]]:
    return {
        "jongere": {
            "voornaam": "Voorbeeld",
            "naam": "Verzonnen",
            "geboren": _geboren(15),
            "gemeente": "Mechelen",
        },
        "zien": {
            "zegt": f"{_VERZONNEN} Ik wil leren, maar niet in een klas van dertig.",
            "krachten": f"{_VERZONNEN} Werkt graag met machines.",
            "redenen": ["motivatie", "afwezig"],
        },
    }


def _vooraanmelding() -> dict[str, dict[str, Any]]:
    return {
        "jongere": {
            "voornaam": "Proef",
            "naam": "Persoon",
            "geboren": _geboren(13),
            "gemeente": "Mechelen",
        },
        "weten": {
            "j_weet": "ja",
            "j_op": _geleden(2),
            "o_weet": "nog_niet",
            "o_waarom": f"{_VERZONNEN} We bellen hen deze week.",
            "contact_geven": "nee",
        },
        "school": {"niveau": "graad1", "leerjaar": "2de jaar", "contact": "Leerlingbegeleiding"},
        "zien": {
            "zegt": f"{_VERZONNEN} Op maandag wil ik niet komen.",
            "krachten": f"{_VERZONNEN} Tekent en helpt graag.",
            "redenen": ["welbevinden"],
            "woorden": f"{_VERZONNEN} Blijft vaak op maandag thuis.",
        },
        "afwezigheden": {"band": "10_29", "les": "nee", "laatste_les": _geleden(12), "begeleiding": "ja"},
        "geprobeerd": {"wat_0": f"{_VERZONNEN} Elke week een gesprek", "wie_0": "school", "effect_0": "deels"},
    }


def _account(voor_at: str, soort: str) -> Gebruiker | None:
    """The example account of this name, as long as it acts for an organisation that may begin such a form."""
    account = next(rij for rij in ACCOUNTS if rij.email.startswith(f"{voor_at}@"))
    return Gebruiker.objects.filter(email=account.email, lidmaatschappen__organisatie__soort=soort).first()


def _begin(soort: str, door: Gebruiker, delen: dict[str, dict[str, Any]], clb: str = "") -> Concept:
    lid = door.lidmaatschappen.select_related("organisatie").first()
    concept = concept_beginnen(
        soort=soort, netwerk_id=lid.netwerk_id, organisatie_id=lid.organisatie_id, door=door, clb=clb
    )
    for sectie, inhoud in delen.items():
        sectie_bewaren(
            concept_sleutel=concept.sleutel, sectie=sectie, mijn=inhoud, origineel=dict.fromkeys(inhoud, ""), door=door
        )
    return concept


def laad() -> dict[str, int]:
    """Make what is not there yet."""
    aanmelder, school = _account("aanmelder", Soort.CLB), _account("school", Soort.SCHOOL)
    clb = Organisatie.objects.filter(bron_sleutel=CLB_SLEUTEL, soort=Soort.CLB).first()
    nieuw = 0
    if aanmelder and not Concept.objects.filter(eigenaar=aanmelder).exists():
        _begin(Conceptsoort.AANMELDING, aanmelder, _concept())
        nieuw += 1
    if school and clb and not Vooraanmelding.objects.filter(door=school).exists():
        concept = _begin(Conceptsoort.VOORAANMELDING, school, _vooraanmelding(), clb.sleutel)
        concept_versturen(concept_sleutel=concept.sleutel, door=school)
        nieuw += 1
    return {"voorbeelden van aanmeldingen": nieuw}
