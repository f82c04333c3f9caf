"""Talks noted one by one: without who, of whom or when; counted per quarter, from ten on, and told coarsely."""

import datetime
import random

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.models import BewaardeInvoer, Gebeurtenis, Inzending
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.klok import het_wordt
from monitoring.diensten.gesprekken import gesprek_noteren
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.diensten.welbevinden import sluit_wat_voorbij_is
from monitoring.keuzes import Sessiestand
from monitoring.models import Cel, Gespreksblad, Gespreksronde
from monitoring.regels.gesprekken import kwartaal_van, tel_gesprekken
from monitoring.regels.vragenlijst import nieuwste
from monitoring.tests.klashulp import ZINNEN, blad, maak_leerkracht

pytestmark = [pytest.mark.django_db, pytest.mark.beide]


def noteer(aantal: int, *, leeftijd="15-17", plaats="buurt", waarde=4, netwerk=None) -> None:
    netwerk = netwerk or maak_netwerk()
    wie = maak_gebruiker(Rol.PARTNER, netwerk=netwerk)
    for nummer in range(aantal):
        gesprek_noteren(
            netwerk=netwerk,
            kenmerk=f"{netwerk.slug}{leeftijd}{plaats}{waarde}{nummer}",
            leeftijd=leeftijd,
            plaats=plaats,
            waarden=blad(waarde),
            door=wie,
        )


def test_een_werker_noteert_een_gesprek_en_niemand_leest_wie(client):
    wie = maak_leerkracht()
    log_in(client, wie)
    form = client.get("/klas/gesprek/").context["form"]
    velden = {"netwerk": wie.lidmaatschappen.get().netwerk_id, "leeftijd": "15-17", "plaats": "buurt", "nuttig": "2"}
    voor = [model.objects.count() for model in (Gebeurtenis, Inzending, BewaardeInvoer)]
    for _ in range(2):
        antwoord = client.post("/klas/gesprek/", {**velden, "formuliersleutel": form.formuliersleutel}, follow=True)
        assert "Het gesprek is genoteerd, zonder naam." in antwoord.content.decode()
    rij = Gespreksblad.objects.get()
    assert rij.waarden == {"leeftijd": "15-17", "plaats": "buurt", "nuttig": 2}, "twee keer op de knop is een blad"
    assert [model.objects.count() for model in (Gebeurtenis, Inzending, BewaardeInvoer)] == voor
    assert wie.sleutel not in str(list(Gespreksblad.objects.values())) + str(list(Gespreksronde.objects.values()))


def test_zonder_antwoord_zonder_leeftijd_of_in_een_ander_netwerk_wordt_niets_bewaard():
    wie, vast = maak_leerkracht(), {"kenmerk": "a", "leeftijd": "15-17", "plaats": "buurt", "waarden": blad()}
    for anders in ({"waarden": {}}, {"leeftijd": "9"}, {"plaats": ""}, {"netwerk": maak_netwerk("vlaams-brabant")}):
        with pytest.raises(Geweigerd):
            gesprek_noteren(**{"netwerk": maak_netwerk(), "door": wie, **vast, **anders})
    assert not Gespreksblad.objects.exists()


def test_een_kwartaal_telt_pas_als_het_voorbij_is_en_onder_de_tien_blijft_niets(monkeypatch):
    het_wordt(monkeypatch, datetime.date(2026, 4, 14))
    noteer(9)
    noteer(10, netwerk=maak_netwerk("vlaams-brabant"))
    assert sluit_wat_voorbij_is().aantallen["kwartalen"] == 0
    het_wordt(monkeypatch, datetime.date(2026, 6, 1))
    assert sluit_wat_voorbij_is().aantallen["kwartalen"] == 2
    assert sluit_wat_voorbij_is().aantallen["kwartalen"] == 0
    weinig, genoeg = (Gespreksronde.objects.get(netwerk__slug=slug) for slug in ("mechelen", "vlaams-brabant"))
    assert (weinig.stand, weinig.antwoorden, weinig.uitslag) == (Sessiestand.TE_WEINIG, None, {})
    assert (genoeg.stand, genoeg.antwoorden) == (Sessiestand.GETELD, 10)
    assert not Gespreksblad.objects.exists()


def test_een_kleine_leeftijd_laat_alle_leeftijden_samen():
    """Else what is left of the total is that small band."""

    def bladen(aantal, leeftijd):
        return [{"leeftijd": leeftijd, "plaats": "buurt", **blad()}] * aantal

    lot = random.Random(1)
    samen = tel_gesprekken([*bladen(20, "15-17"), *bladen(3, "18+")], nieuwste(), lot)
    assert set(samen["leeftijd"]) == {""} and set(samen["plaats"]) == {"buurt"}
    apart = tel_gesprekken([*bladen(20, "15-17"), *bladen(10, "18+")], nieuwste(), lot)
    assert set(apart["leeftijd"]) == {"15-17", "18+"}
    assert tel_gesprekken(bladen(9, "18+"), nieuwste(), lot) is None


def test_een_publicatie_vertelt_de_gesprekken_van_een_voorbij_schooljaar_beschermd(monkeypatch):
    het_wordt(monkeypatch, datetime.date(2026, 4, 14))
    noteer(30, waarde=5)
    noteer(30, waarde=1)
    noteer(30, leeftijd="18+", plaats="jeugdwerk", waarde=4)
    noteer(30, leeftijd="18+", plaats="jeugdwerk", waarde=2)
    het_wordt(monkeypatch, datetime.date(2026, 10, 1))
    sluit_wat_voorbij_is()
    netwerk = maak_netwerk()
    staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
    publicatie = publicatie_maken(netwerk_id=netwerk.pk, reden="Gesprekken erbij.", door=staf)
    code = f"{netwerk.slug}-welbevinden-gesprek-leeftijd-vaak-of-altijd"
    cellen = Cel.objects.filter(publicatie=publicatie, indicator__code=code)
    assert {cel.waarde for cel in cellen} == {50}
    assert cellen.count() == 3 * len(ZINNEN), "samen, en twee leeftijden"
    plaatsen = Cel.objects.filter(publicatie=publicatie, indicator__code=code.replace("leeftijd", "plaats"))
    assert plaatsen.count() == 2 * len(ZINNEN) and "jeugdwerk" in str(list(plaatsen.values_list("reeks")))


@pytest.mark.parametrize(
    "dag, eerste", [((2026, 11, 30), (2026, 9, 1)), ((2027, 2, 28), (2026, 12, 1)), ((2027, 8, 31), (2027, 6, 1))]
)
def test_een_kwartaal_is_er_een_van_het_schooljaar(dag, eerste):
    assert kwartaal_van(datetime.date(*dag)) == datetime.date(*eerste)
