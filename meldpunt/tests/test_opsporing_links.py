"""Who works for police or justice reads about a young person by no road: no link, no table, whatever was confirmed."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.link.doelen import _doelen, open_link
from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap, Organisatie, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from meldpunt.diensten.antwoordadres import antwoordadres_bevestigen, antwoordadres_toevoegen
from meldpunt.diensten.tafelpartij import partijadres_bevestigen
from meldpunt.diensten.trajectbegeleider import trajectbegeleider_kiezen
from meldpunt.keuzes.dossier import Hoe, Trap
from meldpunt.regels.bereik import bereik_van_aanbieder
from meldpunt.regels.gastlezer import tafelgasten
from meldpunt.regels.linklezer import als_aanbieder, als_school, inzage_met_link
from meldpunt.regels.rondetafel import trappen_van
from meldpunt.tests.bouwers import maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_school
from meldpunt.tests.linkhulp import Linkzaak, link_in_mail
from meldpunt.tests.tafelhulp import Tafel
from meldpunt.tests.toeleidinghulp import vers

pytestmark = pytest.mark.django_db
SOORTEN = (Soort.POLITIE, Soort.JUSTITIE)
NUL = {Trap.NUL}


def werk_bij(wie: Gebruiker, soort: str = Soort.POLITIE, rol: str = Rol.CONTACT) -> Organisatie:
    """Give somebody a place there, as the staf does for its meetings."""
    huis = maak_organisatie(soort=soort)
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=wie, organisatie=huis, netwerk=maak_netwerk(), rol=rol, van=datetime.date(2020, 1, 1)
        )
    return huis


def agent(email: str, soort: str = Soort.POLITIE) -> Gebruiker:
    wie = maak_gebruiker(Rol.CONTACT, organisatie=maak_organisatie(soort=soort))
    Gebruiker.objects.filter(pk=wie.pk).update(soort=Gebruikersoort.CONTACT, password="!", email=email)
    return vers(wie)


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_adres_van_politie_of_parket_wordt_geen_antwoordadres(soort):
    zaak = Linkzaak()
    agent("aad@politie.test", soort)
    with pytest.raises(Geweigerd, match="politie of justitie") as fout:
        zaak.voeg_toe("aad@politie.test")
    assert fout.value.veld == "email"


@pytest.mark.parametrize("soort", SOORTEN)
def test_wie_er_begint_leest_met_een_bevestigd_adres_niets_meer(soort, client):
    zaak = Linkzaak(bevestigd=True)
    zaak.zeg_ja("A")
    wie, link = zaak.adres.gebruiker, link_in_mail(zaak.adres.gebruiker)
    assert inzage_met_link(zaak.rij, als_aanbieder(vers(wie))).trappen == {Trap.NUL, Trap.A}
    assert Client().get(link).status_code in (200, 302)
    werk_bij(wie, soort)
    assert als_aanbieder(vers(wie)) is None
    assert not inzage_met_link(zaak.rij, vers(wie)).trappen
    assert "werkt niet meer" in zaak.open(link)
    assert not bereik_van_aanbieder(zaak.aanmelding.netwerk, zaak.fiche.aanbieder)
    log_in(client, zaak.meldpunt)
    pagina = client.get(reverse("meldpunt:antwoordadres_nieuw", args=[zaak.fiche.slug])).content.decode()
    assert "Werkt voor politie of justitie: krijgt niets en leest hier niets." in pagina


def test_een_tweede_persoon_bevestigt_zo_een_adres_niet():
    zaak = Linkzaak()
    werk_bij(zaak.adres.gebruiker)
    with pytest.raises(Geweigerd, match="politie of justitie"):
        antwoordadres_bevestigen(antwoordadres_id=zaak.adres.pk, door=medewerker())


def test_wie_ook_voor_politie_antwoordt_opent_nergens_iets():
    zaak = Linkzaak(bevestigd=True)
    zaak.zeg_ja("A")
    fiche = maak_fiche(titel="Straks van het parket")
    velden = {"naam": "Zelfde", "email": zaak.adres.gebruiker.email, "postvak": False, "door": zaak.meldpunt}
    antwoordadres_toevoegen(fiche_id=fiche.pk, **velden)
    assert als_aanbieder(vers(zaak.adres.gebruiker)) is not None
    with schrijven_toegestaan():
        Organisatie.objects.filter(pk=fiche.aanbieder_id).update(soort=Soort.JUSTITIE)
    assert als_aanbieder(vers(zaak.adres.gebruiker)) is None


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_gast_aan_tafel_wiens_adres_van_politie_wordt_leest_niets_meer(soort):
    t = Tafel()
    t.ja_voor("Tante")
    t.vraag_dagen()
    t.plan()
    link, partij = t.link("Tante"), t.partij("Tante")
    assert set(trappen_van(partij)) == {Trap.NUL, Trap.A} and t.bezoek("Tante").get(link).status_code == 200
    assert any("Tante" in gast.wie for gast in tafelgasten(t.aanmelding))
    agent(partij.email, soort)
    partij = t.partij("Tante")
    assert set(trappen_van(partij)) == NUL
    assert open_link(link.removeprefix("/link/").strip("/")) is None
    assert not any("Tante" in gast.wie for gast in tafelgasten(t.aanmelding))


def test_zo_een_adres_aan_tafel_wordt_niet_bevestigd():
    t = Tafel(tweede=False)
    agent(t.partij("Tante").email)
    with pytest.raises(Geweigerd, match="politie of justitie"):
        partijadres_bevestigen(partij_id=t.partij("Tante").pk, door=medewerker())


def test_een_trajectbegeleider_van_politie_krijgt_geen_link():
    dossier, door = maak_aanmelding(), medewerker()
    velden = {"naam": "Aad", "dienst": "", "telefoon": "", "hoe": Hoe.GESPREK, "woorden": "", "school_mag": False}
    agent("aad@politie.test")
    with pytest.raises(Geweigerd, match="politie of justitie") as fout:
        trajectbegeleider_kiezen(aanmelding_id=dossier.pk, email="Aad@politie.test", door=door, **velden)
    assert fout.value.veld == "email"
    rij = trajectbegeleider_kiezen(aanmelding_id=dossier.pk, email="tim@voorbeeld.test", door=door, **velden)
    link = link_in_mail(rij.persoon)
    assert "werkt niet meer" not in Client().get(link).content.decode()
    werk_bij(rij.persoon)
    assert "werkt niet meer" in Client().get(link).content.decode()


def test_een_contact_van_een_school_dat_ook_voor_politie_werkt_is_achter_een_link_niemand():
    wie = maak_gebruiker(Rol.CONTACT, organisatie=maak_school(maak_netwerk(), "School Zuid"))
    assert als_school(vers(wie)) is not None
    werk_bij(wie)
    assert als_school(vers(wie)) is None


def test_achter_elke_soort_link_is_het_dicht_tenzij_er_nooit_een_jongere_staat():
    open_ = {naam for naam, doel in _doelen.items() if doel.ook_opsporing and "proef" not in naam}
    assert not [naam for naam in open_ if naam.startswith("meldpunt.")]
    assert open_ and {naam for naam in _doelen if naam.startswith("meldpunt.")}


def test_wie_er_gisteren_stopte_leest_weer():
    zaak = Linkzaak(bevestigd=True)
    werk_bij(zaak.adres.gebruiker)
    with schrijven_toegestaan():
        zaak.adres.gebruiker.lidmaatschappen.update(tot=timezone.localdate() - datetime.timedelta(days=1))
    assert als_aanbieder(vers(zaak.adres.gebruiker)) is not None
