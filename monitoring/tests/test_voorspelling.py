"""Before a release staf reads what it would hide, from the real figures, and which grouping loses less."""

import itertools
from decimal import Decimal

import pytest
from django.urls import reverse

from leerrecht.tests.bouwers import log_in
from monitoring.bescherming.hierarchie import dagen
from monitoring.bescherming.telcel import Telcel
from monitoring.bescherming.verbergen import bescherm
from monitoring.bescherming.voorspelling import GENOEG, voorspel
from monitoring.diensten import voorspelling as dienst
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.keuzes import Korrel, Toestand
from monitoring.tests.bestanden import csv, lees_in, rij

_nummer = itertools.count()


def cel(aantal: int, jaar: int = 2024, gebied: str = "mechelen", **uitsplitsing: str) -> Telcel:
    return Telcel(
        next(_nummer),
        frozenset(uitsplitsing.items()),
        Decimal(aantal),
        gebied=gebied,
        periode=("schooljaar", jaar, str(jaar)),
        dagen=dagen("schooljaar", jaar, None, None),
    )


def test_drie_jaar_samen_verliest_minder_en_staat_voorop():
    """Each school has few a year; of three years together hardly any stays small."""
    cellen = [
        cel(2 + (school + jaar) % 3, jaar, school=f"9600{school}")
        for school in range(1, 9)
        for jaar in range(2022, 2025)
    ]
    (uitkomst,) = voorspel(cellen)
    assert (uitkomst.korrel, uitkomst.nu.cellen, uitkomst.nu.weg, uitkomst.nu.procent) == (Korrel.SCHOOL, 24, 24, 100)
    assert uitkomst.beste.naam == "drie jaar samen"
    assert (uitkomst.beste.cellen, uitkomst.beste.weg) == (8, 0)


def test_het_verlies_is_wat_de_bescherming_van_dezelfde_cellen_echt_weglaat():
    cellen = [cel(aantal, school=f"9600{nummer}") for nummer, aantal in enumerate((1, 2, 8, 21, 30))] + [cel(62)]
    weg = set(bescherm(cellen))
    per_korrel = {rij.korrel: rij.nu.weg for rij in voorspel(cellen)}
    assert per_korrel[Korrel.SCHOOL] == len(weg & {een.sleutel for een in cellen[:-1]}) > 1
    assert per_korrel.get(Korrel.GEMEENTE, 0) == len(weg & {cellen[-1].sleutel})


def test_gemeenten_in_hun_arrondissement_en_een_totaal_dat_er_al_staat_telt_niet_dubbel():
    plaatsen = ("mechelen", "duffel", "lier", "bonheiden")
    cellen = [cel(aantal, gebied=plaats, niveau="lager") for plaats, aantal in zip(plaatsen, (3, 4, 3, 2), strict=True)]
    (uitkomst,) = voorspel(cellen)
    assert uitkomst.beste.naam == "gemeenten samen"
    assert (uitkomst.beste.cellen, uitkomst.beste.weg) == (1, 0)
    # The region beside them is those same towns, not as many again.
    (met,) = voorspel([*cellen, cel(12, gebied="arrondissement mechelen", niveau="lager")])
    assert (met.nu.cellen, met.beste.cellen, met.beste.weg) == (5, 1, 0)


def test_een_grover_niveau_telt_basis_een_keer_ook_met_de_jaren_samen():
    cellen = []
    for jaar in (2022, 2023, 2024):
        cellen += [cel(2, jaar, niveau="kleuter"), cel(3, jaar, niveau="lager"), cel(5, jaar, niveau="basis")]
    (uitkomst,) = voorspel(cellen)
    namen = {een.naam: een for een in uitkomst.anders}
    assert namen["een grover onderwijsniveau"].cellen == 3
    assert all(een.deel < uitkomst.nu.deel for een in uitkomst.anders)


def test_wat_weinig_verliest_krijgt_geen_ander_voorstel():
    cellen = [cel(aantal, school=f"9600{nummer}") for nummer, aantal in enumerate((3, *range(20, 45)))]
    (uitkomst,) = voorspel(cellen)
    assert uitkomst.nu.deel <= GENOEG and uitkomst.anders == []
    assert voorspel([cel(20), cel(30, 2023)]) == []


@pytest.mark.django_db
@pytest.mark.usefixtures("proef")
def test_staf_leest_voor_het_publiceren_wat_verborgen_blijft(client, staf, bron, monkeypatch):
    rijen = [
        rij(schooljaar=jaar, instellingsnummer=f"96000{school}", waarde=2 + school % 3)
        for jaar in ("2021-2022", "2022-2023", "2023-2024")
        for school in range(1, 7)
    ]
    aanlevering = lees_in(csv(*rijen), staf=staf, bron=bron)
    bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    log_in(client, staf)
    adres = reverse("monitoring:publicatie_nieuw")
    tekst = " ".join(client.get(adres).content.decode().replace("&nbsp;", " ").split())
    assert "per school: je verliest <strong>100 %</strong> van de cijfers (18 van 18)" in tekst
    assert "Beste voorstel: drie jaar samen, dan 0 % (0 van 6)" in tekst
    publicatie = publicatie_maken(netwerk_id=aanlevering.netwerk_id, reden="Toch.", door=staf)
    assert publicatie.cellen.filter(toestand=Toestand.ONDERDRUKT).count() == 18
    monkeypatch.setattr(dienst, "HOOGSTENS_CIJFERS", 17)
    assert "rekenen we uit bij het publiceren" in client.get(adres).content.decode()
