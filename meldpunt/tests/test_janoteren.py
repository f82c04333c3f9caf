"""A yes to the provider of a toeleiding is one form: asked and answered at once, with the sentence that is kept."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.samenlezen import samen_zeggen
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.keuzes.dossier import Hoe, Ontvangersoort, Toestemmingstand, Trap
from meldpunt.models import Toestemming
from meldpunt.regels.toestemmingszin import zin_van_ja
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.toeleidinghulp import NUL, A, B, Zaak

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


def aanvaard() -> tuple[Zaak, str]:
    """A file whose provider accepted without a name, and where the answer is noted."""
    zaak = Zaak()
    rij = zaak.stel_voor()
    toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=VANDAAG, door=zaak.aanbieder)
    return zaak, reverse("meldpunt:toeleiding_ja", args=[rij.sleutel])


@pytest.mark.parametrize("wie", ["meldpunt", "aanmelder"])
def test_meldpunt_B9_na_een_aanvaarding_zonder_naam_is_een_ja_een_formulier(wie):
    zaak, hier = aanvaard()
    client = Client()
    log_in(client, getattr(zaak, wie))
    lijst = client.get(reverse("meldpunt:dossier_toeleidingen", args=[zaak.aanmelding.referentie])).content.decode()
    assert hier in lijst and zaak.leest() == NUL
    blad = client.get(hier)
    naam = zaak.fiche.aanbieder.naam
    assert all(zin_van_ja(naam, trap) in blad.content.decode() for trap in (Trap.A, Trap.B))
    na = client.post(hier, invoer(blad) | {"A": "ja", "B": "ja", "hoe": "telefoon"}, follow=True).content.decode()
    assert f"Genoteerd voor {naam}." in na
    assert zaak.leest() == B
    for ja in Toestemming.objects.filter(ontvanger=zaak.fiche.aanbieder):
        assert (ja.stand, ja.hoe, ja.antwoord_op) == (Toestemmingstand.GEGEVEN, Hoe.TELEFOON, VANDAAG)
        assert ja.zin == zin_van_ja(naam, Trap(ja.trap))


def test_wat_niet_gevraagd_is_blijft_dicht_en_wordt_geen_nee():
    zaak, hier = aanvaard()
    client = Client()
    log_in(client, zaak.meldpunt)
    client.post(hier, invoer(client.get(hier)) | {"A": "ja", "hoe": "gesprek"}, follow=True)
    assert zaak.leest() == A
    assert not Toestemming.objects.filter(ontvanger=zaak.fiche.aanbieder, trap=Trap.B).exists()


def test_een_nee_opent_niets_en_een_ja_op_de_rest_zonder_de_naam_kan_niet():
    zaak, hier = aanvaard()
    client = Client()
    log_in(client, zaak.meldpunt)
    fout = client.post(hier, invoer(client.get(hier)) | {"A": "nee", "B": "ja", "hoe": "gesprek"})
    assert fout.status_code == 422 and "Wie niet mag weten wie het is" in fout.content.decode()
    client.post(hier, invoer(client.get(hier)) | {"A": "nee", "B": "", "hoe": "gesprek"}, follow=True)
    assert zaak.leest() == NUL
    assert Toestemming.objects.get(trap=Trap.A, ontvanger=zaak.fiche.aanbieder).stand == Toestemmingstand.GEWEIGERD


def test_een_antwoord_op_een_vraag_die_openstond_is_geen_tweede_vraag():
    zaak, hier = aanvaard()
    zaak.vraag(Trap.A)
    client = Client()
    log_in(client, zaak.meldpunt)
    client.post(hier, invoer(client.get(hier)) | {"A": "ja", "hoe": "gesprek"}, follow=True)
    assert Toestemming.objects.filter(trap=Trap.A, ontvanger=zaak.fiche.aanbieder).count() == 1


@pytest.mark.parametrize(
    ("anders", "veld"),
    [({"op": VANDAAG + datetime.timedelta(days=1)}, "op"), ({"hoe": "duif"}, "hoe")],
    ids=["een dag die komt", "een weg die niet bestaat"],
)
def test_dag_en_weg_van_een_antwoord_kunnen(anders, veld):
    zaak, _ = aanvaard()
    velden = {
        "aanmelding_id": zaak.aanmelding.pk,
        "betrokkene": "",
        "soort": Ontvangersoort.AANBIEDER,
        "ontvanger_id": zaak.fiche.aanbieder_id,
        "antwoorden": {Trap.A: True},
        "taal": "Nederlands",
        "geldig_tot": VANDAAG + datetime.timedelta(days=30),
        "door": zaak.meldpunt,
    }
    with pytest.raises(Geweigerd) as fout:
        samen_zeggen(**velden | anders)
    assert fout.value.veld == veld


def test_de_aanbieder_en_een_vreemde_noteren_geen_ja():
    zaak, hier = aanvaard()
    for mens, code in ((zaak.aanbieder, 403), (Zaak().aanmelder, 404)):
        client = Client()
        log_in(client, mens)
        assert client.get(hier).status_code == code
    client = Client()
    log_in(client, medewerker())
    assert client.get(hier).status_code == 200
