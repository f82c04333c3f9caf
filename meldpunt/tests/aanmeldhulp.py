"""Answers as people type them, and how a test fills in a form: shared by the tests of aanmelden. All invented."""

import datetime
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in, maak_netwerk
from meldpunt.diensten.concept import concept_beginnen, sectie_bewaren
from meldpunt.models import Concept, Vooraanmelding, Werkgebied
from meldpunt.tests.bouwers import maak_gebied
from meldpunt.tests.dossierbouwers import maak_clb, maak_dienstpunt, schoolmedewerker

KANARIE = "Kanarina"


# That this young person decides otherwise than the law presumes, as a form asks it.
AFWIJKING = {
    "afwijking": "ja",
    "afwijking_reden": "Ligt in het ziekenhuis.",
    "afwijking_wie": "An, CLB",
    "afwijking_jongere": "Begrijpt de vraag nu niet.",
    "afwijking_ouders": "Zien het ook zo.",
    "afwijking_verteld": timezone.localdate().isoformat(),
    "afwijking_herzien": (timezone.localdate() + datetime.timedelta(days=60)).isoformat(),
}


# That the pupil and the parents know, as a school says it.
WETEN = {
    "j_weet": "ja",
    "j_op": timezone.localdate().isoformat(),
    "o_weet": "ja",
    "o_op": timezone.localdate().isoformat(),
    "contact_geven": "ja",
    "o_naam": "Moeder van Kanarina",
    "o_telefoon": "0471 22 22 22",
}


def dag(dagen_geleden: int = 0) -> str:
    """A day as it is stored."""
    return (timezone.localdate() - datetime.timedelta(days=dagen_geleden)).isoformat()


def geboren(jaren: int) -> str:
    """A date of birth of somebody who turned `jaren` a while ago."""
    return timezone.localdate().replace(year=timezone.localdate().year - jaren, month=1, day=2).isoformat()


def antwoorden(jaren: int = 15, school: Organisatie | None = None) -> dict[str, dict[str, Any]]:
    """Everything a CLB fills in about a young person of that age, as it is stored."""
    return {
        "jongere": {
            "voornaam": KANARIE,
            "naam": "Vogelaar",
            "geboren": geboren(jaren),
            "gemeente": "Mechelen",
            "telefoon": "0470 00 00 00",
        },
        "ouders": {"relatie_0": "ouder", "naam_0": "Ouder Vogelaar", "telefoon_0": "0471 00 00 00"},
        "school": {
            "ingeschreven": "ja",
            "school": school.sleutel if school else "",
            "niveau": "graad2",
            "school_andere": "" if school else "Een school ver weg",
            "leerjaar": "3de jaar",
        },
        "zien": {
            "zegt": "Ik wil leren, niet in een klas van dertig.",
            "krachten": "Werkt goed met de handen.",
            "redenen": ["motivatie"],
            "woorden": "Blijft vaak thuis.",
        },
        "afwezigheden": {"band": "10_29", "les": "nee", "laatste_les": dag(10), "begeleiding": "ja"},
        "geprobeerd": {"wat_0": "Elke maandag een gesprek", "wie_0": "school", "effect_0": "deels"},
        "gewenst": {"weet_niet": "ja", "vraag": "Zoekt een rustige plek om te starten.", "gebied": een_gebied()},
        "instemming": instemming(jaren),
    }


def instemming(jaren: int) -> dict[str, Any]:
    """The yeses as they are asked at that age."""
    jongere = {"j_antwoord": "gegeven", "j_op": dag(3), "j_hoe": "gesprek"}
    ouder = {"o_wie": "0", "o_antwoord": "gegeven", "o_op": dag(2), "o_hoe": "telefoon"}
    uit: dict[str, Any] = {"delen": "ja"}
    if jaren >= 12:
        uit |= jongere
    return uit | ouder if jaren < 18 else uit


