"""A card in somebody's hand, for the tests of the own page."""

import datetime
from typing import Any

from django.test import Client
from django.utils import timezone

from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.bladkaart import Verskaart, kaart_gegeven, kaart_maken
from meldpunt.models import Aanmelding, Betrokkene, Bladkaart, Bladtaalbesluit

BLAD, KAART, OUDERS = "/mijn-blad/", "/mijn-blad/kaart/", "/mijn-blad/ouders/"


def maak_kaart(aanmelding: Aanmelding, mens: Betrokkene | None = None, *, door: Gebruiker | None = None) -> Verskaart:
    """Return a card that was not handed over yet."""
    return kaart_maken(
        aanmelding_id=aanmelding.pk,
        betrokkene=mens.sleutel if mens else "",
        door=door or aanmelding.ingediend_door,
    )


def geef_kaart(aanmelding: Aanmelding, mens: Betrokkene | None = None, *, door: Gebruiker | None = None) -> Verskaart:
    """Return a card in the hands of the young person, or of a parent."""
    vers = maak_kaart(aanmelding, mens, door=door)
    kaart_gegeven(
        kaart_id=vers.kaart.pk,
        aan="zelf, in handen",
        op=timezone.localdate(),
        door=door or aanmelding.ingediend_door,
    )
    return vers


def geef_in(client: Client, vers: Verskaart, **anders: str) -> Any:
    """Type number and code of a card, or something else."""
    velden = {"kaartcode_nummer": vers.nummer, "code": vers.code, **anders}
    return client.post(KAART, velden)


def met_kaart(aanmelding: Aanmelding, mens: Betrokkene | None = None) -> Client:
    """Return a browser of its own that is in with a card."""
    client = Client()
    antwoord = geef_in(client, geef_kaart(aanmelding, mens))
    assert antwoord.status_code == 302, antwoord.content.decode()
    return client


def lees(client: Client, pad: str = BLAD) -> str:
    """Return the page, which must be there."""
    antwoord = client.get(pad, follow=True)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def knop(client: Client, pad: str, **velden: str) -> Any:
    """Send a form with a fresh key, as the page gives it."""
    return client.post(pad, {"formuliersleutel": maak_formuliersleutel(None), **velden})


def verval(kaart: Bladkaart) -> None:
    """Let the time of a card be over since yesterday."""
    with schrijven_toegestaan():
        Bladkaart.objects.filter(pk=kaart.pk).update(vervalt_op=timezone.localdate() - datetime.timedelta(days=1))


def maak_bladtaal(netwerk: Netwerk, door: Gebruiker, taal: str = "fr") -> Bladtaalbesluit:
    """Return the note that somebody reviewed a language; of sentences that are not those of today."""
    velden = {"nagekeken_door": "Lectrice", "nagekeken_op": timezone.localdate(), "genoteerd_door": door}
    with schrijven_toegestaan():
        return Bladtaalbesluit.objects.get_or_create(netwerk=netwerk, taal=taal, gestopt_op=None, defaults=velden)[0]
