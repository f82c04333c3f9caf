"""The sections of the long form: half an answer is saved, a wrong one kept as typed, what misses said in words."""

import datetime
import re

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Gebeurtenis
from leerrecht.tests.bouwers import log_in, log_uit
from meldpunt.antwoorden.vragen import VELDEN, Vorm
from meldpunt.forms.secties import FORMS
from meldpunt.models import Conceptdeel
from meldpunt.regels.wie_leest import lezers_van_veld
from meldpunt.secties import AANMELDING, PRAKTISCH
from meldpunt.tests.aanmeldhulp import KANARIE, antwoorden, begin, geboren, typ, venster, volledig, vul_in
from meldpunt.tests.dossierbouwers import clb_medewerker

pytestmark = pytest.mark.django_db
MORGEN = timezone.localdate() + datetime.timedelta(days=1)


@pytest.fixture
def clb():
    return clb_medewerker()


@pytest.fixture
def client(clb):
    return venster(clb)


@pytest.fixture
def concept(clb):
    return begin(clb)


def inhoud(concept, sectie: str) -> dict:
    return Conceptdeel.objects.get(concept=concept, sectie=sectie).inhoud


def fouten(antwoord) -> dict[str, list[str]]:
    return dict(antwoord.context["form"].errors)


# Per section: what somebody types wrong, where it is said, and the beginning of the sentence.
FOUT = {
    "jongere": ({"geboren": "31/2/2011", "voornaam": KANARIE}, "geboren", "Schrijf de datum als dag, maand en jaar"),
    "ouders": ({"email_0": "geen adres", "naam_0": KANARIE}, "email_0", "Schrijf een volledig e-mailadres"),
    "school": ({"contact_telefoon": "bel maar", "leerjaar": KANARIE}, "contact_telefoon", "Schrijf een telefoonnummer"),
    "zien": ({"zegt": "x" * 10_001, "steun": KANARIE}, "zegt", "Maak dit korter"),
    "afwezigheden": ({"laatste_les": f"{MORGEN:%d/%m/%Y}", "codes": KANARIE}, "laatste_les", "Deze dag moet nog komen"),
    "geprobeerd": ({"effect_0": "misschien", "wat_0": KANARIE}, "effect_0", "Kies een van de mogelijkheden"),
    "gewenst": ({"gebied": "atlantis", "vraag": KANARIE}, "gebied", "Kies een van de mogelijkheden"),
    "instemming": ({"j_op": "gisteren", "j_reden": KANARIE}, "j_op", "Schrijf de datum als dag, maand en jaar"),
}


@pytest.mark.parametrize("sectie", FOUT)
def test_foute_invoer_krijgt_een_zin_en_niets_gaat_verloren(client, concept, sectie):
    getypt, veld, zin = FOUT[sectie]
    antwoord = typ(client, concept, sectie, **getypt)
    assert antwoord.status_code == 422
    assert fouten(antwoord)[veld][0].startswith(zin)
    assert "Wat je typte, is bewaard." in antwoord.content.decode()
    assert inhoud(concept, sectie)[veld] == {"ruw": getypt[veld]}
    assert KANARIE in inhoud(concept, sectie).values()
    # Opened again tomorrow: the same text, the same sentence.
    later = client.get(reverse("meldpunt:sectie", args=[concept.sleutel, sectie]))
    assert later.context["form"][veld].value() == getypt[veld]
    assert fouten(later)[veld][0].startswith(zin)


NODIG = [rij.slug for rij in AANMELDING if rij != PRAKTISCH]


@pytest.mark.parametrize("sectie", NODIG)
def test_een_leeg_onderdeel_zegt_wat_ontbreekt_en_later_mag_altijd(client, concept, sectie):
    antwoord = typ(client, concept, sectie)
    assert antwoord.status_code == 422
    assert fouten(antwoord)
    assert typ(client, concept, sectie, knop="later")["Location"] == reverse("meldpunt:concept", args=[concept.sleutel])


def test_meldpunt_B11_het_praktische_deel_mag_leeg_blijven_en_zegt_dat(client, concept):
    pagina = client.get(reverse("meldpunt:concept", args=[concept.sleutel])).content.decode()
    assert "Niet verplicht." in pagina
    assert typ(client, concept, "praktisch").status_code == 302


