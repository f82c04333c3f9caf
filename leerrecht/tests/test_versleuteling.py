"""Encryption of what must not lie in clear, and the keys of a machine without settings."""

import threading

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.settings.sleutels import lees_of_maak
from leerrecht.versleuteling import Onleesbaar, ontsleutel, versleutel

OUD, NIEUW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@given(st.text())
def test_wat_versleuteld_is_komt_precies_zo_terug(tekst):
    assert ontsleutel(versleutel(tekst)) == tekst


def test_dezelfde_tekst_ziet_er_elke_keer_anders_uit():
    assert versleutel("KANARIE") != versleutel("KANARIE")
    assert "KANARIE" not in versleutel("KANARIE")


def test_na_een_nieuwe_sleutel_blijft_het_oude_leesbaar(settings):
    settings.VERSLEUTELSLEUTELS = [OUD]
    geheim = versleutel("tekst")
    settings.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    assert ontsleutel(geheim) == "tekst"
    nieuw = versleutel("tekst")
    settings.VERSLEUTELSLEUTELS = [NIEUW]
    assert ontsleutel(nieuw) == "tekst"
    with pytest.raises(Onleesbaar, match="andere sleutel"):
        ontsleutel(geheim)


def test_met_een_versleutelde_tekst_kan_niet_geknoeid_worden():
    geheim = versleutel("tekst")
    with pytest.raises(Onleesbaar):
        ontsleutel(geheim[:-6] + "AAAA==")


def test_een_sleutel_wordt_een_keer_gemaakt_en_is_alleen_van_de_eigenaar(tmp_path):
    map_ = tmp_path / "sleutels"
    assert lees_of_maak(map_, "geheim", lambda: "een") == "een"
    assert lees_of_maak(map_, "geheim", lambda: "twee") == "een"
    assert oct((map_ / "geheim").stat().st_mode)[-3:] == "600"
    assert oct(map_.stat().st_mode)[-3:] == "700"
    assert [pad.name for pad in map_.iterdir()] == ["geheim"], "er blijft niets half geschreven liggen"


def test_wie_samen_start_krijgt_dezelfde_sleutel(tmp_path):
    gekregen, samen = [], threading.Barrier(8)

    def start(nummer: int) -> None:
        samen.wait()
        gekregen.append(lees_of_maak(tmp_path, "geheim", lambda: f"sleutel {nummer}"))

    draden = [threading.Thread(target=start, args=[nummer]) for nummer in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(gekregen) == 8
    assert len(set(gekregen)) == 1
