"""The list of readers of a file also names who has no account: behind a link, at a round table, with a card."""

import pytest
from django.utils import timezone

from leerrecht.models import Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.antwoordadres import antwoordadres_bevestigen
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.rondetafel import Tafelstand
from meldpunt.models import Aanmelding, Betrokkene, Tafelpartij
from meldpunt.regels.rondetafel import trappen_van
from meldpunt.regels.wie_leest import lezers_van
from meldpunt.tests.bladhulp import geef_kaart
from meldpunt.tests.bouwers import maak_antwoordadres, medewerker
from meldpunt.tests.dossierbouwers import maak_betrokkene, maak_toestemming
from meldpunt.tests.tafelhulp import Tafel
from meldpunt.tests.test_ouderblad import dossier, laat_lezen

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def regels(aanmelding, woord: str) -> list[str]:
    """The lines of the list that hold these words."""
    return [lezer.zin for lezer in lezers_van(aanmelding) if woord in lezer.zin]


@pytest.fixture
def t() -> Tafel:
    """A table whose days were asked."""
    tafel = Tafel()
    tafel.vraag_dagen()
    return tafel


def test_recht_11_een_gast_aan_tafel_staat_er_met_wat_die_vandaag_leest(t):
    assert regels(t.aanmelding, "Saar") == [
        "Saar van School Zuid, met een link naar de rondetafel, leest van de rondetafel de dag, de plaats en wat "
        "niemand noemt."
    ]
    maak_toestemming(t.aanmelding, t.school, ontvangersoort=Ontvangersoort.SCHOOL)
    assert [zin.rpartition(", ")[2] for zin in regels(t.aanmelding, "Saar")] == [
        "leest van de rondetafel ook over wie het gaat."
    ]


def test_recht_11_elke_gast_met_een_link_staat_er_en_niemand_anders(t):
    gasten = [rij for rij in Tafelpartij.objects.filter(rondetafel=t.tafel) if rij.is_gast and rij.gevraagd_op]
    met_link = regels(t.aanmelding, "met een link naar de rondetafel")
    assert len(met_link) == len([rij for rij in gasten if rij.rol != "jongere"]) == 3
    assert all(trappen_van(rij) for rij in gasten)
    assert regels(t.aanmelding, "Opa zonder mail") == [], "wie alleen gebeld wordt, leest niets"
    assert len(regels(t.aanmelding, "Wim")) <= 1, "wie een account heeft, staat er als aanbieder"


def uit(t: Tafel, **velden) -> None:
    with schrijven_toegestaan():
        Gebruiker.objects.filter(tafelplaatsen__rondetafel=t.tafel, soort="gast").update(**velden)


def sluit(t: Tafel) -> None:
    dossier_afsluiten(aanmelding_id=t.aanmelding.pk, einde=Einde.ADVIES, advies="x", door=t.meldpunt)


def geen_contact(t: Tafel) -> None:
    with schrijven_toegestaan():
        Betrokkene.objects.filter(pk=t.moeder.pk).update(niet_contacteren=True)


@pytest.mark.parametrize("wat", [lambda t: None, geen_contact, sluit], ids=["open", "moeder", "dicht"])
def test_recht_11_wie_aan_tafel_staat_is_wie_de_deur_achter_de_link_binnenlaat(t, wat):
    wat(t)
    aanmelding = Aanmelding.objects.get(pk=t.aanmelding.pk)
    gasten = [rij for rij in Tafelpartij.objects.filter(rondetafel=t.tafel).exclude(rol="jongere") if rij.gebruiker]
    # Of a table that was cancelled a link tells why, and nothing of the file.
    lopend = [rij for rij in gasten if rij.is_gast and rij.rondetafel.stand != "geannuleerd"]
    binnen = {rij.naam for rij in lopend if Tafelpartij.objects.eigen_van(rij.gebruiker).filter(pk=rij.pk).exists()}
    lijst = regels(aanmelding, "met een link naar de rondetafel")
    assert {naam for naam in (rij.naam for rij in gasten) if any(naam in zin for zin in lijst)} == binnen
    assert len(lijst) == len(binnen)


def test_recht_11_een_gast_die_gewist_is_staat_er_niet_meer(t):
    assert regels(t.aanmelding, "met een link naar de rondetafel")
    uit(t, is_active=False)
    assert regels(t.aanmelding, "met een link naar de rondetafel") == []


def test_recht_11_een_mailbox_die_voor_een_aanbieder_antwoordt_staat_er_en_hoe_diep():
    t = Tafel()
    adres = maak_antwoordadres(t.fiche, t.meldpunt)
    maak_toestemming(t.aanmelding, t.fiche.aanbieder)
    zinnen = regels(t.aanmelding, f"voor {t.fiche.aanbieder.naam} met een link antwoordt (1 mailadres)")
    assert [(Trap.NUL.label in zin, Trap.A.label in zin) for zin in zinnen] == [(True, False)]
    antwoordadres_bevestigen(antwoordadres_id=adres.pk, door=medewerker(t.aanmelding.netwerk))
    bevestigd = regels(t.aanmelding, "met een link antwoordt (1 mailadres)")
    assert [Trap.A.label in zin for zin in bevestigd] == [True]


def test_recht_11_een_ouder_met_een_kaart_staat_er_zolang_de_kaart_iets_opent():
    rij = dossier(15)
    ouder = maak_betrokkene(rij.jongere, naam="Mama Vogelaar")
    laat_lezen(rij, ouder)
    assert regels(rij, "Mama Vogelaar") == [], "een ja zonder kaart opent nog niets"
    geef_kaart(rij, ouder)
    assert [zin.rpartition(", ")[2] for zin in regels(rij, "Mama Vogelaar")] == [
        "leest wat op het blad voor ouders staat."
    ]
    laat_lezen(rij, ouder, ja=False)
    assert regels(rij, "Mama Vogelaar") == []


def test_wie_aan_twee_tafels_van_een_dossier_zit_is_een_lezer(t):
    een = regels(t.aanmelding, "Saar")
    assert len(een) == 1
    rij = Tafelpartij.objects.get(rondetafel=t.tafel, rol="school")
    with schrijven_toegestaan():
        tafel = t.nu()
        tafel.pk, tafel.sleutel, tafel.stand = None, "", Tafelstand.GEHOUDEN
        tafel.begin = timezone.now()
        tafel._state.adding = True
        tafel.save()
        rij.pk, rij.sleutel, rij.rondetafel = None, "", tafel
        rij._state.adding = True
        rij.save()
    (zin,) = regels(t.aanmelding, "Saar")
    assert zin == een[0].replace("naar de rondetafel,", "naar 2 rondetafels,")
