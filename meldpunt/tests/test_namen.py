"""The one rule for names, as tables: what leaks is found however it is written, ordinary Dutch passes."""

import unicodedata

import pytest

from leerrecht.zoeken import losse_woorden, vindplaatsen
from meldpunt.regels.naamvormen import Bekend, Wat
from meldpunt.regels.namen import NaamGevonden, Naamregel, bewaak

ZOLTANUS = Bekend(voornaam="Zoltanus", naam="Van der Qwabbel")
DHONDT = Bekend(voornaam="Noé", naam="D’Hondt-Van den Broeck")
VAN_DAMME = Bekend(voornaam="Lien", naam="Van Damme")
KHATTABI = Bekend(voornaam="Ayoub", naam="El Khattabi")
JOLLE = Bekend(voornaam="Kobe", naam="'t Jolle")
EEN_NAAM = Bekend(naam="Suryani")
BENTE = Bekend(voornaam="Bente", naam="Op de Beeck")
BEN = Bekend(voornaam="Ben", naam="Ait Taleb")
HUI = Bekend(voornaam="Hui", naam="Li")
ROOS = Bekend(voornaam="Roos", naam="Peeters")
DE_WIT = Bekend(voornaam="Sanne", naam="De Wit")


def gevonden(tekst: str, bekend: Bekend) -> list[str]:
    return [vondst.tekst for vondst in Naamregel(bekend).vondsten(tekst)]


LEKKEN = [
    (ZOLTANUS, "Jongen (Zoltanus) zoekt rust. Zijn broer is ook Qwabbel.", ["Zoltanus", "Qwabbel"]),
    (ZOLTANUS, "Zoon van mevrouw Van der Qwabbel zoekt rust", ["Van der Qwabbel"]),
    (ZOLTANUS, "ZOLTANUS zoekt een plek", ["ZOLTANUS"]),
    (ZOLTANUS, "Vraagt zoltanus.", ["zoltanus"]),
    (ZOLTANUS, "Qwab-\nbel wil werken", ["Qwab-\nbel"]),
    (ZOLTANUS, "de Vanderqwabbels", ["Vanderqwabbels"]),
    (ZOLTANUS, "Zol\u200btanus en Qwab\u00adbel", ["Zol\u200btanus", "Qwab\u00adbel"]),
    (ZOLTANUS, "zoltanus_qwabbel2011", ["zoltanus", "qwabbel2011"]),
    (ZOLTANUS, "het gezin Zoltanus/Qwabbel", ["Zoltanus", "Qwabbel"]),
    (VAN_DAMME, "Van Damme, uit het vierde, is al weken weg.", ["Van Damme"]),
    (VAN_DAMME, "Dat is wat mama vraagt voor Lien.", ["Lien"]),
    (VAN_DAMME, "Liens moeder en Lien's vader", ["Liens", "Lien"]),
    (VAN_DAMME, "Lientje is moe", ["Lientje"]),
    (VAN_DAMME, "familie Vandamme", ["Vandamme"]),
    (VAN_DAMME, "Damme Lien", ["Damme", "Lien"]),
    (VAN_DAMME, "“Lien”, zegt ze", ["Lien"]),
    (VAN_DAMME, unicodedata.normalize("NFD", "Liën en Lién"), [unicodedata.normalize("NFD", "Liën"), "Lie\u0301n"]),
    (Bekend(voornaam="Zoë", naam="De Qwabbel"), "Zoe, dochter van mevr. Qwabbel, zoekt", ["Zoe", "Qwabbel"]),
    (Bekend(voornaam="Zoe", naam="De Qwabbel"), "Zoë en Zoës vriend", ["Zoë", "Zoës"]),
    (DHONDT, "D'Hondt is weg", ["D'Hondt"]),
    (DHONDT, "Dhondt, d hondt en HONDT", ["Dhondt", "d hondt", "HONDT"]),
    (DHONDT, "Vandenbroeck of Van den Broeck", ["Vandenbroeck", "Van den Broeck"]),
    (DHONDT, "noe wil stoppen", ["noe"]),
    (KHATTABI, "Khattabi, Elkhattabi, El-Khattabi", ["Khattabi", "Elkhattabi", "El-Khattabi"]),
    (KHATTABI, "dat zegt Ayoub El Khattabi", ["Ayoub El Khattabi"]),
    (JOLLE, "De familie ’t Jolle", ["t Jolle"]),
    (JOLLE, "Tjolle", ["Tjolle"]),
    (EEN_NAAM, "Suryani zoekt een plek", ["Suryani"]),
    (BENTE, "Bente Op de Beeck, Beeck, Ben-te", ["Bente Op de Beeck", "Beeck", "Ben-te"]),
    (BEN, "Vandaag was Ben moe", ["Ben"]),
    (HUI, "Hui is moe", ["Hui"]),
    (Bekend(naam="Łukasz"), "lukasz", ["lukasz"]),
    (Bekend(voornaam="Anne-Marie", naam="Ünlü"), "Annemarie Unlu", ["Annemarie Unlu"]),
    (Bekend(voornaam="Jean Baptiste", naam="Nys"), "Jean-Baptiste, Jean en Nys", ["Jean-Baptiste", "Jean", "Nys"]),
]


