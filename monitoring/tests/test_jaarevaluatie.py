"""The yearly evaluation on its way to the college, and what is frozen of it."""

import copy
import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from actieplan.models import Betrokkenheid
from actieplan.tests.bouwers import wijzig
from leerrecht.diensten import Geweigerd
from leerrecht.models import Achtergrondtaak, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from monitoring.diensten.jaarevaluatie import jaarevaluatie_maken, teksten_wijzigen
from monitoring.evaluatievelden import JAAREVALUATIE as TEKSTEN
from monitoring.evaluatievelden import lees
from monitoring.jaarevaluatie.bevriezen import bevries
from monitoring.jaarevaluatie.inhoud import lees as lees_inhoud
from monitoring.jaarevaluatie.inhoud import vingerafdruk
from monitoring.keuzes import Evaluatiestand, Jaarevaluatiestand
from monitoring.models import Actiecijfer, Editie, Evaluatie
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.tests.rondebouwers import ANTWOORD, Toneel, forceer, maak_pdf
from monitoring.workflow import JAAREVALUATIE

pytestmark = pytest.mark.django_db
J = Jaarevaluatiestand
TOEGELATEN = {
    (J.ONTWERP, J.BESPROKEN),
    (J.BESPROKEN, J.VOORGELEGD),
    (J.BESPROKEN, J.ONTWERP),
    (J.VOORGELEGD, J.ONTWERP),
    (J.VOORGELEGD, J.VASTGESTELD),
}


@pytest.fixture
def t() -> Toneel:
    return Toneel()


def maak(t: Toneel) -> Editie:
    return jaarevaluatie_maken(jaarevaluatie_id=t.jaarevaluatie.pk, door=t.staf)


@pytest.mark.parametrize("van", J.values)
@pytest.mark.parametrize("naar", J.values)
def test_een_zet_gaat_alleen_langs_de_tabel(t, van, naar):
    t.antwoord()
    t.lees_na()
    forceer(t.jaarevaluatie, stand=van)
    if (van, naar) in TOEGELATEN:
        t.zet(naar, reden="Het moet anders.")
        assert t.jaarevaluatie.stand == naar
        zet = t.jaarevaluatie.zetten.get()
        assert (zet.van, zet.naar, zet.door) == (van, naar, t.staf)
    else:
        with pytest.raises(Geweigerd):
            t.zet(naar, reden="Het moet anders.")
        assert t.jaarevaluatie.stand == van and not t.jaarevaluatie.zetten.exists()


def test_de_tabel_heeft_geen_andere_zetten_en_een_einde():
    assert {(zet.van, zet.naar) for zet in JAAREVALUATIE.zetten} == TOEGELATEN
    assert JAAREVALUATIE.vanuit(J.VASTGESTELD) == []


@pytest.mark.parametrize(
    ("naar", "ontbreekt", "veld"),
    [
        (J.BESPROKEN, {"orgaan": " "}, "orgaan"),
        (J.BESPROKEN, {"datum": None}, "datum"),
        (J.BESPROKEN, {"datum": datetime.date(2999, 1, 1)}, "datum"),
        (J.VASTGESTELD, {"besluit": ""}, "besluit"),
        (J.VASTGESTELD, {"besluit": "verworpen"}, "besluit"),
        (J.VASTGESTELD, {"referentie": ""}, "referentie"),
    ],
)
def test_een_zet_vraagt_wie_wanneer_en_wat(t, naar, ontbreekt, veld):
    if naar == J.VASTGESTELD:
        t.breng_tot(J.VOORGELEGD)
    with pytest.raises(Geweigerd) as geweigerd:
        t.zet(naar, **ontbreekt)
    assert geweigerd.value.veld == veld


def test_een_stap_ligt_niet_voor_de_vorige(t):
    t.breng_tot(J.BESPROKEN)
    with pytest.raises(Geweigerd, match="vorige stap"):
        t.zet(J.VOORGELEGD, datum=timezone.localdate() - datetime.timedelta(days=1))


def test_terugzetten_vraagt_een_reden(t):
    t.breng_tot(J.BESPROKEN)
    with pytest.raises(Geweigerd, match="waarom"):
        t.zet(J.ONTWERP)


def test_wat_niet_nagelezen_is_gaat_niet_naar_het_college(t):
    t.antwoord()
    t.zet(J.BESPROKEN)
    with pytest.raises(Geweigerd, match="1 antwoord dat je niet nalas"):
        t.zet(J.VOORGELEGD)


