"""A provider without an account, its addresses and the links they got: for the tests of the answer by link."""

import re

from django.test import Client

from leerrecht.models import Bericht, Gebruiker
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.antwoordadres import antwoordadres_bevestigen, antwoordadres_toevoegen
from meldpunt.models import Antwoordadres
from meldpunt.tests.bouwers import maak_fiche, medewerker
from meldpunt.tests.toeleidinghulp import Zaak

_LINK = re.compile(r"/link/[\w-]+/")


class Linkzaak(Zaak):
    """The file of `Zaak`, proposed to a provider where nobody has an account and one address answers by link."""

    def __init__(self, *, postvak: bool = False, bevestigd: bool = False) -> None:
        super().__init__()
        self.fiche = maak_fiche(titel="Hoeve Noord")
        self.adres = self.voeg_toe("plek@hoeve.test", postvak=postvak)
        if bevestigd:
            antwoordadres_bevestigen(antwoordadres_id=self.adres.pk, door=medewerker())
        self.rij = self.stel_voor()
        self.link = link_in_mail(self.adres.gebruiker)

    def voeg_toe(self, email: str, *, postvak: bool = False) -> Antwoordadres:
        return antwoordadres_toevoegen(
            fiche_id=self.fiche.pk, naam="Hoeve Noord, onthaal", email=email, postvak=postvak, door=self.meldpunt
        )

    def open(self, link: str = "") -> str:
        """What a browser that never signed in reads there."""
        return " ".join(Client().get(link or self.link).content.decode().split())

    def antwoord(self, link: str = "", **velden):
        """Fill in the form of the page and send it; the page that follows."""
        client, hier = Client(), link or self.link
        pagina = client.get(hier)
        return client.post(f"{hier}antwoord-op-vraag/", invoer(pagina) | velden, follow=True)


def link_in_mail(gebruiker: Gebruiker) -> str:
    """The link of the last mail to this person."""
    bericht = Bericht.objects.filter(aan=gebruiker.email).order_by("pk").last()
    gevonden = _LINK.search(bericht.tekst) if bericht else None
    assert gevonden, "er is geen mail met een link"
    return gevonden.group()
