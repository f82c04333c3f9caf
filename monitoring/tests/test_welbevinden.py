"""A class answers without names: what is kept, what is not, and what nobody can work out."""

import datetime
import itertools
import random

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.gevuld import gevuld
from monitoring.diensten.welbevinden import blad_insturen, sessie_openen, sessie_sluiten, sluit_wat_voorbij_is
from monitoring.keuzes import Sessiestand
from monitoring.models import Welbevindenblad, Welbevindensessie
from monitoring.regels.vragenlijst import lijst_van, nieuwste
from monitoring.regels.welbevinden import op_tien, rond_af, tel
from monitoring.tests.klashulp import ZINNEN, blad, klas_van, maak_leerkracht, open_sessie, stuur

pytestmark = [pytest.mark.django_db, pytest.mark.beide]


class Munt(random.Random):
    """Chance that always falls the same way."""

    def __init__(self, kant: float) -> None:
        super().__init__()
        self.kant = kant

    def random(self) -> float:
        return self.kant


def uitkomsten(getal: float, stap: int) -> set[int]:
    return {rond_af(getal, stap, Munt(kant)) for kant in (0.0, 0.999999)}


# -- the list ----------------------------------------------------------------------------------------------------------


def test_de_lijst_heeft_zeven_zinnen_met_een_score_en_een_achtste_zonder():
    lijst = nieuwste()
    assert len(lijst.zinnen) == 8 and lijst.schaal == (0, 1, 2, 3, 4, 5, 6)
    assert lijst.antwoorden == ("nooit", "zelden", "soms", "vaak", "altijd")
    assert "NHS Health Scotland" in lijst.bron and "alle rechten voorbehouden" in lijst.bron


def test_de_score_is_de_omgezette_som_en_alleen_van_een_vol_blad():
    lijst = lijst_van(1)
    assert len(lijst.omzetting) == 29 and list(lijst.omzetting) == sorted(lijst.omzetting)
    assert lijst.score([1] * 7 + [5]) == 7.0 and lijst.score([5] * 7 + [1]) == 35.0
    assert lijst.score([3] * 7 + [None]) == 19.25, "som 21"
    assert lijst.score([3] * 6 + [None, 3]) is None


# -- what is kept ------------------------------------------------------------------------------------------------------


def test_de_laatste_leerling_sluit_de_sessie_en_dan_zijn_er_geen_bladen_meer():
    sessie = open_sessie(leerlingen=12)
    stuur(sessie, *[blad(4)] * 11)
    assert (sessie.stand, Welbevindenblad.objects.count(), sessie.uitslag) == (Sessiestand.OPEN, 11, {})
    stuur(sessie, blad(1))
    assert (sessie.stand, sessie.antwoorden, sessie.code) == (Sessiestand.GETELD, 12, "")
    assert not Welbevindenblad.objects.exists()
    assert set(sessie.uitslag["zinnen"]) == set(ZINNEN)
    assert all(getal % 3 == 0 for rij in sessie.uitslag["zinnen"].values() for getal in rij)


def test_onder_de_tien_blijft_er_niets_ook_niet_hoeveel_het_er_waren():
    weinig, geen = open_sessie(leerlingen=20), open_sessie(leerlingen=20)
    stuur(weinig, *[blad(2)] * 9)
    for sessie in (weinig, geen):
        sessie_sluiten(sessie_id=sessie.pk, door=sessie.door)
        sessie.refresh_from_db()
    velden = ("stand", "antwoorden", "uitslag", "code")
    assert [getattr(weinig, veld) for veld in velden] == [getattr(geen, veld) for veld in velden]
    assert weinig.stand == Sessiestand.TE_WEINIG and not Welbevindenblad.objects.exists()


def test_een_zin_die_minder_dan_tien_keer_beantwoord_is_valt_weg_en_een_score_van_te_weinig_bladen_ook():
    sessie = stuur(open_sessie(leerlingen=11), *[blad(4)] * 9, *[blad(4, nuttig=None)] * 2)
    assert "nuttig" not in sessie.uitslag["zinnen"] and len(sessie.uitslag["zinnen"]) == 7
    assert "score" not in sessie.uitslag


def test_hetzelfde_blad_twee_keer_telt_een_keer_en_een_volle_klas_neemt_niets_meer_aan():
    sessie = open_sessie(leerlingen=10)
    for _ in range(3):
        blad_insturen(sessie=sessie.sleutel, kenmerk="a" * 64, waarden=blad(5))
    assert sessie.bladen.count() == 1 and sessie.bladen.get().waarden == blad(5)
    stuur(sessie, *[blad(3)] * 9)
    with pytest.raises(Geweigerd, match="gesloten"):
        blad_insturen(sessie=sessie.sleutel, kenmerk="b" * 64, waarden=blad(5))


def test_na_een_uur_is_ze_dicht_en_telt_de_klok_een_keer(monkeypatch):
    sessie = stuur(open_sessie(leerlingen=20), *[blad(4)] * 10)
    later = timezone.now() + datetime.timedelta(minutes=61)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with pytest.raises(Geweigerd, match="gesloten"):
        blad_insturen(sessie=sessie.sleutel, kenmerk="c" * 64, waarden=blad(1))
    assert sluit_wat_voorbij_is().aantallen["gesloten"] == 1
    assert sluit_wat_voorbij_is().aantallen["gesloten"] == 0
    sessie.refresh_from_db()
    assert (sessie.stand, sessie.antwoorden) == (Sessiestand.GETELD, 10)