def test_meldpunt_A8_een_geplakte_mail_komt_heel_binnen_en_wat_te_lang_is_komt_heel_terug(client, concept):
    """The end of a mail of 6786 characters was cut off, without a word: the sentence that mattered stood there."""
    mail = ("Dag, nog iets over gisteren. " * 240)[:6740] + " hij zei dat hij van de brug wil springen"
    typ(client, concept, "zien", wil=mail)
    assert inhoud(concept, "zien")["wil"] == mail
    blad = client.get(reverse("meldpunt:sectie", args=[concept.sleutel, "zien"])).content.decode()
    assert "van de brug wil springen" in blad and "maxlength" not in blad
    te_lang = mail + "x" * VRIJE_TEKST
    antwoord = typ(client, concept, "zien", wil=te_lang)
    assert antwoord.status_code == 422 and fouten(antwoord)["wil"][0].startswith("Maak dit korter")
    assert te_lang in antwoord.content.decode()


@pytest.mark.parametrize("sectie", NODIG)
def test_een_vol_onderdeel_is_klaar_en_wijst_het_volgende(client, clb, concept, sectie):
    vul_in(concept, clb, {naam: deel for naam, deel in antwoorden().items() if naam != sectie})
    vul_in(concept, clb, {sectie: antwoorden()[sectie]})
    antwoord = typ(client, concept, sectie)
    assert antwoord["Location"] == reverse("meldpunt:controleren", args=[concept.sleutel])
    assert Conceptdeel.objects.get(concept=concept, sectie=sectie).klaar


@pytest.mark.parametrize("getypt", ["2/9/2011", "02-09-2011", "2.9.2011", "2 9 2011", "2011-09-02"])
def test_een_datum_mag_op_vele_manieren(client, concept, getypt):
    typ(client, concept, "jongere", geboren=getypt)
    assert inhoud(concept, "jongere")["geboren"] == "2011-09-02"


@pytest.mark.parametrize("getypt", ["0470 12 34 56", "0470/12.34.56", "+32 470 12 34 56"])
def test_een_telefoonnummer_mag_met_spaties(client, concept, getypt):
    typ(client, concept, "jongere", telefoon=getypt)
    assert inhoud(concept, "jongere")["telefoon"] == getypt


def test_een_onmogelijke_leeftijd_wordt_gezegd(client, concept):
    antwoord = typ(client, concept, "jongere", geboren="2/9/1950")
    assert "Kijk het jaar na" in fouten(antwoord)["geboren"][0]


def test_onder_elke_vrije_tekst_staat_wie_het_leest(client, clb, concept):
    vul_in(concept, clb, {"jongere": antwoorden()["jongere"]})
    for sectie in AANMELDING:
        formulier = client.get(reverse("meldpunt:sectie", args=[concept.sleutel, sectie.slug])).context["form"]
        for veld in VELDEN[sectie.slug]:
            if veld.naam in formulier.fields and (veld.vorm == Vorm.LANG or veld.verhaal):
                assert formulier.fields[veld.naam].lezers == lezers_van_veld(
                    sectie, veld.naam, "aanmelding", concept.netwerk
                )


def test_geen_veld_vraagt_wat_nooit_gevraagd_wordt():
    vragen = " ".join(f"{veld.naam} {veld.label}" for velden in VELDEN.values() for veld in velden).lower()
    for woord in (
        "rijksregister",
        "godsdienst",
        "geloof",
        "herkomst",
        "nationaliteit",
        "verblijfsvergunning",
        "diagnose",
    ):
        assert not re.search(rf"\b{woord}", vragen)


def test_de_stem_van_de_jongere_staat_voor_de_zorg():
    volgorde = [veld.naam for veld in VELDEN["zien"]]
    assert volgorde.index("zegt") == 0
    assert volgorde.index("krachten") < volgorde.index("redenen") < volgorde.index("woorden")


def test_de_takenlijst_zegt_klaar_begonnen_en_nog_in_te_vullen(client, clb, concept):
    vul_in(concept, clb, {"jongere": antwoorden()["jongere"], "zien": {"zegt": "Ik wil leren."}})
    tekst = client.get(reverse("meldpunt:concept", args=[concept.sleutel])).content.decode()
    assert "2/9" in tekst and "begonnen" in tekst and "nog in te vullen" in tekst
    assert "Nog nodig: wat goed loopt, waarover de zorg gaat en wat anderen zien." in tekst


def test_de_naam_van_de_jongere_hoort_niet_in_de_vraag(client, clb, concept):
    vul_in(concept, clb, {"jongere": antwoorden()["jongere"]})
    antwoord = typ(client, concept, "gewenst", vraag=f"Wie helpt {KANARIE.lower()}?")
    assert f"Haal die eruit: “{KANARIE.lower()}”" in fouten(antwoord)["vraag"][0]


