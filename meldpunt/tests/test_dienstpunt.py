"""Beheer says how a Meldpunt is called and reached, and every page that asks to call shows it."""

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.inhoud import laad_alles
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from leerrecht.versies import Botst, waarden_van
from meldpunt.diensten.dienstpunt import VELDEN, WEGEN, dienstpunt_bewaren, wegen_bewaren
from meldpunt.keuzes.aanbod import Toegangsweg
from meldpunt.models import Dienstpunt, Veiligheidskaart
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.tests.aanmeldhulp import begin, venster
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_dienstpunt

pytestmark = pytest.mark.django_db
NUMMER = "015 11 22 33"


def bewaar(door, begin=None, netwerk=None, **velden) -> Dienstpunt:
    netwerk = netwerk or maak_netwerk()
    nu = begin or waarden_van(dienstpunt_van(netwerk), VELDEN)
    return dienstpunt_bewaren(netwerk_id=netwerk.pk, mijn={**nu, **velden}, origineel=nu, door=door)


def test_beheer_vult_het_nummer_in_en_wie_moet_bellen_ziet_het(client):
    punt = maak_dienstpunt()
    carla = clb_medewerker()
    wegen = [
        (client.__class__(), reverse("meldpunt:meldpunt")),
        (venster(carla), reverse("meldpunt:concept", args=[begin(carla).sleutel])),
    ]
    for bezoeker, adres in wegen:
        assert NUMMER not in bezoeker.get(adres).content.decode()
    log_in(client, maak_gebruiker(Rol.BEHEER))
    kaart = reverse("meldpunt:grondenkaart", args=[punt.netwerk.slug])
    adres = reverse("meldpunt:dienstpunt", args=[punt.netwerk.slug])
    assert adres in client.get(kaart).content.decode()
    klaar = client.post(adres, invoer(client.get(adres), telefoon=NUMMER), follow=True).content.decode()
    assert f"Op de pagina's staat nu: bel {NUMMER}." in klaar.replace("&#x27;", "'")
    for bezoeker, adres in wegen:
        assert NUMMER in bezoeker.get(adres).content.decode()
    spoor = Gebeurtenis.objects.over("dienstpunt", punt.netwerk.slug).first()
    assert spoor is not None and {rij["veld"] for rij in spoor.verschil} == {"telefoon"}


def test_een_leeg_nummer_zegt_dat_het_er_niet_staat(client):
    punt = maak_dienstpunt(telefoon=NUMMER)
    log_in(client, maak_gebruiker(Rol.BEHEER))
    adres = reverse("meldpunt:dienstpunt", args=[punt.netwerk.slug])
    klaar = client.post(adres, invoer(client.get(adres), telefoon=""), follow=True).content.decode()
    assert "Er staat nog geen telefoonnummer op de pagina" in klaar


@pytest.mark.parametrize("fout", [{"telefoon": "bel maar"}, {"website": "geen adres"}, {"naam": " "}])
def test_wat_niet_kan_wordt_bij_zijn_veld_gezegd_en_niets_bewaard(client, fout):
    punt = maak_dienstpunt(telefoon=NUMMER)
    log_in(client, maak_gebruiker(Rol.BEHEER))
    adres = reverse("meldpunt:dienstpunt", args=[punt.netwerk.slug])
    antwoord = client.post(adres, invoer(client.get(adres), regio="Elders", **fout))
    assert antwoord.status_code == 422 and set(antwoord.context["form"].errors) == set(fout)
    punt.refresh_from_db()
    assert (punt.telefoon, punt.regio) == (NUMMER, maak_dienstpunt().regio)


def test_alleen_beheer_van_dat_netwerk_en_niet_over_elkaar_heen():
    maak_dienstpunt()
    nu = waarden_van(dienstpunt_van(maak_netwerk()), VELDEN)
    for ander in (
        maak_gebruiker(Rol.MELDPUNT),
        maak_gebruiker(Rol.DPO),
        maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk("elders")),
    ):
        with pytest.raises(Geweigerd):
            bewaar(ander, telefoon=NUMMER)
    bewaar(maak_gebruiker(Rol.BEHEER), nu, telefoon=NUMMER)
    bewaar(maak_gebruiker(Rol.BEHEER), nu, regio="De streek")
    with pytest.raises(Botst):
        bewaar(maak_gebruiker(Rol.BEHEER), nu, telefoon="015 99 99 99")
    punt = Dienstpunt.objects.get()
    assert (punt.telefoon, punt.regio) == (NUMMER, "De streek")


