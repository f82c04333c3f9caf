"""“Wie keek?” on the own page: the right service, in the quality in which it looked, and what it really saw."""

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.models import Lidmaatschap, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from meldpunt.diensten.antwoordadres import antwoordadres_bevestigen
from meldpunt.keuzes.dossier import Gezag
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.models import Antwoordadres
from meldpunt.regels.bladtaal import NEDERLANDS
from meldpunt.regels.linklezer import als_aanbieder, inzage_met_link
from meldpunt.regels.openen import inzage_van, noteer_inzage
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.bladhulp import lees, met_kaart
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import maak_betrokkene, maak_school
from meldpunt.tests.linkhulp import Linkzaak, link_in_mail
from meldpunt.tests.tafelhulp import Tafel
from meldpunt.tests.test_mijnblad import zaak_van
from meldpunt.tests.verzoekhulp import Verzoekwereld, noteer
from meldpunt.weergave.bladkeek import wie_keek
from meldpunt.weergave.kopie import kopie_van

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def zinnen(aanmelding, *, aan_ouder: bool = False) -> list[str]:
    return [regel.zin for regel in wie_keek(aanmelding, NEDERLANDS, aan_ouder=aan_ouder).regels]


def huisvest_meldpunt(organisatie, netwerk) -> None:
    """Somebody of this organisation works for the Meldpunt too."""
    maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, organisatie=organisatie, email="ook@meldpunt.test")


def test_wie_met_de_link_van_een_aanbieder_keek_is_het_meldpunt_niet_ook_in_hetzelfde_huis():
    zaak = Linkzaak()
    huisvest_meldpunt(zaak.fiche.aanbieder, zaak.aanmelding.netwerk)
    zaak.open()
    naam = zaak.fiche.aanbieder.naam
    assert f"Iemand met de link van {naam} las de vraag, zonder je naam." in zinnen(zaak.aanmelding)
    assert not [zin for zin in zinnen(zaak.aanmelding) if f"Het Meldpunt ({naam})" in zin]


def test_wie_met_een_account_voor_de_aanbieder_keek_is_het_meldpunt_niet_ook_in_hetzelfde_huis():
    zaak = zaak_van()
    huisvest_meldpunt(zaak.fiche.aanbieder, zaak.aanmelding.netwerk)
    client = Client()
    log_in(client, zaak.aanbieder)
    client.get(f"/meldpunt/dossiers/{zaak.aanmelding.referentie}/")
    assert f"{zaak.fiche.aanbieder.naam} las de vraag, zonder je naam." in zinnen(zaak.aanmelding)


def test_wie_voor_het_meldpunt_keek_heet_zo_ook_nadat_die_daar_wegging():
    zaak = zaak_van()
    wie = medewerker()
    noteer_inzage(inzage_van(zaak.aanmelding, wie))
    naam = wie.lidmaatschappen.get().organisatie.naam
    with schrijven_toegestaan():
        Lidmaatschap.objects.filter(rol=Rol.MELDPUNT).delete()
    assert zinnen(zaak.aanmelding) == [f"Het Meldpunt ({naam}) las je dossier."]


@pytest.mark.parametrize(("bevestigd", "trap"), [(False, "0"), (True, "A")])
def test_een_blik_met_een_link_gaat_niet_dieper_dan_wat_er_stond(bevestigd, trap):
    zaak = Linkzaak()
    zaak.zeg_ja("A", "B")
    if bevestigd:
        adres = Antwoordadres.objects.get(pk=zaak.adres.pk)
        antwoordadres_bevestigen(
            antwoordadres_id=adres.pk, door=medewerker(naam="Tweede", email="tweede@meldpunt.test")
        )
    lezer = als_aanbieder(type(zaak.adres.gebruiker).objects.get(pk=zaak.adres.gebruiker_id))
    assert inzage_met_link(zaak.rij, lezer).diepste == trap
    if not bevestigd:
        zaak.open(link_in_mail(zaak.adres.gebruiker))
        blikken = Raadpleging.objects.filter(als=Hoedanigheid.LINK)
        assert set(blikken.values_list("trap", flat=True)) == {trap}


