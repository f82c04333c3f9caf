"""Own words of the young person, put beside a field with a card: who reads them, and who hears that they are there."""

import pytest

from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.leesveld import trap_van
from meldpunt.models import Eigenwoord
from meldpunt.regels.bladzicht import te_bespreken
from meldpunt.tests.bladhulp import BLAD, knop, lees, met_kaart
from meldpunt.tests.dossierbouwers import maak_betrokkene
from meldpunt.tests.test_mijnblad import zaak_van
from meldpunt.tests.toeleidinghulp import post_aan, vers

pytestmark = pytest.mark.django_db
WAAR = BLAD + "mijn-woorden/"


def schrijf(zaak, **velden):
    velden = {"veld": "zien.woorden", "tekst": "kanarie-zelf: zo was het niet.", **velden}
    return knop(met_kaart(zaak.aanmelding), WAAR, **velden)


def test_jouw_woorden_staan_erbij_en_wat_er_stond_blijft():
    zaak = zaak_van()
    client = met_kaart(zaak.aanmelding)
    assert knop(client, WAAR, veld="zien.woorden", tekst=" kanarie-zelf ").status_code == 302
    html = lees(client)
    assert "Jouw woorden staan erbij." in html
    assert "kanarie-zelf" in html
    assert "kanarie-b" in html
    rij = Eigenwoord.objects.get()
    assert (rij.tekst, rij.trap, rij.door) == ("kanarie-zelf", Trap.B, None)


def test_wie_het_stuk_leest_leest_de_woorden_en_anders_niemand():
    zaak = zaak_van()
    schrijf(zaak)
    schrijf(zaak, veld="school.leerjaar", tekst="kanarie-klas")
    zaak.zeg_ja(Trap.A)
    gelezen = set(Eigenwoord.objects.zichtbaar_voor(vers(zaak.aanbieder)).values_list("veld", flat=True))
    assert gelezen == {"leerjaar"}
    for wie in (zaak.meldpunt, zaak.aanmelder):
        assert Eigenwoord.objects.zichtbaar_voor(vers(wie)).count() == 2


def test_het_meldpunt_en_wie_aanmeldde_horen_het_zonder_de_woorden():
    zaak = zaak_van()
    schrijf(zaak)
    assert post_aan(zaak.aanmelder)[-1] == "meldpunt.verbeterd"
    assert "kanarie" not in str(list(Bericht.objects.values()))
    gebeurd = Gebeurtenis.objects.get(wat="eigen woorden van de jongere genoteerd")
    assert gebeurd.door_naam == "de jongere, met de kaart"
    assert "kanarie" not in str(gebeurd.__dict__)


def test_niets_wat_een_aanbieder_zonder_ja_leest_krijgt_hier_woorden():
    assert Trap.NUL not in {trap_van(*waarover.split(".", 1)) for waarover in te_bespreken()}
    assert Trap.EIGEN not in {trap_van(*waarover.split(".", 1)) for waarover in te_bespreken()}


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"tekst": "   "}, "Wat wil jij zeggen?"),
        ({"veld": ""}, "Waarover gaat het?"),
        ({"veld": "aanmelding.vraag"}, "Waarover gaat het?"),
    ],
)
def test_een_half_antwoord_bewaart_niets_en_zegt_wat_er_moet(velden, zin):
    zaak = zaak_van()
    antwoord = schrijf(zaak, **velden)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert not Eigenwoord.objects.exists()


def test_een_ouder_leest_de_woorden_van_het_kind_niet():
    zaak = zaak_van(11)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    with schrijven_toegestaan():
        Eigenwoord.objects.create(
            aanmelding=zaak.aanmelding, plek="school", veld="leerjaar", trap=Trap.A, tekst="kanarie-kind"
        )
    assert "kanarie-kind" not in lees(met_kaart(zaak.aanmelding, ouder))
