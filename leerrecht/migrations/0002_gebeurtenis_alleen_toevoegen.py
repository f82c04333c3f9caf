"""On PostgreSQL the log refuses UPDATE and DELETE by itself, also for who speaks to the database past our code.

TRUNCATE stays possible: it needs the owner of the table and is what a test run empties its tables with.
"""

from django.db import migrations

MAAK = """
CREATE FUNCTION leerrecht_gebeurtenis_alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'leerrecht_gebeurtenis: alleen toevoegen';
END
$$;
CREATE TRIGGER leerrecht_gebeurtenis_alleen_toevoegen
    BEFORE UPDATE OR DELETE ON leerrecht_gebeurtenis
    FOR EACH ROW EXECUTE FUNCTION leerrecht_gebeurtenis_alleen_toevoegen();
"""
WEG = """
DROP TRIGGER leerrecht_gebeurtenis_alleen_toevoegen ON leerrecht_gebeurtenis;
DROP FUNCTION leerrecht_gebeurtenis_alleen_toevoegen();
"""


def maak(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAAK)


def weg(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(WEG)


class Migration(migrations.Migration):

    dependencies = [("leerrecht", "0001_begin")]

    operations = [migrations.RunPython(maak, weg)]
