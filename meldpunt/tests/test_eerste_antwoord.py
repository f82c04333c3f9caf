"""The promise that a person answers: two school days, a clock of its own, stopped by the first answer and no sooner."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.schoolkalender import schooldagen_terug, schooldagen_tussen, schooldagen_verder
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import druk
from meldpunt.diensten.dienstpunt import VELDEN, dienstpunt_bewaren
from meldpunt.diensten.dossier import eerste_antwoord_noteren, in_behandeling_nemen
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.vraag import vraag_stellen
from meldpunt.keuzes.dossier import Publiek
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding
from meldpunt.regels.klokken import is_eerste_te_laat, wacht_op_eerste
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.tests.aanmeldhulp import volledig
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_dienstpunt

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


@pytest.fixture
def mila():
    return medewerker(naam="Mila Verhoeven")


@pytest.fixture
def rij():
    return maak_aanmelding(eerste_voor=schooldagen_verder(VANDAAG, 2), antwoord_voor=schooldagen_verder(VANDAAG, 10))


def vers(rij: Aanmelding) -> Aanmelding:
    return Aanmelding.objects.get(pk=rij.pk)


def pagina(wie, adres: str) -> str:
    client = Client()
    log_in(client, wie)
    return client.get(adres).content.decode()


def test_meldpunt_B13_wie_aanmeldt_krijgt_een_eerste_antwoord_binnen_de_schooldagen_van_dit_meldpunt():
    concept = volledig(clb_medewerker())
    maak_dienstpunt(concept.netwerk, eerste_schooldagen=3, antwoord_schooldagen=8)
    rij = concept_versturen(concept_sleutel=concept.sleutel, door=concept.eigenaar)
    assert schooldagen_tussen(VANDAAG, rij.eerste_voor) == 3
    assert schooldagen_tussen(VANDAAG, rij.antwoord_voor) == 8
    tekst = pagina(concept.eigenaar, reverse("meldpunt:ontvangen", args=[rij.referentie]))
    assert "antwoordt je: met een vraag, een bericht of een telefoon." in tekst
    assert tekst.index("antwoordt je") < tekst.index("geeft je nieuws")


def test_meldpunt_B13_opnemen_is_geen_antwoord(mila, rij):
    in_behandeling_nemen(aanmelding_id=rij.pk, door=mila)
    assert wacht_op_eerste(vers(rij))


@pytest.mark.parametrize("antwoord", ["vraag", "notitie", "einde", "telefoon"])
def test_meldpunt_B13_een_vraag_een_bericht_een_einde_of_een_telefoon_stopt_de_klok(mila, rij, antwoord):
    in_behandeling_nemen(aanmelding_id=rij.pk, door=mila)
    daden = {
        "vraag": lambda: vraag_stellen(
            aanmelding_id=rij.pk, tekst="Komt hij nog?", wek_op=VANDAAG + datetime.timedelta(days=5), door=mila
        ),
        "notitie": lambda: notitie_schrijven(
            aanmelding_id=rij.pk, tekst="We zoeken.", publiek=Publiek.AANMELDER, door=mila
        ),
        "einde": lambda: dossier_afsluiten(aanmelding_id=rij.pk, einde=Einde.ADVIES, advies="Zo.", door=mila),
        "telefoon": lambda: eerste_antwoord_noteren(aanmelding_id=rij.pk, hoe="telefoon", door=mila),
    }
    daden[antwoord]()
    assert vers(rij).eerste_op is not None
    assert not wacht_op_eerste(vers(rij))


def test_meldpunt_B13_een_notitie_voor_het_meldpunt_zelf_is_geen_antwoord(mila, rij):
    in_behandeling_nemen(aanmelding_id=rij.pk, door=mila)
    notitie_schrijven(aanmelding_id=rij.pk, tekst="Bellen.", publiek=Publiek.MELDPUNT, door=mila)
    assert wacht_op_eerste(vers(rij))


def test_meldpunt_B13_wie_belde_noteert_dat_en_de_klok_van_het_nieuws_loopt_door(mila, rij):
    beloofd = rij.antwoord_voor
    client = Client()
    log_in(client, mila)
    adres = reverse("meldpunt:dossier_eerste_antwoord", args=[rij.referentie])
    antwoord = client.post(adres, {"hoe": "telefoon", **druk(client)}, follow=True)
    assert "De belofte van een eerste antwoord is ingelost." in antwoord.content.decode()
    assert (vers(rij).eerste_op is not None, vers(rij).antwoord_voor) == (True, beloofd)
    with pytest.raises(Geweigerd, match="al een eerste antwoord"):
        eerste_antwoord_noteren(aanmelding_id=rij.pk, hoe="mail", door=mila)


def test_meldpunt_B13_te_laat_staat_bij_het_meldpunt_en_bij_wie_aanmeldde(mila, rij):
    gisteren = VANDAAG - datetime.timedelta(days=1)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(eerste_voor=gisteren)
    assert is_eerste_te_laat(vers(rij))
    assert "een eerste antwoord beloofd tegen" in pagina(mila, rij.get_absolute_url())
    assert "beloofde een antwoord tegen" in pagina(rij.ingediend_door, rij.get_absolute_url())
    assert "eerste antwoord" in pagina(mila, f"{reverse('meldpunt:dossiers')}?aandacht=te_laat")


def test_meldpunt_B13_de_termijn_is_een_instelling_van_het_meldpunt_met_grenzen():
    netwerk = maak_netwerk()
    baas = maak_gebruiker(Rol.BEHEER, netwerk=netwerk)
    maak_dienstpunt(netwerk)
    punt = dienstpunt_van(netwerk)
    huidig = {veld: getattr(punt, veld) for veld in VELDEN}

    def bewaar(**anders):
        return dienstpunt_bewaren(netwerk_id=netwerk.pk, mijn=huidig | anders, origineel=huidig, door=baas)

    for fout in ({"eerste_schooldagen": 0}, {"eerste_schooldagen": 11}, {"antwoord_schooldagen": 31}):
        with pytest.raises(Geweigerd, match="Schrijf een getal"):
            bewaar(**fout)
    with pytest.raises(Geweigerd, match="niet na het nieuws"):
        bewaar(eerste_schooldagen=5, antwoord_schooldagen=3)
    assert bewaar(eerste_schooldagen=1).eerste_schooldagen == 1


def test_schooldagen_terug_is_het_omgekeerde_van_schooldagen_verder():
    for dag in (datetime.date(2026, 9, 1), datetime.date(2026, 11, 29), datetime.date(2027, 1, 4)):
        for aantal in (1, 3, 12):
            eerder = schooldagen_terug(dag, aantal)
            assert schooldagen_tussen(eerder, dag) == aantal
            assert schooldagen_tussen(eerder + datetime.timedelta(days=1), dag) < aantal
