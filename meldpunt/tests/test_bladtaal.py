"""The languages of the own page: every sentence has its translation, none is offered before somebody reviewed it."""

import ast
import re
from datetime import timedelta
from pathlib import Path
from string import Formatter

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.daden import bladtafel as tafeldaden
from meldpunt.daden import bladwoord as woorddaden
from meldpunt.daden import mijnblad as daden
from meldpunt.daden.mijnblad import Bladdaad
from meldpunt.diensten.bladtaal import bladtaal_aanzetten, bladtaal_afzetten
from meldpunt.forms import mijnblad as forms
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.models import Bladevaluatie, Bladtaalbesluit, Toestemming, Verzoek
from meldpunt.regels import bladtaal as regels
from meldpunt.regels.bladtaal import Bladtaal, bladtalen
from meldpunt.regels.bladzicht import GEPROBEERD_KOP, GROEPEN
from meldpunt.tests.bladhulp import BLAD, OUDERS, knop, lees, met_kaart
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_betrokkene
from meldpunt.tests.test_mijnblad import ZELF, kanaries, zaak_van
from meldpunt.weergave import bladbijlage, bladkeek, bladleeswoord, bladlezer, mijnblad

TALEN = ("fr", "en")
_ZIN = re.compile(r"""{% zin (?:"([^"]+)"|'([^']+)')""")
_SJABLONEN = Path(settings.BASIS) / "templates"
_BRONNEN = (bladbijlage, mijnblad, bladleeswoord, bladlezer, bladkeek, daden, tafeldaden, woorddaden)
# In which dicts and tuples of these modules sentences stand that are said through a name.
_TABELLEN = {
    bladkeek: (
        *("_LIJST", "_LIJST_OUDER", "_OUDER", "_PER_TRAP", "_AAN_OUDER", "_WIE", "_WIE_ZONDER"),
        *("_WAARVOOR", "_WAARVOOR_JONGERE", "_WAARVOOR_OUDER"),
    ),
    bladleeswoord: (
        *("_DIEP", "_DIEP_OUDER", "_TAFEL", "_SCHOOL", "_VOLGER", "_KAART", "_WIE_VOLGT", "_WIE_VOLGT_OUDER"),
        *("_ALTIJD", "_TERUG", "_TERUG_SCHOOL", "_DOOR_HET_NETWERK", "_ZONDER_NAAM", "_VAN_WIE_BESLIST"),
        *("_BESLIST_MEE", "_MET_DE_ORGANISATIE"),
    ),
    bladlezer: ("_STAAT", "_WAT", "_WAT_OUDER"),
    bladbijlage: ("_STAAT",),
    mijnblad: ("_BELOOFD", "_BELOOFD_VOORBIJ", "_PLAATS_VERWACHT"),
}


def _uit_sjablonen() -> set[str]:
    paden = [_SJABLONEN / "blad.html", *(_SJABLONEN / "blad").glob("*.html")]
    return {een or ander for pad in paden for een, ander in _ZIN.findall(pad.read_text())}


def _uit_code() -> set[str]:
    """What is said with `taal.zin("…")` or `zeg("…")`, and what stands in a function beside a `taal.zin(word)`."""
    uit = set()
    for bron in _BRONNEN:
        for knoop in ast.walk(ast.parse(Path(str(bron.__file__)).read_text())):
            if isinstance(knoop, ast.Call) and getattr(knoop.func, "attr", "") in ("zin", "zeg"):
                uit |= {deel.value for deel in knoop.args[:1] if isinstance(deel, ast.Constant)}
    for bron, namen in _TABELLEN.items():
        for naam in namen:
            waarde = getattr(bron, naam)
            for een in [waarde] if isinstance(waarde, str) else waarde.values():
                uit |= {een} if isinstance(een, str) else set(een)
    return uit


def _uit_formulieren() -> set[str]:
    uit = set()
    for soort in (forms.JaNeeForm, forms.StopForm, forms.BladverzoekForm, forms.GezichtForm, forms.WoordenForm):
        opties = {"velden": []} if soort is forms.WoordenForm else {}
        for veld in soort(**opties).fields.values():
            uit |= {str(veld.label), str(veld.help_text)} | {str(woord) for _, woord in getattr(veld, "choices", [])}
    uit |= {woord for een in GROEPEN for woord in (een.kop, een.kop_ouder, *een.velden.values())}
    uit |= {woord for een in GROEPEN for woord in een.velden_ouder.values()} | {GEPROBEERD_KOP}
    return uit | {soort.label for soort in Verzoeksoort}


def _uit_daden() -> set[str]:
    soorten = [een for een in Bladdaad.__subclasses__() if een.form is not None]
    return {zin for een in soorten for zin in (een.titel, een.knop, een.inleiding)}


def zinnen_van_het_blad() -> set[str]:
    """Return every Dutch sentence and word that the page says, read from where it is said."""
    return (_uit_sjablonen() | _uit_code() | _uit_formulieren() | _uit_daden()) - {""}


