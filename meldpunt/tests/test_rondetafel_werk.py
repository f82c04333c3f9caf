"""A round table with an account: its place on the desk, in the file and in mijn werk; days and a yes without a code."""

import datetime
import html

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.models import Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.samengelezen import lees_samen
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.tafelpunt import afspraak_gedaan
from meldpunt.filters.bureau import AANDACHT, vraagt_iets
from meldpunt.keuzes.rondetafel import Dagkeuze, Verslagwoord
from meldpunt.models import Aanmelding, Tafelafspraak, Tafelantwoord, Tafeldag, Toeleiding
from meldpunt.samenvatting import mijn_werk
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import schoolmedewerker
from meldpunt.tests.tafelhulp import A_TEKST, NUL_TEKST, Tafel
from meldpunt.tests.toeleidinghulp import vers

pytestmark = pytest.mark.django_db
DAGEN, KLOPT, LAAT = "Zeg welke dagen je kan", "Zeg of de afspraken kloppen", "Vraag naar een afspraak die te laat is"


@pytest.fixture
def t() -> Tafel:
    return Tafel()


def van(gebruiker) -> Client:
    client = Client()
    log_in(client, vers(gebruiker))
    return client


def werk(gebruiker) -> set[str]:
    return {rij.wat for rij in lees_samen(mijn_werk(vers(gebruiker)).rijen)}


def tekst(antwoord) -> str:
    assert antwoord.status_code == 200, antwoord.status_code
    return html.unescape(antwoord.content.decode())


def gehouden() -> Tafel:
    t = Tafel()
    t.plan()
    t.hou()
    t.schrijf()
    t.vraag_bevestiging()
    return t


def test_wie_een_account_heeft_zegt_de_dagen_zonder_code_en_ziet_het_op_mijn_werk(t):
    assert DAGEN not in werk(t.aanmelder), "er is nog niets gevraagd"
    t.vraag_dagen()
    assert DAGEN in werk(t.aanmelder) and DAGEN in werk(t.aanbieder)
    client, pad = van(t.aanmelder), t.nu().get_absolute_url()
    assert DAGEN in tekst(client.get(pad))
    een, twee = Tafeldag.objects.filter(rondetafel=t.tafel).values_list("sleutel", flat=True)
    blad = client.get(f"{pad}mijn-dagen/")
    daarna = tekst(client.post(f"{pad}mijn-dagen/", invoer(blad, **{een: "kan", twee: "kan_niet"}), follow=True))
    assert "Je dagen zijn bewaard. Het Meldpunt kiest een dag." in daarna
    gaf = Tafelantwoord.objects.filter(partij=t.partij("Joke"))
    assert dict(gaf.values_list("dag__sleutel", "keuze")) == {een: Dagkeuze.KAN, twee: Dagkeuze.KAN_NIET}
    assert not any(rij.gehoord_van for rij in gaf)
    assert DAGEN not in werk(t.aanmelder)


def test_wie_een_account_heeft_leest_de_tekst_boven_de_vraag_en_elk_alleen_zijn_trap():
    t = gehouden()
    assert KLOPT in werk(t.aanbieder)
    client, pad = van(t.aanbieder), f"{t.nu().get_absolute_url()}klopt-dit/"
    voor = Raadpleging.objects.count()
    blad = client.get(pad)
    assert NUL_TEKST in tekst(blad) and A_TEKST not in tekst(blad)
    assert Raadpleging.objects.count() == voor + 1
    assert "Je bevestigde dat dit klopt." in tekst(client.post(pad, invoer(blad, woord="klopt"), follow=True))
    assert t.partij("Wim").bevestiging == Verslagwoord.KLOPT
    assert KLOPT not in werk(t.aanbieder)
    t.spreek_af("Nog iets.")
    assert KLOPT in werk(t.aanbieder), "de tekst is een andere"


@pytest.mark.parametrize("weg", ["mijn-dagen/", "klopt-dit/"])
def test_wie_niet_aan_tafel_zit_of_niet_meer_gevraagd_is_antwoordt_niet(t, weg):
    t.vraag_dagen()
    pad = f"{t.nu().get_absolute_url()}{weg}"
    for vreemd in (schoolmedewerker(school=t.school), medewerker(t.aanmelding.netwerk)):
        assert van(vreemd).get(pad).status_code == 404
    with schrijven_toegestaan():
        Toeleiding.objects.filter(pk=t.toeleiding.pk).update(stand="geweigerd", reden="volzet", wek_op=None)
    assert van(t.aanbieder).get(pad).status_code == 404


def laat(t: Tafel) -> Tafelafspraak:
    """An agreement of which the day went by."""
    rij = t.spreek_af("Belt de school.", wie="Saar")
    with schrijven_toegestaan():
        Tafelafspraak.objects.filter(pk=rij.pk).update(tegen=timezone.localdate() - datetime.timedelta(days=1))
    return rij


def test_een_afspraak_die_te_laat_is_staat_op_het_bureau_tot_ze_gedaan_is(t):
    t.plan()
    vandaag, rijen = timezone.localdate(), Aanmelding.objects.filter(pk=t.aanmelding.pk)
    assert LAAT not in werk(t.meldpunt) and not rijen.filter(AANDACHT["afspraak"](vandaag)).exists()
    rij = laat(t)
    assert LAAT in werk(t.meldpunt) and LAAT not in werk(t.aanmelder)
    assert rijen.filter(AANDACHT["afspraak"](vandaag)).exists() and rijen.filter(vraagt_iets(vandaag)).exists()
    lijst = tekst(van(t.meldpunt).get("/meldpunt/dossiers/", {"aandacht": "afspraak"}))
    assert t.aanmelding.referentie in lijst
    afspraak_gedaan(afspraak_id=rij.pk, door=t.meldpunt)
    assert LAAT not in werk(t.meldpunt) and not rijen.filter(AANDACHT["afspraak"](vandaag)).exists()


def test_van_een_gesloten_dossier_is_geen_afspraak_meer_te_laat(t):
    t.plan()
    t.hou()
    laat(t)
    assert LAAT in werk(t.meldpunt)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=t.aanmelding.pk).update(
            stand="afgerond", einde="elders", wek_op=None, afgesloten_op=timezone.now()
        )
    assert LAAT not in werk(t.meldpunt)


def test_de_bladzijde_van_het_dossier_leidt_naar_de_rondetafel(t):
    adres = t.nu().get_absolute_url()
    for wie in (t.meldpunt, t.aanmelder, t.aanbieder):
        blad = tekst(van(wie).get(t.aanmelding.get_absolute_url()))
        assert adres in blad and "Rondetafel bij de start" in blad, wie.naam
