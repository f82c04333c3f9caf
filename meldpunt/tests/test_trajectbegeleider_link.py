"""Who stays with a young person has no account, and hears it all the same: by a link that opens nothing of the file."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.contact.opruimen import vervallen
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.trajectbegeleider import trajectbegeleider_antwoorden, trajectbegeleider_stoppen
from meldpunt.models import Aanmelding, Trajectbegeleider
from meldpunt.regels.trajectbegeleider import begeleider_van
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_jongere
from meldpunt.tests.linkhulp import link_in_mail
from meldpunt.tests.test_trajectbegeleider import NAAM, kies, toeleidingen
from meldpunt.tests.toeleidinghulp import jarig_over, post_aan
from meldpunt.tests.wisselhulp import begin, zeg_over_wissel

pytestmark = pytest.mark.django_db
ADRES = "noor@werk.test"


class Gekozen:
    """A file, and somebody with an address who was chosen to stay."""

    def __init__(self) -> None:
        self.anna, self.mila = clb_medewerker(), medewerker()
        zestien = maak_jongere(geboren=jarig_over(16, -180))
        self.dossier: Aanmelding = maak_aanmelding(door=self.anna, jongere=zestien)
        self.rij: Trajectbegeleider = kies(self.dossier, self.anna, email=ADRES)
        self.noor = Gebruiker.objects.get(email=ADRES)

    @property
    def link(self) -> str:
        return link_in_mail(self.noor)

    def blad(self, link: str = "") -> str:
        return " ".join(Client().get(link or self.link).content.decode().split())

    def zeg(self, woord: str) -> str:
        client, link = Client(), self.link
        velden = invoer(client.get(link))
        return client.post(f"{link}{woord}/", velden, follow=True).content.decode()


def test_wie_gekozen_is_krijgt_een_link_die_niets_van_het_dossier_toont():
    zaak = Gekozen()
    blad, bericht = zaak.blad(), Bericht.objects.get(aan=ADRES)
    assert "Je leest hierdoor niets in het dossier" in blad and zaak.dossier.referentie in blad
    jongere = zaak.dossier.jongere
    for woord in (jongere.voornaam, jongere.naam, zaak.dossier.vraag):
        assert woord and woord not in blad and woord not in bericht.tekst
    assert not Aanmelding.objects.zichtbaar_voor(zaak.noor).exists()
    assert "Kreeg een mail met een link, en antwoordde nog niet." in toeleidingen(Client(), zaak.mila, zaak.dossier)


def test_een_ja_met_de_link_staat_in_het_dossier_en_wie_koos_hoort_het():
    zaak = Gekozen()
    assert "Je bent trajectbegeleider. Het Meldpunt en de aanmelder krijgen een mail." in zaak.zeg("ik-begeleid")
    assert "met de link dat het kan" in toeleidingen(Client(), zaak.anna, zaak.dossier)
    assert "meldpunt.begeleider_antwoordde" in post_aan(zaak.anna)
    assert "Ik kan het niet" not in zaak.blad()
    with pytest.raises(Geweigerd, match="staat er al"):
        trajectbegeleider_antwoorden(begeleider_id=zaak.rij.pk, antwoord="nee", door=zaak.noor)


def test_een_nee_met_de_link_eindigt_het_en_de_link_opent_niets_meer():
    zaak = Gekozen()
    link = zaak.link
    assert "Je bent geen trajectbegeleider. Het Meldpunt en de aanmelder krijgen een mail." in zaak.zeg(
        "ik-begeleid-niet"
    )
    assert begeleider_van(zaak.dossier) is None
    assert "Deze link werkt niet meer" in zaak.blad(link)


def test_een_andere_of_geen_begeleider_meer_sluit_de_link():
    zaak = Gekozen()
    link = zaak.link
    kies(zaak.dossier, zaak.anna, naam="Iemand Anders")
    assert "Deze link werkt niet meer" in zaak.blad(link)
    tweede = Gekozen()
    link = tweede.link
    trajectbegeleider_stoppen(aanmelding_id=tweede.dossier.pk, door=tweede.anna)
    assert "Deze link werkt niet meer" in tweede.blad(link)


def test_bij_een_ander_clb_hoort_wie_blijft_dat_er_iets_verandert_zonder_wat():
    zaak = Gekozen()
    begin(zaak.dossier, zaak.mila, clb_medewerker())
    assert post_aan(zaak.noor) == ["meldpunt.begeleider_gekozen"]
    zeg_over_wissel(zaak.dossier, zaak.anna, "goed")
    assert post_aan(zaak.noor)[1:] == ["meldpunt.begeleider_verandering"]
    tekst = Bericht.objects.filter(aan=ADRES).order_by("pk").last().tekst
    assert "jij blijft" in tekst and "CLB" not in tekst and "school " not in tekst


def test_zonder_adres_zegt_de_daad_dat_er_geen_mail_vertrok(client):
    anna = clb_medewerker()
    rij = maak_aanmelding(door=anna)
    log_in(client, anna)
    adres = reverse("meldpunt:trajectbegeleider_kiezen", args=[rij.referentie])
    typ = {"naam": NAAM, "hoe": "gesprek"}
    klaar = client.post(adres, invoer(client.get(adres), **typ), follow=True).content.decode()
    assert "Er vertrok geen mail: vertel het zelf." in klaar
    assert "Kreeg geen mail: vertel het zelf." in toeleidingen(client, anna, rij)
    klaar = client.post(adres, invoer(client.get(adres), **typ, email=ADRES), follow=True).content.decode()
    assert "De trajectbegeleider krijgt een mail." in klaar
    assert Bericht.objects.filter(aan=ADRES).count() == 1


def test_het_adres_blijft_zolang_iemand_het_is_en_gaat_daarna_weg():
    zaak = Gekozen()
    with schrijven_toegestaan():
        Gebruiker.objects.filter(pk=zaak.noor.pk).update(gemaakt_op=timezone.now() - datetime.timedelta(days=900))
    assert zaak.noor not in vervallen()
    trajectbegeleider_antwoorden(begeleider_id=zaak.rij.pk, antwoord="nee", door=zaak.noor)
    assert zaak.noor in vervallen()
    with schrijven_toegestaan():
        Gebruiker.objects.filter(pk=zaak.noor.pk).delete()
    zaak.rij.refresh_from_db()
    assert zaak.rij.persoon is None and zaak.rij.naam == NAAM
