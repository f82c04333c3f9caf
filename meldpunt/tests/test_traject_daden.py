"""What follows an acceptance, over the pages: the provider says it, or the Meldpunt that heard it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Bericht, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.samengelezen import lees_samen
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.models import Aanmelding, Lesperiode
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.toeleidinghulp import vers
from meldpunt.tests.trajecthulp import Geplaatst
from meldpunt.weergave.traject_werk import trajectrijen

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
DAG = datetime.timedelta(days=1)


@pytest.fixture
def zaak() -> Geplaatst:
    zaak = Geplaatst(laatste_les_op=VANDAAG - 30 * DAG)
    with schrijven_toegestaan():
        Aanmelding.objects.update(ingediend_op=timezone.now() - 20 * DAG)
    return zaak


def doe(zaak: Geplaatst, wie, verb: str, **velden):
    """Send one act as a person and return the page that follows."""
    adres = reverse(f"meldpunt:traject_{verb}", args=[zaak.traject.sleutel])
    raam = venster(wie)
    sleutel = raam.get(adres).context["form"].formuliersleutel
    data = {
        naam: f"{waarde:%d/%m/%Y}" if isinstance(waarde, datetime.date) else waarde for naam, waarde in velden.items()
    }
    return raam.post(adres, {"formuliersleutel": sleutel, **data}, follow=True).content.decode()


def toon(zaak: Geplaatst, wie, naam: str = "dossier") -> str:
    return venster(wie).get(reverse(f"meldpunt:{naam}", args=[zaak.aanmelding.referentie])).content.decode()


def test_meldpunt_A1_de_aanbieder_zegt_dat_de_jongere_startte_en_wie_het_hoort(zaak):
    assert "Noteer of de jongere startte" in {rij.wat for rij in lees_samen(trajectrijen(vers(zaak.aanbieder)))}
    pagina = doe(zaak, zaak.aanbieder, "starten", gestart_op=VANDAAG)
    assert "Gestart op" in pagina and "krijgen een mail" in pagina
    assert zaak.traject.stand == Trajectstand.GESTART and Lesperiode.objects.filter(tot=None).exists()
    mails = Bericht.objects.filter(soort="meldpunt.traject_gewijzigd").values_list("aan", flat=True)
    assert {zaak.meldpunt.email, zaak.aanmelder.email} == set(mails)
    assert lees_samen(trajectrijen(vers(zaak.aanbieder))) == []


def test_meldpunt_A1_het_meldpunt_noteert_wat_het_hoorde_en_het_dossier_vraagt_dan_niets(zaak):
    assert "Vraag" in lees_samen(trajectrijen(vers(zaak.meldpunt)))[0].wat
    zonder = doe(zaak, zaak.meldpunt, "starten", gestart_op=VANDAAG)
    assert zaak.traject.stand == Trajectstand.AFGESPROKEN and "Wie zei dit?" in zonder
    doe(zaak, zaak.meldpunt, "starten", gestart_op=VANDAAG, wie_zei="Nele, aan de telefoon")
    assert Aanmelding.objects.get().antwoord_voor is None
    assert "staat stil sinds" in toon(zaak, zaak.meldpunt)
    pagina = toon(zaak, zaak.meldpunt, "dossier_toeleidingen")
    assert "Nele, aan de telefoon, genoteerd door het Meldpunt" in pagina and "Onderbreek het traject" in pagina
    lijst = venster(zaak.meldpunt).get(reverse("meldpunt:dossiers") + "?wacht_op=traject").content.decode()
    assert zaak.aanmelding.referentie in lijst and "Leert bij" in lijst


def test_meldpunt_A1_een_onderbreking_en_een_hervatting_over_de_bladzijden(zaak):
    zaak.start(dagen_geleden=3)
    assert "Het traject is onderbroken." in doe(
        zaak, zaak.aanbieder, "onderbreken", laatste_dag=VANDAAG - DAG, uitleg="Even rust."
    )
    assert "Het traject gaat verder." in doe(zaak, zaak.aanbieder, "hervatten", hervat_op=VANDAAG)
    assert "Even rust." in toon(zaak, zaak.aanmelder, "dossier_toeleidingen")


@pytest.mark.parametrize(
    ("verb", "zin", "velden"),
    [
        ("afronden", "Het traject is afgerond.", {"laatste_dag": VANDAAG}),
        (
            "stoppen",
            "Het traject is gestopt.",
            {"laatste_dag": VANDAAG, "reden": "jongere", "uitleg": "Wil niet meer."},
        ),
    ],
)
def test_meldpunt_A1_na_het_einde_leest_de_aanbieder_niets_en_weten_de_anderen_waarom(zaak, verb, zin, velden):
    zaak.start(dagen_geleden=3)
    assert zin in doe(zaak, zaak.aanbieder, verb, **velden)
    dicht = venster(zaak.aanbieder).get(reverse("meldpunt:dossier", args=[zaak.aanmelding.referentie]))
    assert dicht.status_code == 404
    pagina = toon(zaak, zaak.aanmelder, "dossier_toeleidingen")
    assert velden.get("uitleg", "afgerond") in pagina
    assert Aanmelding.objects.get().antwoord_voor > VANDAAG, "het Meldpunt zoekt verder en beloofde opnieuw nieuws"


@pytest.mark.parametrize(
    ("verb", "zin", "velden"),
    [
        ("niet_opgedaagd", "Genoteerd: niet komen opdagen. Het traject is voorbij.", {"uitleg": ""}),
        ("terugtrekken", "Genoteerd: het gaat niet door.", {"reden": "ouders", "uitleg": "Liever elders."}),
    ],
)
def test_meldpunt_A1_wie_nooit_startte_over_de_bladzijden(zaak, verb, zin, velden):
    assert zin in doe(zaak, zaak.meldpunt, verb, wie_zei="Nele, aan de telefoon", **velden)
    assert not zaak.traject.is_lopend and not zaak.ziet()
    assert "meldpunt.traject_voorbij" in Bericht.objects.filter(aan=zaak.aanbieder.email).values_list(
        "soort", flat=True
    )


def test_wie_een_oude_bladzijde_verstuurt_krijgt_een_zin_en_leest_niets(zaak):
    adres = reverse("meldpunt:traject_starten", args=[zaak.traject.sleutel])
    raam = venster(zaak.aanbieder)
    sleutel = raam.get(adres).context["form"].formuliersleutel
    doe(zaak, zaak.meldpunt, "terugtrekken", reden="elders", uitleg="Elders.", wie_zei="Nele")
    data = {"formuliersleutel": sleutel, "gestart_op": f"{VANDAAG:%d/%m/%Y}"}
    assert "Dit traject is voorbij" in raam.post(adres, data, follow=True).content.decode()
    assert raam.get(adres).status_code == 404


def test_een_bladzijde_van_een_traject_laat_een_spoor_en_toont_geen_naam(zaak):
    zaak.zeg_ja(Trap.A)
    pagina = venster(zaak.aanbieder).get(reverse("meldpunt:traject_starten", args=[zaak.traject.sleutel]))
    naam = Aanmelding.objects.get().jongere.naam
    assert naam not in pagina.content.decode()
    blik = Raadpleging.objects.over(zaak.aanmelding.referentie).filter(wat__contains="traject geopend")
    assert [rij.door_naam for rij in blik] == [zaak.aanbieder.naam]


def test_niemand_anders_noteert_iets_over_een_traject(zaak):
    ander = Geplaatst()
    for verb in ("starten", "terugtrekken", "niet_opgedaagd"):
        adres = reverse(f"meldpunt:traject_{verb}", args=[zaak.traject.sleutel])
        assert venster(ander.aanbieder).get(adres).status_code == 404
        assert venster(zaak.aanmelder).get(adres).status_code == 403
