"""A test database begins where an earlier one ended only when all that happened there would happen again."""

import json
import os

from leerrecht.tests import moederdatabank
from leerrecht.tests.moederdatabank import grootmoeder


def bewaar(map_, naam: str, lijst: dict[str, str], moment: int):
    pad = map_ / f"{naam}.sqlite3"
    pad.touch()
    pad.with_suffix(".json").write_text(json.dumps(lijst))
    os.utime(pad, (moment, moment))
    return pad


def test_de_nieuwste_die_geen_andere_migratie_kende_is_het_begin(tmp_path, monkeypatch):
    monkeypatch.setattr(moederdatabank, "migraties", lambda: {"a/1": "x", "a/2": "y", "a/3": "z"})
    oud = bewaar(tmp_path, "1", {"a/1": "x"}, 1)
    goed = bewaar(tmp_path, "2", {"a/1": "x", "a/2": "y"}, 2)
    bewaar(tmp_path, "3", {"a/1": "x", "a/2": "anders"}, 3)
    bewaar(tmp_path, "4", {"a/1": "x", "a/9": "weg"}, 4)
    bewaar(tmp_path, "half-5", {"a/1": "x"}, 5)
    assert grootmoeder(tmp_path / "nieuw.sqlite3") == goed
    goed.unlink()
    assert grootmoeder(tmp_path / "nieuw.sqlite3") == oud


def test_zonder_lijst_of_met_niets_gemeen_begint_ze_leeg(tmp_path, monkeypatch):
    monkeypatch.setattr(moederdatabank, "migraties", lambda: {"a/1": "x"})
    bewaar(tmp_path, "1", {"a/1": "y"}, 1)
    (tmp_path / "2.sqlite3").touch()
    assert grootmoeder(tmp_path / "nieuw.sqlite3") is None
