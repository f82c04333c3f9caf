"""Words that this portal does not use, each with its reason: in every text, and on every page the young may reach."""

import html
import re
from dataclasses import dataclass
from functools import cache

import pytest
from django.db import transaction
from django.test import Client

from leerrecht.inhoud import laad_alles
from leerrecht.models import Doelgroep
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.teksten import alle_teksten, zonder_citaten
from meldpunt.models import Aanbodfiche


@dataclass(frozen=True)
class Verbod:
    """A pattern that may stand nowhere, and what to write or do."""

    patroon: str
    reden: str

    def gevonden(self, tekst: str) -> str:
        """Return where the text breaks it, with some words around; "" when it does not."""
        treffer = re.search(self.patroon, tekst, re.IGNORECASE)
        return tekst[max(0, treffer.start() - 40) : treffer.end() + 40].strip() if treffer else ""


OVERAL = (
    Verbod(r"\bmen\b", "Zeg wie het doet: het CLB, de school, het Meldpunt."),
    Verbod(r"tot je 18 wordt,? moet je leren", "recht 18: tot 30 juni van dat jaar, of de verjaardag."),
    Verbod(r"vervroegd", "Geen woord voor jongeren; zeg wat er gebeurt."),
    Verbod(r"(?:art\.?|artikel)\s*(?:352|371|373|375|458|488)\b", "recht 21: wetboeken worden hernummerd."),
    Verbod(r"niets over thuis", "recht 2: de zin volgt uit de velden die opengaan."),
    Verbod(
        r"onder de 12(?: jaar)? beslist (?!meestal)",
        "recht 13: een vermoeden, te weerleggen in twee richtingen.",
    ),
    Verbod(r"beslissen je ouders mee|beslis jij mee", "recht 14: zeg wie beslist, en dat een nee telt."),
    Verbod(r"discreet|discretie", "recht 21: een CLB heeft beroepsgeheim, een school ambtsgeheim."),
    Verbod(r"beslist (?:een|de) jongere in principe", "recht 6: de wet gaat ervan uit dat."),
    Verbod(r"hoeven niets te weten", "recht: je zegt de ouders niets zonder de jongere."),
    Verbod(r"één ding kan je niet weigeren", "recht 19: er is meer dan één ding, elk met zijn bron."),
    Verbod(r"hulp buiten de school[^.]*altijd via het CLB", "recht 22: alleen een plek buiten de school."),
    Verbod(r"zonder geldige reden", "recht 24: de B is van begeleiding: de reden ontbreekt of is onzeker."),
    Verbod(r"laat (?:hier )?niets achter|niemand leest dit", "recht 23: een browser onthoudt, een server logt."),
    Verbod(r"geen andere instantie leest", "recht 11: de lijst van lezers is volledig."),
    Verbod(r"niemand bij naam", "recht 12: een schuilnaam is een persoonsgegeven."),
    Verbod(
        r"te beslissen door de functionaris|kies de drempel",
        "recht 16: de DPO adviseert, beslist niet.",
    ),
    Verbod(r"\bopvoeders?\b", "In Vlaanderen is dat personeel: een ouder met gezag, of opvoedingsverantwoordelijke."),
    Verbod(
        r"de jongere en de ouders mogen|jij en je ouders mogen vragen", "recht 7: wie zelf beslist, vraagt het zelf."
    ),
    Verbod(
        r"stemt .{1,40} in met (?:deze|de) aanmelding", "recht: hulp en delen zijn twee vragen: instemmen met de hulp."
    ),
    Verbod(r"witte vlek", "Zeg dat er aanbod ontbreekt."),
    Verbod(r"de jongere wil niet\b(?! meer)", "Een aanbieder antwoordt niet voor de jongere."),
    Verbod(r"leerplichtige, zonder kwalificatie(?!.{0,2} uitstroomt)", "recht 25: wie niet meer leerplichtig is."),
)
# On what a young person may reach, outside quotation marks.
JONG = (
    Verbod(r"spijbel", "leerling die problematisch afwezig is"),
    Verbod(r"risicojonger", "jongere voor wie school moeilijk loopt"),
    Verbod(r"\bNEET\b", "jongere zonder school, werk of opleiding"),
    Verbod(r"jongeren?@risk", "jongere voor wie school moeilijk loopt"),
    Verbod(r"uit de boot", "dreigt vast te lopen"),
    Verbod(r"probleemgedrag", "moeilijk gedrag, of zeg wat er gebeurt"),
    Verbod(r"maatschappelijk kwetsbare (?:ouders|leerlingen|jongeren|gezinnen)", "die steun kunnen gebruiken"),
    Verbod(r"weinig of geen ondersteuning van de ouders", "geen oordeel over ouders als voorwaarde"),
    Verbod(r"verblijfsstatuut|wettig verblijf", "verblijf is nooit een vraag of voorwaarde voor jongeren"),
)
VOETLOOS = Verbod(r"politie, justitie", "recht 20: pagina's voor jongeren hebben een eigen voet")
JONGE_PAGINAS = (
    "/meldpunt/",
    "/meldpunt/voor-jongeren/",
    "/meldpunt/voor-ouders/",
    "/meldpunt/wie-kan-helpen/",
    "/privacy/",
)


