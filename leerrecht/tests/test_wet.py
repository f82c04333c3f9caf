"""Levende wet: a fact has a source and a term, greys out when it is over, and a number to call never does."""

import copy
import datetime
import html

import pytest
from django.core.checks import run_checks
from django.template import Context, Template, TemplateSyntaxError
from django.test import Client, RequestFactory
from django.utils import timezone

from leerrecht import wet
from leerrecht.inhoud import lees_yaml
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.klok import het_wordt
from leerrecht.wet.bestand import BESTAND, maak_wet
from leerrecht.wet.feit import Feitstand, Ongeldig
from leerrecht.wet.lijn import Nu

NU = datetime.date(2026, 11, 28)
LATER = datetime.date(2030, 1, 1)
BRUSSEL = "Europe/Brussels"


def op(dag: str, uur: str) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.fromisoformat(f"{dag} {uur}"))


@pytest.fixture
def gegevens() -> dict:
    return copy.deepcopy(lees_yaml(BESTAND))


def toon(tekst: str, gebruiker=None) -> str:
    verzoek = RequestFactory().get("/")
    verzoek.user = gebruiker
    return Template(tekst).render(Context({"request": verzoek}))


# -- the file ---------------------------------------------------------------------------------------------------------


def test_elk_feit_heeft_een_bron_een_termijn_en_zegt_of_het_nagekeken_is():
    alle = wet.alle_feiten()
    assert len(alle) > 30
    for feit in alle:
        assert feit.bron.url.startswith("https://"), feit.sleutel
        assert feit.nagekeken == (feit.gecontroleerd_op is not None), feit.sleutel
        assert feit.nagekeken or feit.noot, f"{feit.sleutel}: zeg wat er nog na te kijken is"


@pytest.mark.parametrize(
    ("wijzig", "zin"),
    [
        ({"bron": "nergens"}, "staat niet in de lijst"),
        ({"nagekeken": "misschien"}, "ja of niet nagekeken"),
        ({"nagekeken": "niet nagekeken"}, "heeft er geen"),
        ({"gecontroleerd_op": None}, "heeft een dag"),
        ({"vervalt_op": "1 september"}, "schrijf een dag"),
        ({"vervalt_op": datetime.date(2020, 1, 1)}, "vervalt voor"),
        ({"waarde": None}, "ontbreekt: waarde"),
        ({"prijs": 3}, "bestaat niet: prijs"),
        ({"sleutel": "leeftijd.meerderjarig"}, "twee keer"),
    ],
)
def test_een_feit_dat_niet_af_is_komt_niet_op_een_pagina(gegevens, wijzig, zin):
    gegevens["feiten"][0] |= wijzig
    with pytest.raises(Ongeldig, match=zin):
        maak_wet(gegevens)


@pytest.mark.parametrize(
    "uren",
    [
        {"altijd": "ja", "bellen": [{"dagen": ["ma"], "van": "9:00", "tot": "17:00"}]},
        {"bellen": [{"dagen": ["ma"], "van": "17:00", "tot": "09:00"}]},
        {"bellen": [{"dagen": ["maandag"], "van": "09:00", "tot": "17:00"}]},
        {"bellen": []},
    ],
)
def test_uren_die_niet_kunnen_worden_geweigerd(gegevens, uren):
    lijn = gegevens["lijnen"][0]
    lijn["uren"] = {sleutel: lijn["uren"][sleutel] for sleutel in lijn["uren"] if sleutel != "altijd"} | uren
    with pytest.raises(Ongeldig):
        maak_wet(gegevens)


def test_wat_recht_9_niet_kon_nakijken_blijft_gemerkt():
    for lijn in ("awel", "1712", "clbchat"):
        assert not wet.lijn(lijn).uren.feit.nagekeken, lijn
    for sleutel in (
        "lijn.jac",
        "onzeker.strafwetboek",
        "onzeker.drm_meldpunt",
        "onzeker.dbso",
        "onzeker.vk_ocj",
        "woord.z",
    ):
        assert wet.feit(sleutel).stand(NU) == Feitstand.NIET_NAGEKEKEN