def test_staf_van_een_ander_netwerk_zet_en_maakt_hier_niets(t):
    ander = Toneel("vlaams-brabant").staf
    for doe in (
        lambda: t.zet(J.BESPROKEN, door=ander),
        lambda: jaarevaluatie_maken(jaarevaluatie_id=t.jaarevaluatie.pk, door=ander),
        lambda: teksten_wijzigen(jaarevaluatie_id=t.jaarevaluatie.pk, waarden={}, origineel={}, door=ander),
    ):
        with pytest.raises(Geweigerd, match="jouw netwerk"):
            doe()


@pytest.mark.parametrize("stand", [J.VOORGELEGD, J.VASTGESTELD])
def test_wat_bij_het_college_ligt_verandert_niet_meer(t, stand):
    t.breng_tot(stand)
    for doe in (
        t.antwoord,
        lambda: t.lees_na(gedaan="Anders."),
        lambda: teksten_wijzigen(
            jaarevaluatie_id=t.jaarevaluatie.pk,
            waarden={"advies": "Anders."},
            origineel={"advies": ""},
            door=t.staf,
        ),
    ):
        with pytest.raises(Geweigerd):
            doe()
    assert t.evaluatie.gedaan == ANTWOORD["gedaan"]


def test_na_terugzetten_kan_het_weer_en_leest_het_college_niet_meer_mee(t):
    t.breng_tot(J.VOORGELEGD)
    assert Editie.objects.zichtbaar_voor(t.college).exists()
    t.zet(J.ONTWERP, reden="Een cijfer klopt niet.")
    assert not Editie.objects.zichtbaar_voor(t.college).exists()
    t.lees_na(gedaan="Nu juist.")
    for naar in (J.BESPROKEN, J.VOORGELEGD):
        t.zet(naar)
    inhoud = Editie.objects.zichtbaar_voor(t.college).first().inhoud
    assert inhoud["doelen"][0]["acties"][0]["gedaan"] == "Nu juist."
    # The steps of the road that was left are not told.
    assert [stap["stand"] for stap in inhoud["stappen"]] == [J.BESPROKEN, J.VOORGELEGD]


def test_vaststellen_maakt_elk_antwoord_vast_ook_wat_er_niet_kwam(t):
    half = t.evaluatie_van(t.acties[1])
    t.antwoord(half, indienen=False, gedaan="Nooit ingediend.")
    t.breng_tot(J.VASTGESTELD)
    eerste, tweede = t.evaluatie, t.evaluatie_van(t.acties[1])
    assert {eerste.stand, tweede.stand} == {Evaluatiestand.VASTGESTELD}
    assert (tweede.uitvoering, tweede.effect, tweede.beantwoord) == ("geen", "geen", False)
    assert "geen antwoord" in tweede.zetten.get().reden
    # What somebody typed and never handed in stays with them, and out of the document.
    assert tweede.gedaan == "Nooit ingediend."
    assert "Nooit ingediend" not in str(t.jaarevaluatie.edities.first().inhoud)


def test_bevroren_is_bevroren(t):
    indicator = maak_indicator(naam="Bereikte scholen")
    maak_publicatie(netwerk=t.netwerk, cellen=[{"indicator": indicator, "waarde": 12}])
    with schrijven_toegestaan():
        Actiecijfer.objects.create(indicator=indicator, actie=t.acties[0], waarom="Het plan noemt scholen.")
    t.antwoord()
    editie = maak(t)
    was = copy.deepcopy(editie.inhoud)
    wijzig(t.acties[0], titel="Iets heel anders", stand="stopgezet")
    wijzig(t.organisatie, naam="Andere naam")
    with schrijven_toegestaan():
        Betrokkenheid.objects.all().delete()
        Evaluatie.objects.update(gedaan="Overschreven.", cijfers=[])
    maak_publicatie(netwerk=t.netwerk, cellen=[{"indicator": indicator, "waarde": 99}])
    editie.refresh_from_db()
    assert editie.inhoud == was
    assert vingerafdruk(editie.inhoud) == editie.inhoud_hash


def test_wat_vastgesteld_wordt_is_wat_voorgelegd_werd(t):
    t.breng_tot(J.VOORGELEGD)
    voorgelegd = t.jaarevaluatie.edities.get()
    wijzig(t.organisatie, naam="Andere naam")
    wijzig(t.acties[0], stand="stopgezet")
    t.zet(J.VASTGESTELD)
    vastgesteld = t.jaarevaluatie.edities.first()
    anders = {veld for veld in voorgelegd.inhoud if voorgelegd.inhoud[veld] != vastgesteld.inhoud[veld]}
    assert anders == {"stand", "stappen", "editie"}
    assert vastgesteld.inhoud["stappen"][-1]["uitkomst"] == "nam kennis van de evaluatie"


