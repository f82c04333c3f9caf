"""From answers to rows: the young person, the people around, the parts of the file, every yes and no.

Helpers of the dienst that sends; they write inside its transaction and decide nothing.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.models import Gebruiker, Netwerk, Organisatie
from meldpunt import secties
from meldpunt.antwoorden.gevraagd import gevraagd
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.keuzes import JaNee, Les
from meldpunt.antwoorden.vragen import AANBIEDERS_HOOGSTENS, OUDERS_HOOGSTENS, schoon, velden_van, waarde
from meldpunt.diensten.toestemming import ontvangers_voor, voorstel_geldig_tot
from meldpunt.keuzes.dossier import Instemmingsantwoord, SoortVraag, Toestemmingstand, Trap, Waarvoor, Wie
from meldpunt.keuzes.leesveld import per_trap
from meldpunt.models import (
    Aanmelding,
    Afweging,
    Bekwaamheid,
    Betrokkene,
    Dossierdeel,
    Instemming,
    Jongere,
    Toestemming,
    Werkgebied,
)
from meldpunt.regels.beslissers import laatste_dag
from meldpunt.regels.leeftijd import band_van
from meldpunt.regels.leerplicht import is_leerplichtig
from meldpunt.regels.meldpuntlezer import nieuw_ja
from meldpunt.regels.toestemmingszin import formuleer

# Answers that live in a column or row of their own, and so not in the part of the file.
_ELDERS = {
    "jongere": tuple(velden_van("jongere")),
    "ouders": tuple(naam for naam in velden_van("ouders") if naam != "geen"),
    "school": ("school", "niveau", "clb"),
    "zien": ("redenen",),
    "afwezigheden": ("laatste_les",),
    "gewenst": tuple(velden_van("gewenst")),
    "instemming": tuple(naam for naam in velden_van("instemming") if naam != "taal"),
    "vraag": tuple(velden_van("vraag")),
}
_MENS = ("relatie", "naam", "telefoon", "email", "taal", "noot", "gezag", "gezag_noot", "niet_contacteren")
_PERSOON = ("voornaam", "naam", "geboren", "aanspreking", "gemeente", "telefoon", "taal")


def dag(inhoud: Mapping[str, Any], naam: str) -> datetime.date | None:
    """Return an answer that is a date."""
    iso = waarde(dict(inhoud), naam)
    return datetime.date.fromisoformat(iso) if iso else None


def trap_nul(kader: Invulkader, netwerk: Netwerk) -> dict[str, Any]:
    """Return the columns of the file that hold no name: enough to look for a place."""
    school, zien, gewenst = (kader.sectie(slug) for slug in ("school", "zien", "gewenst"))
    afwezig = kader.sectie("afwezigheden")
    # Who must still learn and has no school did not leave: that file looks for a school, and is counted so.
    weg = waarde(school, "ingeschreven") == JaNee.NEE and not is_leerplichtig(kader.geboren, kader.geschat)
    return {
        "soort_vraag": SoortVraag.UITSTROOM if weg else SoortVraag.INDIVIDUEEL,
        "leeftijdsband": band_van(kader.geboren) if kader.geboren else kader.geschat,
        "niveau": waarde(school, "niveau"),
        "gebied": Werkgebied.objects.filter(netwerk=netwerk, slug=waarde(gewenst, "gebied")).first(),
        "redenen": waarde(zien, "redenen") or [],
        "gewenst": waarde(gewenst, "gewenst") or [],
        "vraag": waarde(gewenst, "vraag"),
        "laatste_les_op": dag(afwezig, "laatste_les") if waarde(afwezig, "les") == Les.NEE else None,
    }


def maak_jongere(kader: Invulkader, netwerk: Netwerk, bestaand: Jongere | None = None) -> Jongere:
    """Write who it is, in the row of the file itself when it has one (`bestaand`).

    Else always a new row: whether the name is known already is for the Meldpunt to see and to merge.
    """
    inhoud = kader.sectie("jongere")
    jongere = bestaand or Jongere(netwerk=netwerk)
    for naam in _PERSOON:
        setattr(jongere, naam, waarde(inhoud, naam))
    jongere.verblijf = dict(velden_van("jongere")["verblijf"].keuzes).get(waarde(inhoud, "verblijf"), "")
    jongere.zet_indexen()
    jongere.save()
    return jongere


def maak_betrokkenen(kader: Invulkader, jongere: Jongere) -> dict[str, Betrokkene]:
    """Write the people around, by the number of their row in the form. Who stood there already keeps that row."""
    inhoud, uit = kader.sectie("ouders"), {}
    al = {(rij.relatie, rij.naam): rij for rij in jongere.betrokkenen.all()}
    for nummer in range(OUDERS_HOOGSTENS):
        velden = {naam: waarde(inhoud, f"{naam}_{nummer}") for naam in _MENS}
        velden["niet_contacteren"] = bool(velden["niet_contacteren"])
        if velden["naam"]:
            rij = al.get((velden["relatie"], velden["naam"])) or Betrokkene(jongere=jongere)
            for naam, inhoud_van_veld in velden.items():
                setattr(rij, naam, inhoud_van_veld)
            rij.save()
            uit[str(nummer)] = rij
    return uit


def maak_delen(kader: Invulkader, aanmelding: Aanmelding, soort_secties: tuple[secties.Sectie, ...]) -> None:
    """Write what was told, section by section."""
    for sectie in soort_secties:
        schrijf_sectie(aanmelding, sectie, schoon(gevraagd(sectie.slug, kader), _ELDERS.get(sectie.slug, ())))


def schrijf_sectie(aanmelding: Aanmelding, sectie: secties.Sectie, inhoud: Mapping[str, Any]) -> None:
    """Write what was told in one section: a row for each tier, by the tier of each field. Part of a dienst.

    What the section told before and this does not speak of, stays.
    """
    for trap, deel in per_trap(sectie.slug, inhoud).items():
        waar = {"aanmelding": aanmelding, "sectie": sectie.slug, "trap": trap}
        rij = Dossierdeel.objects.filter(**waar).first() or Dossierdeel(**waar, inhoud={}, versie=0)
        rij.inhoud, rij.versie = {**rij.inhoud, **deel}, rij.versie + 1
        rij.save()


def maak_instemmingen(
    kader: Invulkader, aanmelding: Aanmelding, ouders: Mapping[str, Betrokkene], door: Gebruiker
) -> None:
    """Write who said yes or no to the help, and who judged that somebody else decides than presumed."""
    inhoud = kader.sectie("instemming")
    if kader.oordeel:
        _maak_oordeel(kader, aanmelding, inhoud, door)
    antwoord = waarde(inhoud, "j_antwoord")
    if kader.jongere_antwoordt or antwoord or waarde(inhoud, "j_reden"):
        jongere = Instemming.objects.create(
            aanmelding=aanmelding,
            wie=Wie.JONGERE,
            antwoord=antwoord or Instemmingsantwoord.NOG_TE_VRAGEN,
            op=dag(inhoud, "j_op"),
            hoe=waarde(inhoud, "j_hoe"),
            reden=waarde(inhoud, "j_reden"),
            genoteerd_door=door,
        )
        if kader.zegt_nee:
            Afweging.objects.create(
                aanmelding=aanmelding, instemming=jongere, reden=waarde(inhoud, "nee_toch"), door=door
            )
    if kader.ouders_antwoorden and waarde(inhoud, "o_antwoord"):
        Instemming.objects.create(
            aanmelding=aanmelding,
            wie=Wie.OUDER,
            betrokkene=ouders.get(waarde(inhoud, "o_wie")),
            antwoord=waarde(inhoud, "o_antwoord"),
            op=dag(inhoud, "o_op"),
            hoe=waarde(inhoud, "o_hoe"),
            reden=waarde(inhoud, "o_uitleg"),
            genoteerd_door=door,
        )


def _maak_oordeel(kader: Invulkader, aanmelding: Aanmelding, inhoud: dict[str, Any], door: Gebruiker) -> None:
    vandaag = timezone.localdate()
    Bekwaamheid.objects.create(
        aanmelding=aanmelding,
        oordeel=kader.oordeel,
        waarvoor=Waarvoor.ALLES,
        op=dag(inhoud, "j_op") or vandaag,
        door_wie=waarde(inhoud, "afwijking_wie"),
        gesprek_jongere=waarde(inhoud, "afwijking_jongere"),
        gesprek_ouders=waarde(inhoud, "afwijking_ouders"),
        reden=waarde(inhoud, "afwijking_reden"),
        verteld_op=dag(inhoud, "afwijking_verteld") or vandaag,
        herzien_op=dag(inhoud, "afwijking_herzien") or vandaag,
        genoteerd_door=door,
    )


def gekozen_ontvangers(kader: Invulkader, aanmelding: Aanmelding) -> list[tuple[Organisatie, Trap]]:
    """Return the providers with whom may be shared already, and down to which tier."""
    inhoud = kader.sectie("instemming")
    keuzes = {
        waarde(inhoud, f"aanbieder_{nummer}"): waarde(inhoud, f"tot_{nummer}") for nummer in range(AANBIEDERS_HOOGSTENS)
    }
    uit: list[tuple[Organisatie, Trap]] = []
    for aanbieder in ontvangers_voor(aanmelding).filter(sleutel__in=[sleutel for sleutel in keuzes if sleutel]):
        tot = (Trap.A, Trap.B) if keuzes[aanbieder.sleutel] == Trap.B else (Trap.A,)
        uit += [(aanbieder, trap) for trap in tot]
    return uit


def maak_toestemmingen(
    kader: Invulkader, aanmelding: Aanmelding, ouders: Mapping[str, Betrokkene], ontvangers: list, door: Gebruiker
) -> None:
    """Write the yes to share of the person who decides: with the Meldpunt, and one row per other receiver and tier."""
    inhoud = kader.sectie("instemming")
    van_ouder = kader.beslisser == Wie.OUDER
    wie = "o" if van_ouder else "j"
    mens = ouders[waarde(inhoud, "o_wie")] if van_ouder else None
    op, hoe, taal = dag(inhoud, f"{wie}_op"), waarde(inhoud, f"{wie}_hoe"), waarde(inhoud, "taal")
    if waarde(inhoud, "delen") == JaNee.JA and op is not None:
        meldpunt = nieuw_ja(aanmelding, kader.beslisser, mens, op=op, hoe=hoe, door=door, taal=taal)
        if meldpunt is not None:
            meldpunt.save()
    grenzen = [voorstel_geldig_tot(), laatste_dag(aanmelding, kader.beslisser)]
    for ontvanger, trap in ontvangers:
        rij = Toestemming(
            aanmelding=aanmelding,
            wie=kader.beslisser,
            ontvanger=ontvanger,
            trap=trap,
            beslist=True,
            betrokkene=mens,
            stand=Toestemmingstand.GEGEVEN,
            hoe=hoe,
            taal=taal,
            antwoord_op=op,
            geldig_tot=min(grens for grens in grenzen if grens),
            genoteerd_door=door,
        )
        formuleer(rij).save()
