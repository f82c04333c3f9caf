"""Klopt dit nog? Asked once a week, by mail without a word about a young person, answered by one button."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.antwoordadres import antwoordadres_stoppen
from meldpunt.diensten.klopt import deze_week, klopt_bevestigen, klopt_vragen
from meldpunt.diensten.plaats import neem_plaats
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand
from meldpunt.models import Aanbodfiche, Capaciteit, Kloptvraag
from meldpunt.tests.bouwers import (
    aanbieder_van,
    maak_antwoordadres,
    maak_fiche,
    maak_kloptvraag,
    medewerker,
    meld_plaatsen,
)
from meldpunt.tests.linkhulp import Linkzaak, link_in_mail
from meldpunt.tests.toeleidinghulp import Zaak, vers

pytestmark = pytest.mark.django_db

VANDAAG = timezone.localdate()
SOORT = "meldpunt.klopt_dit_nog"


def mails(email: str = "") -> list[Bericht]:
    rijen = Bericht.objects.filter(soort=SOORT)
    return list(rijen.filter(aan=email) if email else rijen)


def gemeld(fiche: Aanbodfiche) -> tuple[int, datetime.date]:
    return Capaciteit.objects.values_list("vrij", "bevestigd_op").get(fiche=fiche)


@pytest.fixture
def fiche() -> Aanbodfiche:
    rij = maak_fiche(titel="Hoeve Noord", soort=Aanbodsoort.ZORGBOERDERIJ)
    meld_plaatsen(rij, 2, dagen_oud=20)
    return rij


# Who hears, and who answers.


def test_wie_een_account_heeft_en_wie_een_adres_heeft_krijgt_een_eigen_weg(fiche):
    bram, adres = aanbieder_van(fiche), maak_antwoordadres(fiche, medewerker())
    klopt_vragen(deze_week())
    [vraag] = Kloptvraag.objects.all()
    [met_account] = mails(bram.email)
    [met_link] = mails(adres.gebruiker.email)
    assert reverse("meldpunt:klopt", args=[vraag.sleutel]) in met_account.tekst
    assert "/link/" in met_link.tekst and "/link/" not in met_account.tekst
    assert not mails("meldpunt@leerrecht.example")


def test_in_de_mail_staat_niets_over_een_jongere():
    zaak = Linkzaak()
    klopt_vragen(deze_week())
    [mail] = mails(zaak.adres.gebruiker.email)
    alles = f"{mail.onderwerp} {mail.tekst} {mail.html}"
    assert "kanarie" not in alles
    assert zaak.aanmelding.referentie not in alles


def test_een_andere_aanbieder_en_het_meldpunt_antwoorden_niet_in_jullie_plaats(client, fiche):
    aanbieder_van(fiche)
    klopt_vragen(deze_week())
    adres = reverse("meldpunt:klopt", args=[Kloptvraag.objects.get().sleutel])
    ander = aanbieder_van(maak_fiche())
    log_in(client, ander)
    assert client.get(adres).status_code == 404
    for gebruiker in (medewerker(), maak_gebruiker(Rol.STAF), maak_gebruiker(Rol.AANMELDER)):
        log_in(client, gebruiker)
        assert client.get(adres).status_code == 403
    with pytest.raises(Geweigerd, match="niet van jouw organisatie"):
        klopt_bevestigen(
            kloptvraag_id=Kloptvraag.objects.get().pk, vrij={fiche.pk: 9}, gezien={fiche.pk: 2}, door=vers(ander)
        )


# Once.


def test_wie_de_klok_twee_keer_hoort_krijgt_een_mail(fiche):
    bram = aanbieder_van(fiche)
    for _ in range(2):
        klopt_vragen(deze_week())
    assert len(mails(bram.email)) == 1
    klopt_vragen("2099-W01")
    assert len(mails(bram.email)) == 2


def test_een_aanbieder_die_niemand_bereikt_of_niets_te_melden_heeft_wordt_niets_gevraagd(fiche):
    maak_fiche(soort=Aanbodsoort.LAPTOP)
    aanbieder_van(maak_fiche(soort=Aanbodsoort.LAPTOP))
    aanbieder_van(maak_fiche(soort=Aanbodsoort.NAFT, stand=Aanbodstand.OPGESCHORT))
    klopt_vragen(deze_week())
    assert not Kloptvraag.objects.exists()


# One button, or another number.


def test_een_knop_bevestigt_wat_er_staat(client, fiche):
    bram = aanbieder_van(fiche)
    klopt_vragen(deze_week())
    vraag = Kloptvraag.objects.get()
    log_in(client, bram)
    adres = reverse("meldpunt:klopt", args=[vraag.sleutel])
    na = client.post(adres, invoer(client.get(adres)), follow=True)
    assert "zijn bevestigd, vanaf vandaag" in na.content.decode()
    assert gemeld(fiche) == (2, VANDAAG)
    vraag.refresh_from_db()
    assert vraag.beantwoord_door == bram


def test_een_verbeterd_getal_telt_vanaf_vandaag(client, fiche):
    bram = aanbieder_van(fiche)
    klopt_vragen(deze_week())
    log_in(client, bram)
    adres = reverse("meldpunt:klopt", args=[Kloptvraag.objects.get().sleutel])
    client.post(adres, invoer(client.get(adres), **{f"vrij_{fiche.pk}": "0"}))
    assert gemeld(fiche) == (0, VANDAAG)
    fout = client.post(adres, invoer(client.get(adres), **{f"vrij_{fiche.pk}": "veel"}))
    assert fout.status_code == 422 and "Schrijf een getal" in fout.content.decode()


def test_wie_nooit_iets_meldde_en_niets_invult_bevestigt_niets(client):
    fiche = maak_fiche(soort=Aanbodsoort.NAFT)
    bram = aanbieder_van(fiche)
    klopt_vragen(deze_week())
    log_in(client, bram)
    adres = reverse("meldpunt:klopt", args=[Kloptvraag.objects.get().sleutel])
    na = client.post(adres, invoer(client.get(adres)))
    assert na.status_code == 422 and "Geen plaats? Schrijf 0." in na.content.decode()
    assert not Capaciteit.objects.exists()
    assert Kloptvraag.objects.get().beantwoord_op is None


def test_met_de_link_bevestigt_wie_geen_account_heeft_en_een_postvak_zegt_wie(fiche):
    zaak = Linkzaak(postvak=True)
    with schrijven_toegestaan():
        Aanbodfiche.objects.filter(pk=zaak.fiche.pk).update(soort=Aanbodsoort.ZORGBOERDERIJ)
    meld_plaatsen(zaak.fiche, 3, dagen_oud=20)
    klopt_vragen(deze_week())
    link, browser = link_in_mail(zaak.adres.gebruiker), Client()
    pagina = browser.get(link, follow=True)
    assert "Ja, dit klopt" in pagina.content.decode()
    assert "kanarie" not in pagina.content.decode()
    assert browser.post(f"{link}klopt/", invoer(pagina)).status_code == 422
    na = browser.post(f"{link}klopt/", invoer(pagina, wie="Bo, onthaal"), follow=True)
    assert "zijn bevestigd, vanaf vandaag" in na.content.decode()
    assert gemeld(zaak.fiche) == (3, VANDAAG)
    assert Kloptvraag.objects.get(aanbieder=zaak.fiche.aanbieder).wie == "Bo, onthaal"
    antwoordadres_stoppen(antwoordadres_id=zaak.adres.pk, door=zaak.meldpunt)
    assert browser.get(link).status_code == 404


def test_een_oude_pagina_geeft_geen_plaats_terug_die_intussen_ging(client, fiche):
    bram = aanbieder_van(fiche)
    klopt_vragen(deze_week())
    log_in(client, bram)
    adres = reverse("meldpunt:klopt", args=[Kloptvraag.objects.get().sleutel])
    velden = invoer(client.get(adres))
    with schrijven_toegestaan():
        neem_plaats(fiche.pk)
    na = client.post(adres, velden)
    assert "veranderde het getal intussen" in na.content.decode()
    assert gemeld(fiche)[0] == 1


def test_een_vraag_van_vijf_weken_geleden_wordt_niet_meer_beantwoord(client, fiche):
    bram = aanbieder_van(fiche)
    klopt_vragen(deze_week())
    vraag = Kloptvraag.objects.get()
    with schrijven_toegestaan():
        Kloptvraag.objects.update(gevraagd_op=timezone.now() - datetime.timedelta(days=35))
    log_in(client, bram)
    assert client.get(reverse("meldpunt:klopt", args=[vraag.sleutel])).status_code == 404


def test_wie_drie_weken_niet_antwoordt_staat_gemerkt_voor_het_meldpunt_alleen(client, fiche):
    bram, mila = aanbieder_van(fiche), medewerker()
    vragen = [maak_kloptvraag(fiche, week=f"2026-W{nummer}") for nummer in (40, 41, 42)]

    def gemerkt(wie) -> bool:
        log_in(client, wie)
        return "Al 3 weken geen antwoord" in client.get(reverse("meldpunt:mijn_aanbod")).content.decode()

    assert (gemerkt(mila), gemerkt(bram)) == (True, False)
    klopt_bevestigen(kloptvraag_id=vragen[-1].pk, vrij={fiche.pk: 2}, gezien={fiche.pk: 2}, door=bram)
    assert not gemerkt(mila)


def test_op_de_pagina_staan_aantallen_en_geen_dossier(client):
    zaak = Zaak()
    zaak.stel_voor()
    klopt_vragen(deze_week())
    log_in(client, zaak.aanbieder)
    vraag = Kloptvraag.objects.get(aanbieder=zaak.fiche.aanbieder)
    pagina = client.get(reverse("meldpunt:klopt", args=[vraag.sleutel])).content.decode()
    assert "niemand wacht" in pagina and "kanarie" not in pagina
    assert zaak.aanmelding.referentie not in pagina
