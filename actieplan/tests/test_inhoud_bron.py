"""The curated content of the two plans: complete, literal, and without persons.

Plain pytest on the YAML files: no database and no Django needed.
"""

import hashlib
import re
from collections import Counter
from datetime import date

import pytest

from leerrecht.tests import pakketten
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.pakketten import lees

PLANNEN = {slug: pakketten.NETWERKEN / slug / "actieplan.yaml" for slug in pakketten.SLUGS}
# All that comes along, of every room.
OP_PERSONEN = pakketten.paden()

SOORTEN = {
    "school",
    "clb",
    "aanbieder",
    "welzijn",
    "jeugdhulp",
    "werk",
    "justitie",
    "politie",
    "lokaal_bestuur",
    "provincie",
    "vlaamse_overheid",
    "hoger_onderwijs",
    "koepel",
    "overleg",
    "andere",
}
KEUZES = {
    "aard": {"doorlopend", "eenmalig", "verkenning", "nog_uit_te_werken"},
    "uitvoering": {"stad", "partner_in_opdracht", "samenwerking"},
    "aanpak": {"monitoring_coordinatie", "preventie", "interventie", "compensatie"},
    "bestuursniveau": {"lokaal", "provinciaal", "vlaams"},
}
ROLLEN = {"trekker", "uitvoerder", "medewerker", "klankbord"}
# What no source says in so many words: always marked as assigned by us.
TOEGEWEZEN = {*KEUZES, "doelgroepen", "populaties", "themas", "betrokkenheden"}
ACTIEVELDEN = TOEGEWEZEN | {
    "bron_sleutel",
    "nummer",
    "titel",
    "omschrijving",
    "link",
    "acties",
    "redactie",
}
# SHA-256 of the private persons' names in the sources (surname, or first name and
# surname, in lower case): the test must not spread what it keeps out.
NAAMHASHES = {
    "b81e54db8bf78520a68f64bf2610bdef2ab0ddd6272dff932843703dfce053d9",
    "0bdf6907dcad28022052b470cce0322494bb5abb85ca2e30533ed32a8488a15e",
    "e3d99cb4952d767a3c6308fa9eccc0541e12145eb1cce6c6421d1227d6f029ec",
    "698f09c6a5e51a03d2b4b8e0f2b273f22b2b22fc689607968ef3b6d2f9bbd1e3",
    "7e0cbfcf93a45eda1707c31613983e465263dc2bf3359aacd39cf2810c54bb2d",
    "25f4be88327a7f3beb36b503e2b5e486dd9a0e3a0da22a11e1df35f799ec31ec",
    "933137b261ec0190470b94e89fe20fe30a062122a379ba7985526cbe79e77f8b",
    "32b16b3a73472142f192909b8232837b57242a5b902492a1e4eaf059315cc8b0",
    "e83eb001e4b740842c8a8e09dcf39d8e7d821ed849230cfc6e7499328bafd326",
    "98181c7b92b2165fca88b6ff159762749a9d0e32a1818960db67b0e1b84b4478",
    "cac4fd4cf103ee06d07b084967fb9da77342617d69a7042f274e14256ab878d0",
    "d0607c2b9114d2f13e6ee532a2dd406273fdb93f7f522619df694d509f2ec8be",
    "422ae33e0bf2e38a593b8e7dd01c4bea99e9b9c88424b11dc6a97f7758d2e5b9",
    "20a93dbbb66aaac9b20f0ecb9e1f755bb0b353911ba445424bfd0f44020b0725",
    "df1dbede0e74291833ddad83b77532df5ad5328d3a3cb43072c2d7485dc2a022",
    "f1ed09a0573b6dc4334652fce442548aa7e3a58df541425d9bf28ed77b41f261",
    "9641e4190e7d96900aa0e184102fe566ab95b9abf96f35d48525942df5f4288f",
    "966d7e0d5d2f7065b7dd2f0c7e23a2e1f011af75e69fabe728d65e97eef8631f",
    "99029f01e3a0fbd5369723f38d2a4b438d0860894b2857da4be966a491219f70",
    "2619d333f57dd3d078ad893fa56540b2709bea9db6cd5871f55fd64e1a1172a0",
    "6941e599a4e741dc9c44a2bfca0cb0acc1ad792c53ee009cef7fbe25dd01f84f",
    "f238e3787f13a7a967b901661852e446473371f05eab8c73087977fc23721a76",
    "1ea11a8b3542713150804bb266e0c905b378f9ed5622a74c2d5caba659aca162",
    "e05a3edfc20f3ece4d36999ae741b434c687922134d0d0fbb8caa664f37a616a",
}
MAILADRES = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE)
TELEFOON = re.compile(r"(?<![\d.])(?:\+32|0032|0\d{1,3})(?:[ ./-]?\d{2,3}){3,4}(?!\d)")