def test_een_gast_aan_tafel_heet_geen_iemand_van_het_portaal_en_de_jongere_zelf_telt_niet():
    t = Tafel()
    t.ja_voor("Tante")
    t.plan()
    t.hou()
    t.schrijf(delen=True)
    t.vraag_bevestiging()
    for naam in ("Kanarie zelf", "Tante", "Saar"):
        adres, bezoeker = t.link(naam), t.bezoek(naam)
        bezoeker.get(adres)
    gezegd = zinnen(t.aanmelding)
    assert "Iemand aan de rondetafel las wie je bent en op welke school je zit." in gezegd
    assert "Iemand van School Zuid aan de rondetafel las de vraag, zonder je naam." in gezegd
    assert not [zin for zin in gezegd if "Iemand van het portaal" in zin]
    assert len([zin for zin in gezegd if "rondetafel" in zin]) == 2, "de eigen blik is van de jongere zelf"


@pytest.mark.parametrize(
    ("wat", "jongere", "ouder"),
    [
        (
            "kopie geopend bij een vraag om een kopie",
            "Stad opende een kopie van het dossier, omdat iemand die vroeg.",
            "Stad las het dossier.",
        ),
        ("lijn gelezen door de school", *["Stad las hoever het staat."] * 2),
        ("noodgeval: Er is nu iets aan de hand", *["Stad schreef op waarom dit dossier open moest."] * 2),
        ("plek gezocht", "Stad zocht een plek voor jou.", "Stad zocht een plek voor je kind."),
        (
            "samen gelezen",
            "Stad opende de bladzijde om dit samen met jou te lezen.",
            "Stad opende de bladzijde om dit samen met je kind te lezen.",
        ),
    ],
)
def test_wat_iemand_opende_staat_er_zoals_het_was_en_niet_als_wat_het_had_kunnen_worden(wat, jongere, ouder):
    rij = zaak_van().aanmelding
    Raadpleging.objects.create(referentie=rij.referentie, wat=wat, door_naam="Iemand", namens="Stad", trap="eigen")
    assert zinnen(rij) == [jongere]
    assert zinnen(rij, aan_ouder=True) == [ouder]


def test_recht_16_wat_de_ene_ouder_vroeg_leest_de_andere_niet_bij_wie_keek():
    """A father asks a copy: on the page of the mother it is a file that was read."""
    wereld, rij = Verzoekwereld(), zaak_van(10).aanmelding
    moeder, _vader = (maak_betrokkene(rij.jongere, naam=naam, gezag=Gezag.SAMEN) for naam in ("Moeder", "Vader"))
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.KOPIE, vrager="ouder")
    antwoord = venster(wereld.mila).get(reverse("meldpunt:verzoek_kopie", args=[verzoek.sleutel, "json"]))
    assert Raadpleging.objects.over(rij.referentie).filter(wat__startswith="kopie").exists(), antwoord.status_code
    deel = lees(met_kaart(rij, moeder)).split('id="keek"')[1].split("</section>")[0]
    assert "las het dossier." in deel
    assert "kopie van het dossier" not in deel and "vroeg" not in deel


def test_wie_keek_zegt_het_als_niet_alles_er_staat(monkeypatch):
    rij = zaak_van().aanmelding
    monkeypatch.setattr("meldpunt.weergave.bladkeek.HOOGSTENS", 3)
    for nummer in range(4):
        Raadpleging.objects.create(referentie=rij.referentie, wat="plek gezocht", namens=f"Stad {nummer}", trap="eigen")
        gezien = wie_keek(rij, NEDERLANDS)
        assert (len(gezien.regels), gezien.is_deel) == (min(nummer + 1, 3), nummer == 3)
    html = lees(met_kaart(rij))
    assert "Ook daarvoor keek iemand: dat staat in een kopie." in html
    kopie = kopie_van(inzage_van(rij, rij.ingediend_door))
    keek = next(blok for blok in kopie["blokken"] if blok["kop"] == "Wie keek")
    assert {f"Stad {nummer}" for nummer in range(4)} <= {regel["tekst"].split(", ")[0] for regel in keek["regels"]}


def test_wat_een_treffer_toont_staat_bij_wie_keek():
    """A hit shows first name, year of birth and school: the line says no less than that."""
    rij = zaak_van(school=maak_school(naam="School Kanarie")).aanmelding
    client = venster(medewerker())
    gevonden = client.post("/meldpunt/dossiers/zoeken/", {"gezocht": rij.jongere.volledige_naam}, follow=True)
    getoond = (rij.jongere.voornaam, rij.jongere.geboren[:4], "School Kanarie")
    assert all(woord in gevonden.content.decode() for woord in getoond)
    (jongere,) = zinnen(rij)
    assert jongere.endswith("zag je naam, je geboortejaar en je school in een lijst. Je dossier ging niet open.")
    (ouder,) = zinnen(rij, aan_ouder=True)
    assert "de naam, het geboortejaar en de school van je kind" in ouder
