"""M21: somebody leaves. What hangs on the person is shown first and goes over in the same act."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.models import Bericht, Gebruiker, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.vertrek import werksoorten
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding
from meldpunt.tests.dossierbouwers import maak_aanmelding
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.tests.bouwers import geef_zetel, maak_actiepunt, maak_groep, maak_vergadering, nodig_uit

pytestmark = pytest.mark.django_db


@pytest.fixture
def netwerk():
    return maak_netwerk()


@pytest.fixture
def beheer(netwerk) -> Client:
    client = Client()
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=netwerk))
    return client


@pytest.fixture
def mila(netwerk) -> Gebruiker:
    """A Meldpunt worker with two open files, one closed file, a to-do and a seat with a meeting to come."""
    huis = maak_organisatie("Meldpunt Mechelen", netwerk=netwerk)
    persoon = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, organisatie=huis, naam="Mila Weg")
    for _ in range(2):
        maak_aanmelding(netwerk=netwerk, behandelaar=persoon, stand=Dossierstand.IN_BEHANDELING)
    maak_actiepunt(huis, netwerk=netwerk, persoon=persoon)
    groep = maak_groep(netwerk=netwerk)
    geef_zetel(groep, huis, persoon=persoon)
    nodig_uit(maak_vergadering(groep, stand=Vergaderstand.UITGENODIGD))
    return persoon


@pytest.fixture
def noor(netwerk, mila) -> Gebruiker:
    huis = mila.lidmaatschappen.get().organisatie
    return maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, organisatie=huis, naam="Noor Blijft")


def sluiten(persoon: Gebruiker) -> str:
    return f"/beheer/gebruikers/{persoon.sleutel}/sluiten/"


def test_M21_voor_het_afsluiten_staat_er_wat_aan_de_persoon_hangt(beheer, mila):
    tekst = beheer.get(sluiten(mila)).content.decode()
    for deel in ("2 dossiers in behandeling", "1 open actiepunt", "1 zetel in een groep"):
        assert deel in tekst
    assert "MP-" not in tekst, "beheer leest geen dossiers, ook geen referentie"


KIES, NIEMAND = "Kies hieronder wie het overneemt", "In deze stap is er niemand die het kan overnemen."


def test_M21_kiezen_staat_er_alleen_waar_iemand_te_kiezen_is(beheer, netwerk, mila):
    alleen = beheer.get(sluiten(mila)).content.decode()
    assert NIEMAND in alleen and KIES not in alleen
    maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, organisatie=mila.lidmaatschappen.get().organisatie)
    met_collega = beheer.get(sluiten(mila)).content.decode()
    assert KIES in met_collega and NIEMAND not in met_collega
    aanmelder = maak_aanmelding(netwerk=netwerk).ingediend_door
    gemeld = beheer.get(sluiten(aanmelder)).content.decode()
    assert "1 aanmelding die nog loopt" in gemeld
    assert NIEMAND in gemeld and KIES not in gemeld


def test_M21_alles_gaat_in_een_stap_naar_wie_gekozen_is(beheer, mila, noor):
    pagina = beheer.get(sluiten(mila))
    keuzes = {f"naar_{soort}": noor.sleutel for soort in ("dossiers", "actiepunten", "zetels")}
    antwoord = beheer.post(sluiten(mila), invoer(pagina, reden="Ander werk.", **keuzes), follow=True)
    tekst = antwoord.content.decode()
    assert "2 dossiers in behandeling gaan naar Noor Blijft." in tekst
    assert "1 zetel in een groep gaat naar Noor Blijft." in tekst
    assert set(Aanmelding.objects.values_list("behandelaar__naam", flat=True)) == {"Noor Blijft"}
    mila.refresh_from_db()
    assert not mila.is_active
    post = {(rij.soort, rij.gebruiker.naam) for rij in Bericht.objects.exclude(gebruiker=None)}
    assert ("account.werk_overgenomen", "Noor Blijft") in post
    assert ("overleg.niet_meer", "Mila Weg") in post, "de vergadering verdwijnt uit de agenda"
    assert ("overleg.uitnodiging", "Noor Blijft") in post
    afzegging = Bericht.objects.get(soort="overleg.niet_meer")
    assert "METHOD:CANCEL" in str(afzegging.bijlage)
    assert "STATUS:CANCELLED" in str(afzegging.bijlage)


def test_M21_wie_niemand_kiest_laat_niets_op_een_afgesloten_naam_staan(beheer, mila, noor):
    pagina = beheer.get(sluiten(mila))
    tekst = beheer.post(sluiten(mila), invoer(pagina, reden="Weg."), follow=True).content.decode()
    assert "gaan voorlopig naar niemand" in tekst
    assert not Aanmelding.objects.filter(behandelaar=mila).exists()
    client = Client()
    log_in(client, noor)
    assert client.get("/meldpunt/dossiers/?behandelaar=niemand").content.decode().count('data-kop="Behandelaar"') == 2


def test_M21_wie_het_recht_niet_heeft_krijgt_geen_dossier(beheer, mila, netwerk):
    vreemde = maak_gebruiker(Rol.PARTNER, netwerk=netwerk)
    elders = maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("vlaams-brabant"))
    for wie in (vreemde, elders):
        antwoord = beheer.post(sluiten(mila), invoer(beheer.get(sluiten(mila)), reden="x", naar_dossiers=wie.sleutel))
        assert antwoord.status_code == 422
    assert Aanmelding.objects.filter(behandelaar=mila).count() == 2


def test_M21_ook_het_einde_van_een_lidmaatschap_draagt_over_maar_niet_voor_een_latere_dag(beheer, mila, noor):
    adres = f"/beheer/lidmaatschappen/{mila.lidmaatschappen.get().sleutel}/beeindigen/"
    later = timezone.localdate() + datetime.timedelta(days=9)
    keuze = {"naar_dossiers": noor.sleutel}
    gegevens = invoer(beheer.get(adres), wanneer="dag", tot=f"{later:%d/%m/%Y}", **keuze)
    assert beheer.post(adres, gegevens).status_code == 302
    assert Aanmelding.objects.filter(behandelaar=mila).count() == 2, "tot die dag werkt de persoon verder"
    gegevens = invoer(beheer.get(adres), wanneer="vandaag", **keuze)
    assert beheer.post(adres, gegevens).status_code == 302
    assert Aanmelding.objects.filter(behandelaar=noor).count() == 2


def test_M21_wie_er_in_een_andere_rol_blijft_werken_houdt_het_werk(beheer, mila, noor):
    lid = mila.lidmaatschappen.get()
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=mila, organisatie=lid.organisatie, netwerk=lid.netwerk, rol=Rol.PARTNER, van=timezone.localdate()
        )
    adres = f"/beheer/lidmaatschappen/{lid.sleutel}/beeindigen/"
    assert "Er hangt geen werk aan deze persoon" in beheer.get(adres).content.decode()
    assert beheer.post(adres, invoer(beheer.get(adres), wanneer="meteen")).status_code == 302
    client = Client()
    log_in(client, noor)
    lijst = client.get("/meldpunt/dossiers/?behandelaar=niemand").content.decode()
    assert lijst.count('data-kop="Behandelaar"') == 2, "wie de rol niet meer heeft, behandelt niets"


def test_M21_een_naam_van_wie_vertrok_draagt_dat_merk(mila, noor):
    Gebruiker.objects.filter(pk=mila.pk).update(is_active=False)
    client = Client()
    log_in(client, noor)
    assert "Mila Weg (account afgesloten)" in client.get("/meldpunt/dossiers/").content.decode()


def test_elke_soort_werk_heeft_een_eigen_sleutel_en_zegt_wat_er_zonder_gebeurt():
    soorten = werksoorten()
    assert len({soort.sleutel for soort in soorten}) == len(soorten) >= 5
    assert all(soort.zonder.endswith(".") for soort in soorten)
