"""Need to know inside the Meldpunt: own files and the region at once, another with a reason; the glass breaks loud."""

import datetime
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebruiker, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from leerrecht.versies import Botst
from meldpunt.diensten.dossier import dossier_toewijzen
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.opening import dossier_openen_met_reden
from meldpunt.diensten.werkregio import gebieden_van, werkregio_zetten
from meldpunt.keuzes.dossier import Dossierstand, Publiek, Trap
from meldpunt.keuzes.opening import Openingsoort, Openreden
from meldpunt.models import Aanmelding, Dossieropening, Jongere, Notitie, Werkregio
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import maak_gebied, medewerker
from meldpunt.tests.dossierbouwers import maak_aanmelding
from meldpunt.tests.trappenwereld import DELEN
from meldpunt.tests.versiehulp import behandelaar
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def dossier_van(behandelaar: Gebruiker | None, **velden) -> Aanmelding:
    return maak_aanmelding(behandelaar=behandelaar, stand=Dossierstand.IN_BEHANDELING, delen=DELEN, **velden)


def leest(gebruiker: Gebruiker, aanmelding: Aanmelding) -> bool:
    wie = Gebruiker.objects.get(pk=gebruiker.pk)
    return Aanmelding.objects.met_trap(wie, Trap.EIGEN).filter(pk=aanmelding.pk).exists()


def geef_regio(gebruiker: Gebruiker, gebied) -> None:
    with schrijven_toegestaan():
        Werkregio.objects.create(gebruiker=gebruiker, gebied=gebied, door=medewerker())


