"""The closing talk with who leaves school without a qualification: who notes it, what it asks, who reads it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.uitstroom import uitstroom_noteren
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.models import Uitstroomgesprek
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_jongere
from meldpunt.tests.toeleidinghulp import jarig_over

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


def dossier(jaren: int = 17, **velden):
    return maak_aanmelding(jongere=maak_jongere(geboren=jarig_over(jaren, -180)), **velden)


def gesprek(rij, door, **anders) -> Uitstroomgesprek:
    velden = {
        "op": VANDAAG,
        "doelen": "KANARIEDOEL",
        "hulpbronnen": "Een oom met een garage.",
        "wegen": ["vdab", "duaal"],
        "uitkomst": "vdab",
    }
    return uitstroom_noteren(aanmelding_id=rij.pk, **velden | anders, door=door)


def test_rij_28_het_clb_noteert_een_afrondend_gesprek_en_het_meldpunt_leest_het(client):
    anna, mila = clb_medewerker(), medewerker()
    rij = dossier(door=anna, soort_vraag=SoortVraag.UITSTROOM)
    log_in(client, anna)
    adres = reverse("meldpunt:uitstroom_noteren", args=[rij.referentie])
    typ = {"doelen": "KANARIEDOEL", "wegen": ["duaal", "vdab"], "uitkomst": "vdab"}
    klaar = client.post(adres, invoer(client.get(adres), **typ), follow=True).content.decode()
    assert "Het gesprek staat in het dossier: gaat verder met VDAB." in klaar
    log_in(client, mila)
    pagina = client.get(reverse("meldpunt:dossier_toeleidingen", args=[rij.referentie])).content.decode()
    assert "KANARIEDOEL" in pagina and "duaal leren" in pagina and "Gaat verder met VDAB" in pagina
    assert not Gebeurtenis.objects.filter(wat__contains="KANARIE").exists()


def test_een_later_gesprek_staat_naast_het_vorige():
    anna = clb_medewerker()
    rij = dossier(door=anna)
    gesprek(rij, anna, uitkomst="later")
    gesprek(rij, anna, uitkomst="leert")
    assert [een.uitkomst for een in rij.uitstroomgesprekken.all()] == ["leert", "later"]


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"doelen": " "}, "doelen"),
        ({"wegen": ["x"]}, "wegen"),
        ({"uitkomst": "x"}, "uitkomst"),
        ({"op": VANDAAG + datetime.timedelta(days=1)}, "op"),
    ],
)
def test_wat_ontbreekt_wordt_bij_zijn_veld_gezegd(anders, veld):
    anna = clb_medewerker()
    with pytest.raises(Geweigerd) as fout:
        gesprek(dossier(door=anna), anna, **anders)
    assert fout.value.veld == veld
    assert not Uitstroomgesprek.objects.exists()


def test_wie_niet_bereikt_is_heeft_geen_doelen_en_geen_wegen():
    anna = clb_medewerker()
    rij = gesprek(dossier(door=anna), anna, doelen="", wegen=[], uitkomst="niet_bereikt")
    assert (rij.doelen, rij.wegen) == ("", [])


def test_voor_een_kind_van_tien_en_voor_een_vreemde_is_er_geen_gesprek():
    anna = clb_medewerker()
    for rij, door in ((dossier(10, door=anna), anna), (dossier(door=anna), clb_medewerker())):
        with pytest.raises(Geweigerd):
            gesprek(rij, door)