MECHELEN_1 = [*(f"2.1.{n}" for n in range(1, 22)), "2.2.22"]
MECHELEN_2 = [f"2.1.{n}" for n in range(1, 8)]


def loop(acties, diepte=2):
    """Every actie of a tree with its depth; the doelstelling above it is 1."""
    for actie in acties:
        yield actie, diepte
        yield from loop(actie.get("acties", []), diepte + 1)


def acties_van(plan):
    """All acties of a plan with their depth, in printed order."""
    return [paar for doel in plan["doelstellingen"] for paar in loop(doel["acties"])]


def teksten(waarde):
    """Every text in nested data."""
    if isinstance(waarde, dict):
        for deel in waarde.values():
            yield from teksten(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from teksten(deel)
    elif isinstance(waarde, str):
        yield waarde


def alle_tekst(*data):
    """All texts of the data in one line of single spaces."""
    return re.sub(r"\s+", " ", " | ".join(teksten(list(data))))


def slugs(lijst):
    """The keys of one vocabulary."""
    return {item["slug"] for item in lijst}


def eenheden_per_organisatie(netwerken):
    """Key of each organisatie with the keys of its eenheden."""
    return {
        organisatie["bron_sleutel"]: {eenheid["bron_sleutel"] for eenheid in organisatie.get("eenheden", [])}
        for organisatie in netwerken["organisaties"]
    }


@pytest.fixture(scope="module")
def netwerken():
    """What both networks and the shared lists say, together."""
    gedeeld = lees(pakketten.NETWERKEN / "gedeeld" / "woorden.yaml")
    return {
        "bronnen": pakketten.bronnen(),
        "netwerken": pakketten.rijen("netwerk", "netwerk"),
        "organisaties": pakketten.organisaties(),
        "doelgroepen": gedeeld["doelgroepen"],
        "populaties": gedeeld["populaties"],
        "themas": pakketten.rijen("woorden", "themas"),
        "aanspreekpunten": pakketten.rijen("aanspreekpunten", "aanspreekpunten"),
    }


@pytest.fixture(scope="module")
def mechelen():
    return lees(PLANNEN["mechelen"])


@pytest.fixture(scope="module")
def vlaams_brabant():
    return lees(PLANNEN["vlaams-brabant"])


@pytest.fixture(scope="module", params=sorted(PLANNEN))
def plan(request):
    return lees(PLANNEN[request.param])


def test_mechelen_heeft_twee_algemene_een_platform_en_twee_strategische_doelen(mechelen):
    telling = Counter(doel["soort"] for doel in mechelen["doelstellingen"])
    assert telling == {"algemeen": 2, "platform": 1, "strategisch": 2}


def test_mechelen_heeft_29_acties_met_de_gedrukte_nummers_in_volgorde(mechelen):
    per_doel = {
        doel["bron_sleutel"]: [actie["nummer"] for actie, _ in loop(doel["acties"])]
        for doel in mechelen["doelstellingen"]
        if doel["acties"]
    }
    assert per_doel == {"mechelen-1": MECHELEN_1, "mechelen-2": MECHELEN_2}
    assert (len(MECHELEN_1), len(MECHELEN_2)) == (22, 7)


def test_acties_van_mechelen_zijn_plat_en_hebben_een_omschrijving(mechelen):
    for actie, diepte in gevuld(acties_van(mechelen)):
        assert diepte == 2
        assert actie["omschrijving"]
        assert "titel" in actie["redactie"]


def test_vlaams_brabant_heeft_een_algemeen_doel_en_vijf_onderdelen(vlaams_brabant):
    soorten = [doel["soort"] for doel in vlaams_brabant["doelstellingen"]]
    assert soorten == ["algemeen"] + ["onderdeel"] * 5


def test_boom_van_vlaams_brabant_telt_71_acties_en_is_vijf_diep(vlaams_brabant):
    per_doel = [len(list(loop(doel["acties"]))) for doel in vlaams_brabant["doelstellingen"]]
    assert per_doel == [0, 8, 6, 19, 9, 29]
    assert max(diepte for _, diepte in acties_van(vlaams_brabant)) == 5


def test_vlaams_brabant_heeft_geen_nummers(vlaams_brabant):
    doelen = vlaams_brabant["doelstellingen"]
    assert {item["nummer"] for item in [*doelen, *(a for a, _ in acties_van(vlaams_brabant))]} == {""}


@pytest.mark.parametrize(
    ("ouder", "kinderen"),
    [
        (
            "Samenbrengen van betrokkenen uit verschillende sectoren die werken rond deze thematiek",
            ["Provinciaal Platform Samen tegen Schooluitval", "Inspiratiedag"],
        ),
        ("Regio Leuven", ["Steunpunt schooluitval Leuven", "Themagroep Schooluitval"]),
        ("Steunpunt schooluitval Leuven", ["RiS+K Leuven"]),
        (
            "Specifieke doelgroepen",
            [
                "Anderstaligheid en (ex)-OKAN",
                "Basisonderwijs",
                "BuSO-jongeren",
                "Kinderen en jongeren in jeugdhulp/voorzieningen",
                "Kinderen en jongeren met een psychische kwetsbaarheid",
                "Jongeren uit arbeidsmarktgerichte opleidingen (arbeidsmarktgerichte finaliteit, BSO, DBSO)",
            ],
        ),
        (
            "Extra focus op thema's / doelgroepen die gelinkt zijn aan schooluitval",
            [
                "Context van de leerling",
                "Specifieke doelgroepen",
                "Spijbelen en afwezigheden",
                "Studiekeuze / talenten",
                "Verbindend schoolklimaat (preventie)",
                "Warme overdracht onderwijs – arbeidsmarkt/vervolgopleiding",
            ],
        ),
    ],
)
def test_wat_een_paginagrens_scheidde_staat_weer_op_zijn_plaats(vlaams_brabant, ouder, kinderen):
    knopen = [*vlaams_brabant["doelstellingen"], *(a for a, _ in acties_van(vlaams_brabant))]
    (knoop,) = [knoop for knoop in knopen if knoop["titel"] == ouder]
    assert [kind["titel"] for kind in knoop["acties"]] == kinderen


def test_elk_plan_heeft_de_verplichte_velden(plan):
    assert set(plan) == {"kaders", "plan", "doelstellingen", "versie"}
    assert {"slug", "titel", "inleiding", "werkwijze", "doelgroepen"} < set(plan["plan"])
    for doel in plan["doelstellingen"]:
        assert {"bron_sleutel", "soort", "nummer", "titel", "omschrijving", "acties"} <= set(doel)
    for actie, _ in acties_van(plan):
        assert {"bron_sleutel", "nummer", "titel", "omschrijving"} <= set(actie)
        assert set(actie) <= ACTIEVELDEN


def test_titels_zijn_gevuld_en_hoogstens_200_tekens(plan):
    for item in [plan["plan"], *plan["doelstellingen"], *(a for a, _ in acties_van(plan))]:
        assert 0 < len(item["titel"]) <= 200


def test_elke_sleutel_komt_een_keer_voor(netwerken):
    plannen = [lees(pad) for pad in PLANNEN.values()]
    reeksen = [
        [item["slug"] for item in netwerken[soort]] for soort in ("netwerken", "doelgroepen", "populaties", "themas")
    ]
    eenheden = eenheden_per_organisatie(netwerken)
    reeksen += [
        [item["bron_sleutel"] for item in netwerken["organisaties"]],
        [sleutel for deel in eenheden.values() for sleutel in deel],
        [item["bron_sleutel"] for item in netwerken["aanspreekpunten"]],
        [item["bron_sleutel"] for plan in plannen for item in plan["kaders"]],
        [item["bron_sleutel"] for plan in plannen for item in plan["doelstellingen"]],
        [actie["bron_sleutel"] for plan in plannen for actie, _ in acties_van(plan)],
    ]
    for reeks in reeksen:
        assert [sleutel for sleutel, aantal in Counter(reeks).items() if aantal > 1] == []
    assert len(netwerken["organisaties"]) == len({o["naam"] for o in netwerken["organisaties"]})


def test_netwerken_verwijzen_alleen_naar_wat_bestaat(netwerken):
    bronnen, namen = set(netwerken["bronnen"]), slugs(netwerken["netwerken"])
    organisaties = eenheden_per_organisatie(netwerken)
    assert namen == set(PLANNEN)
    for soort in ("netwerken", "organisaties", "doelgroepen", "populaties", "themas"):
        assert all(item.get("herkomst", item.get("bron")) in bronnen and item["naam"] for item in netwerken[soort])
    for organisatie in netwerken["organisaties"]:
        assert organisatie["soort"] in SOORTEN
        assert set(organisatie["netwerken"]) <= namen
    for punt in netwerken["aanspreekpunten"]:
        assert punt["netwerk"] in namen
        assert punt["bron"] in bronnen
        assert punt["organisatie"] in organisaties


def test_plan_verwijst_alleen_naar_wat_bestaat(plan, netwerken):
    kop, kaders = plan["plan"], {kader["bron_sleutel"] for kader in plan["kaders"]}
    assert kop["slug"] in slugs(netwerken["netwerken"])
    assert {kop["bron"], *(k["bron"] for k in plan["kaders"])} <= set(netwerken["bronnen"])
    assert set(kop["kaders"]) <= kaders
    assert set(kop["doelgroepen"]) <= slugs(netwerken["doelgroepen"])
    for actie, _ in acties_van(plan):
        for soort in ("doelgroepen", "populaties", "themas"):
            assert set(actie.get(soort, [])) <= slugs(netwerken[soort])
        for veld, keuzes in KEUZES.items():
            assert actie.get(veld) in keuzes | {None}


def test_betrokkenheden_verwijzen_naar_bekende_organisaties_en_rollen(plan, netwerken):
    organisaties = eenheden_per_organisatie(netwerken)
    betrokken = [b for actie, _ in acties_van(plan) for b in actie.get("betrokkenheden", [])]
    assert {deel["rol"] for deel in gevuld(betrokken)} <= set(ROLLEN)
    for deel in [*betrokken, *plan["plan"].get("betrokkenheden", [])]:
        assert deel["organisatie"] in organisaties
        if "eenheid" in deel:
            assert deel["eenheid"] in organisaties[deel["organisatie"]]


def test_wat_wij_toewezen_staat_als_redactie_gemerkt(plan):
    for actie, _ in gevuld(acties_van(plan)):
        redactie = set(actie.get("redactie", []))
        assert redactie <= set(actie)
        assert TOEGEWEZEN & set(actie) <= redactie


def test_vier_doelgroepen_met_de_omschrijving_van_2016(netwerken):
    assert {item["slug"]: item["definitie"] for item in netwerken["doelgroepen"]} == {
        "vroegtijdige-schoolverlater": "leerplichtige, zonder kwalificatie uitstroomt",
        "problematisch-afwezig": "leerplichtige, problematisch afwezig",
        "jongere-at-risk": "jongeren die om pedagogische, juridische, sociale of"
        " persoonlijke redenen uit de boot vallen",
        "neet-jongere": "Not in Employment, Education or Training",
    }
    (afwezig,) = [d for d in netwerken["doelgroepen"] if d["slug"] == "problematisch-afwezig"]
    assert afwezig["publieke_naam"] == "leerling die problematisch afwezig is"


def test_zes_beloften_van_mechelen(netwerken):
    beloften = [thema["belofte"] for thema in netwerken["themas"] if thema.get("belofte")]
    assert beloften == [
        "voel je je goed",
        "is er plaats voor jouw talent",
        "supportert iedereen mee",
        "laten we geen enkele leerling achter",
        "houden we je samen vast",
        "maken onderwijsprofessionals het samen waar",
    ]


def test_versies_zijn_die_van_2016_en_2023(mechelen, vlaams_brabant):
    assert mechelen["versie"]["datum"] == date(2016, 4, 29)
    assert mechelen["versie"]["orgaan"] == "college van burgemeester en schepenen"
    assert vlaams_brabant["versie"]["jaar"] == 2023
    assert vlaams_brabant["versie"]["datum"] is None
    assert vlaams_brabant["versie"]["orgaan"] == ""


@pytest.mark.parametrize(
    ("slug", "zin"),
    [
        ("mechelen", "Elke jongere tot aan de meet"),
        ("mechelen", "de gekwalificeerde uitstroom verhogen en leerrecht voor elke jongere"),
        ("mechelen", "in het creëren van aangename en stimulerende leer- en leefomgevingen"),
        ("mechelen", "op maat en breed toegankelijke onderwijs-welzijnstrajecten."),
        ("mechelen", "-> een extra en flexibeler welzijnsaanbod voor scholen"),
        ("mechelen", "Opvolging van de protocol-overeenkomst tussen politie/parket/onderwijs"),
        ("mechelen", "de lokale politie en justitiële diensten verder te zetten"),
        ("mechelen", "opzetten voor jongeren@risk — Emmaüs innovatieve projecten"),
        ("mechelen", "Uitbreiding aanbod Youth At School: Youth@School voor Mechelse"),
        ("mechelen", "We volgen het antipestprogramma KiVA op."),
        ("mechelen", "Dynamisch plan: jaarlijks kan aangepast worden."),
        ("mechelen", "De dienst Onderwijsondersteuning is trekker van dit actieplan"),
        ("vlaams-brabant", "Samen brengen we, sector overschrijdend, de verschillende"),
        ("vlaams-brabant", "Wie: vertegenwoordiging vanuit CLB, Alba vzw, Provincie"),
        ("vlaams-brabant", "1x/jaar"),
        ("vlaams-brabant", "samen met het Agentschap Opgroeien en het departement Vorming"),
        ("vlaams-brabant", "Volgend schooljaar inspiratiedag? Stuurgroep afwachten"),
        ("vlaams-brabant", "door de band tussen leerling en school te herstellen"),
        ("vlaams-brabant", "ESF-Project transitietrajecten vroegtijdig schoolverlaten"),
    ],
)
def test_kernzinnen_staan_letterlijk_in_het_plan(slug, zin):
    assert zin in alle_tekst(lees(PLANNEN[slug]))


@pytest.mark.parametrize("pad", OP_PERSONEN, ids=lambda pad: f"{pad.parent.name}-{pad.stem}")
def test_geen_mailadres_en_geen_telefoonnummer(pad):
    tekst = pad.read_text(encoding="utf-8")
    assert MAILADRES.findall(tekst) == []
    assert TELEFOON.findall(tekst) == []


@pytest.mark.parametrize("pad", OP_PERSONEN, ids=lambda pad: f"{pad.parent.name}-{pad.stem}")
def test_geen_naam_van_een_privepersoon(pad):
    woorden = re.findall(r"[^\W\d_]+", pad.read_text(encoding="utf-8").lower())
    paren = {f"{een} {twee}" for een, twee in zip(woorden, woorden[1:], strict=False)}
    hashes = {hashlib.sha256(deel.encode()).hexdigest() for deel in {*woorden, *paren}}
    assert hashes & NAAMHASHES == set()


@pytest.mark.parametrize("nummer", ["015 00 12 34", "+32 15 00 12 34", "0470/12.34.56", "015001234"])
def test_patroon_herkent_een_telefoonnummer(nummer):
    assert TELEFOON.search(f"bel {nummer}")