@pytest.mark.parametrize(("bekend", "tekst", "wat"), LEKKEN, ids=[tekst for _, tekst, _ in LEKKEN])
def test_een_naam_wordt_gevonden_hoe_ze_ook_geschreven_is(bekend, tekst, wat):
    assert gevonden(tekst, bekend) == wat


GEWOON_NEDERLANDS = [
    "Past een plek van de zomer? Van harte.",
    "Jongen van 15 jaar, werkt graag met techniek.",
    "Meisje van 14, zoekt een rustige plek om weer te starten.",
    "Ik ben te laat, maar ik ben er. Den hond van de buren? Al goed.",
    "Leerling zoekt een plek in de buurt van het station, ten laatste de week van 7 december.",
    "Ze wil met hout werken. Dat kan op maandag en dinsdag, of in de zomer.",
    "Wat loopt goed: ze kookt, danst en zorgt voor dieren. Thuis in huis is er rust.",
    "El weekend, la mer: de jongere leert talen. 's Morgens lukt het niet, 't is te vroeg.",
    "Hij woont op een boerderij. Zijn droom: een eigen garage. De hondt en de damme.",
]
MENSEN = [ZOLTANUS, DHONDT, KHATTABI, JOLLE, EEN_NAAM, BENTE, HUI]


@pytest.mark.parametrize("tekst", GEWOON_NEDERLANDS[:-1])
@pytest.mark.parametrize("bekend", [*MENSEN, VAN_DAMME], ids=lambda een: f"{een.voornaam} {een.naam}")
def test_gewoon_nederlands_gaat_door(bekend, tekst):
    assert gevonden(tekst, bekend) == []


def test_wie_ben_heet_mag_in_een_zin_nog_ben_zeggen():
    assert gevonden("Ik ben 15 en ik ben te vaak weg.", BEN) == []


# Words that are a name and ordinary Dutch: a person decides. A full name never.


@pytest.mark.parametrize(
    ("bekend", "tekst"),
    [
        (ROOS, "Ze wil een roos planten."),
        (DE_WIT, "De muur is wit."),
        (DE_WIT, "De Wit zoekt een plek."),
        (Bekend(voornaam="Jef", naam="Bakker"), "Hij wil bakker worden, zoals veel bakkers."),
        (Bekend(voornaam="Tine", naam="Demeester"), "Zegt De Meester."),
    ],
)
def test_over_een_gewoon_woord_beslist_een_mens(bekend, tekst):
    with pytest.raises(NaamGevonden) as gevonden_in:
        bewaak(bekend, {"vraag": tekst})
    assert gevonden_in.value.kan_blijven and gevonden_in.value.veld == "vraag"
    assert bewaak(bekend, {"vraag": tekst}, geen_naam=True).per_veld["vraag"]


@pytest.mark.parametrize(
    ("bekend", "teksten"),
    [
        (Bekend(voornaam="Roos", naam="Bakker"), {"vraag": "Roos Bakker zoekt een plek."}),
        (Bekend(voornaam="Roos", naam="Bakker"), {"vraag": "bakker, roos"}),
        (Bekend(voornaam="Roos", naam="De Wit"), {"uitleg": "Voor Roos.", "vraag": "De familie Wit belde."}),
        (ROOS, {"vraag": "Mevrouw Peeters belde."}),
        (ZOLTANUS, {"vraag": "Zoltanus"}),
        (Bekend(voornaam="An", naam="Nys", mensen=("Roos De Wit",)), {"vraag": "Bel mama, Roos De Wit."}),
    ],
)
def test_een_volledige_naam_of_een_eigen_naam_gaat_nooit_door(bekend, teksten):
    with pytest.raises(NaamGevonden) as geweigerd:
        bewaak(bekend, teksten, geen_naam=True)
    assert not geweigerd.value.kan_blijven