def leesbaar(pagina: bytes) -> str:
    """The words of a page as one line."""
    tekst = re.sub(r"<(?:script|style).*?</(?:script|style)>|<[^>]+>", " ", pagina.decode(), flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(tekst))


@cache
def gelezen() -> list[tuple[str, str]]:
    """Every text as one line, read once for all words that may not stand in it."""
    return [(plek, re.sub(r"\s+", " ", tekst)) for plek, tekst in gevuld(alle_teksten())]


@pytest.fixture(scope="module")
def geladen(django_db_setup, django_db_blocker):
    """The curated content, once: no test here writes."""
    with django_db_blocker.unblock(), transaction.atomic():
        laad_alles()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def jonge_paginas(geladen) -> dict[str, str]:
    """What a visitor reads on each page that the young may reach, as one line."""
    meer = ["/", "/over/", "/meldpunt/aanbod/", "/toegankelijkheid/", "/meldpunt/aanbod/?pagina=2", "/monitoring/"]
    fiches = [fiche.get_absolute_url() for fiche in gevuld(list(Aanbodfiche.objects.openbaar()))]
    return {pad: leesbaar(Client().get(pad).content) for pad in [*JONGE_PAGINAS, *meer, *fiches]}


def test_de_teksten_die_we_nakijken_zijn_er():
    waar = {plek.partition("/")[0] for plek, _ in gelezen()}
    assert {"templates", "docs", "leerrecht", "meldpunt", "monitoring", "overlegplatform", "actieplan"} <= waar


@pytest.mark.parametrize("verbod", OVERAL, ids=lambda een: een.patroon[:30])
def test_geen_tekst_van_het_portaal_zegt_wat_niet_klopt(verbod):
    fouten = [(plek, verbod.gevonden(tekst)) for plek, tekst in gelezen()]
    assert [paar for paar in fouten if paar[1]] == [], verbod.reden


@pytest.mark.parametrize(
    ("tekst", "verbod"),
    [
        ("Denkt men dat je het nog niet kan?", OVERAL[0]),
        ("Tot je 18 wordt, moet je leren.", OVERAL[1]),
        ("Onder de 12 jaar beslist een ouder.", OVERAL[5]),
        ("Naar hulp buiten de school gaat het altijd via het CLB.", OVERAL[11]),
        ("De jongere wil niet", OVERAL[21]),
        ("Risicojongeren", JONG[1]),
    ],
)
def test_een_oude_zin_wordt_gevonden(tekst, verbod):
    assert verbod.gevonden(tekst)


@pytest.mark.parametrize(
    ("tekst", "verbod"),
    [
        ("Er zijn mensen, we benoemen het.", OVERAL[0]),
        ("Onder de 12 jaar beslist meestal een ouder.", OVERAL[5]),
        ("Een leerplek buiten de school start altijd via het CLB. Voor andere hulp mag je zelf bellen.", OVERAL[11]),
    ],
)
def test_een_goede_zin_mag_blijven(tekst, verbod):
    assert not verbod.gevonden(tekst)


@pytest.mark.django_db
def test_recht_20_pagina_s_voor_jongeren_noemen_geen_politie_en_justitie(geladen, jonge_paginas):
    for pad in ("/", *JONGE_PAGINAS, *(fiche.get_absolute_url() for fiche in Aanbodfiche.objects.openbaar())):
        assert not VOETLOOS.gevonden(jonge_paginas[pad]), pad


@pytest.mark.django_db
@pytest.mark.parametrize("verbod", JONG, ids=lambda een: een.patroon[:30])
def test_geen_pagina_voor_jongeren_draagt_een_etiket(jonge_paginas, verbod):
    gevonden = {pad: verbod.gevonden(zonder_citaten(tekst)) for pad, tekst in jonge_paginas.items()}
    assert {pad: zin for pad, zin in gevonden.items() if zin} == {}, verbod.reden


@pytest.mark.django_db
def test_een_citaat_van_2016_staat_tussen_aanhalingstekens_met_zijn_jaar(jonge_paginas):
    tekst = jonge_paginas["/over/"]
    for woorden in ("leerplichtige, zonder kwalificatie uitstroomt", "Not in Employment, Education or Training"):
        assert re.search(rf"\(2016\)[^“]*“\s*{re.escape(woorden)}\s*”", tekst), woorden
    assert "Wie niet meer leerplichtig is en het secundair verlaat zonder kwalificatie." in tekst


@pytest.mark.django_db
def test_recht_25_elke_doelgroep_heeft_een_publieke_naam_en_woorden_van_nu(geladen):
    assert [
        groep.slug for groep in gevuld(list(Doelgroep.objects.all())) if not (groep.publieke_naam and groep.uitleg)
    ] == []
