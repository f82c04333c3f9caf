"""The workbench for who listens or uses no mouse: two rows open, a conflict, a move, and what is said of it."""

import re

import pytest
from playwright.sync_api import Page, expect

from actieplan.diensten.actie import actie_wijzigen
from actieplan.regels import actievelden
from actieplan.tests.browser.stappen import WERKBANK, actie, bewaar, open_op_zijn_plaats, rij, staf, volgorde
from leerrecht.models import Netwerk
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis

pytestmark = pytest.mark.browser

EEN, TWEE = "Lokaal actieplan", "Aanspreekpunt"
HUN = "Wij kiezen een andere weg. De scholen beslissen zelf."
MIJN = "Elk jaar maken partners samen een plan."


def collega_bewaart(titel: str, tekst: str, door=None) -> None:
    """Somebody saves another text meanwhile."""
    rij_ = actie(titel)
    begin = actievelden.lees(rij_)
    actie_wijzigen(
        actie_id=rij_.pk,
        waarden=begin | {"omschrijving": tekst},
        origineel=begin,
        reden="Beslist in mei",
        door=door or staf("Karel Collega"),
    )


def dubbele_ids(page: Page) -> list[str]:
    return page.evaluate("""() => {
      const alle = [...document.querySelectorAll("[id]")].map((e) => e.id);
      return alle.filter((id, i) => alle.indexOf(id) !== i);
    }""")


def test_toegang_A1_twee_regels_open_een_label_vinkt_in_zijn_eigen_formulier(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf())
    een, twee = open_op_zijn_plaats(huis, page, EEN), open_op_zijn_plaats(huis, page, TWEE)
    twee.get_by_text("Voor wie en waarover").click()
    twee.get_by_text("Welbevinden", exact=True).click()
    expect(twee.locator("input[name=themas]:checked")).to_have_count(1)
    expect(een.locator("input[name=themas]:checked")).to_have_count(0)
    for formulier in (een, twee):
        naamloos = formulier.locator(":is(input:not([type=hidden]), select, textarea)").evaluate_all(
            "alle => alle.filter((e) => !e.labels.length).map((e) => e.name)"
        )
        assert not naamloos
    assert not dubbele_ids(page)

    # Errors in both: each list leads to its own field.
    for formulier in (een, twee):
        bewaar(formulier, Titel="")
        expect(formulier.locator(".foutlijst")).to_be_focused()
    assert not dubbele_ids(page)
    twee.get_by_role("link", name="Titel: Vul dit in.").click()
    expect(twee.get_by_label("Titel")).to_be_focused()
    huis.keur(page, "werkbank-twee-open")


def test_toegang_A1_twee_botsingen_naast_elkaar_delen_geen_id(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf())
    paren = [(open_op_zijn_plaats(huis, page, titel), titel) for titel in (EEN, TWEE)]
    for formulier, titel in paren:
        collega_bewaart(titel, HUN)
        bewaar(formulier, Tekst=MIJN, Waarom_deze_wijziging="Gevraagd")
        expect(formulier.locator(".conflict")).to_have_count(1)
    assert not dubbele_ids(page)


def test_toegang_B1_een_botsing_op_zijn_plaats_krijgt_de_focus_en_staat_in_de_titel(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf())
    formulier = open_op_zijn_plaats(huis, page, EEN)
    formulier.get_by_label("Stand").select_option("lopend")
    collega_bewaart(EEN, HUN)
    bewaar(formulier, Tekst=MIJN, Waarom_deze_wijziging="Gevraagd")
    expect(formulier.get_by_role("heading", name="Twee teksten voor hetzelfde veld")).to_be_focused()
    expect(page.locator("#zegt")).to_have_text("Bewaard: stand.")
    expect(page).to_have_title(re.compile("^Kies een tekst: Actieplan"))
    formulier.get_by_role("button", name="Bewaar mijn tekst").click()
    expect(formulier).to_have_count(0)
    expect(page).to_have_title(re.compile("^Actieplan"))


def test_toegang_B1_een_fout_op_zijn_plaats_staat_in_de_titel(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf())
    formulier = open_op_zijn_plaats(huis, page, EEN)
    bewaar(formulier, Titel="")
    expect(page).to_have_title(re.compile("^Fout: Actieplan"))
    formulier.get_by_role("link", name="Sluit zonder bewaren").click()
    expect(page).to_have_title(re.compile("^Actieplan"))


