"""The groups of the two networks: complete, in the words of the source, without persons; loaded once."""

import re
from collections import Counter

import pytest

from leerrecht.inhoud import laad_alles
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.eenmaal import teruggedraaid
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.pakketten import bronnen, organisaties, paden, rijen
from overlegplatform.keuzes import Groepsoort, Toegankelijk
from overlegplatform.models import Groep, GroepThema, Vergadering, Vertegenwoordiging

GROEPEN = rijen("groepen", "groepen")
BRONNEN = bronnen()
PER_SLUG = {rij["slug"]: rij for rij in GROEPEN}
VELDEN = {
    "slug",
    "netwerk",
    "naam",
    "soort",
    "toegankelijk",
    "eigen",
    "ouder",
    "doel",
    "wie",
    "ritme",
    "gebied",
    "themas",
    "zetels",
    "bron",
    "redactie",
}
elke_groep = pytest.mark.parametrize("rij", GROEPEN, ids=lambda rij: rij["slug"])

# The participants as the presentation of 2016 lists them; "politie: dienst jeugd en gezin en/of overlastteam (WOT)"
# and "CAW/JAC" are two seats each.
PLATFORM_2016 = (
    "Dienst sociale tewerkstelling, afdeling preventie en veiligheid, TKO, VDAB, kabinet preventie, kabinet onderwijs, "
    "coördinator-secretaris O.O.M., deskundige LOP, dienst jeugd en gezin, overlastteam (WOT), parketcriminologe, "
    "CLB's, afvaardigingen uit het onderwijs, Emmaüs, Coördinerende directie, OCJ, sociale dienst jeugdrechtbank, CAW, "
    "JAC, CGG De Pont, Arktos, De Ploeg, Groep Intro, YAR, huis van het kind / Opvoedingswinkel, OH!, Sociaal huis, "
    "departementshoofd samenleving, pedagogische begeleidingsdiensten"
).split(", ")


@elke_groep
def test_elke_groep_gebruikt_alleen_velden_en_woorden_die_bestaan(rij):
    assert set(rij) <= VELDEN
    assert rij["soort"] in Groepsoort.values
    assert rij.get("toegankelijk", "leden") in Toegankelijk.values
    assert BRONNEN[rij["bron"]]["dag"]
    assert set(rij.get("redactie", ())) <= VELDEN
    # Only one source says of a group who may join it; of every other one we assigned it.
    assert ("toegankelijk" in rij) != ("toegankelijk" in rij.get("redactie", ()))


@elke_groep
def test_een_zetel_is_van_een_organisatie_die_we_kennen_en_nooit_van_een_persoon(rij):
    eenheden = {
        organisatie["bron_sleutel"]: {eenheid["bron_sleutel"] for eenheid in organisatie.get("eenheden") or []}
        for organisatie in organisaties()
        if rij["netwerk"] in organisatie["netwerken"]
    }
    assert eenheden
    for zetel in rij.get("zetels", ()):
        assert set(zetel) <= {"organisatie", "eenheid", "genoemd"}
        assert zetel["organisatie"] in eenheden
        assert zetel.get("eenheid") in {None, *eenheden[zetel["organisatie"]]}


def test_wie_boven_een_groep_staat_komt_eerst_en_is_van_hetzelfde_netwerk():
    gezien: dict[str, str] = {}
    for rij in GROEPEN:
        assert gezien.get(rij.get("ouder"), rij["netwerk"]) == rij["netwerk"]
        assert rij.get("ouder") is None or rij["ouder"] in gezien
        gezien[rij["slug"]] = rij["netwerk"]
    assert len(gezien) == len(GROEPEN)


def test_het_overlegplatform_telt_de_deelnemers_van_2016_in_hun_volgorde():
    platform = PER_SLUG["overlegplatform-leerrecht"]
    assert [zetel["genoemd"] for zetel in platform["zetels"]] == PLATFORM_2016
    assert platform["ritme"] == "2X per jaar (In grote groep)"
    assert platform["doel"].count("\n- ") == 6, "zeven doelen"


