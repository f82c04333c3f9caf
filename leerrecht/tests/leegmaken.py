"""Emptying the database after a test with real transactions: only the tables in which something stands.

Django's own way empties all 170 of them and writes all content types and permissions again, which takes longer than
most of those tests. Nobody writes those two here, so they stay.
"""

from django.core.management.color import no_style
from django.db import connection
from django.test import TransactionTestCase

BLIJFT = frozenset({"django_content_type", "auth_permission", "django_migrations"})


def gevulde_tabellen() -> list[str]:
    """Return the tables of our models that hold a row and are emptied after a test."""
    namen = connection.introspection.django_table_names(only_existing=True, include_views=False)
    alle, naam = sorted(set(namen) - BLIJFT), connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"SELECT '{een}' WHERE EXISTS (SELECT 1 FROM {naam(een)})" for een in alle))
        return [rij[0] for rij in cursor.fetchall()]


def maak_leeg(proef: TransactionTestCase | None = None) -> None:
    """In the place of Django's `_fixture_teardown`, for the one database there is."""
    if gevuld := gevulde_tabellen():
        opdrachten = connection.ops.sql_flush(no_style(), gevuld, reset_sequences=False, allow_cascade=True)
        connection.ops.execute_sql_flush(opdrachten)