# -- time -------------------------------------------------------------------------------------------------------------


def test_een_feit_wordt_zestig_dagen_vooraf_genoemd_en_vervalt_op_zijn_dag():
    feit = wet.feit("leeftijd.bekwaam")
    for dagen, stand in ((61, Feitstand.IN_ORDE), (60, Feitstand.BINNENKORT), (1, Feitstand.BINNENKORT)):
        assert feit.stand(feit.vervalt_op - datetime.timedelta(days=dagen)) == stand, dagen
    assert feit.stand(feit.vervalt_op) == Feitstand.VERVALLEN


@pytest.mark.parametrize(
    ("dag", "uur", "eerst"),
    [
        ("2026-11-27", "15:59", "teleonthaal"),
        ("2026-11-27", "16:00", "awel"),
        ("2026-11-27", "21:59", "awel"),
        ("2026-11-27", "22:00", "teleonthaal"),
        ("2026-11-25", "14:30", "awel"),  # Wednesday
        ("2026-11-29", "18:00", "teleonthaal"),  # Sunday
        ("2026-11-28", "03:00", "teleonthaal"),
        ("2026-07-03", "16:00", "awel"),  # summer time
    ],
)
def test_wie_nu_luistert_staat_eerst_in_brussels(dag, uur, eerst):
    assert wet.op_volgorde(wet.lijnen_voor("luisteren"), op(dag, uur))[0].sleutel == eerst


def test_vervallen_uren_zetten_niemand_meer_voor_of_achter():
    assert wet.lijn("awel").nu(op("2030-01-02", "03:00")) == Nu.ONBEKEND


def test_uren_staan_in_woorden_en_wat_niet_nagekeken_is_zegt_meestal():
    assert wet.lijn("1712").uren.woorden == "Meestal maandag tot vrijdag van 9 tot 17 uur, niet op feestdagen."
    assert wet.lijn("1813").uren.woorden == "Dag en nacht."


# -- on a page --------------------------------------------------------------------------------------------------------


def test_een_pagina_leest_het_feit(gegevens, monkeypatch):
    zin = '{% wet %}Vanaf {% feit "leeftijd.bekwaam" %} jaar.{% endwet %}'
    assert toon(zin) == "Vanaf 12 jaar."
    gegevens["feiten"][0]["waarde"] = 14
    anders = maak_wet(gegevens)
    monkeypatch.setattr("leerrecht.wet.bestand.lees_wet", lambda: anders)
    assert toon(zin) == "Vanaf 14 jaar."


def test_een_vervallen_feit_wordt_grijs_voor_wie_leest(monkeypatch):
    het_wordt(monkeypatch, LATER)
    tekst = toon('{% wet %}Vanaf {% feit "leeftijd.bekwaam" %} jaar.{% endwet %}')
    assert 'class="vervallen"' in tekst and "Dit wordt nagekeken." in tekst and "Vanaf 12 jaar." in tekst


@pytest.mark.django_db
def test_een_nummer_wordt_nooit_grijs(monkeypatch):
    het_wordt(monkeypatch, LATER)
    assert toon('{% bel "112" %}') == '<a href="tel:112">112</a>'
    pagina = Client().get("/meldpunt/voor-jongeren/").content.decode()
    for nummer in ("112", "102", "106", "1813", "1712"):
        assert f'href="tel:{nummer}"' in pagina
    nummers = pagina[pagina.index('class="bel"') : pagina.index("</section>", pagina.index('class="bel"'))]
    assert "vervallen" not in nummers and "nagekeken" not in nummers


@pytest.mark.django_db
def test_staf_leest_wat_vervallen_of_niet_nagekeken_is_en_anderen_niet(monkeypatch):
    staf, partner = maak_gebruiker(rol=Rol.STAF), maak_gebruiker(rol=Rol.PARTNER)
    zin = '{% wet "woord.z" %}Z{% endwet %}'
    assert "Niet nagekeken: wat code Z zegt." in toon(zin, staf)
    assert toon(zin, partner) == toon(zin) == "Z"
    het_wordt(monkeypatch, LATER)
    assert "Vervallen: wat code Z zegt." in toon(zin, staf)
    assert 'class="vervallen"' not in toon(zin, staf)


