"""The plan in one picture. Sentence, marks and table count the same actions, none shows before it was decided."""

import re
from collections import Counter

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.paginas import boom
from monitoring.jaarevaluatie.lezen import blad_van
from monitoring.jaarevaluatie.paneel import laatste_planbeeld
from monitoring.jaarevaluatie.planbeeld import Doelmerken, Merk, Planbeeld
from monitoring.models import Editie
from monitoring.tests.rondebouwers import WEG, Toneel, forceer, maak_vastgestelde_ronde

TINT = {"#1d7540": "groen", "#c4520a": "oranje", "#a61f1f": "rood"}


def beeld(*nu: tuple[str, str], eerder: tuple[str, str] | None = None) -> Planbeeld:
    merken = tuple(Merk(f"1.{nr}", f"Actie {nr}", "", kleuren, eerder) for nr, kleuren in enumerate(nu))
    return Planbeeld([Doelmerken("Doel 1", "", merken)], schooljaar="2024-2025")


def getekend(svg: str) -> list[str]:
    """The marks of the first row and of the second, read from the drawing itself."""
    return [
        TINT.get(tint) or ("geen" if "dasharray" in rest else "stil")
        for tint, rest in re.findall(r'(?:fill|stroke)="(#\w+)"([^>]*)>', svg)
    ]


VEEL = (
    [("groen", "groen")] * 7
    + [("groen", "oranje")] * 4
    + [("oranje", "geen")] * 4
    + [("rood", "rood")] * 2
    + [("stil", "stil")] * 12
)


@pytest.mark.parametrize(
    ("kleuren", "zin"),
    [
        ([], "Dit plan telt nog geen acties."),
        ([("groen", "geen")], "Uitvoering: 1 loopt zoals afgesproken."),
        ([("geen", "geen"), ("rood", "geen")], "Uitvoering: 1 zit vast, van 1 is het nog niet te zeggen."),
        (
            VEEL,
            "Uitvoering: 11 lopen zoals afgesproken, 4 vragen aandacht, 2 zitten vast, van 12 kwam geen antwoord.",
        ),
    ],
)
def test_een_zin_zegt_of_het_plan_op_schema_is(kleuren, zin):
    assert beeld(*kleuren).uitvoeringszin == zin


@pytest.mark.parametrize("kleuren", [VEEL, [("geen", "stil")], [("rood", "groen"), ("stil", "stil"), ("geen", "geen")]])
def test_zin_beeld_en_tabel_tellen_dezelfde_acties_en_samen_alle(kleuren):
    proef = beeld(*kleuren)
    tekening = [getekend(svg) for _, kolommen in gevuld(proef.kolommen) for _, svg in kolommen]
    for plaats, (veld, zin) in enumerate((("uitvoering", proef.uitvoeringszin), ("effect", proef.effectzin))):
        tabel = {rij.kleur: getattr(rij, veld) for rij in proef.tellingen}
        assert Counter(marks[plaats] for marks in tekening) == Counter({k: n for k, n in tabel.items() if n})
        assert sorted(map(int, re.findall(r"\d+", zin))) == sorted(n for n in tabel.values() if n)
        assert sum(tabel.values()) == proef.aantal == len(kleuren)


def test_geen_antwoord_is_nooit_het_teken_van_geen_gegevens():
    assert getekend(beeld(("stil", "geen")).kolommen[0][1][0][1]) == ["stil", "geen"]


def test_vorige_keer_staat_er_kleiner_onder_en_telt_apart():
    proef = beeld(("groen", "groen"), ("rood", "geen"), eerder=("oranje", "groen"))
    svg = proef.kolommen[0][1][0][1]
    stralen = [float(r) for r in re.findall(r'r="([\d.]+)"', svg)]
    assert min(stralen) == pytest.approx(max(stralen) * 0.4, abs=0.1)
    assert proef.aantal_eerder == sum(rij.uitvoering_eerder for rij in proef.tellingen) == 2
    assert "Vorige keer: oranje en groen." in svg


def test_een_tekening_heeft_een_naam_en_geen_stijl():
    svg = beeld(("groen", "stil")).kolommen[0][1][0][1]
    assert 'role="img"><title>Actie 0. Uitvoering groen, effect geen antwoord.</title>' in svg
    assert "style" not in svg


