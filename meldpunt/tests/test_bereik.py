"""What the Meldpunt says of who hears it: a mail in the outbox, or the telephone."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.toeleiding import toeleiding_intrekken, toeleiding_voorstellen
from meldpunt.diensten.vraag import vraag_stellen
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Vooraanmelding
from meldpunt.regels.bereik import bereik_van_aanmelder, bereik_van_clb
from meldpunt.regels.openen import Inzage
from meldpunt.tests.aanmeldhulp import WETEN, antwoorden, begin, vul_in
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_dienstpunt,
    maak_toeleiding,
    maak_vraag,
    schoolmedewerker,
)
from meldpunt.weergave.volgende import volgende_stap

pytestmark = pytest.mark.django_db


@pytest.fixture
def meldpunt():
    return maak_gebruiker(Rol.MELDPUNT, naam="Mila")


@pytest.fixture
def aanmelding(meldpunt):
    return maak_aanmelding(netwerk=maak_netwerk(), behandelaar=meldpunt, stand=Dossierstand.IN_BEHANDELING)


def stel_voor(aanmelding, fiche, door):
    return toeleiding_voorstellen(
        aanmelding_id=aanmelding.pk, fiche_id=fiche.pk, uitleg="Wil buiten werken.", naast_andere=False, door=door
    )


def vraag(aanmelding, door):
    morgen = timezone.localdate() + datetime.timedelta(days=3)
    return vraag_stellen(aanmelding_id=aanmelding.pk, tekst="Welke school?", wek_op=morgen, door=door)


def test_meldpunt_A2_een_voorstel_zegt_of_de_aanbieder_het_kan_lezen(aanmelding, meldpunt):
    met, zonder = maak_fiche(netwerk=maak_netwerk()), maak_fiche(netwerk=maak_netwerk())
    arne = maak_gebruiker(Rol.AANBIEDER, organisatie=met.aanbieder)
    assert stel_voor(aanmelding, met, meldpunt).gehoord.zin("de aanbieder") == "De aanbieder krijgt een mail."
    assert [bericht.aan for bericht in Bericht.objects.all()] == [arne.email]
    andere = maak_aanmelding(netwerk=maak_netwerk(), behandelaar=meldpunt)
    Bericht.objects.all().delete()
    zin = stel_voor(andere, zonder, meldpunt).gehoord.zin("de aanbieder")
    assert zin == "De aanbieder krijgt geen mail (niemand heeft er een account of een contactadres): bel zelf."
    assert not Bericht.objects.exists()


def test_meldpunt_A2_het_dossier_zegt_dat_niemand_van_de_aanbieder_het_leest(aanmelding, meldpunt):
    fiche = maak_fiche(netwerk=maak_netwerk())
    rij = maak_toeleiding(aanmelding, fiche=fiche)
    zin = volgende_stap(Inzage(aanmelding, meldpunt), [rij], None).zin
    assert zin == f"Niemand van {fiche.aanbieder.naam} kan dit lezen in Leerrecht. Bel met je vraag."
    maak_gebruiker(Rol.AANBIEDER, organisatie=fiche.aanbieder)
    assert "bekijkt de vraag nog niet" in volgende_stap(Inzage(aanmelding, meldpunt), [rij], None).zin


def test_meldpunt_A2a_een_vraag_aan_jezelf_bereikt_niemand(meldpunt):
    aanmelding = maak_aanmelding(netwerk=maak_netwerk(), door=meldpunt, behandelaar=meldpunt)
    uit = vraag(aanmelding, meldpunt)
    assert uit.gehoord.zin("de aanmelder") == "De aanmelder krijgt geen mail (dat ben jij zelf): bel zelf."
    assert not Bericht.objects.exists()


@pytest.mark.parametrize("waarom", ["het account is afgesloten", "werkt hier niet meer"])
def test_meldpunt_A2b_een_vraag_aan_wie_weg_is_zegt_dat(aanmelding, meldpunt, waarom):
    aanmelder = aanmelding.ingediend_door
    if "afgesloten" in waarom:
        aanmelder.is_active = False
        aanmelder.save()
    else:
        with schrijven_toegestaan():
            aanmelder.lidmaatschappen.update(tot=timezone.localdate() - datetime.timedelta(days=1))
    uit = vraag(aanmelding, meldpunt)
    assert uit.gehoord.zin("de aanmelder") == f"De aanmelder krijgt geen mail ({waarom}): bel zelf."
    assert not Bericht.objects.exists()
    aanmelding.refresh_from_db()
    zin = volgende_stap(Inzage(aanmelding, meldpunt), [], uit).zin
    assert zin == "De aanmelder kreeg geen mail van je vraag. Bel, en noteer het antwoord."


def test_een_vraag_aan_wie_er_nog_is_gaat_per_mail(aanmelding, meldpunt):
    uit = vraag(aanmelding, meldpunt)
    assert uit.gehoord.zin("de aanmelder") == "De aanmelder krijgt een mail."
    assert [bericht.aan for bericht in Bericht.objects.all()] == [aanmelding.ingediend_door.email]
    aanmelding.refresh_from_db()
    assert "Wacht op het antwoord van" in volgende_stap(Inzage(aanmelding, meldpunt), [], ververst(uit)).zin


def ververst(rij):
    rij.refresh_from_db()
    return rij


def test_afsluiten_en_intrekken_zeggen_wie_het_hoort(aanmelding, meldpunt):
    fiche = maak_fiche(netwerk=maak_netwerk())
    rij = stel_voor(aanmelding, fiche, meldpunt)
    uit = toeleiding_intrekken(toeleiding_id=rij.pk, reden="Vergissing.", door=meldpunt)
    assert "krijgt geen mail" in uit.gehoord.zin("de aanbieder")
    dicht = dossier_afsluiten(
        aanmelding_id=aanmelding.pk, einde=Einde.ADVIES, advies="Bel de school.", dubbel_van="", door=meldpunt
    )
    assert dicht.gehoord.zin("de aanmelder") == "De aanmelder krijgt een mail."


def test_meldpunt_A2c_een_vooraanmelding_gaat_niet_naar_een_clb_waar_niemand_leest():
    clb = maak_organisatie("CLB's", maak_netwerk(), soort=Soort.CLB)
    assert not bereik_van_clb(maak_netwerk(), clb)
    maak_dienstpunt()
    sam = schoolmedewerker()
    concept = begin(sam, "vooraanmelding", clb=clb.sleutel)
    vul_in(concept, sam, {naam: antwoorden()[naam] for naam in ("zien", "jongere", "afwezigheden", "geprobeerd")})
    vul_in(concept, sam, {"school": {"niveau": "graad2", "contact": "Zorgleerkracht"}, "weten": WETEN})
    with pytest.raises(Geweigerd, match="Bij CLB's leest niemand dit in Leerrecht. Bel het CLB"):
        verstuur_vooraanmelding(sam, concept)
    assert not Vooraanmelding.objects.exists() and not Bericht.objects.exists()
    clb_medewerker(maak_netwerk(), clb)
    assert verstuur_vooraanmelding(sam, concept).clb == clb


def verstuur_vooraanmelding(sam, concept):
    return concept_versturen(concept_sleutel=concept.sleutel, door=sam)


def test_wie_alleen_een_dossier_mag_volgen_in_een_ander_netwerk_hoort_niets(aanmelding):
    with schrijven_toegestaan():
        aanmelding.ingediend_door.lidmaatschappen.update(netwerk=maak_netwerk("leuven"))
    assert not bereik_van_aanmelder(aanmelding)


def test_een_open_vraag_zonder_mail_blijft_beantwoordbaar_door_het_meldpunt(meldpunt):
    aanmelding = maak_aanmelding(
        netwerk=maak_netwerk(), door=meldpunt, behandelaar=meldpunt, stand=Dossierstand.IN_BEHANDELING
    )
    rij = maak_vraag(aanmelding, gesteld_door=meldpunt)
    zin = volgende_stap(Inzage(aanmelding, meldpunt), [], rij).zin
    assert "Bel, en noteer het antwoord" in zin


def test_meldpunt_A2_de_bladzijden_zeggen_vooraf_en_achteraf_wie_het_hoort(meldpunt):
    aanmelding = maak_aanmelding(
        netwerk=maak_netwerk(), door=meldpunt, behandelaar=meldpunt, stand=Dossierstand.IN_BEHANDELING
    )
    client = Client()
    log_in(client, meldpunt)
    hier = reverse("meldpunt:dossier_vraag", args=[aanmelding.referentie])
    pagina = client.get(hier)
    assert "De aanmelder krijgt hier geen bericht van:" in pagina.content.decode()
    morgen = timezone.localdate() + datetime.timedelta(days=3)
    post = invoer(pagina) | {"tekst": "Welke school?", "wek_op": f"{morgen:%d/%m/%Y}"}
    na = client.post(hier, post, follow=True).content.decode()
    assert "De aanmelder krijgt geen mail (dat ben jij zelf): bel zelf." in na
    fiche = maak_fiche(netwerk=maak_netwerk(), telefoon="015 11 22 33")
    hier = reverse("meldpunt:plek_voorstellen", args=[aanmelding.referentie, fiche.slug])
    pagina = client.get(hier).content.decode()
    assert "krijgt hier geen bericht van:" in pagina and 'href="tel:015 11 22 33"' in pagina


def test_zonder_medewerker_zegt_de_bevestiging_niet_dat_het_meldpunt_een_mail_kreeg(aanmelding, meldpunt):
    maak_dienstpunt()
    client = Client()
    log_in(client, aanmelding.ingediend_door)
    hier = reverse("meldpunt:ontvangen", args=[aanmelding.referentie])
    assert "kreeg een mail met de referentie" in client.get(hier).content.decode()
    meldpunt.is_active = False
    meldpunt.save()
    pagina = client.get(hier).content.decode()
    assert "kreeg een mail met de referentie" not in pagina and "Bel, en noem je referentie" in pagina


@pytest.mark.parametrize(("weg", "zin"), [(False, "Het Meldpunt en de aanmelder krijgen een mail."), (True, "")])
def test_een_antwoord_van_de_aanbieder_zegt_wie_het_hoort(aanmelding, meldpunt, weg, zin):
    from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden

    fiche = maak_fiche(netwerk=maak_netwerk())
    arne = maak_gebruiker(Rol.AANBIEDER, organisatie=fiche.aanbieder)
    rij = maak_toeleiding(aanmelding, fiche=fiche)
    if weg:
        aanmelding.ingediend_door.is_active = False
        aanmelding.ingediend_door.save()
        zin = "Het Meldpunt krijgt een mail. De aanmelder krijgt geen mail."
    start = timezone.localdate() + datetime.timedelta(days=7)
    uit = toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=start, door=arne)
    assert uit.gehoord.per_plek == zin
