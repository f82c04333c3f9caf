"""Levels, codes and marks of half days as they are today (meldpunt B10, B11): said with a source, never a wall."""

import pytest

from leerrecht.wet import feit
from meldpunt.antwoorden.afwezig import let_op
from meldpunt.antwoorden.keuzes import OUDE_BANDEN, Band
from meldpunt.antwoorden.leesbaar import regels
from meldpunt.antwoorden.vragen import velden_van
from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau
from meldpunt.models import Aanbodfiche
from meldpunt.tests.aanmeldhulp import begin, venster
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker

pytestmark = pytest.mark.django_db


def test_meldpunt_B10_de_codes_zijn_die_van_vandaag():
    pagina = venster(anna := clb_medewerker()).get(f"{begin(anna).get_absolute_url()}afwezigheden/").content.decode()
    assert feit("woord.codes").waarde == "A, M, R, Z, H, P en B" and "A, M, R, Z, H, P en B" in pagina
    assert "(L)" not in pagina and "Z of D" not in pagina and "Bron: AGODI" in pagina


@pytest.mark.parametrize(
    ("antwoorden", "zegt"),
    [
        ({"band": Band.TOT_5, "begeleiding": "nee"}, ()),
        ({"band": Band.ONBEKEND, "begeleiding": "nee"}, ()),
        ({"band": Band.TOT_10, "begeleiding": "ja"}, ()),
        ({"band": Band.TOT_10, "begeleiding": "nee"}, ("begeleidingsdossier",)),
        ({"band": Band.TOT_30, "begeleiding": "nee"}, ("begeleidingsdossier",)),
        ({"band": Band.VANAF_30, "begeleiding": "ja", "zorgwekkend": "ja"}, ("schooltoeslag",)),
        ({"band": Band.VANAF_30, "begeleiding": "ja"}, ("schooltoeslag", "AGODI")),
    ],
)
def test_meldpunt_B10_elke_band_zegt_wat_hij_vraagt(antwoorden, zegt):
    gezegd = let_op(antwoorden)
    assert len(gezegd) == len(zegt)
    assert all(woord in zin for woord, zin in zip(zegt, gezegd, strict=True))


def test_een_band_van_vroeger_blijft_leesbaar_en_wordt_niet_meer_aangeboden():
    (oud,) = OUDE_BANDEN
    assert [regel.tekst for regel in regels("afwezigheden", {"band": oud})] == ["5 tot en met 29 halve dagen"]
    assert oud not in dict(velden_van("afwezigheden")["band"].keuzes)


def test_meldpunt_B11_elke_weg_om_te_leren_heeft_een_vak():
    nodig = {"buitengewoon basisonderwijs", "duaal leren", "huisonderwijs", "niet (meer) ingeschreven"}
    assert nodig < set(Niveau.labels) and any("examencommissie" in woord for woord in Niveau.labels)


def test_meldpunt_B11_duaal_past_bij_aanbod_voor_de_tweede_graad_en_zonder_school_sluit_niets_uit():
    maak_fiche(titel="tweede graad", soort=Aanbodsoort.COACHING, niveaus=[Niveau.GRAAD_2])
    maak_fiche(titel="basis", soort=Aanbodsoort.COACHING, niveaus=[Niveau.BASIS])

    def gevonden(niveau: str) -> set[str]:
        return {fiche.titel for fiche in Aanbodfiche.objects.op_niveau(niveau)}

    assert gevonden(Niveau.DUAAL) == {"tweede graad"}
    assert gevonden(Niveau.NIET) == gevonden(Niveau.HUIS) == {"tweede graad", "basis"}
