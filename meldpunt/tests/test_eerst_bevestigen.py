"""Every road to the Meldpunt asks first by what one is bound, leads back, and loses nothing that was typed."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from leerrecht.tests.formulier import invoer
from meldpunt.models import Aanmelding, Concept, Vooraanmelding
from meldpunt.tests.aanmeldhulp import begin, maak_vooraanmelding, venster, verstuur, vul_in
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_dienstpunt
from meldpunt.tests.test_consult import vraag

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def punt():
    return maak_dienstpunt()


def vergeet_bevestiging(wie: Gebruiker) -> None:
    """As after a change of the text: what was confirmed holds no more."""
    Gebruiker.objects.filter(pk=wie.pk).update(gebonden_aan="")


def krijg_nieuw_adres(wie: Gebruiker) -> None:
    """An account with a mailed code as its second step, whose mailbox is another one since now."""
    wie.authenticator_set.all().delete()
    Gebruiker.objects.filter(pk=wie.pk).update(adres_gewijzigd_op=timezone.now())


def bevestig(client: Client, adres: str):
    return client.post(adres, invoer(client.get(adres)) | {"gelezen": "on"})


def vraagt_eerst(antwoord) -> bool:
    return antwoord.status_code == 302 and antwoord["Location"].startswith(reverse("account_geheimhouding"))


@pytest.mark.parametrize("rol", [Rol.AANMELDER, Rol.PARTNER, Rol.MELDPUNT])
def test_de_startpagina_van_aanmelden_vraagt_eerst_de_bevestiging_en_keert_dan_terug(rol):
    wie = maak_gebruiker(rol, organisatie=maak_organisatie(soort="clb"))
    client, start = venster(wie), reverse("meldpunt:aanmelden")
    vergeet_bevestiging(wie)
    antwoord = client.get(start)
    assert vraagt_eerst(antwoord)
    assert "begin je geen aanmelding of consult" in client.get(antwoord["Location"]).content.decode()
    assert not Concept.objects.exists()
    assert bevestig(client, antwoord["Location"])["Location"] == start
    assert client.get(start).status_code == 200


def test_wie_al_op_de_startpagina_stond_drukt_op_een_knop_en_komt_daar_terug():
    wie = clb_medewerker()
    client, start = venster(wie), reverse("meldpunt:aanmelden")
    knop = invoer(client.get(start))
    vergeet_bevestiging(wie)
    antwoord = client.post(reverse("meldpunt:concept_nieuw"), knop, HTTP_REFERER=f"http://testserver{start}")
    assert vraagt_eerst(antwoord) and not Concept.objects.exists()
    assert bevestig(client, antwoord["Location"])["Location"] == start


def test_wat_in_een_onderdeel_getypt_is_staat_er_na_de_bevestiging_nog():
    wie = clb_medewerker()
    client, concept = venster(wie), begin(wie, "consult")
    adres = reverse("meldpunt:sectie", args=[concept.sleutel, "vraag"])
    formulier = invoer(client.get(adres), vraag="KANARIETEKST")
    vergeet_bevestiging(wie)
    antwoord = client.post(adres, formulier)
    assert vraagt_eerst(antwoord)
    assert bevestig(client, antwoord["Location"])["Location"] == adres
    assert "KANARIETEKST" in client.get(adres).content.decode()


def test_wat_aan_de_telefoon_getypt_is_staat_er_na_de_bevestiging_nog():
    wie = medewerker()
    client, adres = venster(wie), reverse("meldpunt:telefoon")
    formulier = invoer(client.get(adres), vraag="KANARIETEKST")
    vergeet_bevestiging(wie)
    antwoord = client.post(adres, formulier)
    assert vraagt_eerst(antwoord) and not Aanmelding.objects.exists()
    assert bevestig(client, antwoord["Location"])["Location"] == adres
    assert "KANARIETEKST" in client.get(adres).content.decode()


def test_zonder_bevestiging_wordt_geen_consult_verstuurd_en_erna_is_er_een_bewijs():
    wie = clb_medewerker()
    client, concept = venster(wie), vul_in(begin(wie, "consult"), wie, {"vraag": vraag()})
    adres = reverse("meldpunt:controleren", args=[concept.sleutel])
    vergeet_bevestiging(wie)
    antwoord = client.post(adres, {"formuliersleutel": maak_formuliersleutel(wie)})
    assert vraagt_eerst(antwoord) and not Aanmelding.objects.exists()
    bevestig(client, antwoord["Location"])
    assert client.get(verstuur(client, concept)["Location"]).status_code == 200


def test_verontrust_en_bellen_kan_ook_zonder_bevestiging():
    wie = clb_medewerker()
    client = venster(wie)
    vergeet_bevestiging(wie)
    for naam in ("verontrusting", "meldpunt", "voor_jongeren"):
        assert client.get(reverse(f"meldpunt:{naam}")).status_code == 200


def test_wie_geen_recht_heeft_wordt_ook_niets_gevraagd():
    wie = maak_gebruiker(Rol.PARTNER, organisatie=maak_organisatie(soort="school"))
    client = venster(wie)
    vergeet_bevestiging(wie)
    assert client.get(reverse("meldpunt:telefoon")).status_code == 403


@pytest.mark.parametrize("adres", ["https://elders.example/", "//elders.example/", "/\\elders.example", "javascript:1"])
def test_na_de_bevestiging_gaat_niemand_naar_een_ander_huis(adres):
    wie = clb_medewerker()
    client = venster(wie)
    vergeet_bevestiging(wie)
    vragend = f"{reverse('account_geheimhouding')}?verder={adres}"
    assert bevestig(client, vragend)["Location"] == reverse("account")


def test_met_een_nieuw_adres_is_er_een_bewijs_van_wat_je_verstuurt_en_gaat_het_dossier_niet_open():
    wie = clb_medewerker()
    client, concept = venster(wie), vul_in(begin(wie, "consult"), wie, {"vraag": vraag()})
    krijg_nieuw_adres(wie)
    pagina = client.get(verstuur(client, concept)["Location"])
    dossier = Aanmelding.objects.get()
    assert pagina.status_code == 200 and dossier.referentie in pagina.content.decode()
    assert "Dossiers openen gaat weer vanaf" in pagina.content.decode()
    assert dossier.get_absolute_url() not in pagina.content.decode()
    assert client.get(dossier.get_absolute_url()).status_code in (403, 404)


def test_met_een_nieuw_adres_hoort_een_school_dat_haar_vooraanmelding_vertrok(monkeypatch):
    rij = maak_vooraanmelding()
    client = venster(rij.door)
    concept = begin(rij.door, "consult")
    krijg_nieuw_adres(rij.door)
    monkeypatch.setattr("meldpunt.daden.aanmelden.ConceptVersturen.dienst", lambda **_: Vooraanmelding.objects.get())
    antwoord = client.post(
        reverse("meldpunt:controleren", args=[concept.sleutel]), {"formuliersleutel": maak_formuliersleutel(rij.door)}
    )
    assert antwoord["Location"] == reverse("meldpunt:aanmelden")
    assert f"De referentie is {rij.referentie}: noteer ze." in client.get(antwoord["Location"]).content.decode()


def test_het_bewijs_van_een_ander_of_van_wie_wegging_bestaat_niet():
    wie, ander = clb_medewerker(), clb_medewerker()
    rij = maak_aanmelding(door=wie, organisatie=wie.lidmaatschappen.get().organisatie)
    adres = reverse("meldpunt:ontvangen", args=[rij.referentie])
    assert venster(wie).get(adres).status_code == 200
    assert venster(ander).get(adres).status_code == 404
    with schrijven_toegestaan():
        wie.lidmaatschappen.update(tot=timezone.localdate() - datetime.timedelta(days=1))
    client = Client()
    log_in(client, Gebruiker.objects.get(pk=wie.pk))
    assert client.get(adres).status_code in (403, 404)