@pytest.fixture(params=TALEN)
def taal(request) -> Bladtaal:
    return bladtalen()[request.param]


def kijk_na(netwerk, code: str = "fr", **velden) -> Bladtaalbesluit:
    beheer = maak_gebruiker(Rol.BEHEER, netwerk=netwerk, email=f"beheer-{code}-{netwerk.slug}@voorbeeld.test")
    velden = {"nagekeken_door": "Lectrice Voorbeeld", "nagekeken_op": timezone.localdate(), **velden}
    return bladtaal_aanzetten(netwerk_id=netwerk.pk, taal=code, door=beheer, **velden)


def kies(client: Client, code: str):
    return knop(client, f"/mijn-blad/taal/{code}/")


# -- the files ---------------------------------------------------------------------------------------------------------


def test_elke_nederlandse_zin_van_het_blad_staat_in_elk_taalbestand(taal):
    assert len(zinnen_van_het_blad()) > 150
    assert sorted(zinnen_van_het_blad() - set(taal.zinnen)) == []


def test_wat_ingevuld_wordt_staat_ook_in_de_vertaling_en_geen_vertaling_is_leeg(taal):
    def vakken(zin: str) -> set[str]:
        return {naam for _, naam, _, _ in Formatter().parse(zin) if naam is not None}

    anders = {nl: gezegd for nl, gezegd in taal.zinnen.items() if vakken(nl) != vakken(gezegd) or not gezegd.strip()}
    assert anders == {}
    assert taal.richting in ("ltr", "rtl")


def test_alle_talen_zeggen_dezelfde_zinnen():
    assert set(bladtalen()) == set(TALEN)
    assert bladtalen()["fr"].zinnen.keys() == bladtalen()["en"].zinnen.keys()


# -- off until reviewed ------------------------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("code", [*TALEN, "ar"])
def test_een_taal_die_niet_nagekeken_is_wordt_niet_aangeboden_en_haar_adres_is_er_niet(code):
    rij = maak_aanmelding()
    kijk_na(maak_netwerk("vb"))
    client = met_kaart(rij)
    html = lees(client)
    assert "/mijn-blad/taal/" not in html
    assert kies(client, code).status_code == 404
    assert 'lang="nl-BE"' in lees(client)


@pytest.mark.django_db
def test_wie_een_kaart_heeft_kan_een_nagekeken_taal_kiezen_tot_beheer_ze_afzet():
    rij = maak_aanmelding(delen=ZELF)
    client = met_kaart(rij)
    besluit = kijk_na(rij.netwerk)
    assert 'action="/mijn-blad/taal/fr/"' in lees(client)
    assert "/mijn-blad/taal/en/" not in lees(client)
    assert kies(client, "fr").status_code == 302
    html = lees(client)
    assert "Qui a regardé ?" in html.replace("\u202f", " ").replace("\xa0", " ")
    assert '<div lang="fr" dir="ltr">' in html
    bladtaal_afzetten(besluit_id=besluit.pk, door=besluit.genoteerd_door)
    assert "Wie keek?" in lees(client)
    assert kies(client, "fr").status_code == 404
    with pytest.raises(Geweigerd):
        bladtaal_afzetten(besluit_id=besluit.pk, door=besluit.genoteerd_door)


@pytest.mark.django_db
def test_na_een_wijziging_van_een_zin_is_de_taal_uit_tot_ze_opnieuw_nagekeken_is(monkeypatch):
    rij = maak_aanmelding()
    kijk_na(rij.netwerk)
    client = met_kaart(rij)
    kies(client, "fr")
    fr = bladtalen()["fr"]
    anders = Bladtaal("fr", fr.naam, fr.richting, fr.in_het_nederlands, {**fr.zinnen, "Wie keek?": "Autre"})
    monkeypatch.setattr(regels, "bladtalen", lambda: {"fr": anders})
    assert "Wie keek?" in lees(client)
    assert kies(client, "fr").status_code == 404


@pytest.mark.django_db
def test_een_taal_die_van_rechts_leest_zet_de_bladzijde_om(monkeypatch):
    rij = maak_aanmelding()
    fr = bladtalen()["fr"]
    rechts = Bladtaal("ar", "العربية", "rtl", "Arabisch", {**fr.zinnen, "Wie keek?": "من نظر؟"})
    monkeypatch.setattr(regels, "bladtalen", lambda: {"ar": rechts})
    monkeypatch.setattr("meldpunt.diensten.bladtaal.bladtalen", lambda: {"ar": rechts})
    kijk_na(rij.netwerk, "ar")
    client = met_kaart(rij)
    assert 'lang="ar" dir="rtl">العربية' in lees(client)
    kies(client, "ar")
    html = lees(client)
    assert '<div lang="ar" dir="rtl">' in html
    assert "من نظر؟" in html


