"""The counts of the Meldpunt in a release: protected, the same ever after, and nowhere else."""

import random
from collections import Counter

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from monitoring.diensten.publicatie import publicatie_maken, publiceer
from monitoring.keuzes import Toestand
from monitoring.meldpuntcijfers import maken, tellen
from monitoring.meldpuntcijfers.soorten import DREMPEL, REGIO, SOORTEN
from monitoring.meldpuntcijfers.tellen import Kwartaal, Kwartaaltelling
from monitoring.models import Aanlevering, Cel, Cijfer, Gegevensbron, Indicator, Publicatie
from monitoring.tests.aanval_meldpunt import Aanval, Regel, lees

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
JAAR = [Kwartaal(2024, nummer) for nummer in range(4)]


@pytest.fixture
def geteld(monkeypatch) -> Counter[Kwartaaltelling]:
    """What the Meldpunt counted: fill it in the test."""
    stapel: Counter[Kwartaaltelling] = Counter()
    monkeypatch.setattr(tellen, "kwartaaltellingen", lambda netwerk: stapel)
    return stapel


def vraag(stapel: Counter, kwartaal: Kwartaal, aantal: int = 1, *, wat: str = "gevraagd", gezocht=(), **velden) -> None:
    """Count questions that ask for these kinds."""
    velden = {"gebied": "Asse", "leeftijd": "15 tot en met 17 jaar", "waarde": "per telefoon", **velden}
    for soort in ("", *gezocht):
        stapel[Kwartaaltelling(kwartaal, wat, gezocht=soort, **velden)] += aantal


def wereld(stapel: Counter, zaad: int, jaren: int = 1) -> None:
    """Fill a world at random: towns of all sizes, questions that ask for one kind, for two or for none."""
    toeval = random.Random(zaad)
    plekken = [
        (town, age) for town in ("Asse", "Diest", "Leuven") for age in ("12 tot en met 14 jaar", "18 jaar of ouder")
    ]
    for kwartaal in [Kwartaal(2024 + jaar, nummer) for jaar in range(jaren) for nummer in range(4)]:
        for gebied, leeftijd in plekken:
            for _ in range(toeval.choice((0, 1, 2, 3, 6))):
                soorten = toeval.sample(("NAFT", "coaching", "buddy"), toeval.choice((0, 1, 1, 2)))
                waar = {"gebied": gebied, "leeftijd": leeftijd}
                vraag(stapel, kwartaal, gezocht=soorten, waarde=toeval.choice(("per telefoon", "per mail")), **waar)
                if toeval.random() < 0.4:
                    vraag(stapel, kwartaal, wat="niet_gevonden", gezocht=soorten, waarde="", **waar)


def release(**velden) -> Publicatie:
    with schrijven_toegestaan():
        return publiceer(netwerk=maak_netwerk(), reden="Nieuw kwartaal.", door=None, **velden)


def download(client, *codes: str) -> list[Regel]:
    """What anybody can download of these indicators."""
    regels: list[Regel] = []
    for code in codes:
        antwoord = client.get(f"/monitoring/indicatoren/{maak_netwerk().slug}-meldpunt-{code}/cijfers.csv")
        if antwoord.status_code == 200:
            inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
            regels += lees(inhoud.decode("utf-8-sig"))
    return regels


def echt(stapel: Counter, code: str) -> dict[tuple, int]:
    """What is behind each row, from the counts themselves."""
    uit: dict[tuple, int] = Counter()
    soort = next(soort for soort in SOORTEN if soort.code == code)
    for rij in tellen._rijen(soort, stapel, sorted({wie.kwartaal for wie in stapel})):
        uit[rij.periode.tekst, rij.gebied, frozenset(rij.uitsplitsing)] = rij.aantal
    return uit


@pytest.mark.parametrize("zaad", range(2))
@pytest.mark.parametrize("wat", ["gevraagd", "niet-gevonden"])
def test_een_aanval_op_de_downloads_komt_bij_geen_klein_aantal_dichtbij(client, geteld, wat, zaad):
    """Quarters and their year, towns and their region, ages and kinds: all in one attack."""
    wereld(geteld, zaad)
    release()
    codes = (wat, f"{wat}-kwartaal")
    aanval = Aanval(download(client, *codes))
    waarheid = {**echt(geteld, codes[0]), **echt(geteld, codes[1])}
    verborgen = [regel for regel in aanval.regels if regel.waarde is None]
    klein = 0
    for regel in verborgen:
        laag, hoog = aanval.bereik(regel)
        aantal = waarheid[regel.periode, regel.gebied, frozenset(regel.van)]
        assert laag <= aantal <= hoog, "de aanval zelf klopt niet"
        if aantal < DREMPEL:
            klein += 1
            assert hoog - laag >= DREMPEL, f"{regel}: tussen {laag} en {hoog}"
    assert klein, "er viel niets aan te vallen"


