"""Presence per week: in half days, never why not; the school reads only whether her pupil was there."""

import datetime

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.samengelezen import lees_samen
from leerrecht.tests.klok import het_wordt
from meldpunt.diensten.traject import traject_onderbreken
from meldpunt.diensten.trajectweek import stempel_van, traject_afspreken, week_noteren
from meldpunt.keuzes.traject import SCHOOLWEEK
from meldpunt.models import Trajectweek
from meldpunt.regels.traject import te_noteren
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.toeleidinghulp import vers
from meldpunt.tests.trajecthulp import Geplaatst
from meldpunt.weergave.traject_werk import trajectrijen
from meldpunt.weergave.trajectweek import voor_de_school

pytestmark = pytest.mark.django_db
MAANDAG = datetime.date(2026, 11, 16)
DAG, WEEK = datetime.timedelta(days=1), datetime.timedelta(days=7)


@pytest.fixture
def zaak(monkeypatch) -> Geplaatst:
    """Started on Monday 16 November 2026; it is the Friday of that week."""
    het_wordt(monkeypatch, MAANDAG)
    zaak = Geplaatst()
    zaak.start()
    het_wordt(monkeypatch, MAANDAG + 4 * DAG)
    return zaak


def delen(zaak: Geplaatst, dag: datetime.date) -> list[str]:
    rij = zaak.traject
    return [deel.value for deel in te_noteren(rij, rij.lesperioden.all(), MAANDAG, dag)]


def noteer(zaak: Geplaatst, **velden) -> Trajectweek:
    dag = velden.pop("dag", MAANDAG + 4 * DAG)
    velden = {
        "maandag": MAANDAG,
        "aanwezig": dict.fromkeys(delen(zaak, dag), "er"),
        "noot": "",
        "gezien": "",
        "door": zaak.aanbieder,
        **velden,
    }
    return week_noteren(traject_id=zaak.traject.pk, **velden)


def test_een_week_telt_de_afgesproken_halve_dagen_die_al_kwamen(zaak):
    assert delen(zaak, MAANDAG + 4 * DAG) == [deel.value for deel in SCHOOLWEEK], "woensdagnamiddag is vrij"
    assert delen(zaak, MAANDAG + DAG) == ["ma_v", "ma_n", "di_v", "di_n"]
    afspraak = {"eerste_dag": MAANDAG, "tot_op": None, "dagdelen": ["di_v", "wo_n"], "door": zaak.aanbieder}
    traject_afspreken(traject_id=zaak.traject.pk, **afspraak)
    assert delen(zaak, MAANDAG + 4 * DAG) == ["di_v", "wo_n"]


def test_na_een_onderbreking_vraagt_de_week_niets_van_die_dagen(zaak):
    traject_onderbreken(traject_id=zaak.traject.pk, laatste_dag=MAANDAG + DAG, uitleg="Rust.", door=zaak.aanbieder)
    assert delen(zaak, MAANDAG + 4 * DAG) == ["ma_v", "ma_n", "di_v", "di_n"]


def test_wat_niet_volledig_of_van_een_andere_week_is_wordt_geweigerd(zaak):
    for velden in (
        {"aanwezig": {"ma_v": "er"}},
        {"aanwezig": dict.fromkeys(delen(zaak, MAANDAG + 4 * DAG), "ziek")},
        {"maandag": MAANDAG + WEEK},
        {"maandag": MAANDAG - WEEK},
    ):
        with pytest.raises(Geweigerd):
            noteer(zaak, **velden)
    assert not Trajectweek.objects.exists()


def test_een_collega_die_eerst_was_wordt_niet_overschreven(zaak):
    eerste = noteer(zaak, noot="Rustige start.")
    with pytest.raises(Geweigerd, match="Iemand bewaarde deze week intussen"):
        noteer(zaak, noot="Anders.")
    eerste.refresh_from_db()
    noteer(zaak, noot="Beter.", gezien=stempel_van(eerste))
    assert [rij.noot for rij in Trajectweek.objects.all()] == ["Beter."]


