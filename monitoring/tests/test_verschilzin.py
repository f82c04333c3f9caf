"""What the college reads about last time: only actions with a kleur in both are compared."""

import pytest

from monitoring.jaarevaluatie.planbeeld import STIL, Doelmerken, Merk, Planbeeld


def beeld(*paren: tuple[str, str | None]) -> Planbeeld:
    """A plan of which each action has this uitvoering last time (None: no answer then) and now."""
    merken = (Merk("", "Actie", "", (nu, "geen"), (toen, "geen") if toen else None) for toen, nu in paren)
    return Planbeeld([Doelmerken("Doel 1", "", tuple(merken))], schooljaar="2024-2025")


def test_vormgeving_B2_wat_niet_te_vergelijken_is_telt_niet_mee():
    zin = beeld(
        ("rood", "groen"), ("groen", "oranje"), ("groen", "groen"), ("geen", "groen"), ("groen", STIL), (None, "rood")
    ).verschilzin
    assert zin == ("Van 3 acties weten we nu en de vorige keer hoe ze lopen: 1 beter, 1 minder goed, 1 hetzelfde.")


@pytest.mark.parametrize("paren", [[], [(None, "groen")], [("geen", "geen")]])
def test_zonder_vorige_keer_staat_er_geen_zin_over(paren):
    assert beeld(*paren).verschilzin == ""


def test_een_actie_is_enkelvoud():
    assert beeld(("rood", "groen")).verschilzin.startswith("Van 1 actie ")
