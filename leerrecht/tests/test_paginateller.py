"""The counters of public pages: raised by acts that change such a page, by no other, and right across late commits."""

import re
import threading

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.test.utils import CaptureQueriesContext

from actieplan.models import Actieplan
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer_los
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import Paginas, schrijven_toegestaan
from leerrecht.paginateller import OVERAL, noem_netwerk, publieke_tabellen, som, standen, verhoog
from leerrecht.tests.adressen import publieke_adressen
from leerrecht.tests.bouwers import maak_netwerk
from meldpunt.tests.aanmeldhulp import een_gebied
from meldpunt.tests.verhaal import Verhaal
from monitoring.models import Cel

pytestmark = pytest.mark.django_db
_SOORT = "publieke_pagina"
GEKOZEN = [model for model in apps.get_models() if getattr(model, _SOORT, None)]
# Read while a visitor's page is made, and still no part of it.
GEEN_DEEL = {
    "django_session": "who asks",
    "leerrecht_paginateller": "the counters themselves",
    "leerrecht_gebruiker": "joined to seats; a page for visitors names no person",
    "leerrecht_lidmaatschap": "asked for the rights of a reader; a visitor has none",
    "monitoring_cel": "a cell is seen through its release, which is switched on as a whole (Publicatie)",
    "monitoring_cijferreeks": "seen through its release, as a cell is",
    "monitoring_cijferwijzer": "seen through its release, as a cell is",
    "overlegplatform_deelname": "asked for the seats of a reader; a visitor has none",
    "overlegplatform_signaal": "asked for what a reader bundled; a visitor has none",
}


def raak(model: type[models.Model]) -> None:
    """A statement that writes this table, whatever is in it."""
    veld = next(veld for veld in model._meta.concrete_fields if not veld.primary_key)
    model._base_manager.filter(pk=-1).update(**{veld.name: models.F(veld.name)})


@dienst
def _daad(*, modellen=(), netwerken=(), mislukt: bool = False) -> None:
    for model in modellen:
        raak(model)
    for netwerk in netwerken:
        registreer_los(wat="x", soort="x", sleutel="x", netwerk=netwerk)
    if mislukt:
        raise Geweigerd("Dat mag niet.")


def verschil(doe) -> dict[str, int]:
    """How much each counter rose by it."""
    voor = standen()
    doe()
    return {slug: stand - voor.get(slug, 0) for slug, stand in standen().items() if stand != voor.get(slug, 0)}


@pytest.mark.parametrize("model", GEKOZEN, ids=lambda model: model.__name__)
def test_huis_B6_wie_schrijft_wat_publiek_is_verhoogt_de_teller(model):
    netwerk = maak_netwerk("hier")
    verwacht = {OVERAL: 1} if getattr(model, _SOORT) is Paginas.OVERAL else {"hier": 1}
    assert verschil(lambda: _daad(modellen=[model], netwerken=[netwerk])) == verwacht


def test_huis_B6_een_daad_zonder_gebeurtenis_verhoogt_de_teller_van_alle():
    assert verschil(lambda: _daad(modellen=[Actieplan])) == {OVERAL: 1}


def test_huis_B6_een_daad_op_niets_publieks_verhoogt_geen_teller():
    netwerk = maak_netwerk("hier")
    stil = [model for model in apps.get_models() if model._meta.db_table not in publieke_tabellen()]
    assert len(stil) > 30
    schrijfbaar = [model for model in stil if model._meta.managed and model is not Gebeurtenis]
    schrijfbaar = [model for model in schrijfbaar if len(model._meta.concrete_fields) > 1]
    schrijfbaar = [model for model in schrijfbaar if model._meta.label != "leerrecht.Raadpleging"]
    assert verschil(lambda: _daad(modellen=schrijfbaar, netwerken=[netwerk])) == {}


def test_huis_B6_het_verhaal_van_een_jongere_ververst_geen_publieke_pagina():
    """Files of young people come and go without a trace in what visitors cause."""
    verhaal = Verhaal()
    een_gebied()  # a builder of the story, and no act of it
    voor = standen()
    for deel in (verhaal.aanmelden, verhaal.vooraanmelden, verhaal.consult, verhaal.behandelen, verhaal.toeleiden):
        deel()
    verhaal.sluiten()
    assert standen() == voor


def test_een_daad_over_twee_netwerken_verhoogt_er_twee_en_een_derde_niet():
    een, twee, _ = maak_netwerk("een"), maak_netwerk("twee"), maak_netwerk("drie")
    assert verschil(lambda: _daad(modellen=[Actieplan], netwerken=[twee, een])) == {"een": 1, "twee": 1}


def test_een_geweigerde_daad_verhoogt_niets():
    def doe() -> None:
        with pytest.raises(Geweigerd):
            _daad(modellen=[Actieplan], mislukt=True)

    assert verschil(doe) == {}


