"""A file given behind a personal link keeps to the rules of an account; a young person reads that it is there."""

import time

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.bijlage.keuzes import Bijlagestand
from leerrecht.diensten import Geweigerd
from leerrecht.link.doelen import open_link
from leerrecht.link.views import zittingsleutel
from leerrecht.models import Bericht, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.bijlage import KAMER, bijlage_geven
from meldpunt.keuzes.dossier import Trap
from meldpunt.models import Aanmelding, Bijlage
from meldpunt.regels.linklezer import als_aanbieder
from meldpunt.tests.bijlagehulp import gegeven, maak_bijlage, upload
from meldpunt.tests.bladhulp import OUDERS, lees, met_kaart
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_betrokkene, maak_jongere
from meldpunt.tests.linkhulp import Linkzaak, link_in_mail
from meldpunt.tests.toeleidinghulp import jarig_over, vers

pytestmark = pytest.mark.django_db


class Aanvaard(Linkzaak):
    """Accepted by link; `ja`: with a yes to know who it is."""

    def __init__(self, *, ja: bool = True, bevestigd: bool = True) -> None:
        super().__init__(bevestigd=bevestigd)
        self.antwoord(antwoord="aanvaard", dag=f"{timezone.localdate():%d/%m/%Y}")
        if ja:
            self.zeg_ja(Trap.A)
            self.link = link_in_mail(self.adres.gebruiker)

    def binnen(self) -> Client:
        """A browser in which the code was given."""
        client, bezoek = Client(), open_link(self.link.strip("/").split("/")[-1])
        client.get(self.link)
        zitting = client.session
        zitting[zittingsleutel(bezoek)] = time.time()
        zitting.save()
        client.cookies["sessionid"] = zitting.session_key
        return client

    @property
    def formulier(self) -> str:
        return f"{self.link}bijlage/"


def test_wie_geen_account_heeft_geeft_een_bijlage_met_de_link_en_ze_wacht():
    zaak = Aanvaard()
    client = zaak.binnen()
    assert "Geef een bijlage" in client.get(zaak.link).content.decode()
    blad = client.get(zaak.formulier)
    assert "een bijlage hoeft nooit" in blad.content.decode() and "multipart/form-data" in blad.content.decode()
    klaar = client.post(zaak.formulier, invoer(blad, wat="verslag") | {"bestand": upload()}, follow=True)
    tekst = klaar.content.decode()
    assert "De bijlage is bewaard. Ze gaat open zodra de virusscanner ze nakeek." in tekst
    assert "wacht op de virusscanner" in tekst and "download" not in tekst
    rij = Bijlage.objects.get()
    assert (rij.door, rij.stand) == (zaak.adres.gebruiker, Bijlagestand.WACHT)
    assert Raadpleging.objects.over(zaak.aanmelding.referentie).filter(wat="bijlagen geopend met een link").exists()


@pytest.mark.parametrize(
    ("ja", "bevestigd"), [(False, True), (True, False)], ids=["zonder ja", "adres dat niemand bevestigde"]
)
def test_zonder_ja_of_op_een_onbevestigd_adres_is_er_geen_bijlage(ja, bevestigd):
    zaak = Aanvaard(ja=ja, bevestigd=bevestigd)
    assert "Geef een bijlage" not in zaak.open()
    assert Client().get(zaak.formulier).status_code == 404


def test_zonder_code_gaat_de_bladzijde_van_een_bijlage_niet_open():
    zaak = Aanvaard()
    assert Client().get(zaak.formulier).status_code == 302
    assert Client().post(zaak.formulier, {"wat": "verslag", "bestand": upload()}).status_code == 302
    assert not Bijlage.objects.exists()


def test_de_dienst_houdt_dezelfde_deur_als_de_bladzijde():
    zaak = Aanvaard(ja=False)
    with pytest.raises(Geweigerd):
        bijlage_geven(
            aanmelding_id=zaak.aanmelding.pk,
            bestand=gegeven(),
            wat="verslag",
            door=als_aanbieder(vers(zaak.adres.gebruiker)),
        )


def test_een_link_toont_alleen_wat_het_adres_zelf_gaf():
    zaak = Aanvaard()
    zaak.zeg_ja(Trap.B)
    zaak.link = link_in_mail(zaak.adres.gebruiker)
    maak_bijlage(zaak.aanmelding, wat="kanarie van het CLB")
    maak_bijlage(zaak.aanmelding, wat="van ons", door=zaak.adres.gebruiker)
    blad = zaak.binnen().get(zaak.link).content.decode()
    assert "van ons" in blad and "kanarie van het CLB" not in blad


def test_een_dossier_dat_stil_ligt_neemt_ook_met_een_link_niets_aan():
    zaak = Aanvaard()
    with schrijven_toegestaan():
        Aanmelding.objects.update(beperkt=True)
    assert zaak.binnen().get(zaak.formulier).status_code == 404


def test_wie_met_een_link_gaf_hoort_dat_het_bestand_onveilig_was():
    zaak = Aanvaard()
    rij = maak_bijlage(zaak.aanmelding, door=zaak.adres.gebruiker, stand=Bijlagestand.BESMET)
    voor = Bericht.objects.filter(aan=zaak.adres.gebruiker.email).count()
    with schrijven_toegestaan():
        KAMER.na_zet(rij)
    bericht = Bericht.objects.filter(aan=zaak.adres.gebruiker.email).order_by("pk").last()
    assert Bericht.objects.filter(aan=zaak.adres.gebruiker.email).count() == voor + 1
    assert "onveilig en gewist" in bericht.onderwerp and rij.wat not in bericht.tekst


# The own page.


def test_de_jongere_leest_welke_bijlage_er_ligt_van_wie_en_hoever_ze_is():
    rij = maak_aanmelding(jongere=maak_jongere())
    ander = maak_aanmelding(jongere=maak_jongere())
    maak_bijlage(rij, wat="verslag van het gesprek")
    maak_bijlage(rij, wat="een foto", stand=Bijlagestand.BESMET)
    maak_bijlage(ander, wat="kanarie van een ander")
    blad = lees(met_kaart(rij))
    assert "verslag van het gesprek" in blad and rij.organisatie.naam in blad
    assert "Ze is nagekeken op virussen." in blad and "Ze is gewist." in blad
    assert "kanarie van een ander" not in blad
    assert "verslag van Kanarie.pdf" not in blad and "/bijlage/" not in blad


def test_een_ouder_leest_niet_welke_bijlagen_er_liggen():
    rij = maak_aanmelding(jongere=maak_jongere(geboren=jarig_over(11, -180)))
    ouder = maak_betrokkene(rij.jongere)
    maak_bijlage(rij, wat="kanarie-bijlage")
    assert "kanarie-bijlage" not in lees(met_kaart(rij, ouder), OUDERS)


def test_zonder_bijlage_staat_er_niets_over():
    assert "Bijlagen" not in lees(met_kaart(maak_aanmelding(jongere=maak_jongere())))