def test_de_geschiedenis_zegt_dat_er_een_sessie_was_en_nooit_iets_van_een_blad():
    sessie = klas_van(10)
    gebeurd = Gebeurtenis.objects.filter(object_sleutel=sessie.sleutel).order_by("pk")
    assert [(rij.wat, rij.object_naam) for rij in gebeurd] == [
        ("sessie over welbevinden geopend", ""),
        ("sessie over welbevinden gesloten", ""),
    ]
    assert sessie.groep not in str(list(gebeurd.values()))


# -- what nobody can work out ------------------------------------------------------------------------------------------


def gemeen(negen: tuple[int, ...]) -> list[set]:
    """What every answer of the tenth can come out as, per group of answers and for the score."""
    mogelijk: list[list[set]] = []
    for tiende in range(1, 6):
        bladen = [[een] * 8 for een in (*negen, tiende)]
        laag, hoog = (tel(bladen, nieuwste(), Munt(kant)) for kant in (0.0, 0.999999))
        per_groep = zip(laag["zinnen"]["gelukkig"], hoog["zinnen"]["gelukkig"], strict=True)
        scores = {laag["score"]["gemiddelde"], hoog["score"]["gemiddelde"]}
        mogelijk.append([*map(set, per_groep), scores])
    return [set.intersection(*kolom) for kolom in zip(*mogelijk, strict=True)]


def test_wie_negen_bladen_zelf_invulde_leest_het_tiende_niet():
    """Whatever nine sheets somebody made up, some outcome fits every answer of the tenth."""
    verzonnen = list(itertools.combinations_with_replacement((1, 3, 5), 9))
    for negen in gevuld(verzonnen):
        assert all(gemeen(negen)), negen


@pytest.mark.parametrize("getal", range(40))
def test_buren_hebben_altijd_een_uitkomst_gemeen_en_gemiddeld_klopt_het(getal):
    assert uitkomsten(getal, 3) & uitkomsten(getal + 1, 3)
    lot = random.Random(getal)
    gemiddeld = sum(rond_af(getal, 3, lot) for _ in range(4000)) / 4000
    assert abs(gemiddeld - getal) < 0.15


def test_een_klas_die_hetzelfde_zegt_leest_nooit_allemaal_of_niemand():
    sessie = klas_van(12, 5)
    assert op_tien(sessie.uitslag["zinnen"]["gelukkig"]) == [
        "hoogstens 1 op de 10",
        "hoogstens 1 op de 10",
        "minstens 9 op de 10",
    ]
    assert op_tien([0, 0, 0]) == ["geen"] * 3
    assert op_tien([3, 3, 6]) == ["ongeveer 2 op de 10", "ongeveer 2 op de 10", "ongeveer 5 op de 10"]


def test_dezelfde_klas_antwoordt_geen_tweede_keer_over_dezelfde_dagen():
    leerkracht = maak_leerkracht()
    stuur(open_sessie(leerkracht, groep="4B", leerlingen=10), *[blad(4)] * 10)
    collega = maak_leerkracht(organisatie=leerkracht.lidmaatschappen.get().organisatie)
    for wie in (leerkracht, collega):
        with pytest.raises(Geweigerd, match="twee weken"):
            open_sessie(wie, groep=" 4b ")
    assert open_sessie(leerkracht, groep="4C").groep == "4C"


def test_van_een_klas_die_nog_bezig_is_staat_er_niet_dat_ze_antwoordde():
    leerkracht = maak_leerkracht()
    open_sessie(leerkracht, groep="4B")
    collega = maak_leerkracht(organisatie=leerkracht.lidmaatschappen.get().organisatie)
    with pytest.raises(Geweigerd, match="staat al een sessie open"):
        open_sessie(collega, groep="4b")


def test_te_weinig_antwoorden_mag_meteen_opnieuw_want_er_bleef_niets_om_van_af_te_trekken():
    leerkracht = maak_leerkracht()
    eerst = stuur(open_sessie(leerkracht, groep="4B"), *[blad(4)] * 3)
    sessie_sluiten(sessie_id=eerst.pk, door=leerkracht)
    assert open_sessie(leerkracht, groep="4B").pk != eerst.pk


# -- who may ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("leerlingen", [9, 41])
def test_een_te_kleine_of_te_grote_klas_wordt_geweigerd(leerlingen):
    with pytest.raises(Geweigerd):
        open_sessie(leerlingen=leerlingen)
    assert not Welbevindensessie.objects.exists()


def test_een_mens_heeft_een_sessie_tegelijk_open():
    leerkracht = maak_leerkracht()
    open_sessie(leerkracht)
    with pytest.raises(Geweigerd, match="al een open sessie"):
        open_sessie(leerkracht)


def test_alleen_wie_ze_opende_ziet_ze_ook_staf_college_dpo_en_een_collega_niet():
    sessie = klas_van(10)
    school = sessie.organisatie
    assert list(Welbevindensessie.objects.zichtbaar_voor(sessie.door)) == [sessie]
    for rol in (Rol.STAF, Rol.DPO, Rol.COLLEGE, Rol.BEHEER, Rol.AANMELDER):
        ander = maak_gebruiker(rol, netwerk=sessie.netwerk, organisatie=school)
        assert not Welbevindensessie.objects.zichtbaar_voor(ander).exists(), rol


def test_wie_ergens_anders_mag_vragen_opent_niets_namens_deze_school():
    lid = maak_leerkracht(netwerk=maak_netwerk("vlaams-brabant")).lidmaatschappen.get()
    klas = {"groep": "4B", "graad": "2", "leerlingen": 12}
    with pytest.raises(Geweigerd, match="namens deze organisatie"):
        sessie_openen(netwerk_id=lid.netwerk_id, organisatie_id=lid.organisatie_id, door=maak_leerkracht(), **klas)