def test_de_inhoud_opnieuw_laden_laat_staan_wat_beheer_schreef():
    laad_alles()
    bewaar(maak_gebruiker(Rol.BEHEER), telefoon=NUMMER, naam="Ons eigen punt")
    laad_alles()
    punt = Dienstpunt.objects.get(netwerk=maak_netwerk())
    assert (punt.naam, punt.telefoon) == ("Ons eigen punt", NUMMER)


def test_wie_verontrust_is_leest_bij_het_aanmelden_de_nummers_van_de_eigen_regio():
    maak_dienstpunt()
    carla = clb_medewerker()
    client, start = venster(carla), reverse("meldpunt:aanmelden")
    assert "kindermishandeling.be" in client.get(start).content.decode()
    with schrijven_toegestaan():
        Veiligheidskaart.objects.create(netwerk=maak_netwerk(), vk="VK Ergens", vk_telefoon=NUMMER)
        Veiligheidskaart.objects.create(netwerk=maak_netwerk("elders"), ocj_telefoon="02 000 00 00")
    pagina = client.get(start).content.decode()
    assert f'VK Ergens: <a href="tel:{NUMMER}">{NUMMER}</a>' in pagina
    assert "02 000 00 00" not in pagina and reverse("meldpunt:verontrusting") in pagina


def test_de_uitleg_van_een_weg_staat_bij_elk_aanbod_met_die_weg_en_is_te_verbeteren(client):
    punt = maak_dienstpunt()
    met, zonder = maak_fiche(weg=Toegangsweg.SCHOOL), maak_fiche(weg=Toegangsweg.ZELF)
    bezoeker = client.__class__()
    log_in(client, maak_gebruiker(Rol.BEHEER))
    adres = reverse("meldpunt:wegen", args=[punt.netwerk.slug])
    assert adres in client.get(reverse("meldpunt:grondenkaart", args=[punt.netwerk.slug])).content.decode()
    for tekst in ("Mail de zorgcordinator.", "Mail de zorgcoördinator van je school."):
        klaar = client.post(adres, invoer(client.get(adres), weg_school=tekst), follow=True).content.decode()
        assert "staat nu uitleg bij 1 van de 5 wegen." in klaar
        assert tekst in bezoeker.get(met.get_absolute_url()).content.decode()
        assert tekst not in bezoeker.get(zonder.get_absolute_url()).content.decode()
    sporen = Gebeurtenis.objects.over("dienstpunt", punt.netwerk.slug)
    assert sporen.filter(wat="toeleidingswegen gewijzigd").count() == 2


def test_elke_weg_heeft_een_veld_en_alleen_beheer_van_dat_netwerk_vult_het():
    netwerk, beheer = maak_dienstpunt().netwerk, maak_gebruiker(Rol.BEHEER)
    nu = waarden_van(dienstpunt_van(netwerk), WEGEN)
    assert set(nu) == {f"weg_{weg}" for weg in Toegangsweg.values}

    def schrijf(door, tekst: str) -> None:
        wegen_bewaren(netwerk_id=netwerk.pk, mijn={**nu, "weg_clb": tekst}, origineel=nu, door=door)

    for ander in (maak_gebruiker(Rol.MELDPUNT), maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk("elders"))):
        with pytest.raises(Geweigerd):
            schrijf(ander, "x")
    schrijf(beheer, "Bel je CLB.")
    with pytest.raises(Botst):
        schrijf(beheer, "Mail je CLB.")


@pytest.mark.parametrize("dagen", [0, 21])
def test_hoelang_het_meldpunt_wacht_is_te_kiezen_binnen_grenzen(dagen):
    punt, beheer = maak_dienstpunt(wek_schooldagen=5), maak_gebruiker(Rol.BEHEER)
    bewaar(beheer, wek_schooldagen=8)
    with pytest.raises(Geweigerd, match="van 1 tot 20"):
        bewaar(beheer, wek_schooldagen=dagen)
    punt.refresh_from_db()
    assert punt.wek_schooldagen == 8
