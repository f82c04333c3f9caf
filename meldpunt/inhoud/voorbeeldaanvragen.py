"""Invented questions of a school straight to a provider, for example mode: one that waits, one yes, one no."""

from leerrecht.models import Gebruiker
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt.diensten.aanvraag import aanvraag_beantwoorden, aanvraag_stellen
from meldpunt.diensten.antwoordadres import antwoordadres_toevoegen
from meldpunt.keuzes.aanvraag import Aanvraagstand
from meldpunt.models import Aanbodfiche, Aanvraag
from meldpunt.regels.linklezer import als_aanbieder

# An address on a domain that can never exist: the buddies of the example are led by nobody.
POSTVAK = "buddy@leerrecht.example"
VRAGEN = (
    ("Verzonnen: een leerling van het eerste jaar wil graag, maar komt thuis niet aan schoolwerk toe.", "", ""),
    (
        "Verzonnen: drie leerlingen zoeken iemand om na school mee te plannen.",
        Aanvraagstand.AANVAARD,
        "Ja. Bel ons, dan spreken we een eerste dag af op school.",
    ),
    (
        "Verzonnen: een leerling van het derde jaar zoekt een buddy voor wiskunde.",
        Aanvraagstand.GEWEIGERD,
        "Onze buddy's werken tot en met de eerste graad.",
    ),
)


def laad() -> dict[str, int]:
    """Let the example school ask for a buddy and an invented mailbox answer, once accounts and offer are there."""
    adressen = {rij.voor_at or rij.rol.value: rij.email for rij in ACCOUNTS}
    school, mila = (Gebruiker.objects.filter(email=adressen[wie]).first() for wie in ("school", "meldpunt"))
    fiche = Aanbodfiche.objects.openbaar().filter(slug="buddy").select_related("netwerk", "aanbieder").first()
    if not school or not mila or not fiche or Aanvraag.objects.exists():
        return {"voorbeeldaanvragen": 0}
    adres = antwoordadres_toevoegen(
        fiche_id=fiche.pk, naam="Buddywerking (verzonnen)", email=POSTVAK, postvak=True, door=mila
    )
    organisatie = school.lidmaatschappen.select_related("organisatie").get().organisatie.sleutel
    for tekst, naar, antwoord in VRAGEN:
        rij = aanvraag_stellen(
            fiche_id=fiche.pk,
            organisatie=organisatie,
            aantal=1,
            niveau="",
            vraag=tekst,
            bij_wie=school.naam,
            door=school,
        )
        lezer = als_aanbieder(adres.gebruiker)
        if naar and lezer:
            aanvraag_beantwoorden(aanvraag_id=rij.pk, antwoord=naar, tekst=antwoord, wie="Bo, begeleider", door=lezer)
    return {"voorbeeldaanvragen": Aanvraag.objects.count()}
