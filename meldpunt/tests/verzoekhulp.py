"""Requests of a young person or parent, for the tests: noted, decided and answered."""

from django.utils import timezone

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from meldpunt.diensten import verzoek as diensten
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.models import (
    Aanmelding,
    Verzoek,
)
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_betrokkene, maak_jongere


class Verzoekwereld:
    """One Meldpunt with its functionaris and its beheer."""

    def __init__(self) -> None:
        self.mila, self.dora, self.bert = (
            maak_gebruiker(Rol.MELDPUNT),
            maak_gebruiker(Rol.DPO),
            maak_gebruiker(Rol.BEHEER),
        )


def dossier(*, geboren: str = "", **opties) -> Aanmelding:
    wanneer = {"geboren": geboren} if geboren else {}
    jongere = maak_jongere(voornaam="Kanarielien", naam="Vogelaar", **wanneer)
    maak_betrokkene(jongere, naam="Moeder Kanariemie")
    return maak_aanmelding(jongere=jongere, delen={"zien": {"woorden": "KANARIEVERHAAL"}}, **opties)


def noteer(rij, wie, soort=Verzoeksoort.WISSEN, **anders) -> Verzoek:
    velden = {
        "soort": soort,
        "vrager": "jongere",
        "wie": "KANARIEVRAGER",
        "nagekeken": "KANARIEKAART",
        "inhoud": "KANARIEVRAAG",
        "ontvangen_op": timezone.localdate(),
    }
    return diensten.verzoek_noteren(aanmelding_id=rij.pk, door=wie, **velden | anders)


def beslis(verzoek, wereld, uitkomst="ja", **anders) -> Verzoek:
    """Up to and with the decision."""
    diensten.verzoek_voorleggen(verzoek_id=verzoek.pk, voorstel="Inwilligen.", door=wereld.mila)
    diensten.verzoek_adviseren(verzoek_id=verzoek.pk, advies="Akkoord.", door=wereld.dora)
    velden = {
        "uitkomst": uitkomst,
        "besluit_van": "het college",
        "beslist_op": timezone.localdate(),
        "gevolg_advies": "gevolgd",
        "motivering": "",
    }
    return diensten.verzoek_beslissen(verzoek_id=verzoek.pk, door=wereld.bert, **velden | anders)


def beantwoord(verzoek, wereld) -> Verzoek:
    vandaag = timezone.localdate()
    return diensten.verzoek_beantwoorden(
        verzoek_id=verzoek.pk, antwoord="KANARIEANTWOORD", hoe="gesprek", beantwoord_op=vandaag, door=wereld.mila
    )
