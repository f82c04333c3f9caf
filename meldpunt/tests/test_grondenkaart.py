"""The grondenkaart says what the doors do: field by field, for somebody of each kind of reader."""

import csv
import html
import io
import re

import pytest
from django.urls import reverse

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.antwoorden.vragen import VELDEN
from meldpunt.keuzes.dossier import Toeleidingstand, Trap
from meldpunt.keuzes.grond import IN_GEWONE_WOORDEN, Grond6
from meldpunt.keuzes.leesveld import TABEL, sleutel_van, velden_van_trap
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.models import Aanmelding, Verantwoording
from meldpunt.models.jongere import VAN_DE_JONGERE
from meldpunt.regels.grondenkaart import KAARTLEZERS, kaart, velden_van
from meldpunt.regels.openen import inzage_van
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_dienstpunt, maak_toeleiding, schoolmedewerker
from meldpunt.tests.test_velden import lezer

pytestmark = pytest.mark.django_db
# Each kind of reader of the map, as the builder of readers calls somebody of that kind.
IEMAND = {
    "meldpunt": "meldpunt",
    "aanmelder": "aanmelder",
    "clb_collega": "collega van het CLB",
    "school_ja": "collega van de school met A",
    "aanbieder_gevraagd": "aanbieder voorgesteld",
    "aanbieder_ja": "aanbieder voorgesteld met A",
    "aanbieder_aanvaard": "aanbieder aanvaard met A en B",
}


@pytest.mark.parametrize("soort", KAARTLEZERS, ids=lambda een: een.sleutel)
def test_recht_10_de_kaart_zegt_van_elke_lezer_precies_de_velden_die_de_deur_opent(soort):
    dossier = maak_aanmelding()
    wie = lezer(dossier, IEMAND[soort.sleutel])
    assert inzage_van(dossier, wie).velden == velden_van(soort)
    assert Aanmelding.objects.zichtbaar_voor(wie).filter(pk=dossier.pk).exists()


def test_wie_niet_op_de_kaart_staat_leest_niets():
    dossier = maak_aanmelding()
    andere_aanbieder = aanbieder_van(maak_fiche(netwerk=dossier.netwerk))
    geweigerd = maak_fiche(netwerk=dossier.netwerk)
    maak_toeleiding(dossier, fiche=geweigerd, stand=Toeleidingstand.GEWEIGERD)
    anderen = [maak_gebruiker(rol) for rol in Rol if rol != Rol.MELDPUNT]
    anderen += [andere_aanbieder, aanbieder_van(geweigerd), schoolmedewerker(), lezer(dossier, "collega van de school")]
    anderen.append(maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("elders")))
    for wie in anderen:
        assert inzage_van(dossier, wie).velden == frozenset(), wie
        assert not Aanmelding.objects.zichtbaar_voor(wie).filter(pk=dossier.pk).exists(), wie


def test_elk_veld_van_elk_formulier_en_van_de_jongere_staat_op_de_kaart():
    op_de_kaart = {veld for regel, _ in kaart() for veld in regel.velden}
    gevraagd = {sleutel_van(sectie, veld.naam) for sectie, velden in VELDEN.items() for veld in velden}
    assert (gevraagd | {f"jongere.{veld}" for veld in VAN_DE_JONGERE}) - op_de_kaart == set()
    assert op_de_kaart == velden_van_trap(*Trap)


def test_de_download_heeft_een_rij_per_gegeven_en_lezer_met_grond_en_termijn(client):
    maak_dienstpunt(bewaar_maanden=37)
    tekst = client.get(reverse("meldpunt:grondenkaart_download", args=["mechelen"])).content.decode("utf-8-sig")
    rijen = list(csv.reader(io.StringIO(tekst), delimiter=";"))[1:]
    assert len(rijen) == sum(1 for _ in kaart())
    assert {rij[0] for rij in rijen} == {regel.woord for regel in TABEL}
    assert all(rij[5] and rij[6] for rij in rijen)
    assert {rij[6] for rij in rijen if rij[0] == "de naam"} == {
        "37 maanden na de laatste keer dat iemand er iets aan deed; een open dossier waaraan niemand werkt 12 maanden"
    }


def test_zonder_selectieregel_belooft_de_kaart_niet_dat_er_iets_vanzelf_weggaat(client):
    maak_dienstpunt(selectieregel="")
    pagina = client.get(reverse("meldpunt:grondenkaart", args=["mechelen"])).content.decode()
    assert "nog geen selectieregel: geen termijn wist een dossier" in pagina


def test_een_bezoeker_leest_de_kaart_en_ziet_geen_knop(client):
    maak_netwerk()
    adres = reverse("meldpunt:grondenkaart", args=["mechelen"])
    assert "Vul de verantwoording aan" not in client.get(adres).content.decode()
    log_in(client, maak_gebruiker(Rol.BEHEER))
    assert "Vul de verantwoording aan" in client.get(adres).content.decode()


def test_recht_10_privacy_zegt_per_netwerk_wie_waarom_en_hoe_lang_en_verzwijgt_niet_wat_leeg_is(client):
    maak_dienstpunt(bewaar_maanden=37)
    leeg = html.unescape(client.get("/privacy/").content.decode())
    assert leeg.count("nog niet ingevuld") >= 7, "wie beslist, waakt en draait, en vier gronden"
    with schrijven_toegestaan():
        Verantwoording.objects.create(
            netwerk=maak_netwerk(), verantwoordelijken="Stad Ergens", fg_mail="fg@ergens.example", clb_6="e"
        )
    tekst = html.unescape(client.get("/privacy/").content.decode())
    assert "Stad Ergens" in tekst
    assert "mailto:fg@ergens.example" in tekst
    assert f"Het CLB: {IN_GEWONE_WOORDEN[Grond6.TAAK]}." in tekst
    assert "afgesloten 37 maanden" in tekst
    assert leeg.count("nog niet ingevuld") - tekst.count("nog niet ingevuld") == 3


def test_recht_04_privacy_noemt_elk_recht_dat_het_loket_kent_en_de_termijn_van_het_antwoord(client):
    maak_netwerk()
    tekst = re.sub(r"\s+", " ", html.unescape(client.get("/privacy/").content.decode()))
    for soort in Verzoeksoort:
        assert f"<li>{soort.label}</li>" in tekst
    assert "een antwoord binnen een maand" in re.sub(r"<[^>]+>", "", tekst)
