"""The pages that everyone reads: complete, filtered, downloadable, and never a word that is not approved."""

import csv
import io
import re

import pytest
from django.test import Client
from django.urls import reverse

from actieplan.diensten.actie import actie_wijzigen
from actieplan.diensten.plaats import actie_verplaatsen
from actieplan.diensten.versie import versie_opmaken
from actieplan.models import Actie, Actieplan
from actieplan.regels.actievelden import lees
from actieplan.tests.bouwers import (
    betrek,
    laad_echte_plannen,
    maak_actie,
    maak_doelstelling,
    maak_versie_van_kracht,
    wijzig,
)
from leerrecht.models import Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.gevuld import gevuld

pytestmark = pytest.mark.django_db

KANARIE = "zwaluwstaart"
INTERN = "kwikstaart"


@pytest.fixture
def plan() -> Actieplan:
    """An approved action, one internal, proposals, a rewriting and a move that nobody approved yet."""
    doel = maak_doelstelling(titel="Een doel")
    actie = maak_actie(doelstelling=doel, nummer="1.1", titel="Goedgekeurd", omschrijving="Goedgekeurde tekst.")
    betrek(actie=actie, organisatie=maak_organisatie("Groep Intro"))
    maak_actie(doelstelling=doel, titel=f"Actie {INTERN}", zichtbaarheid="intern", stand="lopend")
    maak_actie(ouder=actie, titel="Eronder")
    maak_versie_van_kracht(plan=doel.plan, jaar=2015)
    maak_versie_van_kracht(plan=doel.plan, jaar=2016)
    maak_actie(doelstelling=doel, titel=f"Voorstel {KANARIE}", omschrijving=KANARIE)
    maak_actie(ouder=actie, titel=f"Onder {KANARIE}")
    begin, staf, plan_acties = lees(actie), maak_gebruiker(Rol.STAF), doel.plan.acties
    nieuw = begin | {"titel": f"Titel {KANARIE}", "omschrijving": f"Tekst {KANARIE}", "nummer": "9.9"}
    actie_wijzigen(actie_id=actie.pk, waarden=nieuw, origineel=begin, reden="beter", door=staf)
    naar = plan_acties.get(titel=f"Voorstel {KANARIE}").sleutel
    actie_verplaatsen(
        actie_id=plan_acties.get(titel="Eronder").pk, doel_sleutel=doel.sleutel, ouder_sleutel=naar, door=staf
    )
    versie_opmaken(plan_id=doel.plan.pk, jaar=2027, titel=f"Ontwerp {KANARIE}", door=staf)
    return doel.plan


def adressen(plan: Actieplan) -> list[str]:
    """Every public page of this room, and the front page."""
    actie = plan.acties.get(titel__startswith="Titel")
    basis = plan.get_absolute_url()
    return [
        reverse("start"),
        reverse("over"),
        reverse("actieplan:plannen"),
        basis,
        f"{basis}?weergave=compact",
        f"{basis}?q={KANARIE}",
        f"{basis}?q={INTERN}",
        f"{basis}?q=tekst",
        f"{basis}?stand=lopend",
        f"{basis}acties.csv",
        f"{basis}acties.csv?q=tekst",
        f"{basis}acties.csv?stand=lopend",
        f"{basis}versies/",
        f"{basis}versies/2016/",
        f"{basis}versies/2015/",
        f"{basis}versies/2016/verschil/",
        f"{basis}versies/2015/verschil/",
        actie.get_absolute_url(),
        plan.acties.get(titel="Eronder").get_absolute_url(),
    ]


def zonder_eigen_vraag(antwoord, adres: str) -> str:
    """The page without the search words that it says back."""
    return re.sub(r"q(?:=|%3D)\w+|value=\"\w+\"|Zoek in de acties: \w+", "", antwoord.content.decode())


def bezoekers() -> list[Gebruiker | None]:
    ander = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    intro = Actie.objects.get(titel__startswith="Titel").betrokkenheden.get().organisatie
    rollen = [maak_gebruiker(rol) for rol in Rol if rol not in (Rol.STAF, Rol.PARTNER)]
    return [None, ander, maak_gebruiker(Rol.PARTNER, organisatie=intro), maak_gebruiker(), *rollen]


def als(gebruiker: Gebruiker | None) -> Client:
    client = Client()
    if gebruiker:
        log_in(client, gebruiker)
    return client


