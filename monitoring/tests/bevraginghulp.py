"""A survey for tests: questions of each kind, schools that can be reached or not, answers, sheets."""

import datetime
import itertools
from typing import Any

from django.utils import timezone

from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from monitoring.diensten.bevraging import bevraging_beginnen, vraag_toevoegen
from monitoring.diensten.bevraging_open import bevraging_openen, bevragingsblad_insturen, school_antwoorden
from monitoring.models import Bevraagde, Bevraging

_nummer = itertools.count(1)
VRAGEN: dict[str, dict[str, Any]] = {
    "een": {"tekst": "Werken jullie met een maximumfactuur?", "opties": ["ja", "nee", "in opbouw"]},
    "meer": {"tekst": "Wat doen jullie voor gezinnen?", "opties": ["spreiden", "tweedehands", "fonds"]},
    "getal": {"tekst": "Hoeveel betaalt een gezin per jaar?", "opties": [100, 250], "eenheid": "euro"},
    "schaal": {"tekst": "Hoe goed lukt het?"},
    "open": {"tekst": "Wat helpt?"},
}


def maak_staf(netwerk: Netwerk | None = None) -> Gebruiker:
    """Return somebody who keeps the figures of a network."""
    return maak_gebruiker(Rol.STAF, netwerk=netwerk or maak_netwerk())


def maak_school(netwerk: Netwerk, *, contact: bool = True) -> Organisatie:
    """Return a school; with `contact` somebody without an account answers for it."""
    school = maak_organisatie(f"School {next(_nummer):03}", netwerk, soort="school")
    if contact:
        maak_gebruiker(Rol.CONTACT, netwerk=netwerk, organisatie=school)
    return school


def maak_bevraging(staf: Gebruiker | None = None, *, doelgroep: str = "scholen", **velden: Any) -> Bevraging:
    """Return a survey in the making, with a question of each kind."""
    staf = staf or maak_staf()
    vast = {"titel": f"Schoolkosten {next(_nummer)}", "inleiding": "We willen weten wat school kost."}
    netwerk_id = staf.lidmaatschappen.get().netwerk_id
    rij = bevraging_beginnen(netwerk_id=netwerk_id, doelgroep=doelgroep, door=staf, **{**vast, **velden})
    for soort, vraag in VRAGEN.items():
        leeg = {"uitleg": "", "opties": [], "eenheid": ""}
        vraag_toevoegen(bevraging_id=rij.pk, soort=soort, door=staf, **{**leeg, **vraag})
    return rij


def open_bevraging(staf: Gebruiker | None = None, dagen: int = 14, **velden: Any) -> Bevraging:
    """Return one that is open from today."""
    staf = staf or maak_staf()
    rij = maak_bevraging(staf, **velden)
    vandaag = timezone.localdate()
    sluit = vandaag + datetime.timedelta(days=dagen)
    return bevraging_openen(bevraging_id=rij.pk, opent=vandaag, sluit=sluit, door=staf)[0]


def veld(rij: Bevraging, soort: str) -> str:
    """Return what the question of this kind is called on a form."""
    return rij.vragen.get(soort=soort).veld


def wie_antwoordt(rij: Bevraagde) -> Gebruiker:
    """Return who may answer for this school."""
    return Gebruiker.objects.filter(lidmaatschappen__organisatie=rij.organisatie).first()


def antwoord(rij: Bevraagde, **waarden: Any) -> Any:
    """Let a school answer; kinds of questions as keys, and `citeren`."""
    nieuw = {naam if naam == "citeren" else veld(rij.bevraging, naam): waarde for naam, waarde in waarden.items()}
    origineel = {naam: Bevraagde.objects.get(pk=rij.pk).waarden.get(naam) for naam in nieuw}
    return school_antwoorden(bevraagde_id=rij.pk, waarden=nieuw, origineel=origineel, door=wie_antwoordt(rij))


def stuur_blad(rij: Bevraging, **waarden: Any) -> None:
    """Send a sheet of a person."""
    nieuw = {naam if naam == "citeren" else veld(rij, naam): waarde for naam, waarde in waarden.items()}
    bevragingsblad_insturen(bevraging=rij.sleutel, kenmerk=f"{next(_nummer):064x}", waarden=nieuw)
