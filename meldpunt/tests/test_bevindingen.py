"""What an attack on the running portal found in this room: one test per finding, named after it."""

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from meldpunt.diensten.consult import consult_verder
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.models import Aanmelding
from meldpunt.tests.aanmeldhulp import antwoorden, begin, volledig, vul_in
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, draag_over, maak_clb, maak_dienstpunt
from meldpunt.tests.test_consult import stel_vraag
from meldpunt.tests.toeleidinghulp import Zaak

pytestmark = pytest.mark.django_db
KOEKOEK = "<img src=x data-koekoek>"


def venster(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


# -- text of one person in the page of another ------------------------------------------------------------------------


def test_de_titel_van_een_aanbieder_wordt_nooit_opmaak_bij_het_meldpunt():
    zaak = Zaak()
    zaak.stel_voor(maak_fiche(titel=f"Leerplek {KOEKOEK}"))
    adres = reverse("meldpunt:plek_voorstellen", args=[zaak.aanmelding.referentie, zaak.fiche.slug])
    pagina = venster(zaak.meldpunt).get(adres).content.decode()
    assert "&lt;img src=x data-koekoek&gt;" in pagina, "de hulptekst noemt wat al loopt"
    assert KOEKOEK not in pagina


# -- finding out whether somebody is known ----------------------------------------------------------------------------


def test_wie_een_naam_typt_om_te_zien_of_de_jongere_gekend_is_staat_bij_de_raadplegingen():
    maak_dienstpunt()
    clb = maak_clb()
    carla, collega = clb_medewerker(clb=clb), clb_medewerker(clb=clb)
    eerder = concept_versturen(concept_sleutel=volledig(carla).sleutel, door=carla)
    concept = vul_in(begin(collega), collega, {"jongere": antwoorden()["jongere"]})
    pagina = venster(collega).get(reverse("meldpunt:controleren", args=[concept.sleutel]))
    assert eerder.referentie in pagina.content.decode()
    blik = Raadpleging.objects.get()
    assert (blik.referentie, blik.door_sleutel) == (eerder.referentie, collega.sleutel)
    assert (blik.wat, blik.namens) == ("gezocht op naam", clb.naam)


# -- a concept that outlives the right behind it ----------------------------------------------------------------------


def test_wie_een_consult_niet_meer_volgt_maakt_er_geen_aanmelding_meer_van():
    maak_dienstpunt()
    carla, opvolger = clb_medewerker(), clb_medewerker()
    consult = stel_vraag(carla)
    concept = consult_verder(referentie=consult.referentie, door=carla)
    delen = {naam: inhoud for naam, inhoud in antwoorden().items() if naam not in ("gewenst", "school")}
    delen |= {"gewenst": {"weet_niet": "ja"}, "school": {"ingeschreven": "ja", "school_andere": "Ergens"}}
    vul_in(concept, carla, delen)
    with schrijven_toegestaan():
        lid = opvolger.lidmaatschappen.get()
        Aanmelding.objects.filter(pk=consult.pk).update(ingediend_door=opvolger, organisatie=lid.organisatie)
    with pytest.raises(Geweigerd, match="niet meer van jou"):
        concept_versturen(concept_sleutel=concept.sleutel, door=carla)
    consult.refresh_from_db()
    assert (consult.ingediend_door, consult.jongere) == (opvolger, None)


def test_wie_het_clb_verliet_ziet_niet_meer_welke_aanbieder_wat_leest():
    zaak = Zaak()
    zaak.stel_voor()
    collega = clb_medewerker()
    with schrijven_toegestaan():
        nieuw = collega.lidmaatschappen.get().organisatie
        zaak.aanmelder.lidmaatschappen.update(organisatie=nieuw)
    draag_over(zaak.aanmelding, zaak.aanmelder)
    client = venster(zaak.aanmelder)
    assert zaak.fiche.aanbieder.naam not in heel_dossier(client, zaak.aanmelding), "meegelezen mag nog"
    assert client.get(reverse("meldpunt:toestemmingen", args=[zaak.aanmelding.referentie])).status_code == 404