# -- what is stored, and who reads what, stays the same ----------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("code", TALEN)
@pytest.mark.parametrize("van_ouder", [False, True])
def test_een_vertaling_toont_niets_meer_en_niets_minder_dan_het_nederlands(code, van_ouder):
    rij = maak_aanmelding(delen=ZELF) if not van_ouder else zaak_van(11).aanmelding
    client = met_kaart(rij, maak_betrokkene(rij.jongere) if van_ouder else None)
    pad = OUDERS if van_ouder else BLAD
    nederlands = kanaries(lees(client, pad))
    kijk_na(rij.netwerk, code)
    kies(client, code)
    assert kanaries(lees(client, pad)) == nederlands
    assert nederlands


@pytest.mark.django_db
def test_de_nederlandse_zin_is_wat_bewaard_wordt():
    zaak = zaak_van()
    (vraag,) = zaak.vraag("A")
    kijk_na(zaak.aanmelding.netwerk)
    client = met_kaart(zaak.aanmelding)
    kies(client, "fr")
    html = lees(client, f"/mijn-blad/ja-of-nee/{vraag.sleutel}/")
    assert vraag.zin in html.replace("&#x27;", "'")
    assert "néerlandais" in html
    knop(client, f"/mijn-blad/ja-of-nee/{vraag.sleutel}/", antwoord="ja")
    assert Toestemming.objects.get().zin == vraag.zin
    knop(client, "/mijn-blad/vragen/", soort="kopie", inhoud="Tout.")
    assert Verzoek.objects.get().get_soort_display() == "lezen wat er staat, en een kopie krijgen"
    assert '<span lang="fr" dir="ltr">' in lees(client)
    knop(client, "/mijn-blad/stoppen/", antwoord="ja")
    knop(client, "/mijn-blad/hoe-was-het/", gezicht="4", tekst="")
    assert Bladevaluatie.objects.get().get_gezicht_display() == "goed"


@pytest.mark.django_db
def test_wat_niet_klopt_wordt_ook_in_de_taal_gezegd_en_wat_getypt_is_blijft():
    rij = maak_aanmelding()
    kijk_na(rij.netwerk)
    client = met_kaart(rij)
    kies(client, "fr")
    antwoord = knop(client, "/mijn-blad/vragen/", soort="", inhoud="Tout sur moi.")
    assert antwoord.status_code == 422
    assert "Remplis ceci." in antwoord.content.decode()
    assert "Tout sur moi." in antwoord.content.decode()


# -- beheer ------------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_beheer_noteert_in_de_browser_wie_een_taal_nakeek_met_naam_en_dag():
    netwerk = maak_netwerk()
    client = Client()
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=netwerk, email="beheer@voorbeeld.test"))
    assert "Uit: nog niet nagekeken." in client.get(f"/meldpunt/talen/{netwerk.slug}/").content.decode()
    waar = f"/meldpunt/talen/{netwerk.slug}/nagekeken/"
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', client.get(waar).content.decode())
    assert sleutel
    vandaag = timezone.localdate()
    velden = {"formuliersleutel": sleutel[1], "taal": "fr", "nagekeken_door": "Lectrice", "nagekeken_op": vandaag}
    html = client.post(waar, velden, follow=True).content.decode()
    assert "Wie een kaart heeft, kan nu Frans kiezen." in html
    assert "Nagekeken door" in html and "Lectrice" in html
    rij = Bladtaalbesluit.objects.get()
    assert (rij.taal, rij.nagekeken_door, rij.nagekeken_op) == ("fr", "Lectrice", vandaag)
    assert Gebeurtenis.objects.filter(wat="taal van Mijn blad aangezet").count() == 1
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', html)
    assert sleutel
    uit = client.post(f"/meldpunt/talen/besluit/{rij.sleutel}/stoppen/", {"formuliersleutel": sleutel[1]}, follow=True)
    assert "Frans staat uit. Wie erin las, leest vanaf nu Nederlands." in uit.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "velden",
    [{"nagekeken_door": "  "}, {"nagekeken_op": timezone.localdate() + timedelta(days=1)}, {"code": "xx"}],
)
def test_zonder_naam_dag_of_vertaling_gaat_een_taal_niet_aan(velden):
    netwerk = maak_netwerk()
    with pytest.raises(Geweigerd):
        kijk_na(netwerk, **velden)
    assert not Bladtaalbesluit.objects.exists()


@pytest.mark.django_db
def test_opnieuw_nakijken_vervangt_het_vorige():
    netwerk = maak_netwerk()
    kijk_na(netwerk)
    beheer = Bladtaalbesluit.objects.get().genoteerd_door
    bladtaal_aanzetten(
        netwerk_id=netwerk.pk, taal="fr", nagekeken_door="Ander", nagekeken_op=timezone.localdate(), door=beheer
    )
    assert [rij.nagekeken_door for rij in Bladtaalbesluit.objects.lopend()] == ["Ander"]
