"""Who stays with a young person: who reads who it is, that it opens nothing, and that a change of school leaves it."""

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.trajectbegeleider import trajectbegeleider_kiezen, trajectbegeleider_stoppen
from meldpunt.keuzes.dossier import Dossierstand, SoortVraag, Trap
from meldpunt.models import Aanmelding, Trajectbegeleider
from meldpunt.regels.trajectbegeleider import begeleider_van
from meldpunt.tests.bladhulp import OUDERS, lees, met_kaart
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_betrokkene, maak_jongere
from meldpunt.tests.test_schoollijn import Wereld, netwerk_beslist
from meldpunt.tests.toeleidinghulp import jarig_over
from meldpunt.tests.wisselhulp import begin, zeg_over_wissel

pytestmark = pytest.mark.django_db
NAAM = "Noor Kanarieblijft"


def kies(rij, door, **anders) -> Trajectbegeleider:
    velden = {"naam": NAAM, "dienst": "CLB Netoverschrijdend", "telefoon": "015 22 22 22", "hoe": "gesprek"}
    velden |= {"woorden": "", "school_mag": False}
    return trajectbegeleider_kiezen(aanmelding_id=rij.pk, **velden | anders, door=door)


def toeleidingen(client, wie, rij) -> str:
    log_in(client, wie)
    return client.get(reverse("meldpunt:dossier_toeleidingen", args=[rij.referentie])).content.decode()


def test_de_school_leest_wie_het_is_na_een_ja_van_de_jongere_en_alleen_op_een_open_lijn():
    wereld = Wereld()
    kies(wereld.dossier, wereld.carla)
    netwerk_beslist(wereld)
    assert NAAM not in wereld.pagina()
    kies(wereld.dossier, wereld.carla, school_mag=True)
    assert NAAM in wereld.pagina() and "015 22 22 22" in wereld.pagina()
    netwerk_beslist(wereld, "")
    assert NAAM not in wereld.pagina()


def test_wie_genoemd_is_leest_hierdoor_niets(client):
    anna = clb_medewerker()
    noor = clb_medewerker()
    rij = maak_aanmelding(door=anna)
    kies(rij, anna)
    assert not Aanmelding.objects.zichtbaar_voor(noor).filter(pk=rij.pk).exists()
    assert not Aanmelding.objects.met_trap(noor, Trap.NUL).filter(pk=rij.pk).exists()
    for wie in (noor, maak_gebruiker(Rol.AANBIEDER), maak_gebruiker(Rol.DPO)):
        assert NAAM not in toeleidingen(client, wie, rij)


def test_het_clb_kiest_met_de_jongere_wie_blijft(client):
    anna, mila = clb_medewerker(), medewerker()
    rij = maak_aanmelding(door=anna)
    log_in(client, anna)
    adres = reverse("meldpunt:trajectbegeleider_kiezen", args=[rij.referentie])
    assert client.post(adres, invoer(client.get(adres), naam=NAAM)).status_code == 422
    typ = {"naam": NAAM, "hoe": "gesprek", "school_mag": "on"}
    klaar = client.post(adres, invoer(client.get(adres), **typ), follow=True).content.decode()
    assert "staat als trajectbegeleider in het dossier. De jongere en de school lezen dat ook." in klaar
    blad = toeleidingen(client, mila, rij)
    assert NAAM in blad and "in een gesprek met de jongere gekozen" in blad
    assert not Gebeurtenis.objects.filter(wat__contains="Kanarie").exists()
    stop = reverse("meldpunt:trajectbegeleider_stoppen", args=[rij.referentie])
    na = client.post(stop, invoer(client.get(adres)), follow=True).content.decode()
    assert "Er is geen trajectbegeleider meer. Vertel het de jongere." in na
    assert begeleider_van(rij) is None and Trajectbegeleider.objects.get().tot is not None


def test_de_jongere_leest_wie_blijft_en_een_ouder_alleen_als_die_beslist():
    anna = clb_medewerker()
    zestien = maak_aanmelding(door=anna, jongere=maak_jongere(geboren=jarig_over(16, -180)))
    kies(zestien, anna)
    blad = lees(met_kaart(zestien))
    assert NAAM in blad and "Wie bij mij blijft" in blad
    kind = maak_aanmelding(door=anna, jongere=maak_jongere(geboren=jarig_over(9, -180)))
    ouder = maak_betrokkene(kind.jongere)
    kies(kind, anna)
    assert NAAM in lees(met_kaart(kind, ouder), OUDERS)


def test_meldpunt_51_een_ander_clb_verandert_niet_wie_blijft(client):
    anna, nora, mila = clb_medewerker(), clb_medewerker(), medewerker()
    rij = maak_aanmelding(door=anna, jongere=maak_jongere(geboren=jarig_over(16, -180)))
    kies(rij, anna)
    begin(rij, mila, nora)
    zeg_over_wissel(rij, anna, "goed")
    assert NAAM in toeleidingen(client, nora, rij)
    assert NAAM not in toeleidingen(client, anna, rij)


def test_een_andere_komt_in_de_plaats_en_de_vorige_blijft_staan_met_een_einde():
    anna = clb_medewerker()
    rij = maak_aanmelding(door=anna)
    kies(rij, anna)
    kies(rij, anna, naam="Iemand anders")
    assert [een.tot is None for een in rij.trajectbegeleiders.order_by("pk")] == [False, True]
    trajectbegeleider_stoppen(aanmelding_id=rij.pk, door=anna)
    trajectbegeleider_stoppen(aanmelding_id=rij.pk, door=anna)
    assert Gebeurtenis.objects.filter(wat="trajectbegeleider gestopt").count() == 1


def test_zonder_naam_na_het_einde_of_door_een_vreemde_kiest_niemand():
    anna = clb_medewerker()
    for rij, door in (
        (maak_aanmelding(door=anna, soort_vraag=SoortVraag.CONSULT), anna),
        (maak_aanmelding(door=anna, stand=Dossierstand.AFGEROND), anna),
        (maak_aanmelding(door=anna), clb_medewerker()),
    ):
        with pytest.raises(Geweigerd):
            kies(rij, door)
    with pytest.raises(Geweigerd) as fout:
        kies(maak_aanmelding(door=anna), anna, hoe="")
    assert fout.value.veld == "hoe"
