"""State machines as tables."""

from types import SimpleNamespace

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.workflow import Werkstroom, Zet, overgang

STROOM = Werkstroom(
    zetten=(
        Zet("open", "bezig"),
        Zet("bezig", "klaar", bewaker=lambda rij: None if rij.tekst else "Schrijf eerst de tekst."),
        Zet("bezig", "gestopt", reden_verplicht=True),
    ),
    labels={"open": "nog open", "bezig": "in behandeling", "klaar": "afgewerkt", "gestopt": "gestopt"},
)


def rij(stand: str, tekst: str = "tekst") -> SimpleNamespace:
    return SimpleNamespace(stand=stand, tekst=tekst)


def zet(rij_: SimpleNamespace, naar: str, reden: str = "") -> tuple[str, str]:
    return overgang(werkstroom=STROOM, rij=rij_, veld="stand", naar=naar, reden=reden)


def test_een_zet_uit_de_tabel_wijzigt_de_stand_en_zegt_van_waar():
    gevonden = rij("open")
    assert zet(gevonden, "bezig") == ("open", "bezig")
    assert gevonden.stand == "bezig"


def test_een_zet_die_niet_bestaat_zegt_wat_wel_kan():
    gevonden = rij("bezig")
    with pytest.raises(Geweigerd) as fout:
        zet(gevonden, "open")
    assert fout.value.zin == ("Van “in behandeling” kan je niet naar “nog open”. Mogelijk is: afgewerkt, gestopt.")
    assert fout.value.veld == "stand"
    assert gevonden.stand == "bezig"


def test_uit_een_eindstand_is_niets_meer_mogelijk():
    with pytest.raises(Geweigerd, match="Mogelijk is: niets meer"):
        zet(rij("klaar"), "open")


@pytest.mark.parametrize("reden", ["", "   ", "\n"])
def test_waar_een_reden_hoort_is_wit_geen_reden(reden):
    gevonden = rij("bezig")
    with pytest.raises(Geweigerd) as fout:
        zet(gevonden, "gestopt", reden)
    assert fout.value.veld == "reden"
    assert gevonden.stand == "bezig"


def test_met_een_reden_gaat_de_zet_door():
    assert zet(rij("bezig"), "gestopt", "geen budget meer") == ("bezig", "gestopt")


def test_het_bezwaar_van_de_bewaker_is_de_zin_voor_de_gebruiker():
    with pytest.raises(Geweigerd, match="Schrijf eerst de tekst"):
        zet(rij("bezig", tekst=""), "klaar")


def test_elke_stand_van_de_tabel_heeft_een_woord():
    assert {stand for zet_ in STROOM.zetten for stand in (zet_.van, zet_.naar)} == set(STROOM.labels)