@pytest.mark.django_db
def test_het_plan_toont_geen_kleur_voor_de_evaluatie_vastgesteld_is(client):
    t = Toneel()
    adres = t.plan.get_absolute_url()
    for naar in ("", *WEG):
        if naar:
            t.zet(naar)
        else:
            t.antwoord()
            t.lees_na()
        te_zien = "planbeeld" in client.get(adres).content.decode()
        assert te_zien == (naar == "vastgesteld"), naar
    assert "Uitvoering: 1 loopt zoals afgesproken, van 1 kwam geen antwoord." in client.get(adres).content.decode()


@pytest.mark.django_db
def test_een_nieuwe_ronde_die_nog_loopt_verandert_het_beeld_niet():
    t = Toneel()
    t.breng_tot("vastgesteld")
    nieuw = t.open(2026)
    t.antwoord(t.evaluatie_van(t.acties[1], nieuw), uitvoering="rood")
    assert laatste_planbeeld(t.plan).schooljaar == "2025-2026"
    assert [merk.nu for merk in laatste_planbeeld(t.plan).merken] == [("groen", "oranje"), ("stil", "stil")]


@pytest.mark.django_db
def test_op_het_plan_en_in_de_evaluatie_staan_dezelfde_kleuren():
    t = Toneel(acties=3)
    t.breng_tot("vastgesteld")
    bevroren = blad_van(Editie.objects.filter(stand="vastgesteld").get()).planbeeld
    levend = laatste_planbeeld(t.plan)
    assert [merk.nu for merk in levend.merken] == [merk.nu for merk in bevroren.merken]
    assert levend.tellingen == bevroren.tellingen
    assert levend.merken[0].adres == reverse("actieplan:actie", args=[t.plan.slug, t.acties[0].sleutel])


@pytest.mark.django_db
def test_een_actie_die_intern_werd_neemt_haar_kleur_mee():
    t = Toneel(acties=3)
    t.breng_tot("vastgesteld")
    forceer(t.acties[0], zichtbaarheid="intern")
    assert laatste_planbeeld(t.plan).aantal == 2


@pytest.mark.django_db
@pytest.mark.parametrize("acties", [2, 20])
def test_het_beeld_kost_vijf_vragen_hoe_groot_het_plan_ook_is(acties, django_assert_num_queries):
    t = Toneel(acties=acties)
    maak_vastgestelde_ronde(plan=t.plan, staf=t.staf, beginjaar=2023)
    maak_vastgestelde_ronde(plan=t.plan, staf=t.staf, beginjaar=2024)
    with django_assert_num_queries(5):
        proef = laatste_planbeeld(t.plan)
    assert proef.aantal == proef.aantal_eerder == acties


@pytest.mark.django_db
def test_wie_op_de_pagina_van_een_actie_leest_ziet_dat_niemand_antwoordde(client):
    t = Toneel()
    t.breng_tot("vastgesteld")
    adres = reverse("actieplan:actie", args=[t.plan.slug, t.acties[1].sleutel])
    tekst = client.get(adres).content.decode()
    assert "Over deze actie kwam dat jaar geen antwoord." in tekst
    assert "geen gegevens" not in tekst


@pytest.mark.parametrize(
    ("nummer", "gezien", "gehoord"), [("2.1.9", "2.1.9", "2.1.9"), ("2.1.13", ".13", "2.1.13"), ("", "·", "·")]
)
def test_een_lang_nummer_loopt_niet_in_dat_ernaast_en_wordt_wel_heel_gehoord(nummer, gezien, gehoord):
    merk = Merk(nummer, "Actie", "", ("groen", "groen"), None)
    proef = Planbeeld([Doelmerken("Doel 2", "", (merk,))], schooljaar="2024-2025")
    html = render_to_string("onderdelen/_planmerken.html", {"beeld": proef})
    plek = next(een for een in boom(html) if een.heeft("planbeeld__nr"))
    assert "".join(kind for kind in plek.kinderen if isinstance(kind, str)).strip() == gezien
    assert plek.tekst.replace(" ", "") == gehoord


@pytest.mark.django_db
def test_het_beeld_op_het_plan_zegt_wie_antwoordde_en_wanneer(client):
    t = Toneel()
    t.breng_tot("vastgesteld")
    tekst = client.get(t.plan.get_absolute_url()).content.decode()
    assert f"Wat de trekkers antwoordden in de jaarevaluatie {t.ronde.schooljaar}." in tekst