def test_de_aanval_vindt_wat_niet_beschermd_is():
    """An attack that finds nothing proves nothing by itself."""
    jaar, plek = "2024-2025", REGIO
    regels = [Regel(jaar, plek, (), 12), Regel(jaar, plek, (("leeftijd", "a"),), 9)]
    klein = Regel(jaar, plek, (("leeftijd", "b"),), None)
    assert Aanval([*regels, klein]).bereik(klein) == (3, 3)
    soort = Regel(jaar, plek, (("gezocht", "NAFT"),), None)
    assert Aanval([regels[0], soort]).bereik(soort) == (1, 12), "een soort is hoogstens alle vragen"


def test_geen_klein_aantal_staat_in_een_cel_en_elk_groot_getal_klopt(geteld):
    wereld(geteld, 7)
    publicatie = release()
    for cel in publicatie.cellen.all():
        assert cel.waarde is None or cel.waarde == 0 or cel.waarde >= DREMPEL
    jaren = publicatie.cellen.get(indicator__code__endswith="meldpunt-gevraagd", gebied=REGIO, reeks="")
    assert jaren.waarde == sum(aantal for wie, aantal in geteld.items() if (wie.wat, wie.gezocht) == ("gevraagd", ""))
    assert publicatie.bescherming["herleidbaar"] == 0


def test_rauwe_tellingen_worden_nergens_bewaard(geteld):
    wereld(geteld, 1)
    release()
    assert not Cijfer.objects.exists() and not Aanlevering.objects.exists()


def test_een_schooljaar_staat_er_pas_als_al_zijn_kwartalen_voorbij_zijn(geteld):
    for kwartaal in JAAR[:3]:
        vraag(geteld, kwartaal, 9)
    codes = set(release().cellen.filter(gebied=REGIO, reeks="").values_list("indicator__code", flat=True))
    assert {code for code in codes if "gevraagd" in code} == {f"{maak_netwerk().slug}-meldpunt-gevraagd-kwartaal"}


def test_wat_bekend_was_blijft_zoals_het_was_ook_als_een_dossier_later_gewist_of_verbeterd_wordt(geteld):
    """A difference of one between two releases would be one young person."""
    wereld(geteld, 3)
    eerst = _cellen(release())
    for wie in list(geteld)[::7]:
        geteld[wie] -= 1
    vraag(geteld, JAAR[1], 2, gebied="Halle", gezocht=("dagbesteding",))
    opnieuw = _cellen(release())
    assert {plek: opnieuw[plek] for plek in eerst} == eerst
    nieuw = {plek: waarde for plek, waarde in opnieuw.items() if plek not in eerst}
    assert set(nieuw.values()) <= {(Toestand.GETAL, 0)}, "een periode die bekend was, kreeg er iets bij"


def _cellen(publicatie: Publicatie) -> dict[tuple, tuple]:
    velden = ("indicator__code", "periode_tekst", "gebied", "reeks")
    return {tuple(rij[:4]): tuple(rij[4:]) for rij in publicatie.cellen.values_list(*velden, "toestand", "waarde")}


def test_een_lagere_drempel_bij_de_bron_toont_geen_kleiner_aantal(geteld):
    vraag(geteld, JAAR[0], 3)
    release()
    with schrijven_toegestaan():
        Gegevensbron.objects.update(drempel=1)
    vraag(geteld, JAAR[1], 3)
    cellen = release().cellen.filter(indicator__code__endswith="gevraagd-kwartaal", reeks="", gebied=REGIO)
    assert set(cellen.values_list("toestand", flat=True)) == {Toestand.ONDERDRUKT}


def test_een_hogere_drempel_telt_wel(geteld):
    vraag(geteld, JAAR[0], 30)
    release()
    with schrijven_toegestaan():
        Gegevensbron.objects.filter(drempel=5).update(drempel=40)
    vraag(geteld, JAAR[1], 30)
    laatste = release().cellen.filter(indicator__code__endswith="gevraagd-kwartaal", reeks="").latest("periode_start")
    assert laatste.toestand == Toestand.ONDERDRUKT