def browser(gebruiker: Gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def vul_in(client: Client, adres: str, **velden):
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', client.get(adres).content.decode()).group(1)
    return client.post(adres, {"formuliersleutel": sleutel, **velden}, follow=True)


def test_eigen_en_niemands_dossiers_gaan_meteen_open():
    ik, collega = medewerker(), medewerker()
    assert leest(ik, dossier_van(ik))
    assert leest(ik, dossier_van(None))
    assert not leest(ik, dossier_van(collega))


def test_wie_een_collega_vervangt_die_wegging_leest_gewoon_verder():
    ik, weg = medewerker(), medewerker()
    aanmelding = dossier_van(weg)
    assert not leest(ik, aanmelding)
    weg.is_active = False
    weg.save()
    assert leest(ik, aanmelding)
    gestopt = medewerker()
    ander = dossier_van(gestopt)
    with schrijven_toegestaan():
        gestopt.lidmaatschappen.update(tot=timezone.localdate() - datetime.timedelta(days=1))
    assert leest(ik, ander)


def test_de_eigen_regio_gaat_meteen_open_ook_een_wijk_ervan():
    ik, collega = medewerker(), medewerker()
    stad = maak_gebied("mechelen")
    wijk = maak_gebied("wijk-noord", ligt_in=stad)
    elders = maak_gebied("lier")
    geef_regio(ik, stad)
    assert leest(ik, dossier_van(collega, gebied=stad))
    assert leest(ik, dossier_van(collega, gebied=wijk))
    assert not leest(ik, dossier_van(collega, gebied=elders))


def test_een_dossier_van_een_collega_vraagt_eerst_een_reden_en_opent_dan_een_dag():
    ik, collega = medewerker(), medewerker(naam="Nora Collega")
    aanmelding = dossier_van(collega, vraag="Kanarievraag")
    client, adres = browser(ik), aanmelding.get_absolute_url()
    antwoord = client.get(adres, follow=True)
    assert antwoord.redirect_chain == [(f"{adres}openen/", 302)]
    pagina = antwoord.content.decode()
    assert "Dit dossier is van Nora Collega." in pagina
    assert "Kanarievraag" not in pagina
    assert not Raadpleging.objects.over(aanmelding.referentie).exists()
    klaar = vul_in(client, f"{adres}openen/", waarom=Openreden.CONTACT, uitleg="").content.decode()
    assert "Het dossier is één dag open voor jou. Je reden is genoteerd." in klaar
    assert "Kanarievraag" in heel_dossier(client, aanmelding)
    with schrijven_toegestaan():
        Dossieropening.objects.update(tot=timezone.now())
    assert client.get(adres).status_code == 302


def test_de_reden_staat_bij_wie_keek_voor_de_jongere_en_voor_de_functionaris():
    ik, collega, dpo = medewerker(naam="Mila Meldpunt"), medewerker(), maak_gebruiker(Rol.DPO)
    aanmelding = dossier_van(collega)
    client, adres = browser(ik), aanmelding.get_absolute_url()
    vul_in(client, f"{adres}openen/", waarom=Openreden.ANDERS, uitleg="Zij is ziek.")
    wat = list(Raadpleging.objects.over(aanmelding.referentie).values_list("wat", flat=True))
    assert set(wat) == {"met reden: een andere reden", "dossier geopend, met reden"}
    keek = browser(aanmelding.ingediend_door).get(f"{adres}raadplegingen/").content.decode()
    assert "dossier geopend, met reden" in keek
    toezicht = browser(dpo).get(reverse("meldpunt:raadplegingen")).content.decode()
    assert "Zij is ziek." in toezicht
    assert "Mila Meldpunt" in toezicht
    assert not Bericht.objects.filter(soort__startswith="meldpunt.noodopening").exists()


def test_een_andere_reden_vraagt_woorden():
    aanmelding = dossier_van(medewerker())
    with pytest.raises(Geweigerd, match="in één zin"):
        dossier_openen_met_reden(aanmelding_id=aanmelding.pk, waarom=Openreden.ANDERS, uitleg=" ", door=medewerker())


def test_buiten_de_eigen_regio_is_het_een_noodgeval_en_hoort_de_functionaris_het_meteen():
    ik, collega, dpo = medewerker(), medewerker(), maak_gebruiker(Rol.DPO)
    geef_regio(ik, maak_gebied("leuven"))
    aanmelding = dossier_van(collega, gebied=maak_gebied("halle"))
    client, adres = browser(ik), aanmelding.get_absolute_url()
    pagina = client.get(f"{adres}openen/").content.decode()
    assert "De functionaris voor gegevensbescherming krijgt meteen een mail." in pagina
    weigering = vul_in(client, f"{adres}openen/", waarom=Openreden.CONTACT, uitleg="")
    assert "Schrijf in één zin" in weigering.content.decode()
    vul_in(client, f"{adres}openen/", waarom=Openreden.CONTACT, uitleg="De politie belt, nu.")
    opening = Dossieropening.objects.get()
    assert opening.soort == Openingsoort.NOOD
    assert opening.tot - opening.op <= datetime.timedelta(hours=24, seconds=5)
    kregen = dict(Bericht.objects.filter(soort__startswith="meldpunt.nood").values_list("gebruiker", "soort"))
    assert kregen == {dpo.pk: "meldpunt.noodopening_gemeld", collega.pk: "meldpunt.noodopening"}
    assert "noodgeval" in browser(dpo).get(reverse("meldpunt:raadplegingen")).content.decode()
    assert leest(ik, aanmelding)
    assert not leest(ik, dossier_van(collega, gebied=aanmelding.gebied)), "één dossier, niet de regio"


def test_zonder_reden_leest_of_doet_niemand_iets_in_een_dossier_van_een_collega():
    ik, collega = medewerker(), medewerker()
    aanmelding = dossier_van(collega)
    with schrijven_toegestaan():
        Notitie.objects.create(aanmelding=aanmelding, publiek=Publiek.MELDPUNT, tekst="x", door=collega)
    assert not Notitie.objects.zichtbaar_voor(ik).exists()
    assert not Jongere.objects.zichtbaar_voor(ik).exists()
    client, adres = browser(ik), aanmelding.get_absolute_url()
    for woord in ("afsluiten/", "notitie/", "plek/", "raadplegingen/"):
        assert client.get(f"{adres}{woord}").status_code == 404, woord
    for aanzicht in Dossieraanzicht:
        assert client.get(aanzicht.adres(aanmelding)).headers["Location"] == f"{adres}openen/", aanzicht
    with pytest.raises(Geweigerd, match="Open het eerst en zeg waarom"):
        notitie_schrijven(aanmelding_id=aanmelding.pk, tekst="x", publiek=Publiek.MELDPUNT, nieuws_voor=None, door=ik)


def test_de_werklijst_en_het_zoeken_blijven_en_een_treffer_blijft_een_treffer():
    ik, collega = medewerker(), medewerker()
    aanmelding = dossier_van(collega)
    assert aanmelding.referentie in browser(ik).get(reverse("meldpunt:dossiers")).content.decode()
    client = browser(ik)
    gevonden = client.post(reverse("meldpunt:dossier_zoeken"), {"gezocht": aanmelding.jongere.naam}, follow=True)
    assert aanmelding.referentie in gevonden.content.decode()
    wat = set(Raadpleging.objects.over(aanmelding.referentie).values_list("wat", flat=True))
    assert wat
    assert not any("geopend" in een for een in wat)
    assert not leest(ik, aanmelding)


def test_wie_een_dossier_zo_al_opent_hoeft_geen_reden_te_geven():
    ik = medewerker()
    aanmelding = dossier_van(ik)
    assert browser(ik).get(f"{aanmelding.get_absolute_url()}openen/").status_code == 404
    with pytest.raises(Geweigerd, match="al openen"):
        dossier_openen_met_reden(aanmelding_id=aanmelding.pk, waarom=Openreden.OVERLEG, uitleg="", door=ik)


def test_een_ander_netwerk_opent_niets_ook_niet_met_een_reden():
    ander, aanmelding = medewerker(maak_netwerk("vlaams-brabant")), dossier_van(medewerker())
    with pytest.raises(Geweigerd, match="niet van jouw Meldpunt"):
        dossier_openen_met_reden(aanmelding_id=aanmelding.pk, waarom=Openreden.OVERLEG, uitleg="x", door=ander)


def test_een_collega_zet_de_regio_en_niemand_die_van_zichzelf():
    ik, collega = medewerker(), medewerker(naam="Nora Collega")
    stad = maak_gebied("mechelen")
    aanmelding = dossier_van(ik, gebied=stad)
    client = browser(ik)
    assert "Geen vaste regio" in client.get(reverse("meldpunt:regios")).content.decode()
    assert client.get(reverse("meldpunt:regio_zetten", args=[ik.lidmaatschappen.get().sleutel])).status_code == 404
    adres = reverse("meldpunt:regio_zetten", args=[collega.lidmaatschappen.get().sleutel])
    assert "Bewaard: 1 gebied(en)." in zend(client, adres, gebieden=["mechelen"])
    assert leest(collega, aanmelding)
    assert "Deze collega heeft nu geen regio." in zend(client, adres, gebieden=[])
    assert not leest(collega, aanmelding)
    with pytest.raises(Geweigerd, match="zet een collega"):
        zet_regio(ik, stad.netwerk, ik, "mechelen")


def zend(client: Client, adres: str, **velden) -> str:
    """Open the form, choose, and read the page that follows."""
    return client.post(adres, invoer(client.get(adres), **velden), follow=True).content.decode()


def zet_regio(wie, netwerk, door, *gebieden, begin=None):
    nu = begin if begin is not None else gebieden_van(wie, netwerk)
    mijn = {"gebieden": list(gebieden)}
    return werkregio_zetten(gebruiker=wie, netwerk=netwerk, mijn=mijn, origineel=nu, door=door)


def test_twee_collegas_die_dezelfde_regio_zetten_wissen_elkaars_keuze_niet():
    nora = medewerker(naam="Nora Collega")
    netwerk = maak_gebied("mechelen").netwerk
    maak_gebied("duffel")
    begin = gebieden_van(nora, netwerk)
    assert zet_regio(nora, netwerk, medewerker(), "mechelen", begin=begin) == 1
    with pytest.raises(Botst):
        zet_regio(nora, netwerk, medewerker(), "duffel", begin=begin)
    assert gebieden_van(nora, netwerk) == {"gebieden": ["mechelen"]}


def test_wie_een_verouderd_venster_bewaart_ziet_beide_keuzes():
    ik, nora = medewerker(), medewerker(naam="Nora Collega")
    netwerk = maak_gebied("mechelen").netwerk
    maak_gebied("duffel")
    client = browser(ik)
    adres = reverse("meldpunt:regio_zetten", args=[nora.lidmaatschappen.get().sleutel])
    oud = invoer(client.get(adres), gebieden=["duffel"])
    zet_regio(nora, netwerk, medewerker(naam="Bo Sneller"), "mechelen")
    antwoord = client.post(adres, oud)
    assert antwoord.status_code == 422 and "Bo Sneller" in antwoord.content.decode()
    assert gebieden_van(nora, netwerk) == {"gebieden": ["mechelen"]}


def test_wie_een_dossier_doorgeeft_leest_het_nog_een_dag_om_het_over_te_dragen():
    ik, collega = medewerker(), medewerker()
    aanmelding = dossier_van(ik)
    dossier_toewijzen(**behandelaar(aanmelding, collega.sleutel), door=ik)
    assert leest(ik, aanmelding)
    assert leest(collega, aanmelding)
    with schrijven_toegestaan():
        Dossieropening.objects.update(tot=timezone.now())
    assert not leest(ik, aanmelding)
    pagina = browser(ik).get(f"{aanmelding.get_absolute_url()}openen/").content.decode()
    assert "ik draag dit dossier over" not in pagina