def test_geen_woord_van_een_voorstel_of_interne_actie_bereikt_wie_geen_staf_is(plan):
    for gebruiker in gevuld(bezoekers()):
        client = als(gebruiker)
        for adres in adressen(plan):
            antwoord = client.get(adres, follow=True)
            assert antwoord.status_code == 200, adres
            tekst = zonder_eigen_vraag(antwoord, adres)
            assert KANARIE not in tekst, (gebruiker, adres)
            assert INTERN not in tekst, (gebruiker, adres)
            assert "9.9" not in tekst, (gebruiker, adres)


def test_een_voorstel_een_interne_actie_en_een_ontwerp_bestaan_niet_voor_wie_geen_staf_is(plan):
    basis = plan.get_absolute_url()
    weg = [
        actie.get_absolute_url() for actie in plan.acties.exclude(titel="Eronder").exclude(titel__startswith="Titel")
    ]
    assert len(weg) == 3
    for gebruiker in bezoekers():
        client = als(gebruiker)
        for adres in [*weg, f"{basis}versies/2027/", f"{basis}versies/2027/verschil/"]:
            assert client.get(adres).status_code == 404, (gebruiker, adres)


def test_staf_ziet_het_voorstel_met_het_woord_voorstel_erbij(plan):
    client = als(maak_gebruiker(Rol.STAF))
    actie = plan.acties.get(titel__startswith="Titel")
    inhoud = client.get(actie.get_absolute_url()).content.decode()
    assert KANARIE in inhoud
    assert "Goedgekeurde tekst." in inhoud
    assert "voorstel" in inhoud.lower()
    voorstel = plan.acties.get(titel__startswith="Voorstel")
    antwoord = client.get(voorstel.get_absolute_url())
    assert antwoord.status_code == 200
    assert "nog niet goedgekeurd" in antwoord.content.decode()
    assert INTERN in client.get(plan.get_absolute_url()).content.decode()


def test_tellers_van_het_plan_tellen_geen_verborgen_acties(plan, client):
    wijzig(plan.acties.get(titel="Eronder"), stand="gepland")
    weergave = client.get(plan.get_absolute_url()).context["weergave"]
    assert (weergave.totaal, weergave.gevonden) == (2, 2)
    assert weergave.blokken[0].standen == [("nog niet ingevuld", 1), ("gepland", 1)]
    netwerken = client.get(reverse("start")).context["netwerken"]
    assert [kort.aantal_acties for _, kort in netwerken if kort] == [2]


def test_de_pagina_van_een_actie_toont_de_goedgekeurde_tekst(plan, client):
    inhoud = client.get(plan.acties.get(titel__startswith="Titel").get_absolute_url()).content.decode()
    for woord in ("Goedgekeurd", "Goedgekeurde tekst.", "1.1", "Eronder", "Groep Intro", "Een doel"):
        assert woord in inhoud


def test_een_onbekend_plan_of_een_actie_van_een_ander_plan_geeft_404(plan, client):
    ander = maak_actie(doelstelling=maak_doelstelling())
    maak_versie_van_kracht(plan=ander.plan)
    eigen = plan.acties.get(titel="Eronder")
    for adres in (
        reverse("actieplan:plan", args=["bestaat-niet"]),
        reverse("actieplan:actie", args=[plan.slug, ander.sleutel]),
        reverse("actieplan:actie", args=[ander.plan.slug, eigen.sleutel]),
        reverse("actieplan:versie", args=[plan.slug, 1999]),
    ):
        assert client.get(adres).status_code == 404


def lees_csv(antwoord) -> list[dict[str, str]]:
    assert antwoord.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in antwoord.headers["Content-Disposition"]
    return list(csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))


def test_de_echte_plannen_staan_volledig_en_in_volgorde_op_hun_pagina(client):
    laad_echte_plannen()
    for slug, aantal in (("mechelen", 29), ("vlaams-brabant", 71)):
        antwoord = client.get(reverse("actieplan:plan", args=[slug]))
        inhoud = antwoord.content.decode()
        getoond = re.findall(r'id="a-(\w+)"', inhoud)
        versie = Actieplan.objects.get(slug=slug).versies.get()
        assert getoond == list(versie.regels.filter(soort="actie").values_list("sleutel", flat=True))
        assert len(getoond) == aantal
    adres = reverse("actieplan:download", args=["mechelen"])
    for poging in range(2):
        # The second answer comes from the page memory and must be the same file.
        nummers = [rij["nummer"] for rij in lees_csv(client.get(adres))]
        assert nummers[20:23] == ["2.1.21", "2.2.22", "2.1.1"], poging
        assert len(nummers) == 29


