"""Invented surveys of example mode: one counted and published, one open, one in the making, two of parents."""

import datetime
from pathlib import Path
from typing import Any

from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.inhoud import lees_yaml
from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap, Netwerk, Organisatie, Soort
from leerrecht.rechten import Rol
from monitoring.diensten.bevraging import bevraging_beginnen, scholen_kiezen, vraag_toevoegen
from monitoring.diensten.bevraging_citeren import citaat_kiezen
from monitoring.diensten.bevraging_open import bevraging_openen, bevragingsblad_insturen, school_antwoorden
from monitoring.diensten.bevraging_tellen import sluit_en_tel
from monitoring.diensten.publicatie import publiceer
from monitoring.models import Bevraagde, Bevraging, Bevragingstekst, Publicatie

BESTAND = Path(__file__).parent / "voorbeeldbevraging.yaml"
# Two of them have nobody who hears it: that is said before the survey opens.
LETTERS, ZONDER = "ABCDEFGHIJKL", "KL"
Gegevens = dict[str, Any]


def laad() -> dict[str, int]:
    """Load what is not there yet and return the number of new surveys."""
    return {"voorbeeldbevragingen": _laad(gegevens=lees_yaml(BESTAND))}


@dienst
def _laad(*, gegevens: Gegevens) -> int:
    netwerk = Netwerk.objects.filter(slug=gegevens["netwerk"]).first()
    rol = {"lidmaatschappen__netwerk": netwerk, "lidmaatschappen__rol": Rol.STAF}
    staf = Gebruiker.objects.filter(**rol).order_by("pk").first()
    if netwerk is None or staf is None or Bevraging.objects.filter(netwerk=netwerk).exists():
        return 0
    if not Publicatie.objects.filter(netwerk=netwerk, van_kracht=True).exists():
        return 0  # without its own figures there is nothing that a survey could stand beside
    scholen = [_school(netwerk, letter) for letter in LETTERS]
    _geteld(_open(netwerk, staf, gegevens, scholen, "vorig schooljaar"), staf, gegevens)
    lopend = _open(netwerk, staf, gegevens, scholen, "dit schooljaar")
    for school, antwoord in zip(lopend.bevraagden.all()[:5], gegevens["antwoorden"], strict=False):
        _antwoord(school, antwoord, None)
    _begin(netwerk, staf, gegevens, "volgend schooljaar")
    ouders = {**gegevens, **gegevens["ouders"]}
    _open(netwerk, staf, ouders, [], "")
    _te_weinig(_open(netwerk, staf, ouders, [], "(proef)"))
    return 5


def _school(netwerk: Netwerk, letter: str) -> Organisatie:
    school = Organisatie(
        bron_sleutel=f"voorbeeld-school-{letter.lower()}", naam=f"Voorbeeldschool {letter}", soort=Soort.SCHOOL
    )
    school.zet_zoekvelden()
    school.save()
    school.netwerken.add(netwerk)
    if letter not in ZONDER:
        wie = Gebruiker(
            email=f"school-{letter.lower()}@leerrecht.example",
            naam=f"Contact van Voorbeeldschool {letter}",
            soort=Gebruikersoort.CONTACT,
        )
        wie.set_unusable_password()
        wie.save()
        van = timezone.localdate()
        Lidmaatschap.objects.create(gebruiker=wie, organisatie=school, netwerk=netwerk, rol=Rol.CONTACT, van=van)
    return school


def _begin(netwerk: Netwerk, staf: Gebruiker, gegevens: Gegevens, jaar: str) -> Bevraging:
    rij = bevraging_beginnen(
        netwerk_id=netwerk.pk,
        doelgroep="ouders" if gegevens["titel"] != "Schoolkosten" else "scholen",
        titel=f"{gegevens['titel']} {jaar}".strip(),
        inleiding=gegevens["inleiding"],
        door=staf,
    )
    for vraag in gegevens["vragen"]:
        leeg = {"uitleg": "", "opties": [], "eenheid": ""}
        vraag_toevoegen(bevraging_id=rij.pk, door=staf, **{**leeg, **vraag})
    return rij


def _open(netwerk: Netwerk, staf: Gebruiker, gegevens: Gegevens, scholen: list[Organisatie], jaar: str) -> Bevraging:
    rij = _begin(netwerk, staf, gegevens, jaar)
    if scholen:
        # The schools that stand in the network are real: nothing is invented about them.
        scholen_kiezen(bevraging_id=rij.pk, scholen=[school.sleutel for school in scholen], door=staf)
    vandaag = timezone.localdate()
    sluit = vandaag + datetime.timedelta(days=21)
    return bevraging_openen(bevraging_id=rij.pk, opent=vandaag, sluit=sluit, door=staf)[0]


def _antwoord(rij: Bevraagde, antwoord: list[Any], tekst: list[Any] | None) -> None:
    """Let a school answer; one that nobody hears for answered by telephone, so its answer is written down here."""
    velden = [vraag.veld for vraag in rij.bevraging.vragen.all()]
    waarden = dict(zip(velden, [*antwoord, *(tekst[:1] if tekst else [])], strict=False))
    if tekst:
        waarden["citeren"] = tekst[1] or None
    wie = Gebruiker.objects.filter(lidmaatschappen__organisatie=rij.organisatie).first()
    if wie is None:
        rij.waarden, rij.geantwoord_op = waarden, timezone.now()
        rij.save()
    else:
        school_antwoorden(bevraagde_id=rij.pk, waarden=waarden, origineel=dict.fromkeys(waarden), door=wie)


def _geteld(rij: Bevraging, staf: Gebruiker, gegevens: Gegevens) -> None:
    """Eleven of twelve answered, half a year ago; counted, quoted, published."""
    for nummer, (school, antwoord) in enumerate(zip(rij.bevraagden.all(), gegevens["antwoorden"], strict=False)):
        _antwoord(school, antwoord, gegevens["teksten"][nummer] if nummer < len(gegevens["teksten"]) else None)
    sluit = timezone.localdate() - datetime.timedelta(days=40)
    rij.opent, rij.sluit = sluit - datetime.timedelta(days=30), sluit
    sluit_en_tel(rij, None)
    tekst = next(een for een in Bevragingstekst.objects.filter(vraag__bevraging=rij) if een.citeren)
    citaat_kiezen(tekst_id=tekst.pk, citaat=tekst.tekst, geen_naam=True, door=staf)
    publiceer(netwerk=rij.netwerk, reden="Verzonnen voorbeeld: een bevraging van scholen is geteld.", door=None)


def _te_weinig(rij: Bevraging) -> None:
    """Six parents answered: nothing of it is left."""
    vraag = rij.vragen.all()[0].veld
    for nummer in range(6):
        bevragingsblad_insturen(bevraging=rij.sleutel, kenmerk=f"voorbeeld-{nummer}", waarden={vraag: "1"})
    sluit = timezone.localdate() - datetime.timedelta(days=5)
    rij.opent, rij.sluit = sluit - datetime.timedelta(days=14), sluit
    sluit_en_tel(rij, None)
