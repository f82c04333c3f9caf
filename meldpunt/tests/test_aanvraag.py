"""A question of a school straight to a provider: who reads it first of all, then how it is asked and answered."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.rechten import Rol
from leerrecht.samengelezen import lees_samen
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.aanvraag import STIL, aanvraag_beantwoorden, aanvraag_intrekken, aanvraag_stellen
from meldpunt.inhoud import voorbeeldaanvragen
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand, Toegangsweg
from meldpunt.keuzes.aanvraag import Aanvraagstand
from meldpunt.models import Aanbodfiche, Aanvraag, Jaartelling
from meldpunt.tests.bouwers import aanbieder_van, maak_antwoordadres, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_school, schoolmedewerker
from meldpunt.tests.linkhulp import link_in_mail
from meldpunt.weergave.aanvraag import aanvraagrijen

pytestmark = pytest.mark.django_db
VRAAG = "Een meisje van het eerste jaar mist een steuntje in de rug."


def buddy(**velden) -> Aanbodfiche:
    return maak_fiche(titel="Buddy", soort=Aanbodsoort.BUDDY, weg=Toegangsweg.SCHOOL, **velden)


def vraag(fiche, door, **anders) -> Aanvraag:
    velden = {"aantal": 1, "niveau": "graad1", "vraag": VRAAG, "bij_wie": "Saar, 015 00 00 00"}
    organisatie = door.lidmaatschappen.get().organisatie.sleutel
    return aanvraag_stellen(fiche_id=fiche.pk, organisatie=organisatie, **velden | anders, door=door)


def test_alleen_wie_vroeg_en_wie_antwoordt_leest_een_rechtstreekse_vraag(client):
    saar, fiche = schoolmedewerker(), buddy()
    arne, ander = aanbieder_van(fiche), buddy()
    rij = vraag(fiche, saar)
    collega = maak_gebruiker(Rol.AANMELDER, organisatie=rij.organisatie)
    leest = {saar: 200, arne: 200, collega: 200}
    vreemd = (schoolmedewerker(), clb_medewerker(), aanbieder_van(ander))
    for wie in (*leest, *vreemd, medewerker(), maak_gebruiker(Rol.STAF), maak_gebruiker(Rol.DPO)):
        log_in(client, wie)
        antwoord = client.get(rij.get_absolute_url())
        mag_de_kamer = wie in leest or wie in vreemd
        assert antwoord.status_code == leest.get(wie, 404 if mag_de_kamer else 403)
        if wie in vreemd:
            assert VRAAG not in client.get(reverse("meldpunt:aanvragen")).content.decode()
            assert not lees_samen(aanvraagrijen(wie))
            for daad in (aanvraag_intrekken,):
                with pytest.raises(Geweigerd):
                    daad(aanvraag_id=rij.pk, door=wie)
    assert Client().get(rij.get_absolute_url()).status_code == 302


def test_een_school_vraagt_een_buddy_en_de_dienst_antwoordt_met_een_account(client):
    saar, fiche = schoolmedewerker(), buddy()
    arne = aanbieder_van(fiche)
    log_in(client, saar)
    assert "Vraag dit aan" in client.get(fiche.get_absolute_url()).content.decode()
    adres = reverse("meldpunt:aanvraag_stellen", args=[fiche.slug])
    typ = {"vraag": VRAAG, "niveau": "graad1", "bij_wie": "Saar, 015 00 00 00"}
    na = client.post(adres, invoer(client.get(adres), **typ), follow=True).content.decode()
    naam = fiche.aanbieder.naam
    assert f"Je vraag is verstuurd. {naam[0].upper()}{naam[1:]} krijgt een mail." in na
    bericht = Bericht.objects.get(aan=arne.email)
    assert VRAAG not in bericht.tekst and "Saar" not in bericht.tekst
    rij = Aanvraag.objects.get()
    log_in(client, arne)
    assert "Antwoord aan een school of CLB" in {werk.wat for werk in lees_samen(aanvraagrijen(arne))}
    antwoord = reverse("meldpunt:aanvraag_beantwoorden", args=[rij.sleutel])
    typ = {"antwoord": "aanvaard", "tekst": "Bel ons op 015 11 11 11."}
    na = client.post(antwoord, invoer(client.get(antwoord), **typ), follow=True).content.decode()
    assert "Je antwoord staat er." in na and "krijgt een mail." in na
    log_in(client, saar)
    blad = client.get(rij.get_absolute_url()).content.decode()
    assert "Bel ons op 015 11 11 11." in blad and "Aanvaard" in blad
    assert Bericht.objects.filter(aan=saar.email, soort="meldpunt.aanvraag_beantwoord").count() == 1
    assert not Gebeurtenis.objects.filter(wat__contains="meisje").exists()


def test_een_dienst_zonder_account_antwoordt_met_de_link(client):
    clb, fiche = clb_medewerker(), buddy()
    adres = maak_antwoordadres(fiche, medewerker())
    rij = vraag(fiche, clb)
    link = link_in_mail(adres.gebruiker)
    blad = Client().get(link).content.decode()
    assert VRAAG in blad and "Kunnen jullie dit opnemen?" in blad
    zonder = Client().post(f"{link}antwoord-aan-school/", invoer(Client().get(link), antwoord="geweigerd"))
    assert zonder.status_code == 422
    bezoeker = Client()
    typ = {"antwoord": "geweigerd", "tekst": "Tot januari vol."}
    na = bezoeker.post(f"{link}antwoord-aan-school/", invoer(bezoeker.get(link), **typ), follow=True)
    rij.refresh_from_db()
    assert (rij.stand, rij.antwoord, rij.wie) == (Aanvraagstand.GEWEIGERD, "Tot januari vol.", "Onthaal")
    blad = na.content.decode()
    assert "Verstuurd." in blad and "krijgt een mail." in blad and "Tot januari vol." in blad
    assert "antwoord-aan-school" not in blad
    log_in(client, clb)
    assert "Tot januari vol." in client.get(rij.get_absolute_url()).content.decode()


def test_een_ingetrokken_vraag_opent_met_geen_link_meer(client):
    saar, fiche = schoolmedewerker(), buddy()
    rij, link = _met_link(fiche, saar)
    log_in(client, saar)
    adres = reverse("meldpunt:aanvraag_intrekken", args=[rij.sleutel])
    na = client.post(adres, invoer(client.get(rij.get_absolute_url())), follow=True).content.decode()
    assert "Je vraag is ingetrokken. Belde de dienst al, zeg het dan ook daar." in na
    assert VRAAG not in Client().get(link).content.decode()
    with pytest.raises(Geweigerd):
        aanvraag_intrekken(aanvraag_id=rij.pk, door=saar)


def _met_link(fiche, door):
    adres = maak_antwoordadres(fiche, medewerker())
    return vraag(fiche, door), link_in_mail(adres.gebruiker)


def test_waar_niemand_antwoordt_vraagt_het_portaal_niets_en_zegt_het_waar_het_wel_kan(client):
    saar, fiche = schoolmedewerker(), buddy(hoe="Bel het Huis van het Kind.")
    log_in(client, saar)
    blad = client.get(fiche.get_absolute_url()).content.decode()
    assert "antwoordt nog niemand via dit portaal" in blad and "Bel het Huis van het Kind." in blad
    with pytest.raises(Geweigerd):
        vraag(fiche, saar)
    assert not Aanvraag.objects.exists()


@pytest.mark.parametrize("anders", [{"weg": Toegangsweg.CLB}, {"stand": Aanbodstand.GESTOPT}], ids=["weg", "stand"])
def test_alleen_open_aanbod_dat_de_school_zelf_vraagt_neemt_vragen(anders):
    fiche = maak_fiche(**{"weg": Toegangsweg.SCHOOL} | anders)
    aanbieder_van(fiche)
    with pytest.raises(Geweigerd):
        vraag(fiche, schoolmedewerker())


def test_wie_in_een_ander_netwerk_of_voor_een_aanbieder_werkt_vraagt_hier_niets(client):
    fiche = buddy()
    aanbieder_van(fiche)
    elders = schoolmedewerker(maak_netwerk("leuven"))
    welzijn = maak_gebruiker(Rol.AANMELDER)
    for wie in (elders, welzijn):
        log_in(client, wie)
        assert client.get(reverse("meldpunt:aanvraag_stellen", args=[fiche.slug])).status_code == 404
        with pytest.raises(Geweigerd):
            vraag(fiche, wie)


@pytest.mark.parametrize("tekst", ["Bel mama op 0470 12 34 56.", "Geboren 12/09/2011.", "Mail jan@proef.test"])
def test_een_nummer_een_geboortedatum_of_een_mailadres_gaat_niet_mee(tekst):
    fiche = buddy()
    aanbieder_van(fiche)
    with pytest.raises(Geweigerd) as fout:
        vraag(fiche, schoolmedewerker(), vraag=tekst)
    assert fout.value.veld == "vraag"


def test_een_einde_telt_eenmaal_mee_en_na_zestig_dagen_vervalt_een_vraag_vanzelf():
    saar, fiche = schoolmedewerker(), buddy()
    arne = aanbieder_van(fiche)
    een, twee = vraag(fiche, saar), vraag(fiche, saar)
    aanvraag_beantwoorden(aanvraag_id=een.pk, antwoord="aanvaard", tekst="Goed.", door=arne)
    with pytest.raises(Geweigerd):
        aanvraag_beantwoorden(aanvraag_id=een.pk, antwoord="geweigerd", tekst="Toch niet.", door=arne)
    with schrijven_toegestaan():
        Aanvraag.objects.filter(pk=twee.pk).update(gevraagd_op=timezone.now() - STIL - datetime.timedelta(days=1))
    ruim_op()
    twee.refresh_from_db()
    assert twee.stand == Aanvraagstand.VERVALLEN
    telt = dict(Jaartelling.objects.filter(wat="rechtstreeks_einde").values_list("waarde", "aantal"))
    assert telt == {"aanvaard": 1, "vervallen": 1}
    assert sum(Jaartelling.objects.filter(wat="rechtstreeks", waarde="buddy").values_list("aantal", flat=True)) == 2
    assert Bericht.objects.filter(aan=saar.email, soort="meldpunt.aanvraag_beantwoord").count() == 2


def test_wie_vroeg_leest_na_de_dag_dat_bellen_nu_helpt():
    saar, fiche = schoolmedewerker(), buddy()
    aanbieder_van(fiche)
    rij = vraag(fiche, saar)
    assert [werk.wat for werk in lees_samen(aanvraagrijen(saar))] == ["De dienst antwoordt op je vraag"]
    with schrijven_toegestaan():
        Aanvraag.objects.filter(pk=rij.pk).update(wek_op=timezone.localdate())
    assert [werk.wat for werk in lees_samen(aanvraagrijen(saar))] == ["Nog geen antwoord: bel de dienst"]


def test_het_voorbeeld_toont_een_open_vraag_een_ja_en_een_nee():
    netwerk = maak_netwerk()
    for rol, adres in ((Rol.AANMELDER, "school@leerrecht.example"), (Rol.MELDPUNT, "meldpunt@leerrecht.example")):
        velden = {"organisatie": maak_school(netwerk)} if rol == Rol.AANMELDER else {}
        maak_gebruiker(rol, netwerk=netwerk, email=adres, **velden)
    buddy(netwerk=netwerk, slug="buddy")
    assert voorbeeldaanvragen.laad() == {"voorbeeldaanvragen": 3}
    assert voorbeeldaanvragen.laad() == {"voorbeeldaanvragen": 0}
    assert set(Aanvraag.objects.values_list("stand", flat=True)) == {"gevraagd", "aanvaard", "geweigerd"}