def test_de_weigering_noemt_de_woorden_en_wat_te_doen():
    with pytest.raises(NaamGevonden, match="Hier staat de naam van de jongere. Haal die eruit: “Van Damme” en “Lien”"):
        bewaak(VAN_DAMME, {"vraag": "Van Damme, zegt Lien."})
    with pytest.raises(NaamGevonden, match="“roos” kan een naam zijn. Haal het weg, of duid aan"):
        bewaak(ROOS, {"vraag": "Een roos."})


# What else a file knows: roepnaam, people around, school, numbers, addresses, date of birth.

VOL = Bekend(
    voornaam="Samantha",
    naam="Nys",
    aanspreking="liever Sam, en hij of die",
    mensen=("mama (Sofie Qwabbel)", "Mevr. Lena Olm", "papa"),
    scholen=("Pitzemburg Mechelen", "Technische Scholen Mechelen", "Scheppersinstituut", "Basisschool De Regenboog"),
    plaatsen=("Mechelen", "Mechelen-Zuid"),
    telefoons=("0470/12.34.56", "Mevrouw Olm, 015 29 83 15"),
    mails=("Sofie@Voorbeeld.be",),
    geboren="2011-09-12",
)


@pytest.mark.parametrize(
    ("tekst", "wat"),
    [
        ("Sam wil werken.", Wat.NAAM),
        ("Bel Sofie.", Wat.MENS),
        ("Zoon van mevrouw Qwabbel.", Wat.MENS),
        ("Lena Olm weet ervan.", Wat.MENS),
        ("Zit op Pitzemburg.", Wat.SCHOOL),
        ("Zit op de Technische Scholen Mechelen.", Wat.SCHOOL),
        ("Zit op Scheppers.", Wat.SCHOOL),
        ("Zit op basisschool De Regenboog.", Wat.SCHOOL),
        ("Zit op De Regenboog.", Wat.SCHOOL),
        ("Bel 0470 12 34 56.", Wat.TELEFOON),
        ("Bel +32 470 12 34 56.", Wat.TELEFOON),
        ("Bel 0032470123456.", Wat.TELEFOON),
        ("Bel 015/298315.", Wat.TELEFOON),
        ("Mail naar SOFIE@voorbeeld.be.", Wat.MAIL),
        ("Geboren op 12/9/2011.", Wat.GEBOREN),
        ("Geboren op 12-09-11.", Wat.GEBOREN),
        ("Geboren op 12 september 2011.", Wat.GEBOREN),
        ("Geboren 12 sept. '11.", Wat.GEBOREN),
        ("2011-09-12", Wat.GEBOREN),
    ],
)
def test_ook_wat_het_dossier_verder_weet(tekst, wat):
    assert {vondst.wat for vondst in Naamregel(VOL).vondsten(tekst)} == {wat}


@pytest.mark.parametrize(
    "tekst",
    [
        "Zoekt iets in regio Mechelen, hij of die wil liever technische lessen.",
        "Mama en papa zijn het eens. De school ook, en de technische dienst.",
        "Tekent graag: de regenboog, een schip.",
        "Bel het Meldpunt op 015 29 83 16, tussen 9 en 17 uur.",
        "Weg sinds 12 september 2026, of sinds 12/10/2011.",
    ],
)
def test_wat_het_dossier_niet_over_de_jongere_zegt_mag_er_staan(tekst):
    assert gevonden(tekst, VOL) == []


# The place in the text, whatever it is made of.


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Zoë's",
        "x" * 50,
        "a\u0301b c\u200bd",
        "ﬁets Straße 'n ①²",
        "e\u0301\u0301 - –— ’t",
        "Łódź\u00adse\tİstanbul",
    ],
)
def test_de_plek_van_een_woord_klopt_met_de_huisvouwing(tekst):
    plekken = vindplaatsen(tekst)
    assert [plek.woord for plek in plekken] == losse_woorden(tekst)
    for plek in plekken:
        assert losse_woorden(tekst[plek.begin : plek.eind]) == [plek.woord]
