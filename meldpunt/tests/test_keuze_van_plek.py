"""Choosing a place: nothing is offered that the next page refuses, and why it was chosen stays with the file."""

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.keuzes.aanbod import Aanbodsoort
from meldpunt.keuzes.dossier import SoortVraag, Toeleidingstand
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import maak_toeleiding
from meldpunt.tests.toeleidinghulp import Zaak
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht

pytestmark = pytest.mark.django_db
STEL_VOOR = "Stel dit voor<"


def browser(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def bladzijde(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


def plek(zaak: Zaak, *fiche) -> str:
    naam = "plek_voorstellen" if fiche else "plek"
    return reverse(f"meldpunt:{naam}", args=[zaak.aanmelding.referentie, *(een.slug for een in fiche)])


def zet(zaak: Zaak, **velden) -> None:
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=zaak.aanmelding.pk).update(**velden)


def maak_consult(zaak: Zaak) -> str:
    zet(zaak, soort_vraag=SoortVraag.CONSULT, jongere=None)
    return "Een consult heeft geen naam."


def leg_stil(zaak: Zaak) -> str:
    zet(zaak, beperkt=True)
    return "Dit dossier ligt stil"


def laat_aanvaarden(zaak: Zaak) -> str:
    maak_toeleiding(zaak.aanmelding, fiche=maak_fiche(titel="Elders"), stand=Toeleidingstand.AANVAARD)
    return "“Elders” is al aanvaard."


@pytest.mark.parametrize("maak", [maak_consult, leg_stil, laat_aanvaarden])
def test_meldpunt_B12_wat_de_volgende_bladzijde_weigert_krijgt_geen_knop(maak):
    zaak = Zaak()
    assert STEL_VOOR in bladzijde(browser(zaak.meldpunt), plek(zaak))
    zin = maak(zaak)
    dicht = bladzijde(browser(zaak.meldpunt), plek(zaak))
    assert "Nu kan je niets voorstellen." in dicht
    assert zin in dicht
    assert STEL_VOOR not in dicht
    assert "Leerplek Zuid" in dicht, "kijken wat er bestaat kan altijd"
    # Who has the address of the form reads it before typing, and the dienst refuses with the same words.
    assert zin in bladzijde(browser(zaak.meldpunt), plek(zaak, zaak.fiche))
    with pytest.raises(Geweigerd, match=zin[:20]):
        zaak.stel_voor()


def test_wat_vergeleken_werd_blijft_bij_het_dossier_zoals_het_aanbod_toen_was():
    zaak = Zaak()
    fiche = maak_fiche(titel="Vanaf 12", leeftijd_van=2, leeftijd_tot=25)
    rij = zaak.stel_voor(fiche, keuze="De jongere kent de begeleider.")
    with schrijven_toegestaan():
        type(fiche).objects.filter(pk=fiche.pk).update(leeftijd_van=18)
    rij = Toeleiding.objects.get(pk=rij.pk)
    assert "leeftijd 2 tot 25 jaar" in rij.vergeleken
    aanzicht = Dossieraanzicht.TOELEIDINGEN.adres(zaak.aanmelding)
    gelezen = bladzijde(browser(zaak.meldpunt), aanzicht)
    assert "De jongere kent de begeleider." in gelezen
    assert "leeftijd 2 tot 25 jaar" in gelezen


def test_alleen_het_meldpunt_leest_waarom_iets_gekozen_werd():
    zaak = Zaak()
    zaak.stel_voor(keuze="kanarie-keuze")
    zaak.zeg_ja("A", "B")
    for wie in (zaak.aanbieder, zaak.aanmelder):
        for aanzicht in Dossieraanzicht:
            antwoord = browser(wie).get(aanzicht.adres(zaak.aanmelding))
            assert "kanarie-keuze" not in antwoord.content.decode()
            assert "Waarom gekozen" not in antwoord.content.decode()


def test_wat_niet_op_elk_punt_past_vraagt_waarom_en_verliest_niets():
    zaak = Zaak()
    fiche = maak_fiche(titel="Voor kinderen", leeftijd_van=2, leeftijd_tot=4)
    with pytest.raises(Geweigerd, match="leeftijd 2 tot 4 jaar") as geweigerd:
        zaak.stel_voor(fiche)
    assert geweigerd.value.veld == "keuze"
    client, adres = browser(zaak.meldpunt), plek(zaak, fiche)
    antwoord = client.post(adres, invoer(client.get(adres)) | {"uitleg": "Mag het toch?"})
    assert antwoord.status_code == 422
    assert "Mag het toch?" in antwoord.content.decode()
    assert not Toeleiding.objects.exists()
    antwoord = client.post(adres, invoer(antwoord) | {"keuze": "Er is overlegd met de dienst."})
    assert antwoord.status_code == 302
    assert Toeleiding.objects.get().keuze == "Er is overlegd met de dienst."


def test_wat_men_zoekt_staat_in_het_adres_en_een_onleesbare_waarde_vergelijkt_niets():
    zaak = Zaak()
    maak_fiche(titel="Twee dagdelen", dagdelen=2, talen="Nederlands, Frans")
    maak_fiche(titel="Tien dagdelen", dagdelen=10, soort=Aanbodsoort.COACHING)
    client = browser(zaak.meldpunt)
    met = bladzijde(client, plek(zaak) + "?dagdelen=4&taal=Frans")
    assert "Hoogstens dagdelen per week: 4" in met
    assert "Past niet:</strong> 10 dagdelen per week" in met
    assert "in het Nederlands, Frans" in met
    fout = bladzijde(client, plek(zaak) + "?dagdelen=veel&taal=Klingon")
    assert "“veel” kennen we niet" in fout
    assert "“Klingon” kennen we niet" in fout
    assert "10 dagdelen per week" not in fout