def test_een_daad_in_een_daad_verhoogt_een_keer_en_als_laatste():
    netwerk = maak_netwerk("hier")

    @dienst
    def buiten() -> None:
        _daad(modellen=[Actieplan], netwerken=[netwerk])
        raak(Cel)
        raak(Cel)

    with CaptureQueriesContext(connection) as vragen:
        buiten()
    schrijft = [vraag["sql"] for vraag in vragen if re.match("INSERT|UPDATE|DELETE", vraag["sql"])]
    assert "paginateller" in schrijft[-1]
    assert sum("paginateller" in sql for sql in schrijft) == 1


def test_een_lader_die_halverwege_breekt_verhoogt_voor_wat_hij_al_schreef():
    def doe() -> None:
        with pytest.raises(ZeroDivisionError), schrijven_toegestaan():
            raak(Actieplan)
            1 / 0  # noqa: B018 (a loader that breaks)

    # In a test there is always a transaction around it: as within a dienst nothing changed then.
    assert verschil(doe) == {}


@pytest.mark.django_db(transaction=True)
def test_buiten_een_transactie_blijft_wat_er_stond_en_verhoogt_het():
    def doe() -> None:
        with pytest.raises(ZeroDivisionError), schrijven_toegestaan():
            raak(Actieplan)
            1 / 0  # noqa: B018 (a loader that breaks)

    assert verschil(doe) == {OVERAL: 1}


def test_een_koppeltabel_hoort_bij_wie_de_relatie_noemt():
    tabellen = publieke_tabellen()
    assert tabellen["actieplan_actie_themas"] is None
    assert tabellen["leerrecht_organisatie_netwerken"] == OVERAL


def test_een_pagina_van_een_netwerk_hangt_af_van_zijn_teller_en_die_van_alle():
    stand = {"een": 4, "twee": 7, OVERAL: 2}
    assert (som(stand, "een"), som(stand, "twee"), som(stand, "nieuw"), som(stand)) == (6, 9, 2, 13)


def test_een_netwerk_noemen_buiten_een_daad_doet_niets():
    noem_netwerk("hier")
    assert verschil(lambda: _daad(modellen=[Actieplan])) == {OVERAL: 1}


@pytest.mark.parametrize("naam", publieke_adressen())
def test_huis_B6_een_bewaarde_pagina_leest_alleen_wat_haar_teller_verhoogt(naam, wereld, client):
    """A new table on a page for visitors must say so on its model, or its page would stay as it was."""
    adres = wereld.adres(naam)
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(adres)
    if "ETag" not in antwoord.headers:
        return  # made anew for each visitor
    gelezen = {tabel for vraag in vragen for tabel in re.findall(r'(?:FROM|JOIN) "?(\w+)"?', vraag["sql"])}
    assert gelezen - set(publieke_tabellen()) - set(GEEN_DEEL) == set()


def test_van_de_publieke_paginas_wordt_het_meeste_bewaard(wereld, client):
    bewaard = [naam for naam in publieke_adressen() if "ETag" in client.get(wereld.adres(naam)).headers]
    assert len(bewaard) >= 20
    assert "meldpunt:wie_kan_helpen" not in bewaard, "vijf vragen laten niets na, ook niet in het geheugen"


@pytest.mark.django_db(transaction=True)
@pytest.mark.alleen_postgres  # SQLite takes one writer: there the second act only begins when the first is done
def test_T10_wie_later_vastlegt_dan_hij_schreef_verhoogt_de_teller_pas_dan():
    """An act writes first and commits last; meanwhile another one comes and goes, and a page is made."""
    maak_netwerk("hier")
    geschreven, mag_vastleggen = threading.Event(), threading.Event()

    def laat() -> None:
        try:
            with transaction.atomic():
                Gebeurtenis.objects.create(op="2026-01-01T00:00Z", wat="x", object_soort="x", object_sleutel="x")
                geschreven.set()
                assert mag_vastleggen.wait(10)
                verhoog(["hier"])
        finally:
            connection.close()

    draad = threading.Thread(target=laat)
    draad.start()
    assert geschreven.wait(10)
    with transaction.atomic():
        verhoog(["hier"])
    tussen = standen()["hier"]
    mag_vastleggen.set()
    draad.join()
    assert standen()["hier"] == tussen + 1


@pytest.mark.django_db(transaction=True)
def test_T10_van_wie_samen_verhogen_gaat_geen_verhoging_verloren():
    samen = threading.Barrier(6)

    def doe() -> None:
        try:
            samen.wait()
            for _ in range(5):
                with transaction.atomic():
                    verhoog(["een", "twee", OVERAL])
        finally:
            connection.close()

    voor = standen()
    draden = [threading.Thread(target=doe) for _ in range(6)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert {slug: stand - voor.get(slug, 0) for slug, stand in standen().items()} == dict.fromkeys(
        ("een", "twee", OVERAL), 30
    )
