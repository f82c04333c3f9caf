"""A filter in an address may be old or made up: the page says which value it does not know, and what it shows."""

import copy
import html
from copy import deepcopy

import django_filters
import pytest
from django import forms
from django.http import QueryDict
from django.test import Client

from actieplan.filters import ActieFilter
from actieplan.tests.bouwers import betrek, maak_actie
from actieplan.views.actiepunt import TOON as ACTIEPUNTEN
from actieplan.views.actiepunt import VAN
from actieplan.views.plan import VORMEN
from leerrecht.beheer.forms.filters import (
    FilterFormulier,
    GebruikerFilter,
    LidmaatschapFilter,
    OrganisatieFilter,
    PostFilter,
    WerkFilter,
)
from leerrecht.filters import Filter, Filterzinnen, _Filterformulier
from leerrecht.models import Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.wereld import Wereld
from meldpunt.filters.aanbod import AanbodFilter
from meldpunt.filters.dossier import DossierFilter
from meldpunt.filters.raadpleging import RaadplegingFilter
from meldpunt.filters.toestemming import ToestemmingFilter
from meldpunt.filters.wittevlek import WitteVlekFilter
from meldpunt.forms.lek import LekForm
from meldpunt.forms.wegwijzer import WegwijzerForm
from meldpunt.forms.zoekwens import ZoekwensForm
from monitoring.filters.indicator import CijferkeuzeForm
from monitoring.filters.overzicht import OverzichtForm
from monitoring.filters.tekort import TekortForm
from overlegplatform.views.signaal import TOON as SIGNALEN

pytestmark = pytest.mark.django_db
# Where each filter stands, and who reads it there; with the file of the same rows, if there is one.
PAGINAS = {
    ActieFilter: ("actieplan:plan", None, "actieplan:download"),
    AanbodFilter: ("meldpunt:aanbod", None, "meldpunt:download"),
    DossierFilter: ("meldpunt:dossiers", Rol.MELDPUNT, "meldpunt:dossiers_download"),
    RaadplegingFilter: ("meldpunt:raadplegingen", Rol.DPO, "meldpunt:raadplegingen_download"),
    ZoekwensForm: ("meldpunt:plek", Rol.MELDPUNT, ""),
    ToestemmingFilter: ("meldpunt:ja_register", Rol.DPO, "meldpunt:ja_register_download"),
    TekortForm: ("monitoring:ontbreekt", None, ""),
    OverzichtForm: ("monitoring:dashboard", None, ""),
    CijferkeuzeForm: ("monitoring:indicator", None, ""),
    WitteVlekFilter: ("meldpunt:witte_vlekken", Rol.MELDPUNT, ""),
    LekForm: ("meldpunt:lek", Rol.DPO, ""),
    WegwijzerForm: ("meldpunt:wie_kan_helpen", None, ""),
    GebruikerFilter: ("beheer:gebruikers", Rol.BEHEER, ""),
    OrganisatieFilter: ("beheer:organisaties", Rol.BEHEER, ""),
    LidmaatschapFilter: ("beheer:lidmaatschappen", Rol.BEHEER, ""),
    PostFilter: ("beheer:post", Rol.BEHEER, ""),
    WerkFilter: ("beheer:werk", Rol.BEHEER, ""),
}
# Choices in an address that have no form.
LOS = [
    ("actieplan:plan", "weergave", VORMEN, None),
    ("actieplan:actiepunten", "toon", ACTIEPUNTEN, Rol.STAF),
    ("actieplan:actiepunten", "van", VAN, Rol.STAF),
    ("overleg:signalen", "toon", SIGNALEN, Rol.PARTNER),
]


def onderklassen(klas: type) -> set[type]:
    return {klas}.union(*map(onderklassen, klas.__subclasses__())) if klas.__subclasses__() else {klas}


def velden_van(klas: type) -> dict[str, forms.Field]:
    """What a person can choose in a filter; where any text is right, nothing can be wrong."""
    # A copy: a filter keeps the field it made once, with the choices of that moment.
    filters = copy.deepcopy(klas.base_filters) if issubclass(klas, Filter) else {}
    alle = {naam: deepcopy(filter_).field for naam, filter_ in filters.items()} or klas.base_fields
    return {naam: veld for naam, veld in alle.items() if type(veld) is not forms.CharField}


ALLE = [(klas, naam) for klas in PAGINAS for naam in velden_van(klas)]


@pytest.fixture
def wereld() -> Wereld:
    maak_netwerk("elders")
    return Wereld()


def haal(wereld: Wereld, pagina: str, rol: Rol | None, vraag: str):
    client = Client()
    if rol:
        wie = maak_gebruiker(rol)
        # In two networks: who has one has no network to choose.
        with schrijven_toegestaan():
            lid = wie.lidmaatschappen.get()
            Lidmaatschap.objects.create(
                gebruiker=wie, organisatie=lid.organisatie, netwerk=maak_netwerk("elders"), rol=rol, van=lid.van
            )
        log_in(client, wie)
    if pagina == "meldpunt:wie_kan_helpen":
        return client.post(wereld.adres(pagina), QueryDict(vraag).dict())  # its answers stand in no address
    return client.get(f"{wereld.adres(pagina)}?{vraag}")


def meldingen(antwoord) -> str:
    return html.unescape(antwoord.content.decode())


# Forms that a filter makes for one page; their module is that of Django's maker of classes.
_GEMAAKT = ("leerrecht.filters", "django.forms.widgets")


