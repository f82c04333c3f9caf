"""What a section still needs before it can be sent, in words; the same rules on the page and in the dienst."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils import timezone

from meldpunt.antwoorden.gebrek import Gebrek
from meldpunt.antwoorden.gebrek import eis as _eis
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.keuzes import JaNee, Les
from meldpunt.antwoorden.vragen import (
    AANBIEDERS_HOOGSTENS,
    OUDERS_HOOGSTENS,
    STAPPEN_HOOGSTENS,
    is_ruw,
    velden_van,
    waarde,
)
from meldpunt.antwoorden.weten import weten_ontbreekt
from meldpunt.keuzes.dossier import Gezag, Instemmingsantwoord, Relatie, SoortVraag, Wie
from meldpunt.regels.bekend import bekend_uit
from meldpunt.regels.gezag import GEZAG_VAN, MET_NOOT
from meldpunt.regels.leeftijd import OORDEEL_LANGST
from meldpunt.regels.naamvormen import Bekend
from meldpunt.regels.namen import lees

_EEN_NAAM = "Heeft de jongere er maar één? Duid dat aan."


def ontbreekt(slug: str, inhoud: dict[str, Any], kader: Invulkader) -> list[Gebrek]:
    """Return what section `slug` still needs; empty: it is ready."""
    vragen = velden_van(slug)
    ruw = [
        Gebrek(naam, f"Dit konden we niet lezen: {veld.label.lower()}.", f"“{veld.label}” klopt nog niet")
        for naam, veld in vragen.items()
        if is_ruw(inhoud, naam)
    ]
    onleesbaar = {gebrek.veld for gebrek in ruw}
    return ruw + [gebrek for gebrek in _REGELS[slug](inhoud, kader) if gebrek.veld not in onleesbaar]


def _jongere(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    namen = [waarde(inhoud, veld) for veld in ("voornaam", "naam")]
    if not waarde(inhoud, "een_naam"):
        yield from _eis(
            inhoud,
            ("voornaam", f"Vul de voornaam in. {_EEN_NAAM}", "de voornaam"),
            ("naam", f"Vul de familienaam in. {_EEN_NAAM}", "de familienaam"),
        )
    elif all(namen):
        yield Gebrek("een_naam", "Er staan twee namen. Maak er één leeg, of haal het vinkje weg.", "één of twee namen")
    elif not any(namen):
        yield Gebrek("voornaam", "Vul de ene naam in, hier of bij de familienaam.", "de naam")
    if not waarde(inhoud, "geschat"):
        zin = "Vul de geboortedatum in. Kent niemand ze, kies dan hoe oud de jongere ongeveer is."
        yield from _eis(inhoud, ("geboren", zin, "de geboortedatum of de leeftijd"))
    yield from _eis(inhoud, ("gemeente", "Vul de gemeente in.", "de gemeente"))


def _ouders(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    gevuld = 0
    for nummer in range(OUDERS_HOOGSTENS):
        delen = [
            waarde(inhoud, f"{naam}_{nummer}")
            for naam in (
                "relatie",
                "naam",
                "telefoon",
                "email",
                "taal",
                "gezag",
                "gezag_noot",
                "niet_contacteren",
                "noot",
            )
        ]
        if not any(delen):
            continue
        gevuld += 1
        wie = f"van persoon {nummer + 1}"
        yield from _eis(
            inhoud,
            (f"relatie_{nummer}", "Kies wie dit is.", f"wie persoon {nummer + 1} is"),
            (f"naam_{nummer}", "Vul de naam in, of maak deze persoon helemaal leeg.", f"de naam {wie}"),
        )
        yield from _gezag(inhoud, nummer, wie)
    if not gevuld and not waarde(inhoud, "geen"):
        yield Gebrek(
            "geen", "Vul één ouder of steunfiguur in, of schrijf waarom dat niet kan.", "één persoon, of waarom niet"
        )


def _gezag(inhoud: dict[str, Any], nummer: int, wie: str) -> Iterator[Gebrek]:
    relatie, gezag = (waarde(inhoud, f"{naam}_{nummer}") for naam in ("relatie", "gezag"))
    if relatie and gezag and gezag not in GEZAG_VAN[relatie]:
        zin = f"Dat kan niet van een {Relatie(relatie).label}: {Gezag(gezag).label}. Kies iets anders."
        yield Gebrek(f"gezag_{nummer}", zin, f"hoe {wie.removeprefix('van ')} beslist")
    elif gezag in MET_NOOT:
        zin = "Schrijf wat er geregeld is: door wie, wanneer en waarover."
        yield from _eis(inhoud, (f"gezag_noot_{nummer}", zin, f"wat er geregeld is {wie}"))


def _school(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    van_school = kader.soort == "vooraanmelding"
    if not van_school:
        yield from _eis(inhoud, ("ingeschreven", "Kies ja of nee.", "of de jongere ingeschreven is"))
        ergens = waarde(inhoud, "school") or waarde(inhoud, "school_andere")
        if waarde(inhoud, "ingeschreven") == JaNee.JA and not ergens:
            yield Gebrek("school", "Kies de school, of schrijf ze hieronder.", "de school")
    yield from _eis(inhoud, ("niveau", "Kies het niveau.", "het niveau"))
    if van_school:
        yield from _eis(inhoud, ("contact", "Vul in wie de jongere op school volgt.", "wie de jongere volgt"))
    if not kader.van_clb:
        yield from _eis(inhoud, ("clb", "Kies het CLB.", "het CLB"))


def _zien(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    if not waarde(inhoud, "zegt") and not waarde(inhoud, "niet_gesproken"):
        zin = "Schrijf wat de jongere zelf zegt, of waarom je nog niet met de jongere sprak."
        yield Gebrek("zegt", zin, "wat de jongere zelf zegt")
    yield from _eis(
        inhoud,
        ("krachten", "Schrijf wat goed loopt. Eén zin is genoeg.", "wat goed loopt"),
        ("redenen", "Duid minstens één reden aan.", "waarover de zorg gaat"),
        ("woorden", "Schrijf wat je ziet. Eén zin is genoeg.", "wat anderen zien"),
    )


def _afwezigheden(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    yield from _eis(
        inhoud,
        ("band", "Kies hoeveel halve dagen. Weet je het niet, kies dan “weet ik niet”.", "het aantal halve dagen"),
        ("les", "Kies of de jongere nog les krijgt.", "of de jongere nog les krijgt"),
    )
    if waarde(inhoud, "les") == Les.NEE:
        zin = "Vul de laatste dag met les in. Bij twijfel: de dag die je het laatst zeker weet."
        yield from _eis(inhoud, ("laatste_les", zin, "de laatste dag met les"))
    yield from _eis(inhoud, ("begeleiding", "Kies ja, nee of weet ik niet.", "of er een begeleidingsdossier is"))


def _geprobeerd(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    gevuld = 0
    for nummer in range(STAPPEN_HOOGSTENS):
        if not any(waarde(inhoud, f"{naam}_{nummer}") for naam in ("wat", "wie", "effect")):
            continue
        gevuld += 1
        stap = f"stap {nummer + 1}"
        yield from _eis(
            inhoud,
            (f"wat_{nummer}", "Schrijf wat er gedaan is, of maak deze stap leeg.", f"wat er in {stap} gedaan is"),
            (f"wie_{nummer}", "Kies wie dit deed.", f"wie {stap} deed"),
            (f"effect_{nummer}", "Kies wat het opbracht.", f"wat {stap} opbracht"),
        )
    if not gevuld and not waarde(inhoud, "niets"):
        yield Gebrek(
            "wat_0", "Vul minstens één stap in, of schrijf onderaan waarom er nog niets gebeurde.", "minstens één stap"
        )


def _gewenst(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    if not waarde(inhoud, "gewenst") and not waarde(inhoud, "weet_niet"):
        yield Gebrek("gewenst", "Duid iets aan, of kies “weet ik niet”.", "welk aanbod, of “weet ik niet”")
    yield from _eis(
        inhoud,
        ("vraag", "Schrijf je vraag in een paar zinnen.", "je vraag"),
        ("gebied", "Kies een buurt.", "de buurt"),
    )
    yield from _zonder_naam(inhoud, kader)


def _zonder_naam(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    """A provider reads the question before any toestemming, so it tells nobody who it is."""
    tekst = waarde(inhoud, "vraag")
    gelezen = lees(bekend_uit(kader) if tekst else Bekend(), {"vraag": tekst})
    if gelezen.alle and not (waarde(inhoud, "geen_naam") and gelezen.kan_blijven):
        yield Gebrek("vraag", gelezen.zin(), "een vraag zonder naam")


def _antwoord_van(inhoud: dict[str, Any], wie: str, naam: str) -> Iterator[Gebrek]:
    """An answer that was given has a day and a way."""
    if waarde(inhoud, f"{wie}_antwoord") in (Instemmingsantwoord.GEGEVEN, Instemmingsantwoord.GEWEIGERD):
        yield from _eis(
            inhoud,
            (f"{wie}_op", "Vul de dag in waarop je het besprak.", f"wanneer je het met {naam} besprak"),
            (f"{wie}_hoe", "Kies hoe je het besprak.", f"hoe je het met {naam} besprak"),
        )


def _beslissing(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    """The yes that opens the file, and its refusal, which has a path."""
    jongere = kader.beslisser == Wie.JONGERE
    veld, wie = ("j_antwoord", kader.voornaam) if jongere else ("o_antwoord", "wie voor de jongere beslist")
    gegeven = waarde(inhoud, veld)
    if gegeven == Instemmingsantwoord.GEWEIGERD:
        zin = "Zonder instemming kan je niet aanmelden. Je kan wel een consult zonder naam vragen."
        yield Gebrek(veld, zin, f"{wie} stemt niet in: vraag een consult zonder naam")
    elif gegeven != Instemmingsantwoord.GEGEVEN:
        yield Gebrek(veld, f"Vraag het eerst aan {wie}, en vul het antwoord in.", f"de instemming van {wie}")
    if waarde(inhoud, "delen") == JaNee.NEE:
        zin = "Zonder toestemming leest het Meldpunt niets. Je kan wel een consult zonder naam vragen."
        yield Gebrek("delen", zin, "er is geen toestemming: vraag een consult zonder naam")
    yield from _eis(inhoud, ("delen", "Kies ja of nee.", "de toestemming om te delen met het Meldpunt"))


def _instemming(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    yield from _beslissing(inhoud, kader)
    yield from _antwoord_van(inhoud, "j", kader.voornaam)
    if kader.oordeel:
        yield from _oordeel(inhoud)
    if kader.zegt_nee:
        zin = f"{kader.voornaam} zegt nee. Dat houdt de aanmelding tegen, tenzij je schrijft waarom ze toch doorgaat."
        yield from _eis(inhoud, ("nee_toch", zin, f"{kader.voornaam} zegt nee: waarom het toch doorgaat"))
    if kader.ouders_antwoorden:
        yield from _van_de_ouders(inhoud, kader)
    for nummer in range(AANBIEDERS_HOOGSTENS):
        if waarde(inhoud, f"aanbieder_{nummer}"):
            yield from _eis(
                inhoud,
                (f"tot_{nummer}", "Kies wat deze aanbieder mag lezen.", "wat een aanbieder mag lezen"),
                ("taal", "Schrijf in welke taal je het uitlegde.", "in welke taal je het uitlegde"),
            )


def _oordeel(inhoud: dict[str, Any]) -> Iterator[Gebrek]:
    """A judgement against what the law presumes: who, why, after which talk, told, and when it is seen again."""
    yield from _eis(
        inhoud,
        ("afwijking_reden", "Schrijf waarom.", "waarom de jongere anders beslist dan vermoed"),
        ("afwijking_wie", "Schrijf wie dit oordeelde: naam en functie.", "wie dat oordeelde"),
        ("afwijking_jongere", "Schrijf wat de jongere erover zei.", "wat de jongere daarover zei"),
        (
            "afwijking_ouders",
            "Schrijf wat de ouders erover zeiden, of waarom je hen niet sprak.",
            "wat de ouders zeiden",
        ),
        ("afwijking_verteld", "Vul in wanneer je het aan de jongere vertelde.", "wanneer je dat vertelde"),
        (
            "afwijking_herzien",
            "Kies een dag na vandaag, ten laatste over een jaar.",
            "wanneer dat opnieuw bekeken wordt",
        ),
    )
    vandaag = timezone.localdate()
    dagen = {naam: waarde(inhoud, f"afwijking_{naam}") for naam in ("verteld", "herzien")}
    if dagen["verteld"] > vandaag.isoformat():
        yield Gebrek("afwijking_verteld", "Die dag moet nog komen.", "een dag die voorbij is")
    if dagen["herzien"] and not vandaag.isoformat() < dagen["herzien"] <= (vandaag + OORDEEL_LANGST).isoformat():
        zin = "Kies een dag na vandaag, ten laatste over een jaar."
        yield Gebrek("afwijking_herzien", zin, "wanneer dat opnieuw bekeken wordt")


def _van_de_ouders(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    antwoord = waarde(inhoud, "o_antwoord")
    yield from _antwoord_van(inhoud, "o", "de ouder")
    if kader.beslisser == Wie.OUDER:
        if waarde(inhoud, "o_wie") not in dict(kader.beslissers()):
            zin = "Kies de ouder of voogd die beslist. Staat die er niet bij? Vul die in bij “Ouders en steunfiguren”."
            yield Gebrek("o_wie", zin, "welke ouder of voogd beslist")
        return
    yield from _eis(inhoud, ("o_antwoord", "Kies een van de drie.", "of de ouders het weten"))
    if antwoord in (Instemmingsantwoord.NOG_TE_VRAGEN, Instemmingsantwoord.GEWEIGERD):
        yield from _eis(inhoud, ("o_uitleg", "Schrijf waarom. Eén zin is genoeg.", "waarom de ouders niet instemmen"))


def _vraag(inhoud: dict[str, Any], kader: Invulkader) -> Iterator[Gebrek]:
    # Nothing chosen: one young person, as a form that was begun before this was asked.
    if waarde(inhoud, "over") in ("", SoortVraag.CONSULT):
        yield from _eis(inhoud, ("leeftijdsband", "Kies een leeftijd. Ongeveer is genoeg.", "de leeftijd"))
    yield from _eis(
        inhoud,
        ("gebied", "Kies een buurt.", "de buurt"),
        ("vraag", "Schrijf je vraag in een paar zinnen.", "je vraag"),
        ("bereik", "Vul een nummer in, dan kan het Meldpunt je bellen.", "een nummer waarop we je bereiken"),
    )
    yield from _zonder_naam(inhoud, kader)


_REGELS: dict[str, Callable[[dict[str, Any], Invulkader], Iterator[Gebrek]]] = {
    "jongere": _jongere,
    "ouders": _ouders,
    "school": _school,
    "weten": weten_ontbreekt,
    "zien": _zien,
    "afwezigheden": _afwezigheden,
    "geprobeerd": _geprobeerd,
    # All of it may stay empty.
    "praktisch": lambda inhoud, kader: iter(()),
    "gewenst": _gewenst,
    "instemming": _instemming,
    "vraag": _vraag,
}