@pytest.mark.parametrize("vraag", ["", "?q=goedgekeurde", "?stand=lopend", "?q=eronder&weergave=compact"])
def test_de_download_heeft_dezelfde_rijen_als_de_pagina(plan, client, vraag):
    pagina = client.get(plan.get_absolute_url() + vraag).context["weergave"]
    rijen = lees_csv(client.get(reverse("actieplan:download", args=[plan.slug]) + vraag))
    assert [rij["titel"] for rij in rijen] == [
        regel.regel.inhoud["titel"] for blok in pagina.blokken for regel in blok.acties
    ]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", " =", "'=", "＝"])
def test_een_cel_die_een_formule_lijkt_krijgt_een_aanhalingsteken(client, begin):
    gevaarlijk = f'{begin}HYPERLINK("http://boef.test")'
    actie = maak_actie(titel=gevaarlijk, omschrijving=gevaarlijk, nummer="=1+1")
    betrek(actie=actie, organisatie=maak_organisatie("=Boef"))
    wijzig(actie.doelstelling, titel="@doel")
    maak_versie_van_kracht(plan=actie.plan)
    (rij,) = lees_csv(client.get(reverse("actieplan:download", args=[actie.plan.slug])))
    for kolom in ("titel", "tekst", "nummer", "trekker", "doelstelling"):
        assert rij[kolom].startswith("'"), kolom


def test_de_filters_staan_in_het_adres_en_elk_is_te_verwijderen(plan, client):
    antwoord = client.get(plan.get_absolute_url() + "?q=goedgekeurde&stand=onbekend")
    gekozen = {keuze["naam"]: keuze["adres"] for keuze in antwoord.context["gekozen"]}
    assert gekozen == {
        "Zoek in de acties: goedgekeurde": f"{plan.get_absolute_url()}?stand=onbekend",
        "Stand: nog niet ingevuld": f"{plan.get_absolute_url()}?q=goedgekeurde",
    }
    assert 'value="goedgekeurde"' in antwoord.content.decode()


def test_een_filter_zonder_resultaat_zegt_wat_je_kan_doen(plan, client):
    inhoud = client.get(plan.get_absolute_url() + "?q=bestaatnergens").content.decode()
    assert "Geen enkele actie" in inhoud
    assert f'href="{plan.get_absolute_url()}"' in inhoud


def test_een_adres_met_rommel_breekt_de_pagina_niet(plan, client):
    for vraag in (
        "?q=%00",
        "?stand=%27--",
        "?trekker=1%27",
        "?thema[]=x",
        "?q=" + "a" * 300,
        "?doelgroep=&q=" + "a" * 3000,
        "?q=<script>",
    ):
        antwoord = client.get(plan.get_absolute_url() + vraag)
        assert antwoord.status_code == 200
        assert "<script>alert" not in antwoord.content.decode()


def test_opmaak_in_een_tekst_voert_niets_uit(client):
    boef = "<script>alert(1)</script><img src=x onerror=alert(1)> **vet** [x](javascript:alert(1))"
    actie = maak_actie(titel=boef[:60], omschrijving=boef)
    maak_versie_van_kracht(plan=actie.plan)
    for adres in (
        actie.plan.get_absolute_url(),
        actie.get_absolute_url(),
        f"{actie.plan.get_absolute_url()}versies/2016/",
    ):
        inhoud = client.get(adres).content.decode()
        assert "<script>alert" not in inhoud
        assert "<img src=x" not in inhoud
        assert 'href="javascript' not in inhoud


def test_na_een_wijziging_leest_een_bezoeker_meteen_de_nieuwe_stand(plan, client):
    actie = plan.acties.get(titel="Eronder")
    adres = actie.get_absolute_url()
    assert "nog niet ingevuld" in client.get(adres).content.decode()
    begin = lees(actie)
    actie_wijzigen(
        actie_id=actie.pk, waarden=begin | {"stand": "lopend"}, origineel=begin, reden="", door=maak_gebruiker(Rol.STAF)
    )
    assert "nog niet ingevuld" not in client.get(adres).content.decode()
    begin = lees(Actie.objects.get(pk=actie.pk))
    actie_wijzigen(
        actie_id=actie.pk,
        waarden=begin | {"zichtbaarheid": "intern"},
        origineel=begin,
        reden="",
        door=maak_gebruiker(Rol.STAF),
    )
    assert client.get(adres).status_code == 404
    assert "Eronder" not in client.get(plan.get_absolute_url()).content.decode()