def test_een_tweede_vastgestelde_editie_kan_niet_bestaan(t):
    t.breng_tot(J.VASTGESTELD)
    editie = t.jaarevaluatie.edities.first()
    # Its PDF waits, so making is no more than asking for it again; once it is there even that is refused.
    maak_pdf(editie)
    with pytest.raises(Geweigerd):
        maak(t)
    with pytest.raises(IntegrityError), transaction.atomic():
        forceer(
            Editie(jaarevaluatie=t.jaarevaluatie, nummer=9, stand=J.VASTGESTELD, inhoud={}, bevroren_op=timezone.now())
        )


def test_dezelfde_stand_van_zaken_geeft_dezelfde_vingerafdruk(t):
    t.antwoord()
    een, twee = (bevries(t.jaarevaluatie, editie=1) for _ in range(2))
    assert een == twee and vingerafdruk(een) == vingerafdruk(twee)
    t.lees_na(gedaan="Een woord anders.")
    assert vingerafdruk(bevries(t.jaarevaluatie, editie=1)) != vingerafdruk(een)


def test_opnieuw_maken_zonder_wijziging_geeft_dezelfde_editie(t):
    t.antwoord()
    assert maak(t) == maak(t)
    assert Achtergrondtaak.objects.count() == 1
    t.antwoord(gedaan="Er waren negen gesprekken.")
    assert maak(t).nummer == 2


def test_de_inhoud_past_in_het_schema_en_zegt_wat_er_is(t):
    t.antwoord()
    inhoud = lees_inhoud(maak(t).inhoud)
    eerste, tweede = inhoud.acties
    assert (eerste.titel, eerste.uitvoering, eerste.effect, eerste.gezien) == (
        "Actie 0",
        "groen",
        "oranje",
        "Vijf scholen doen mee.",
    )
    assert eerste.trekkers == ("Trekker vzw",) and eerste.stand == "lopend"
    assert (tweede.beantwoord, tweede.uitvoering) == (False, "geen")
    assert (inhoud.schooljaar, inhoud.voor) == ("2025-2026", "college van burgemeester en schepenen")
    assert not inhoud.synthetisch


def test_vorig_jaar_staat_ernaast(t):
    t.antwoord()
    ronde = t.open(2026)
    volgend = Toneel.evaluatie_van(t, t.acties[0], ronde)
    actie = lees_inhoud(bevries(volgend.ronde.jaarevaluatie, editie=1)).doelen[0].acties[0]
    assert (actie.uitvoering_vorig, actie.effect_vorig) == ("groen", "oranje")


def test_een_interne_actie_staat_in_geen_document(t):
    t.antwoord(gedaan="Alleen voor de staf.")
    wijzig(t.acties[0], zichtbaarheid="intern")
    assert "Alleen voor de staf" not in str(maak(t).inhoud)


def test_alleen_goedgekeurde_woorden_komen_in_het_document(t):
    wijzig(t.acties[0], titel="Een voorstel dat niemand goedkeurde")
    assert "voorstel dat niemand" not in str(maak(t).inhoud)


def test_cijfers_voor_partners_komen_niet_in_het_document(t):
    indicator = maak_indicator(naam="Alleen partners")
    maak_publicatie(netwerk=t.netwerk, cellen=[{"indicator": indicator, "waarde": 12, "voor": "partner"}])
    with schrijven_toegestaan():
        Actiecijfer.objects.create(indicator=indicator, actie=t.acties[0], waarom="Het plan noemt het.")
    ronde = t.open(2026)
    assert t.evaluatie_van(t.acties[0], ronde).cijfers == []


def test_de_teksten_van_staf_botsen_met_een_collega(t):
    begonnen = lees(t.jaarevaluatie, TEKSTEN)
    velden = {"jaarevaluatie_id": t.jaarevaluatie.pk, "origineel": begonnen, "door": t.staf}
    teksten_wijzigen(waarden={**begonnen, "advies": "Zet voort."}, **velden)
    uitslag = teksten_wijzigen(waarden={**begonnen, "advies": "Stop ermee.", "vraag": "Neem kennis."}, **velden)
    assert [botsing.veld for botsing in uitslag.botsingen] == ["advies"]
    assert (t.jaarevaluatie.advies, t.jaarevaluatie.vraag) == ("Zet voort.", "Neem kennis.")
    samenvatting = bevries(t.jaarevaluatie, editie=1)["samenvatting"]
    assert (samenvatting["advies"], samenvatting["gevraagd"]) == ("Zet voort.", ["Neem kennis."])


def test_elke_daad_staat_in_de_geschiedenis(t):
    t.breng_tot(J.VASTGESTELD)
    wat = list(Gebeurtenis.objects.over("jaarevaluatie", t.jaarevaluatie.sleutel).values_list("wat", flat=True))
    assert {"jaarevaluatie: voorgelegd aan het college", "editie 1 bevroren", "jaarevaluatie: vastgesteld"} <= set(wat)