def test_M35_elk_filter_van_elke_kamer_staat_hierboven():
    eigen = {k for k in onderklassen(django_filters.FilterSet) if not k.__module__.startswith("django_filters")}
    assert eigen - {Filter} == {klas for klas in PAGINAS if issubclass(klas, Filter)}, (
        "elk op Filter (leerrecht/filters)"
    )
    basis = {Filterzinnen, _Filterformulier, FilterFormulier}
    benoemd = {klas for klas in onderklassen(Filterzinnen) if klas.__module__ not in _GEMAAKT} - basis
    assert benoemd == {klas for klas in PAGINAS if not issubclass(klas, Filter)}
    assert len(ALLE) > 30


@pytest.mark.parametrize(("klas", "naam"), ALLE, ids=[f"{klas.__name__}-{naam}" for klas, naam in ALLE])
def test_M35_een_waarde_die_niet_bestaat_wordt_genoemd_en_filtert_niet(klas, naam, wereld):
    pagina, rol, _ = PAGINAS[klas]
    antwoord = haal(wereld, pagina, rol, f"{naam}=bestaatniet")
    assert antwoord.status_code == 200
    label = velden_van(klas)[naam].label
    assert f"“bestaatniet” kennen we niet bij “{label}”: je ziet nu " in meldingen(antwoord)
    assert "kennen we niet" not in meldingen(haal(wereld, pagina, rol, ""))


@pytest.mark.parametrize(("pagina", "naam", "mogelijk", "rol"), LOS)
def test_M35_ook_een_keuze_zonder_formulier_zegt_het(pagina, naam, mogelijk, rol, wereld):
    zin = "“bestaatniet” kennen we niet bij “"
    assert zin in meldingen(haal(wereld, pagina, rol, f"{naam}=bestaatniet"))
    for waarde in mogelijk:
        assert "kennen we niet" not in meldingen(haal(wereld, pagina, rol, f"{naam}={waarde}"))


@pytest.mark.parametrize("klas", [klas for klas, rij in PAGINAS.items() if rij[2]])
def test_M35_een_download_met_een_onbekend_filter_gaat_naar_de_pagina_die_het_zegt(klas, wereld):
    pagina, rol, bestand = PAGINAS[klas]
    naam = next(iter(velden_van(klas)))
    antwoord = haal(wereld, bestand, rol, f"{naam}=bestaatniet")
    assert antwoord.status_code == 302 and antwoord["Location"] == f"{wereld.adres(pagina)}?{naam}=bestaatniet"
    lijst = haal(wereld, pagina, rol, f"{naam}=bestaatniet&pagina=1").content.decode()
    assert f'href="{wereld.adres(bestand)}"' in lijst, "de link op de pagina laat weg wat niet bestaat"


def test_M35_de_zin_zegt_wat_men_nu_ziet(wereld):
    tekst = meldingen(haal(wereld, "meldpunt:dossiers", Rol.MELDPUNT, "stand=onzin"))
    assert "“onzin” kennen we niet bij “Stand”: je ziet nu “Alle open dossiers”." in tekst
    tekst = meldingen(haal(wereld, "meldpunt:raadplegingen", Rol.DPO, "van=31/2/2026"))
    assert "“31/2/2026” kennen we niet bij “Vanaf”: je ziet nu de lijst zonder dat filter." in tekst
    tekst = meldingen(haal(wereld, "meldpunt:aanbod", None, "vrij=zzz&leeftijd=999&stand=x"))
    assert tekst.count("kennen we niet bij") == 2, "een naam die geen filter is, is geen filter"


def test_wat_er_goed_is_blijft_gelden_naast_wat_niet_bestaat(wereld):
    keuze = ActieFilter(
        QueryDict("stand=onzin&q=maat"), queryset=wereld.versie.regels.filter(soort="actie"), netwerk=wereld.netwerk
    )
    assert keuze.actief == {"q": "Zoek in de acties: maat"}
    assert list(keuze.onbekend) == ["stand"]
    assert not keuze.qs.exists(), "op het woord wordt gezocht"


@pytest.mark.parametrize("zin", ["Bel+0900+1234+voor+een+prijs", "%3Cscript%3E", "x" * 200, "%E2%80%AEomgekeerd"])
def test_een_adres_laat_het_portaal_niets_zeggen(zin, wereld):
    """Who makes an address must not put words in our mouth."""
    tekst = meldingen(haal(wereld, "actieplan:plan", None, f"stand={zin}"))
    assert "Wat het adres vraagt, kennen we niet bij “Stand”: je ziet nu “Elke stand”." in tekst
    assert "0900" not in tekst.partition("<main")[2].partition("“Stand”")[0]


def test_verborgen_en_nooit_gehoord_klinken_gelijk(wereld):
    """Who carries a proposal is in no list of choices: asking for that organisation by its key tells nothing."""
    geheim = maak_organisatie("Geheim", wereld.netwerk)
    betrek(actie=maak_actie(doelstelling=wereld.doel), organisatie=geheim)
    sleutels = (geheim.sleutel, "z" * len(geheim.sleutel))
    paren = [meldingen(haal(wereld, "actieplan:plan", None, f"trekker={s}")).replace(s, "") for s in sleutels]
    assert paren[0] == paren[1] and "kennen we niet bij “Trekker”" in paren[0]


@pytest.mark.parametrize(
    ("waarde", "aan"),
    [("on", True), ("true", True), ("1", True), ("ja", True), ("", False), ("0", False), ("nee", False)],
)
def test_een_vinkje_in_een_adres_is_ja_of_nee(waarde, aan):
    keuze = AanbodFilter(QueryDict(f"vrij={waarde}"), queryset=AanbodFilter._meta.model.objects.all())
    assert (keuze.waarden.get("vrij", False), dict(keuze.onbekend)) == (aan, {})
    assert ("checked" in str(keuze.form["vrij"])) is aan