def test_toegang_B2_een_knop_verplaatst_zonder_de_plek_te_verliezen_en_zegt_het(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf(), reduced_motion="reduce")
    begin = volgorde(page, "1. Aangename")
    hoger = page.get_by_role("button", name="Zet 2.1.3 Aanspreekpunt een plaats hoger")
    hoger.focus()
    for plaats in (2, 1):
        page.keyboard.press("Enter")
        expect(page.locator("#zegt")).to_have_text(f"2.1.3 Aanspreekpunt staat nu op plaats {plaats} van 22.")
        expect(hoger).to_be_focused()
    # One more press does nothing, and says so: the button stays where it is.
    page.keyboard.press("Enter")
    expect(page.locator("#zegt")).to_have_text("Staat al bovenaan.")
    expect(hoger).to_be_focused()
    expect(hoger).to_be_disabled()
    page.reload()
    assert volgorde(page, "1. Aangename")[:3] == [begin[2], begin[0], begin[1]]


def test_toegang_B5_een_botsing_toont_eerst_beide_teksten_heel(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf())
    formulier = open_op_zijn_plaats(huis, page, EEN)
    collega_bewaart(EEN, HUN)
    bewaar(formulier, Tekst=MIJN, Waarom_deze_wijziging="Gevraagd")
    conflict = formulier.locator(".conflict")
    expect(conflict).to_be_visible()
    assert conflict.locator("> .conflict__twee .woordverschil").all_inner_texts() == [MIJN, HUN]
    expect(conflict.locator("del:visible")).to_have_count(0)
    conflict.get_by_text("Toon wat er veranderde").click()
    expect(conflict.get_by_text("zin per zin")).to_be_visible()
    huis.keur(page, "botsing-verschil")


def test_toegang_B5_wie_met_zichzelf_botst_leest_dat_ook(huis: Huis) -> None:
    ik = staf("Stella Stafhouder")
    page = huis.open(WERKBANK, als=ik)
    formulier = open_op_zijn_plaats(huis, page, EEN)
    collega_bewaart(EEN, HUN, door=ik)
    bewaar(formulier, Tekst=MIJN, Waarom_deze_wijziging="Gevraagd")
    conflict = formulier.locator(".conflict")
    expect(conflict).to_contain_text("je bewaarde dit ook in een ander venster")
    expect(conflict).not_to_contain_text("iemand anders")
    expect(conflict).not_to_contain_text("Stella Stafhouder")
    conflict.get_by_role("button", name="Houd de tekst uit je andere venster").click()
    expect(formulier).to_have_count(0)
    assert actie(EEN).omschrijving == HUN


def test_toegang_C3_wat_gezegd_werd_gaat_weg_met_escape_en_vanzelf(huis: Huis) -> None:
    page = huis.open(als=staf())
    page.clock.install()
    page.goto(WERKBANK)
    zegt, lager = page.locator("#zegt"), page.get_by_role("button", name="Zet 2.1.2 Lokaal actieplan een plaats lager")
    lager.focus()
    page.keyboard.press("Enter")
    page.clock.run_for(200)
    expect(zegt).to_contain_text("plaats 3")
    page.keyboard.press("Escape")
    expect(zegt).to_be_empty()
    page.keyboard.press("Enter")
    expect(rij(page, EEN)).to_be_visible()
    for _ in range(20):
        page.clock.run_for(100)
        if zegt.inner_text():
            break
    expect(zegt).to_contain_text("plaats 4")
    page.clock.run_for(16_000)
    expect(zegt).to_be_empty()


def test_toegang_C8_geen_twee_knoppen_op_de_werkbank_heten_hetzelfde(huis: Huis) -> None:
    page = huis.open("/actieplan/vlaams-brabant/bewerken/", als=_staf_van("vlaams-brabant"))
    namen = page.locator(".boom__knoppen :is(a, button)").evaluate_all(
        "alle => alle.map((e) => e.ariaLabel || e.textContent.trim())"
    )
    assert len(namen) > 200
    assert sorted(namen) == sorted(set(namen))


def _staf_van(netwerk: str):
    return maak_gebruiker("staf", netwerk=Netwerk.objects.get(slug=netwerk), naam="Vera Staf")


def test_toegang_C12_een_lege_plek_om_te_slepen_is_geen_lege_lijst(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf())
    expect(page.get_by_role("list").filter(has_not=page.locator("> li"))).to_have_count(0)
    assert page.locator(".boom .boom[aria-hidden=true]").count() == 29