def test_de_stuurgroep_van_vlaams_brabant_telt_de_zes_van_het_document():
    wie = PER_SLUG["stuurgroep-vlaams-brabant"]["wie"]
    assert wie == "vertegenwoordiging vanuit CLB, Alba vzw, Provincie Vlaams-Brabant, NAFT, Yuneco, VDAB"
    assert len(PER_SLUG["stuurgroep-vlaams-brabant"]["zetels"]) == 6


@pytest.mark.parametrize(
    ("slug", "veld", "tekst"),
    [
        ("provinciaal-platform", "ritme", "1x/jaar"),
        ("provinciaal-platform", "doel", "netwerken, goede praktijken van anderen horen, ..."),
        ("stuurgroep-vlaams-brabant", "doel", "actieplan rond schooluitval vormgeven voor onze provincie"),
        ("werkgroep-recht-op-leren", "toegankelijk", "open"),
        ("vlaams-overleg", "ritme", "ongeveer om de 6 weken"),
        ("werkgroep-afwezigheden", "wie", "afgevaardigden van elk CLB"),
        ("risk-leuven", "ouder", "steunpunt-schooluitval-leuven"),
        ("stuurgroep-naft-halle", "gebied", "Regio Halle"),
        ("nieuwe-autoriteit-in-de-wijk", "ritme", "maandelijkse intervisiemomenten"),
        ("werkgroepen-leerrecht", "doel", "Werkgroepen om acties uit te werken"),
    ],
)
def test_kernzinnen_staan_letterlijk_bij_de_groep(slug, veld, tekst):
    assert PER_SLUG[slug][veld] == tekst


def test_elke_regio_met_een_lokaal_netwerk_staat_erin():
    gebieden = {rij["gebied"] for rij in GROEPEN if rij.get("eigen") is False and "gebied" in rij}
    assert gebieden == {
        "Regio Halle",
        "Regio Leuven",
        "Regio Vilvoorde",
        "Regio Asse-Merchtem-Opwijk",
        "Regio Diest",
    }


def test_er_staat_geen_nummer_en_geen_mailadres_in():
    """That no private person is named is tested with the other content: actieplan/tests/test_inhoud_bron.py."""
    tekst = "".join(pad.read_text(encoding="utf-8") for pad in gevuld(paden("groepen")))
    assert not re.search(r"[\w.]+@[\w-]+\.\w+", tekst)
    assert not re.search(r"\b0\d{1,3}[ ./]?\d{2}[ .]?\d{2}[ .]?\d{2}\b|\+32", tekst)


@pytest.fixture(scope="class")
def inhoud(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), teruggedraaid():
        yield laad_alles()


@pytest.fixture
def geladen(inhoud):
    with teruggedraaid():
        yield inhoud


class TestGeladen:
    def test_twee_keer_laden_verandert_niets_en_laat_staan_wat_mensen_wijzigden(self, geladen):
        eerst = geladen
        zetels = sum(len(rij.get("zetels", ())) for rij in GROEPEN)
        assert (eerst["groepen"], eerst["zetels"]) == (len(GROEPEN), zetels)
        groep = Groep.objects.get(slug="overlegplatform-leerrecht")
        with schrijven_toegestaan():
            groep.ritme = "4 keer per jaar"
            groep.save()
            groep.zetels.first().delete()
        tweede = laad_alles()
        assert (tweede["groepen"], tweede["zetels"]) == (0, 0)
        groep.refresh_from_db()
        assert (groep.ritme, groep.zetels.count()) == ("4 keer per jaar", len(PLATFORM_2016) - 1)
        assert GroepThema.objects.count() == 2

    def test_niemand_kreeg_een_persoon_of_een_voorzitter_toegewezen(self, geladen):
        assert not Vertegenwoordiging.objects.exclude(persoon=None, plaatsvervanger=None).exists()
        assert Counter(Vertegenwoordiging.objects.values_list("functie", flat=True)).keys() == {"lid"}
        assert not Vergadering.objects.exists(), "een document is geen vergadering"

    def test_een_groep_noemt_haar_bron_en_wat_de_redactie_toewees(self, geladen, client):
        tekst = client.get("/overleg/groepen/stuurgroep-bijzondere-leerplek/").content.decode()
        assert "Commissie 28 april 2021." in tekst
        assert "naam, voor wie" in tekst
        assert "De bron zegt niet welke organisaties in deze groep zitten." in tekst