def test_wie_er_niet_bij_hoort_noteert_geen_week_en_het_meldpunt_zegt_wie_het_zei(zaak):
    for vreemde in (Geplaatst().aanbieder, zaak.aanmelder):
        with pytest.raises(Geweigerd):
            noteer(zaak, door=vreemde)
    with pytest.raises(Geweigerd, match="Schrijf wie dit zei"):
        noteer(zaak, door=zaak.meldpunt)
    assert noteer(zaak, door=zaak.meldpunt, wie_zei="Nele").wie_zei == "Nele"
    rijen = Gebeurtenis.objects.filter(object_sleutel=zaak.traject.sleutel, wat="traject: week genoteerd")
    assert [rij.verschil for rij in rijen] == [[]], "de historiek houdt niets van wie er was"


def test_de_school_leest_er_of_niet_en_nooit_of_het_gemeld_was_of_wat_men_schreef(zaak):
    wie_was_er = dict.fromkeys(delen(zaak, MAANDAG + 4 * DAG), "er") | {"di_v": "gemeld", "di_n": "niet"}
    week = noteer(zaak, aanwezig=wie_was_er, noot="Kanarie")
    [(maandag, er, niet)] = voor_de_school([week])
    assert maandag == MAANDAG and "maandagvoormiddag" in er and "dinsdag" not in er
    assert niet == "dinsdagvoormiddag, dinsdagnamiddag"
    assert "gemeld" not in er + niet and "Kanarie" not in er + niet


def test_een_week_over_de_bladzijde_alles_ingevuld_en_een_keuze_anders(zaak, monkeypatch):
    het_wordt(monkeypatch, MAANDAG + WEEK)
    [rij] = [rij for rij in lees_samen(trajectrijen(vers(zaak.aanbieder))) if rij.wat.startswith("Noteer wie er was")]
    raam = venster(zaak.aanbieder)
    form = raam.get(rij.adres).context["form"]
    data = {veld.html_name: veld.value() or "" for veld in form} | {"do_v": "niet", "noot": "Bus gemist."}
    data["formuliersleutel"] = form.formuliersleutel
    pagina = raam.post(rij.adres, data, follow=True).content.decode()
    for zin in ("De week van 16", "is bewaard.", "8 van 9", "Bus gemist."):
        assert zin in pagina, zin
    assert lees_samen(trajectrijen(vers(zaak.aanbieder))) == []
    volgende = raam.get(rij.adres).context["form"]
    assert (volgende["do_v"].value(), volgende["ma_v"].value()) == ("niet", "er")
    vergeten = raam.post(rij.adres, data | {"do_v": "", "formuliersleutel": volgende.formuliersleutel})
    assert vergeten.status_code == 422 and "Kies er, gemeld of niet." in vergeten.content.decode()
    assert raam.get(rij.adres.replace("2026-11-16", "2026-11-09")).status_code == 404


def test_wat_afgesproken_is_over_de_bladzijde_en_de_eerste_dag_blijft_na_de_start(zaak):
    adres = reverse("meldpunt:traject_afspreken", args=[zaak.traject.sleutel])
    raam = venster(zaak.aanbieder)
    form = raam.get(adres).context["form"]
    assert "eerste_dag" not in form.fields
    data = {"formuliersleutel": form.formuliersleutel, "tot_op": "29/01/2027", "dagdelen": ["ma_v", "di_v"]}
    assert "De afspraak is bewaard." in raam.post(adres, data, follow=True).content.decode()
    rij = zaak.traject
    assert (rij.eerste_dag, rij.tot_op, list(rij.dagdelen)) == (MAANDAG, datetime.date(2027, 1, 29), ["ma_v", "di_v"])
    with pytest.raises(Geweigerd, match="ligt voor de eerste"):
        afspraak = {"eerste_dag": None, "tot_op": MAANDAG - DAG, "dagdelen": [], "door": zaak.aanbieder}
        traject_afspreken(traject_id=rij.pk, **afspraak)
