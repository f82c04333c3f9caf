"""Who decides for a young person: a table by hand, apart from the rules, held against rules, dienst and door.

Age across the presumption of 12 and 18, a judgement that holds or not, the bond, gezag, and what is known already.
"""

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from meldpunt.keuzes.dossier import Trap, Waarvoor, Wie
from meldpunt.regels.beslissers import beslist
from meldpunt.tests.dossierbouwers import (
    maak_aanmelding,
    maak_bekwaamheid,
    maak_betrokkene,
    maak_jongere,
    maak_toeleiding,
)
from meldpunt.tests.toeleidinghulp import NUL, A, Zaak, jarig_over

pytestmark = pytest.mark.django_db

# Whose yes counts: the young person's, or the one of this person around him or her; - nobody's.
WIE = """
jaren | oordeel               | relatie     | gezag     | jongere | deze persoon
9     | geen                  | ouder       |           | -       | ja
9     | geen                  | ouder       | samen     | -       | ja
9     | geen                  | ouder       | alleen    | -       | ja
9     | geen                  | ouder       | rechter   | -       | ja
9     | geen                  | ouder       | geen      | -       | -
9     | geen                  | voogd       |           | -       | ja
9     | geen                  | voogd       | voogd     | -       | ja
9     | geen                  | voogd       | dienst    | -       | ja
9     | geen                  | voogd       | geen      | -       | -
9     | geen                  | pleegouder  |           | -       | -
9     | geen                  | pleegouder  | delegatie | -       | ja
9     | geen                  | pleegouder  | samen     | -       | -
9     | geen                  | plusouder   |           | -       | -
9     | geen                  | plusouder   | samen     | -       | -
9     | geen                  | plusouder   | delegatie | -       | -
9     | geen                  | steunfiguur |           | -       | -
9     | geen                  | steunfiguur | voogd     | -       | -
9     | geen                  | bewind      | rechter   | -       | -
11    | kan                   | ouder       | samen     | ja      | -
11    | kan, te herzien       | ouder       | samen     | -       | ja
11    | kan, opgeheven        | ouder       | samen     | -       | ja
11    | kan, alleen voor hulp | ouder       | samen     | -       | ja
12    | geen                  | ouder       | samen     | ja      | -
12    | kan_niet              | ouder       | samen     | -       | ja
12    | kan_niet              | plusouder   |           | -       | -
12    | kan_niet              | pleegouder  | delegatie | -       | ja
15    | beschermd             | ouder       | samen     | ja      | -
17    | geen                  | voogd       | dienst    | ja      | -
17    | kan_niet              | voogd       | dienst    | -       | ja
17    | kan_niet, te herzien  | ouder       | samen     | ja      | -
17    | kan_niet, opgeheven   | ouder       | samen     | ja      | -
17    | kan_niet, alleen voor hulp | ouder  | samen     | ja      | -
18    | geen                  | ouder       | samen     | ja      | -
18    | kan_niet              | ouder       | samen     | ja      | -
18    | geen                  | bewind      | rechter   | ja      | -
18    | beschermd             | bewind      | rechter   | -       | ja
18    | beschermd             | bewind      |           | -       | ja
18    | beschermd             | ouder       | samen     | -       | -
"""
RIJEN = [[cel.strip() for cel in regel.split("|")] for regel in WIE.strip().splitlines()[1:]]


def oordeel_over(aanmelding, woord: str) -> None:
    """Note the judgement that a cell of the table names."""
    if woord == "geen":
        return
    wat, _, hoe = woord.partition(", ")
    anders = {
        "te herzien": {"herzien_op": timezone.localdate()},
        "opgeheven": {"opgeheven_op": timezone.now()},
        "alleen voor hulp": {"waarvoor": Waarvoor.HULP},
    }
    maak_bekwaamheid(aanmelding, wat, **anders.get(hoe, {}))


def dossier_van(jaren: str):
    return maak_aanmelding(jongere=maak_jongere(geboren=jarig_over(int(jaren), -180)))


@pytest.mark.parametrize(("jaren", "oordeel", "relatie", "gezag", "jongere", "ander"), RIJEN)
def test_recht_06_13_wie_beslist_volgt_de_tabel(jaren, oordeel, relatie, gezag, jongere, ander):
    rij = dossier_van(jaren)
    mens = maak_betrokkene(rij.jongere, relatie=relatie, gezag=gezag)
    oordeel_over(rij, oordeel)
    assert beslist(rij, Wie.JONGERE, None) is (jongere == "ja")
    assert beslist(rij, Wie.OUDER, mens) is (ander == "ja")


def test_wie_niet_gecontacteerd_mag_worden_beslist_niet():
    rij = dossier_van("9")
    assert not beslist(rij, Wie.OUDER, maak_betrokkene(rij.jongere, niet_contacteren=True))


def test_heeft_een_ouder_alleen_gezag_dan_beslist_de_andere_niet_tenzij_een_rechter_dat_zei():
    rij = dossier_van("9")
    alleen, vermoed, rechter = (maak_betrokkene(rij.jongere, gezag=gezag) for gezag in ("alleen", "", "rechter"))
    assert [beslist(rij, Wie.OUDER, mens) for mens in (alleen, vermoed, rechter)] == [True, False, True]


def test_waar_een_voogd_is_beslist_een_ouder_alleen_als_iemand_dat_noteerde():
    rij = dossier_van("9")
    voogd = maak_betrokkene(rij.jongere, relatie="voogd")
    ouder, met = maak_betrokkene(rij.jongere), maak_betrokkene(rij.jongere, gezag="samen")
    assert [beslist(rij, Wie.OUDER, mens) for mens in (voogd, ouder, met)] == [True, False, True]


def test_iemand_uit_een_ander_gezin_beslist_niet():
    rij, ander = dossier_van("9"), dossier_van("9")
    assert not beslist(rij, Wie.OUDER, maak_betrokkene(ander.jongere))


@pytest.mark.parametrize("relatie", ["plusouder", "pleegouder", "steunfiguur"])
def test_recht_06_het_ja_van_wie_geen_gezag_heeft_opent_geen_deur(relatie):

    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(9, -180)))
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche)
    mens = maak_betrokkene(zaak.aanmelding.jongere, relatie=relatie)

    with pytest.raises(Geweigerd):
        zaak.zeg_ja(Trap.A, betrokkene=mens.sleutel)
    assert zaak.leest() == NUL
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)
    assert zaak.leest() == A