def test_twee_vensters_op_twee_velden_bewaren_allebei(client, concept):
    adres = reverse("meldpunt:sectie", args=[concept.sleutel, "jongere"])
    een, twee = (client.get(adres).context["form"] for _ in range(2))
    for formulier, getypt in ((een, {"voornaam": KANARIE}), (twee, {"gemeente": "Mechelen"})):
        data = {"origineel": formulier["origineel"].value(), "formuliersleutel": formulier.formuliersleutel}
        client.post(adres, {**data, "knop": "later", **getypt})
    assert inhoud(concept, "jongere") == {"voornaam": KANARIE, "gemeente": "Mechelen"}


@pytest.mark.parametrize(("keuze", "blijft"), [("mijn:voornaam", "Twee"), ("hun:voornaam", "Een"), ("", "Drie")])
def test_een_botsing_toont_allebei_en_laat_kiezen(client, concept, keuze, blijft):
    adres = reverse("meldpunt:sectie", args=[concept.sleutel, "jongere"])
    een, twee = (client.get(adres).context["form"] for _ in range(2))
    data = [{"origineel": f["origineel"].value(), "formuliersleutel": f.formuliersleutel} for f in (een, twee)]
    client.post(adres, {**data[0], "knop": "later", "voornaam": "Een"})
    botst = client.post(adres, {**data[1], "knop": "later", "voornaam": "Twee", "gemeente": "Mechelen"})
    assert "Voornaam: je bewaarde dit ook in een ander venster" in botst.content.decode()
    assert "anders bewaarde" not in botst.content.decode()
    assert botst.status_code == 409
    assert "<ins>Een</ins>" in botst.content.decode() and "<ins>Twee</ins>" in botst.content.decode()
    formulier = botst.context["form"]
    opnieuw = {"origineel": formulier["origineel"].value(), "gezien": formulier["gezien"].value()}
    getypt = {"voornaam": "Twee" if keuze else "Drie", "gemeente": "Mechelen", "keuze": keuze, "knop": "later"}
    client.post(adres, {**opnieuw, **getypt, "formuliersleutel": formulier.formuliersleutel})
    assert inhoud(concept, "jongere") == {"voornaam": blijft, "gemeente": "Mechelen"}


def test_wie_uitgelogd_raakt_terwijl_hij_typt_vindt_zijn_tekst_terug(client, clb, concept):
    adres = reverse("meldpunt:sectie", args=[concept.sleutel, "zien"])
    formulier = client.get(adres).context["form"]
    data = {"origineel": formulier["origineel"].value(), "formuliersleutel": formulier.formuliersleutel}
    log_uit(client)
    assert client.post(adres, {**data, "zegt": "Ik wil leren.", "knop": "verder"}).status_code == 302
    log_in(client, clb)
    assert client.get(adres).context["form"]["zegt"].value() == "Ik wil leren."


def test_een_formulier_dat_te_lang_openstond_verliest_niets(client, concept, monkeypatch):
    monkeypatch.setattr("leerrecht.formulieren.sleutel._GELDIG", -1)
    antwoord = typ(client, concept, "zien", zegt="Ik wil leren.")
    assert antwoord.status_code == 422
    assert "Dit formulier stond te lang open." in antwoord.content.decode()
    assert antwoord.context["form"]["zegt"].value() == "Ik wil leren."


def test_T7_dezelfde_sleutel_met_andere_tekst_botst_en_verliest_niets(client, concept):
    adres = reverse("meldpunt:sectie", args=[concept.sleutel, "jongere"])
    formulier = client.get(adres).context["form"]
    data = {"origineel": formulier["origineel"].value(), "formuliersleutel": formulier.formuliersleutel}
    for _ in range(2):
        assert client.post(adres, {**data, "knop": "later", "voornaam": "Een"}).status_code == 302
    antwoord = client.post(adres, {**data, "knop": "later", "voornaam": "Twee"})
    assert antwoord.status_code == 409
    assert "<ins>Een</ins>" in antwoord.content.decode() and "<ins>Twee</ins>" in antwoord.content.decode()
    assert inhoud(concept, "jongere") == {"voornaam": "Een"}


