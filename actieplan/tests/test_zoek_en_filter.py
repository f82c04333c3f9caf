"""Searching and filtering the plan: every word, accents aside, filters combined, nothing hidden shows through."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict
from django.utils import timezone

from actieplan.models import Actieplan, Versieregel
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_versie_van_kracht, wijzig
from actieplan.weergave.plan import Planweergave, maak_weergave
from leerrecht.models import Doelgroep, Organisatie, Thema
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


@pytest.fixture
def plan() -> Actieplan:
    """Six actions, one under another, with everything a filter looks at."""
    een = maak_doelstelling(titel="Goed leren", omschrijving="Voor iedereen")
    twee = maak_doelstelling(plan=een.plan, titel="Samen werken")
    creeren = maak_actie(doelstelling=een, titel="Creëren van leeromgevingen", stand="lopend", aanpak="preventie")
    maak_actie(ouder=creeren, titel="Werken met scholen", omschrijving="100% op maat; C++ & co", stand="lopend")
    klas = maak_actie(doelstelling=een, titel="Een klas op maat", stand="gepland", aanpak="interventie")
    overleg = maak_actie(doelstelling=twee, titel="Overleg met het CLB", stand="lopend", aanpak="interventie")
    maak_actie(doelstelling=twee, titel="Iets interns", zichtbaarheid="intern", stand="lopend")
    with schrijven_toegestaan():
        thema = Thema.objects.create(slug="welzijn", naam="Welzijn")
        groep = Doelgroep.objects.create(slug="neet", naam="NEET-jongere")
        klas.themas.add(thema)
        creeren.doelgroepen.add(groep)
        overleg.doelgroepen.add(groep)
    intro = maak_organisatie("Groep Intro")
    for actie in (creeren, klas):
        betrek(actie=actie, organisatie=intro)
    betrek(actie=overleg, organisatie=intro, rol="medewerker")
    maak_versie_van_kracht(plan=een.plan)
    maak_actie(doelstelling=een, titel="Voorstel over scholen")
    return een.plan


def toon(plan: Actieplan, adres: str = "", gebruiker=None) -> Planweergave:
    return maak_weergave(
        plan=plan, versie=plan.versies.get(), gebruiker=gebruiker or AnonymousUser(), filters=QueryDict(adres)
    )


def titels(plan: Actieplan, adres: str = "", gebruiker=None) -> list[str]:
    return [rij.regel.inhoud["titel"] for blok in toon(plan, adres, gebruiker).blokken for rij in blok.acties]


ALLE = ["Creëren van leeromgevingen", "Werken met scholen", "Een klas op maat", "Overleg met het CLB"]


def test_zonder_filter_staan_alle_publieke_acties_in_volgorde(plan):
    assert titels(plan) == ALLE
    assert (toon(plan).totaal, toon(plan).gevonden) == (4, 4)


@pytest.mark.parametrize("vraag", ["creeren", "CREËREN", "creëren", "Creeren  van", "van creeren", "leeromg"])
def test_zoeken_let_niet_op_accenten_hoofdletters_of_volgorde(plan, vraag):
    assert titels(plan, f"q={vraag}") == ALLE[:1]


def test_elk_woord_moet_voorkomen(plan):
    assert titels(plan, "q=maat") == ["Werken met scholen", "Een klas op maat"]
    assert titels(plan, "q=maat+klas") == ["Een klas op maat"]
    assert titels(plan, "q=maat+clb") == []


def test_zoeken_vindt_ook_wie_de_actie_draagt_en_het_thema(plan):
    assert titels(plan, "q=groep+intro") == [ALLE[0], ALLE[2], ALLE[3]]
    assert titels(plan, "q=welzijn") == ["Een klas op maat"]


@pytest.mark.parametrize("vraag", ["%25", "100%25", "c%2B%2B", "%26+co", "_", "%27%3B--", "%5C"])
def test_leestekens_zijn_gewone_tekens(plan, vraag):
    assert set(titels(plan, f"q={vraag}")) <= {"Werken met scholen"}
    assert "Werken met scholen" in titels(plan, "q=100%25")


def test_een_lege_of_veel_te_lange_vraag_geeft_een_antwoord(plan):
    assert titels(plan, "q=+++") == ALLE
    assert titels(plan, "q=" + "woord+" * 500) == []
    assert titels(plan, "q=%00") == ALLE


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [
        ("stand=lopend", [0, 1, 3]),
        ("stand=gepland", [2]),
        ("stand=afgerond", []),
        ("doelgroep=neet", [0, 3]),
        ("thema=welzijn", [2]),
        ("aanpak=interventie", [2, 3]),
        ("stand=lopend&aanpak=interventie", [3]),
        ("stand=lopend&doelgroep=neet&q=overleg", [3]),
        ("doelgroep=neet&thema=welzijn", []),
    ],
)
def test_filters_gelden_samen(plan, adres, verwacht):
    assert titels(plan, adres) == [ALLE[n] for n in verwacht]
    assert (toon(plan, adres).gevonden, toon(plan, adres).totaal) == (len(verwacht), 4)


def test_trekker_is_wie_vandaag_trekt(plan):
    intro = Organisatie.objects.get(naam="Groep Intro")
    assert titels(plan, f"trekker={intro.sleutel}") == [ALLE[0], ALLE[2]]
    rij = intro.betrokkenheden.filter(actie__titel=ALLE[0]).get()
    wijzig(rij, tot=timezone.localdate() - timedelta(days=1))
    assert titels(plan, f"trekker={intro.sleutel}") == [ALLE[2]]
    assert titels(plan, f"trekker={intro.sleutel}&stand=lopend") == []


def test_een_onbekende_waarde_filtert_niet_en_wordt_niet_genoemd(plan):
    weergave = toon(plan, "stand=bestaatniet&trekker=niemand&q=maat")
    assert [rij.regel.inhoud["titel"] for blok in weergave.blokken for rij in blok.acties] == ALLE[1:3]
    assert weergave.filter.actief == {"q": "Zoek in de acties: maat"}


def test_gekozen_filters_staan_in_woorden(plan):
    intro = Organisatie.objects.get(naam="Groep Intro")
    actief = toon(plan, f"stand=lopend&trekker={intro.sleutel}&thema=welzijn&aanpak=preventie").filter.actief
    assert actief == {
        "stand": "Stand: lopend",
        "trekker": "Trekker: Groep Intro",
        "thema": f"Thema: {Thema.objects.get()}",
        "aanpak": "Aanpak: preventie",
    }


def test_een_gevonden_actie_zegt_waar_ze_hangt_en_lege_doelen_vallen_weg(plan):
    weergave = toon(plan, "q=scholen")
    assert [blok.regel.inhoud["titel"] for blok in weergave.blokken] == ["Goed leren"]
    (rij,) = weergave.blokken[0].acties
    assert rij.pad.endswith("Creëren van leeromgevingen")
    assert [blok.regel.inhoud["titel"] for blok in toon(plan).blokken] == ["Goed leren", "Samen werken"]


def test_een_interne_actie_en_een_voorstel_zijn_langs_geen_filter_te_vinden(plan):
    for adres in ("q=interns", "q=voorstel", "stand=lopend", "stand=onbekend"):
        assert not {"Iets interns", "Voorstel over scholen"} & set(titels(plan, adres))
    staf = maak_gebruiker(Rol.STAF)
    assert titels(plan, "q=interns", staf) == ["Iets interns"]
    assert (toon(plan).totaal, toon(plan, gebruiker=staf).totaal) == (4, 5)


def test_keuzelijsten_tonen_geen_trekker_of_thema_van_wat_verborgen_is(plan):
    doel = plan.doelstellingen.first()
    geheim = maak_organisatie("Geheime organisatie")
    with schrijven_toegestaan():
        thema = Thema.objects.create(slug="geheim", naam="Geheim thema")
        for actie in (maak_actie(doelstelling=doel), plan.acties.get(titel="Iets interns")):
            actie.themas.add(thema)
            betrek(actie=actie, organisatie=geheim)
    publiek = str(toon(plan).filter.form)
    assert "Groep Intro" in publiek
    assert "Geheim" not in publiek
    for adres in (f"trekker={geheim.sleutel}", "thema=geheim"):
        assert "Geheim" not in str(toon(plan, adres).filter.actief)
    assert "Geheime organisatie" in str(toon(plan, gebruiker=maak_gebruiker(Rol.STAF)).filter.form)


def test_zoek_op_de_regels_zelf_zonder_woorden_laat_alles_staan(plan):
    rijen = Versieregel.objects.filter(soort="actie")
    assert rijen.zoek("").count() == rijen.zoek("  ").count() == 5


@pytest.mark.parametrize(
    ("vraag", "titel"),
    [
        ("school", "Werken met scholen"),
        ("groepen", "Een klas op maat"),  # of Groep Intro, who carries it
        ("scholen maten", "Werken met scholen"),
    ],
)
def test_een_woord_vindt_ook_zijn_andere_vormen_op_elke_databank(plan, vraag, titel):
    assert titel in titels(plan, f"q={vraag}")


@pytest.mark.parametrize("vraag", ["a:*", "!", "& |", "'", "<->", "((", "\\", "school:", "|", "||"])
def test_geen_enkel_teken_breekt_het_zoeken(plan, vraag):
    assert set(titels(plan, f"q={quote(vraag)}")) <= set(ALLE)


@pytest.mark.parametrize("vraag", ["CLB's", "CLB’s", "clbʼs", "CLBs", "clb‑s"])
def test_M08_een_telefoon_met_een_kromme_apostrof_vindt_hetzelfde(vraag):
    doel = maak_doelstelling()
    for titel in ("Overleg met de CLB’s", "CLB's aan zet", "Iets anders"):
        maak_actie(doelstelling=doel, titel=titel)
    maak_versie_van_kracht(plan=doel.plan)
    assert titels(doel.plan, f"q={quote(vraag)}") == ["Overleg met de CLB’s", "CLB's aan zet"]
