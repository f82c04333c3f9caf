"""On PostgreSQL the history still refuses UPDATE, and DELETE by anybody but the verb that erases a file.

The log of who looked goes by the clock of the portal when the portal deletes; for anybody else its five years hold.
"""

from django.db import migrations

VERGEET = """
    IF TG_OP = 'DELETE' AND current_setting('leerrecht.vergeet', true) = 'ja' THEN
        RETURN OLD;
    END IF;
"""
VIJF_JAAR = """
    IF TG_OP = 'DELETE' AND OLD.op < now() - interval '1825 days' THEN
        RETURN OLD;
    END IF;
"""


def functie(naam, uitzondering):
    return f"""
CREATE OR REPLACE FUNCTION leerrecht_{naam}_alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {uitzondering}
    RAISE EXCEPTION 'leerrecht_{naam}: alleen toevoegen';
END
$$;
"""


def maak(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(functie("gebeurtenis", VERGEET))
        schema_editor.execute(functie("raadpleging", VERGEET + VIJF_JAAR))


def weg(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(functie("gebeurtenis", ""))
        schema_editor.execute(functie("raadpleging", VIJF_JAAR))


class Migration(migrations.Migration):

    dependencies = [("leerrecht", "0015_raadpleging_namens_sleutel")]

    operations = [migrations.RunPython(maak, weg)]