@pytest.mark.parametrize("begin", ["", "x.y.z"])
def test_een_onderdeel_zonder_begin_van_ons_wordt_geweigerd_en_zegt_niet_dat_het_bewaard_is(client, concept, begin):
    typ(client, concept, "jongere", knop="later", voornaam="Een")
    adres = reverse("meldpunt:sectie", args=[concept.sleutel, "jongere"])
    data = {"origineel": begin, "formuliersleutel": client.get(adres).context["form"].formuliersleutel}
    antwoord = client.post(adres, {**data, "knop": "verder", "voornaam": "Twee"})
    tekst = antwoord.content.decode()
    assert "niet nagaan waar je tekst van vertrok" in tekst and "is bewaard. Je kan dit ook later" not in tekst
    assert inhoud(concept, "jongere") == {"voornaam": "Een"}
    assert antwoord.context["form"]["voornaam"].value() == "Twee"


def test_een_lijst_krijgt_een_leeg_vak_bij_tot_ze_vol_is(client, clb, concept):
    vul_in(concept, clb, {"ouders": {f"naam_{nummer}": "Iemand" for nummer in range(3)}})
    formulier = client.get(reverse("meldpunt:sectie", args=[concept.sleutel, "ouders"])).context["form"]
    assert (formulier.aantal, formulier.kan_meer) == (4, False)


def test_de_geschiedenis_van_een_concept_noemt_velden_en_nooit_een_waarde(client, concept):
    typ(client, concept, "jongere", knop="later", voornaam=KANARIE)
    laatste = Gebeurtenis.objects.over("concept", concept.sleutel).first()
    assert laatste.verschil == [{"veld": "voornaam", "label": "Voornaam"}]
    assert KANARIE not in f"{laatste.wat}{laatste.object_naam}{laatste.verschil}"


def test_wat_getypt_is_ligt_versleuteld(client, concept):
    typ(client, concept, "jongere", knop="later", voornaam=KANARIE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud FROM meldpunt_conceptdeel")
        assert all(KANARIE not in rij[0] for rij in cursor.fetchall())


@pytest.mark.parametrize("sectie", FORMS)
def test_andermans_concept_bestaat_niet(clb, concept, sectie):
    adres = reverse("meldpunt:sectie", args=[concept.sleutel, sectie])
    collega = clb_medewerker(clb=clb.lidmaatschappen.first().organisatie)
    assert venster(collega).get(adres).status_code == 404
    assert venster(collega).post(adres, {"voornaam": "x"}).status_code == 404


@pytest.mark.parametrize(
    ("jaren", "zin", "wel", "niet"),
    [
        (11, "Onder de 12 jaar beslist meestal een ouder of voogd", {"o_antwoord", "j_antwoord", "afwijking"}, set()),
        (
            12,
            "De wet gaat ervan uit dat een jongere vanaf 12 jaar zelf beslist",
            {"j_antwoord", "o_antwoord", "afwijking"},
            set(),
        ),
        (
            17,
            "De wet gaat ervan uit dat een jongere vanaf 12 jaar zelf beslist",
            {"j_antwoord", "o_antwoord", "afwijking"},
            set(),
        ),
        (18, "Vanaf 18 jaar beslist een jongere alleen", {"j_antwoord"}, {"o_antwoord", "afwijking"}),
    ],
)
def test_op_12_en_18_veranderen_de_vragen_en_de_woorden(client, clb, concept, jaren, zin, wel, niet):
    vul_in(concept, clb, {"jongere": {**antwoorden()["jongere"], "geboren": geboren(jaren)}})
    antwoord = client.get(reverse("meldpunt:sectie", args=[concept.sleutel, "instemming"]))
    assert f"{KANARIE} is {jaren}. {zin}" in antwoord.content.decode()
    velden = set(antwoord.context["form"].fields)
    assert wel <= velden and not niet & velden


def test_zonder_geboortedatum_vraagt_het_onderdeel_die_eerst(client, concept):
    tekst = client.get(reverse("meldpunt:sectie", args=[concept.sleutel, "instemming"])).content.decode()
    assert "Vul eerst de geboortedatum in" in tekst


def test_een_weigering_heeft_een_weg(client, clb):
    concept = volledig(clb, instemming={"j_antwoord": "geweigerd"})
    antwoord = typ(client, concept, "instemming")
    assert "Je kan wel een consult zonder naam vragen" in fouten(antwoord)["j_antwoord"][0]
    assert reverse("meldpunt:aanmelden") in antwoord.content.decode()


def test_een_afwijking_vraagt_een_reden_en_welke_ouder_beslist(client, clb):
    concept = volledig(clb, instemming={"afwijking": "ja", "o_wie": "", "o_antwoord": "gegeven"})
    antwoord = typ(client, concept, "instemming")
    gesprek = {f"afwijking_{naam}" for naam in ("reden", "wie", "jongere", "ouders", "verteld", "herzien")}
    assert set(fouten(antwoord)) == gesprek | {"o_wie"}
