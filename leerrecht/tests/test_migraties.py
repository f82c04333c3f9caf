"""A database with data from an earlier release comes up to date: nothing lost, all of it readable.

The rows are made as they are now and carried back, migration by migration, to the release before; from there the
upgrade runs as on a server. So a migration must also know its way back, or say that it has none.
"""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from leerrecht.models import Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.test_samenhang import ONZE
from leerrecht.tests.wereld import Wereld

pytestmark = [pytest.mark.beide, pytest.mark.django_db(transaction=True)]
# Where each room stood in the last release that is out; set anew with every release.
VORIGE_UITGAVE = {
    "leerrecht": "0006_bericht_bijlage",
    "actieplan": "0002_actiepunt",
    "meldpunt": "0004_taal_versleuteld",
    "monitoring": "0004_cellen_op_het_overzicht",
    "overlegplatform": "0002_agenda_en_voorstellen",
}


def _een_stand_eerder() -> dict[str, str]:
    """For each room the migration before its last; a last one that another room needs by then stays."""
    lader = MigrationLoader(connection)
    namen = {app: sorted(naam for van, naam in lader.disk_migrations if van == app) for app in ONZE}
    eerder = {app: lijst[-2] for app, lijst in namen.items() if len(lijst) > 1}
    nodig = {plek for stand in eerder.items() for plek in lader.graph.forwards_plan(stand)}
    return {app: naam for app, naam in eerder.items() if (app, namen[app][-1]) not in nodig}


def _migreer(standen: dict[str, str] | None = None) -> None:
    """Bring every room to a state, or to the last one."""
    uitvoerder = MigrationExecutor(connection)
    uitvoerder.migrate(list(standen.items()) if standen else uitvoerder.loader.graph.leaf_nodes())


def _onze_modellen() -> Iterator[type[models.Model]]:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label in ONZE and not model._meta.proxy:
            yield model


@pytest.fixture
def terug_naar_nu() -> Iterator[None]:
    """Whatever happens, the next test finds the tables as they are now."""
    yield
    call_command("flush", interactive=False, verbosity=0)
    _migreer()


@pytest.mark.usefixtures("terug_naar_nu")
@pytest.mark.parametrize(
    "standen",
    [pytest.param(_een_stand_eerder, id="een stand eerder"), pytest.param(VORIGE_UITGAVE.copy, id="vorige uitgave")],
)
def test_huis_e_een_gevulde_databank_van_een_vorige_uitgave_komt_bij(standen, client):
    wereld = Wereld()
    for naam in alle_namen():
        wereld.adres(naam)  # makes the rows behind that address
    staf = wereld.gebruiker(Rol.STAF)
    _migreer(standen())
    toen = set(connection.introspection.table_names())
    assert MigrationExecutor(connection).migration_plan(MigrationExecutor(connection).loader.graph.leaf_nodes())
    voor = {tabel: aantal for tabel, aantal in _rijen(toen).items() if aantal}
    assert len(voor) > 40, "er is te weinig om iets te bewijzen"

    call_command("migrate", verbosity=0)

    # A table that a migration takes away counts as lost when anything stood in it.
    na = _rijen(toen & set(connection.introspection.table_names()))
    assert {tabel: (aantal, na.get(tabel)) for tabel, aantal in voor.items() if na.get(tabel) != aantal} == {}
    for model in _onze_modellen():
        list(model._base_manager.all())  # every row can be read, what is encrypted too
    log_in(client, Gebruiker.objects.get(pk=staf.pk))
    for pad in ("/", "/actieplan/", "/overleg/", "/monitoring/", "/meldpunt/"):
        assert client.get(pad, follow=True).status_code == 200, pad


def _rijen(tabellen: set[str]) -> dict[str, int]:
    """How many rows each of these tables holds, as far as it is ours."""
    with connection.cursor() as cursor:
        tellingen = {}
        for tabel in sorted(tabellen):
            if tabel.partition("_")[0] in ONZE:
                cursor.execute(f"SELECT COUNT(*) FROM {connection.ops.quote_name(tabel)}")
                tellingen[tabel] = cursor.fetchone()[0]
        return tellingen


@pytest.mark.parametrize("app", ONZE)
def test_de_vorige_uitgave_staat_op_een_migratie_die_bestaat(app):
    assert (app, VORIGE_UITGAVE[app]) in MigrationLoader(connection).disk_migrations