def test_wat_niet_te_beschermen_is_staat_er_grover_en_houdt_niets_tegen(geteld, monkeypatch):
    echte = maken.bouw_kubus

    def streng(publicatie, cijfers, vroeger):
        kubus = echte(publicatie, cijfers, vroeger)
        kubus.verslag["herleidbaar"] += any(
            len(cijfer.uitsplitsing) > 1 or cijfer.gebied != REGIO for cijfer in cijfers
        )
        return kubus

    monkeypatch.setattr(maken, "bouw_kubus", streng)
    wereld(geteld, 2)
    publicatie = release()
    assert publicatie.bescherming["herleidbaar"] == 0
    assert set(publicatie.cellen.values_list("gebied", flat=True)) == {REGIO}
    assert not [reeks for reeks in publicatie.cellen.values_list("reeks", flat=True) if ", " in reeks]


def test_plaatsen_gaan_niet_over_mensen_en_staan_er_ook_als_het_er_weinig_zijn(geteld):
    vraag(geteld, JAAR[0], 9)
    geteld[Kwartaaltelling(JAAR[0], "plaatsen", aanbod="NAFT")] = 2
    assert release().cellen.get(reeks="aanbod: NAFT").waarde == 2


def test_oproepen_staan_beschermd_in_een_publicatie_ook_zonder_een_enkel_dossier(geteld):
    soorten = {"vaak niet op school": 21, "schoolkosten of materiaal": 2, "regels en rechten": 11}
    for kwartaal in JAAR:
        for onderwerp, aantal in soorten.items():
            geteld[Kwartaaltelling(kwartaal, "oproep", "een school", onderwerp=onderwerp, gevolg="we bellen terug")] = (
                aantal
            )
    cellen = release().cellen
    jaar = cellen.filter(indicator__code__endswith="meldpunt-oproepen")
    assert jaar.get(reeks="", gebied=REGIO).waarde == 4 * sum(soorten.values())
    assert jaar.get(reeks="waarover: vaak niet op school").waarde == 4 * 21
    per_kwartaal = cellen.filter(indicator__code__endswith="oproepen-kwartaal")
    klein = per_kwartaal.filter(reeks="waarover: schoolkosten of materiaal")
    assert klein.count() == 4 and set(klein.values_list("toestand", flat=True)) == {Toestand.ONDERDRUKT}
    assert not [cel for cel in per_kwartaal if cel.waarde is not None and 0 < cel.waarde < DREMPEL]


def test_het_antwoord_op_rechtstreekse_vragen_staat_bij_de_cijfers(geteld):
    for kwartaal in JAAR:
        vraag(geteld, kwartaal, 9)
        geteld[Kwartaaltelling(kwartaal, "rechtstreeks_einde", "aanvaard", aanbod="buddy")] = 6
    cel = release().cellen.get(indicator__code__endswith="rechtstreeks-einde", reeks="antwoord: aanvaard")
    assert cel.waarde == 24


def test_hoe_een_vraag_eindigde_zegt_niet_hoe_vaak_er_geen_plaats_was(geteld):
    """Else the total less the other ends would be the figure beside it."""
    vraag(geteld, JAAR[0], 9)
    for einde, aantal in (("elders geholpen", 20), ("geen plaats gevonden", 3)):
        geteld[Kwartaaltelling(JAAR[0], "einde", einde, "Asse", "18 jaar of ouder")] = aantal
    for kwartaal in JAAR[1:]:
        vraag(geteld, kwartaal)
    reeksen = release().cellen.filter(indicator__code__endswith="meldpunt-einde").values_list("reeks", flat=True)
    assert set(reeksen) == {"einde: elders geholpen"}


def test_een_netwerk_met_alleen_een_meldpunt_kan_publiceren_en_zonder_iets_niet(geteld):
    staf = maak_gebruiker(Rol.STAF)
    with pytest.raises(Geweigerd, match="geen bevestigde cijfers"):
        publicatie_maken(netwerk_id=maak_netwerk().pk, reden="Nieuw.", door=staf)
    assert not Indicator.objects.exists()
    vraag(geteld, JAAR[0], 12)
    assert publicatie_maken(netwerk_id=maak_netwerk().pk, reden="Nieuw.", door=staf).van_kracht


def test_de_indicatoren_van_een_netwerk_gaan_niet_over_een_ander(geteld):
    vraag(geteld, JAAR[0], 12)
    release()
    assert set(Indicator.objects.values_list("netwerk", flat=True)) == {maak_netwerk().pk}
    assert set(Cel.objects.values_list("publicatie__netwerk", flat=True)) == {maak_netwerk().pk}


def test_het_overzicht_zegt_eerst_de_hele_regio_en_niet_de_eerste_gemeente(client, geteld):
    for kwartaal in JAAR:
        for gebied in ("Asse", "Diest"):
            vraag(geteld, kwartaal, 9, gebied=gebied)
    release()
    overzicht = client.get("/monitoring/").content.decode()
    assert "In heel de regio waren het" in overzicht and "In Asse waren het" not in overzicht