def test_een_feit_buiten_een_blok_is_een_fout():
    with pytest.raises(TemplateSyntaxError, match="leeftijd.bekwaam"):
        toon('{% feit "leeftijd.bekwaam" %}')


def test_een_bron_staat_onder_de_tekst_met_de_dag_waarop_iemand_keek():
    tekst = toon('{% wet met_bron %}{% feit "leerplicht.einde.dag" %}{% endwet %}')
    assert "https://www.vlaanderen.be/leerplicht-en-schoolplicht" in tekst
    assert "nagekeken op 28\u00a0november\u00a02026" in tekst
    assert "nagekeken op" not in toon('{% wet "woord.z" met_bron %}Z{% endwet %}')


@pytest.mark.django_db
def test_staf_ziet_elk_feit_met_zijn_stand(client, monkeypatch):
    log_in(client, maak_gebruiker(rol=Rol.STAF))
    pagina = html.unescape(client.get("/feiten/").content.decode())
    for een in wet.alle_feiten():
        assert str(een.waarde) in pagina
    assert "Niet nagekeken" in pagina and 'id="vervallen"' not in pagina
    het_wordt(monkeypatch, LATER)
    log_in(client, maak_gebruiker(rol=Rol.STAF))
    assert 'id="vervallen"' in client.get("/feiten/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pad", "feiten"),
    [
        (
            "/meldpunt/voor-jongeren/",
            ("leeftijd.bekwaam", "leeftijd.meerderjarig", "leerplicht.einde.dag", "woord.geheim.clb"),
        ),
        (
            "/meldpunt/voor-ouders/",
            (
                "leeftijd.bekwaam",
                "leerplicht.begin.dag",
                "leerplicht.einde.dag",
                "halvedagen.clb",
                "halvedagen.toeslag",
                "halvedagen.toeslag.mag",
                "halvedagen.vijfjarige",
            ),
        ),
        ("/meldpunt/", ("leeftijd.bekwaam",)),
        ("/privacy/", ("termijn.verzoek",)),
    ],
)
def test_de_pagina_s_lezen_hun_feiten_uit_het_bestand(pad, feiten, gegevens, monkeypatch):
    for nummer, rij in enumerate(gegevens["feiten"]):
        rij["waarde"] = f"feit{nummer}"
    anders = maak_wet(gegevens)
    monkeypatch.setattr("leerrecht.wet.bestand.lees_wet", lambda: anders)
    pagina = Client().get(pad).content.decode()
    assert [sleutel for sleutel in feiten if f"{anders.feiten[sleutel].waarde}" not in pagina] == []


def test_een_ongeldig_bestand_houdt_het_portaal_tegen(gegevens, monkeypatch):
    def stuk():
        gegevens["feiten"][0]["bron"] = "nergens"
        return maak_wet(gegevens)

    monkeypatch.setattr("leerrecht.controles.lees_wet", stuk)
    assert [fout.id for fout in run_checks() if fout.id == "leerrecht.E009"] == ["leerrecht.E009"]


@pytest.mark.django_db
def test_recht_15_1712_staat_niet_bij_gevaar_en_zegt_dat_het_geen_noodnummer_is(client):
    assert [lijn.nummer for lijn in wet.lijnen_voor("nood")] == ["112", "101"]
    assert {lijn.nummer for lijn in wet.lijnen_voor("professional")}.isdisjoint({"102", "1712"})
    for pad in ("/meldpunt/voor-jongeren/", "/meldpunt/voor-ouders/"):
        pagina = html.unescape(client.get(pad).content.decode())
        assert wet.lijn("1712").niet in pagina, pad
        assert pagina.index('href="tel:112"') < pagina.index('href="tel:1712"'), pad