def een_gebied() -> str:
    """The slug of an area of the network."""
    gebied = Werkgebied.objects.filter(slug="rivierenland").first() or maak_gebied("rivierenland")
    return gebied.slug


def begin(door: Gebruiker, soort: str = "aanmelding", **opties: Any) -> Concept:
    """Begin a concept for the first membership of this person."""
    lid = door.lidmaatschappen.first()
    return concept_beginnen(
        soort=soort, netwerk_id=lid.netwerk_id, organisatie_id=lid.organisatie_id, door=door, **opties
    )


def vul_in(concept: Concept, door: Gebruiker, delen: dict[str, dict[str, Any]]) -> Concept:
    """Save the sections of `delen`, each from what is stored now."""
    for sectie, inhoud in delen.items():
        deel = concept.delen.filter(sectie=sectie).first()
        nu = deel.inhoud if deel else {}
        begonnen_met = {naam: nu.get(naam, "") for naam in inhoud}
        sectie_bewaren(concept_sleutel=concept.sleutel, sectie=sectie, mijn=inhoud, origineel=begonnen_met, door=door)
    return Concept.objects.get(pk=concept.pk)


def volledig(door: Gebruiker, jaren: int = 15, **anders: dict[str, Any]) -> Concept:
    """A concept of an aanmelding that can be sent; `anders` changes answers of a section."""
    delen = antwoorden(jaren)
    for sectie, inhoud in anders.items():
        delen[sectie] = {**delen[sectie], **inhoud}
    return vul_in(begin(door), door, delen)


def venster(gebruiker: Gebruiker) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    log_in(client, gebruiker)
    return client


def typ(client: Client, concept: Concept, sectie: str, knop: str = "verder", **getypt: Any):
    """Open a section, type over it what `getypt` says, and press a button."""
    adres = reverse("meldpunt:sectie", args=[concept.sleutel, sectie])
    formulier = client.get(adres).context["form"]
    gevuld = {veld.name: veld.value() for veld in formulier}
    data = {naam: waarde for naam, waarde in gevuld.items() if waarde not in (None, "", False)}
    return client.post(adres, {**data, "formuliersleutel": formulier.formuliersleutel, "knop": knop, **getypt})


def verstuur(client: Client, concept: Concept):
    """Open the check of a concept and press send."""
    adres = reverse("meldpunt:controleren", args=[concept.sleutel])
    formulier = client.get(adres).context["form"]
    return client.post(adres, {"formuliersleutel": formulier.formuliersleutel})


def maak_concept(door: Gebruiker, soort: str = "aanmelding", **velden: Any) -> Concept:
    """A concept as a row, whatever organisation this person is of."""
    lid = door.lidmaatschappen.first()
    with schrijven_toegestaan():
        return Concept.objects.create(
            netwerk=lid.netwerk, organisatie=lid.organisatie, eigenaar=door, soort=soort, **velden
        )


def maak_vooraanmelding(
    *, netwerk: Netwerk | None = None, clb: Organisatie | None = None, door: Gebruiker | None = None, **velden: Any
) -> Vooraanmelding:
    """What a school sent to its CLB today, as a row."""
    netwerk = netwerk or maak_netwerk()
    maak_dienstpunt(netwerk)
    door = door or schoolmedewerker(netwerk)
    inhoud = {sectie: antwoorden()[sectie] for sectie in ("jongere", "zien", "afwezigheden", "geprobeerd")}
    velden = {
        "inhoud": {**inhoud, "weten": WETEN, "school": {"niveau": "graad2", "contact": "Zorgleerkracht"}},
        "initialen": "K.V.",
        "verstuurd_op": timezone.now(),
        "wek_op": timezone.localdate() + datetime.timedelta(days=7),
        **velden,
    }
    with schrijven_toegestaan():
        return Vooraanmelding.objects.create(
            netwerk=netwerk,
            clb=clb or maak_clb(netwerk),
            door=door,
            school=door.lidmaatschappen.first().organisatie,
            **velden,
        )
