"""The table of a traject, walked at random: whatever is tried in whatever order, the database and the clock agree."""

import datetime

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.klok import het_wordt
from meldpunt.diensten import traject as diensten
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.keuzes.traject import LOPEND_TRAJECT, NA_DE_START, Trajectstand
from meldpunt.models import Aanmelding, Lesperiode, Traject
from meldpunt.regels.klokken import dagen_zonder_les, staat_stil_sinds
from meldpunt.tests.trajecthulp import Geplaatst
from meldpunt.workflow import TRAJECT

MAANDAG = datetime.date(2026, 11, 9)
DAG = datetime.timedelta(days=1)
VERBEN = ("starten", "onderbreken", "hervatten", "afronden", "stoppen", "niet_opgedaagd", "terugtrekken")
# By hand: where each verb leads, and where it can be done from.
NAAR = {
    "starten": ("gestart", {"afgesproken"}),
    "onderbreken": ("onderbroken", {"gestart"}),
    "hervatten": ("gestart", {"onderbroken"}),
    "afronden": ("afgerond", {"gestart", "onderbroken"}),
    "stoppen": ("gestopt", {"gestart", "onderbroken"}),
    "niet_opgedaagd": ("niet_opgedaagd", {"afgesproken"}),
    "terugtrekken": ("teruggetrokken", {"afgesproken"}),
}


def doe(zaak: Geplaatst, verb: str, dag: datetime.date) -> None:
    """One verb, on a day."""
    veld = {"starten": "gestart_op", "hervatten": "hervat_op"}.get(verb, "laatste_dag")
    velden: dict = {} if verb in ("niet_opgedaagd", "terugtrekken") else {veld: dag}
    if verb in ("stoppen", "terugtrekken"):
        velden["reden"] = "jongere"
    if verb in ("onderbreken", "stoppen", "niet_opgedaagd", "terugtrekken"):
        velden["uitleg"] = "Zo is het."
    getattr(diensten, f"traject_{verb}")(traject_id=zaak.traject.pk, door=zaak.aanbieder, **velden)


@pytest.mark.django_db
def test_elke_volgorde_van_zetten_houdt_de_beloften(monkeypatch):
    het_wordt(monkeypatch, MAANDAG)
    zaak, gezien = Geplaatst(laatste_les_op=MAANDAG - 14 * DAG), set()

    @settings(max_examples=120, deadline=None, derandomize=True, database=None)
    @given(st.lists(st.tuples(st.sampled_from(VERBEN), st.integers(0, 9)), min_size=3, max_size=8))
    def wandel(stappen) -> None:
        punt, vandaag = transaction.savepoint(), MAANDAG
        het_wordt(monkeypatch, vandaag)
        try:
            for verb, later in stappen:
                vandaag += later * DAG
                het_wordt(monkeypatch, vandaag)
                _stap(zaak, verb, vandaag, gezien)
            connection.check_constraints()
        finally:
            transaction.savepoint_rollback(punt)

    wandel()
    assert gezien == set(Trajectstand.values) - {Trajectstand.AFGESPROKEN}, "elke stand kwam voor"


def _stap(zaak: Geplaatst, verb: str, vandaag: datetime.date, gezien: set[str]) -> None:
    voor = zaak.traject
    vorige = voor.lesperioden.order_by("-van").first()
    naar, vanuit = NAAR[verb]
    # Who stopped today goes on tomorrow at the earliest.
    te_vroeg = verb == "hervatten" and vorige is not None and vorige.tot is not None and vandaag <= vorige.tot
    if voor.stand in vanuit and not te_vroeg:
        doe(zaak, verb, vandaag)
        assert zaak.traject.stand == naar
        gezien.add(naar)
    else:
        with pytest.raises(Geweigerd):
            doe(zaak, verb, vandaag)
        assert zaak.traject.stand == voor.stand
    _beloften(zaak)


def _beloften(zaak: Geplaatst) -> None:
    traject, dossier = zaak.traject, Aanmelding.objects.get(pk=zaak.aanmelding.pk)
    loopt = traject.stand in LOPEND_TRAJECT
    zaak.toeleiding.refresh_from_db()
    assert zaak.toeleiding.stand == (Toeleidingstand.AANVAARD if loopt else Toeleidingstand.VOORBIJ)
    assert zaak.ziet() == loopt
    assert (traject.gestart_op is not None) == (traject.stand in NA_DE_START)
    open_ = Lesperiode.objects.filter(aanmelding=dossier, tot=None).count()
    assert open_ == (traject.stand == Trajectstand.GESTART)
    assert (staat_stil_sinds(dossier) is not None) == bool(open_)
    assert (dagen_zonder_les(dossier) or 0) >= 0
    laatste = traject.zetten.first()
    assert laatste is None or laatste.naar == traject.stand


@pytest.mark.parametrize("van", Trajectstand.values)
def test_de_tabel_kent_precies_deze_zetten(van):
    assert {zet.naar for zet in TRAJECT.vanuit(van)} == {naar for naar, vanuit in NAAR.values() if van in vanuit}


@pytest.mark.beide
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("velden", "regel"),
    [
        ({"stand": "verzonnen"}, "traject_stand_bestaat"),
        ({"stand": "gestart"}, "traject_gestart_op_een_dag"),
        ({"gestart_op": MAANDAG}, "traject_gestart_op_een_dag"),
        ({"stand": "niet_opgedaagd"}, "traject_voorbij_op_een_dag"),
        ({"laatste_dag": MAANDAG}, "traject_voorbij_op_een_dag"),
        ({"stand": "gestopt", "gestart_op": MAANDAG, "laatste_dag": MAANDAG}, "traject_gestopt_met_reden"),
        ({"reden": "jongere"}, "traject_gestopt_met_reden"),
        (
            {"stand": "afgerond", "gestart_op": MAANDAG, "laatste_dag": MAANDAG - DAG},
            "traject_eindigt_na_de_start",
        ),
        ({"eerste_dag": MAANDAG, "tot_op": MAANDAG - DAG}, "traject_afgesproken_tot_na_van"),
    ],
)
def test_ook_de_databank_weigert_wat_niet_kan(velden, regel):
    zaak = Geplaatst()
    with pytest.raises(IntegrityError, match=regel), transaction.atomic(), schrijven_toegestaan():
        Traject.objects.filter(pk=zaak.traject.pk).update(**velden)
