"""Who sees and fills what: role x state of the yearly evaluation, and own action or not."""

import pytest
from django.test import Client

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import druk
from monitoring.keuzes import Jaarevaluatiestand
from monitoring.models import Editie, Evaluatie, Jaarevaluatie, Ronde
from monitoring.tests.rondebouwers import Toneel, maak_pdf

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
J = Jaarevaluatiestand
BEZOEKER, ELDERS, COLLEGE_ELDERS = "bezoeker", "staf elders", "college elders"
IEDEREEN = (BEZOEKER, ELDERS, COLLEGE_ELDERS, *(rol.value for rol in Rol))
# Who reads the yearly evaluation and its PDF, per state.
LEZERS = {
    J.ONTWERP: {Rol.STAF},
    J.BESPROKEN: {Rol.STAF},
    J.VOORGELEGD: {Rol.STAF, Rol.COLLEGE},
    J.VASTGESTELD: set(IEDEREEN),
}


def client_van(t: Toneel, wie: str) -> Client:
    client = Client()
    if wie == BEZOEKER:
        return client
    ander = maak_netwerk("vlaams-brabant")
    gebruiker = {
        ELDERS: lambda: maak_gebruiker(Rol.STAF, netwerk=ander),
        COLLEGE_ELDERS: lambda: maak_gebruiker(Rol.COLLEGE, netwerk=ander),
    }.get(wie, lambda: maak_gebruiker(wie, netwerk=t.netwerk))()
    log_in(client, gebruiker)
    return client


@pytest.mark.parametrize("stand", J.values)
def test_wie_de_jaarevaluatie_en_haar_pdf_leest(stand):
    t = Toneel()
    t.breng_tot(stand)
    if not t.jaarevaluatie.edities.exists():
        client = client_van(t, Rol.STAF)
        client.post(f"{t.ronde.leesadres}maken/", druk(client))
    editie = maak_pdf(t.jaarevaluatie.edities.first())
    kreeg, lijst = {}, {}
    for wie in IEDEREEN:
        client = client_van(t, wie)
        kreeg[wie] = [client.get(adres).status_code for adres in (t.ronde.leesadres, editie.download)]
        lijst[wie] = f'href="{t.ronde.leesadres}"' in client.get("/evaluatie/").content.decode()
    leest = {wie for wie in IEDEREEN if wie in LEZERS[stand]}
    assert kreeg == {wie: [200, 200] if wie in leest else [404, 404] for wie in IEDEREEN}
    assert {wie for wie, ja in lijst.items() if ja} == leest


def test_het_college_leest_het_ontwerp_niet_dat_voor_het_voorgelegde_kwam():
    t = Toneel()
    t.antwoord()
    t.lees_na()
    staf, college = client_van(t, Rol.STAF), client_van(t, Rol.COLLEGE)
    staf.post(f"{t.ronde.leesadres}maken/", druk(staf))
    ontwerp = maak_pdf(t.jaarevaluatie.edities.get())
    t.zet(J.BESPROKEN)
    assert "Er wacht niets op jou." in college.get("/").content.decode()
    t.zet(J.VOORGELEGD)
    voorgelegd = maak_pdf(t.jaarevaluatie.edities.first())
    assert [college.get(rij.download).status_code for rij in (ontwerp, voorgelegd)] == [404, 200]
    assert f'href="{voorgelegd.download}"' in college.get("/").content.decode()
    t.zet(J.VASTGESTELD)
    bezoeker = Client()
    assert [bezoeker.get(rij.download).status_code for rij in (ontwerp, voorgelegd)] == [404, 404]


@pytest.mark.parametrize("stand", J.values)
@pytest.mark.parametrize("rol", [Rol.PARTNER, Rol.AANBIEDER])
def test_een_trekker_ziet_zijn_eigen_actie_een_ander_vindt_niets(stand, rol):
    t = Toneel()
    t.breng_tot(stand)
    eigen = maak_gebruiker(rol, netwerk=t.netwerk, organisatie=t.organisatie)
    ander = maak_gebruiker(rol, netwerk=t.netwerk, organisatie=maak_organisatie("Andere vzw", t.netwerk))
    elders = Toneel("vlaams-brabant").partner
    codes = {}
    for naam, gebruiker in (("eigen", eigen), ("ander", ander), ("elders", elders)):
        client = Client()
        log_in(client, gebruiker)
        codes[naam] = [
            client.get(t.evaluatie.get_absolute_url()).status_code,
            client.post(t.evaluatie.get_absolute_url(), {"wat": "indienen"}).status_code,
        ]
    assert codes["ander"] == codes["elders"] == [404, 404]
    assert codes["eigen"] == [200, 422]


def test_vreemde_plannen_jaren_en_acties_bestaan_niet():
    t = Toneel()
    client = client_van(t, Rol.STAF)
    basis = f"/evaluatie/{t.plan.slug}"
    for adres in (
        f"{basis}/2024-2025/ronde/",
        f"{basis}/25-26/ronde/",
        f"{basis}/geen-jaar/ronde/",
        "/evaluatie/ander-plan/2025-2026/ronde/",
        f"{basis}/2025-2026/acties/bestaatniet/nalezen/",
        f"{basis}/2025-2026/edities/7/",
        f"{basis}/2025-2026/stap/zomaar/",
    ):
        assert client.get(adres).status_code == 404, adres


def test_rijen_zijn_er_alleen_voor_wie_ze_mag_zien():
    t, ander = Toneel(), Toneel("vlaams-brabant")
    assert set(Ronde.objects.zichtbaar_voor(t.staf)) == {t.ronde}
    assert set(Ronde.objects.zichtbaar_voor(t.partner)) == {t.ronde}
    assert not Ronde.objects.zichtbaar_voor(t.college).exists()
    t.breng_tot(J.VOORGELEGD)
    assert set(Ronde.objects.zichtbaar_voor(t.college)) == {t.ronde}
    assert not Ronde.objects.bewerkbaar_voor(ander.staf).filter(pk=t.ronde.pk).exists()
    assert not Evaluatie.objects.bewerkbaar_voor(ander.staf).filter(ronde=t.ronde).exists()
    assert not Evaluatie.objects.vastgesteld().exists()
    t.zet(J.VASTGESTELD)
    assert Evaluatie.objects.vastgesteld().count() == 2
    assert set(Jaarevaluatie.objects.zichtbaar_voor(None)) == {t.jaarevaluatie}
    assert {rij.stand for rij in Editie.objects.zichtbaar_voor(None)} == {J.VASTGESTELD}
