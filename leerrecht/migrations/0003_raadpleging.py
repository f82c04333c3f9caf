"""The log of who looked. On PostgreSQL it refuses UPDATE, and DELETE of what has not outlived its five years."""

import django.utils.timezone
from django.db import migrations, models

MAAK = """
CREATE FUNCTION leerrecht_raadpleging_alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.op < now() - interval '1825 days' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'leerrecht_raadpleging: alleen toevoegen';
END
$$;
CREATE TRIGGER leerrecht_raadpleging_alleen_toevoegen
    BEFORE UPDATE OR DELETE ON leerrecht_raadpleging
    FOR EACH ROW EXECUTE FUNCTION leerrecht_raadpleging_alleen_toevoegen();
"""
WEG = """
DROP TRIGGER leerrecht_raadpleging_alleen_toevoegen ON leerrecht_raadpleging;
DROP FUNCTION leerrecht_raadpleging_alleen_toevoegen();
"""


def maak(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAAK)


def weg(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(WEG)


class Migration(migrations.Migration):

    dependencies = [
        ('leerrecht', '0002_gebeurtenis_alleen_toevoegen'),
    ]

    operations = [
        migrations.CreateModel(
            name='Raadpleging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('op', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='op')),
                ('referentie', models.CharField(db_index=True, max_length=40, verbose_name='dossier')),
                ('netwerk_slug', models.CharField(blank=True, db_index=True, max_length=50)),
                ('wat', models.CharField(max_length=60, verbose_name='wat')),
                ('trap', models.CharField(blank=True, max_length=3, verbose_name='tot welke trap')),
                ('door_sleutel', models.CharField(blank=True, db_index=True, max_length=12)),
                ('door_naam', models.CharField(max_length=120, verbose_name='door')),
                ('namens', models.CharField(blank=True, max_length=160, verbose_name='namens')),
            ],
            options={
                'verbose_name': 'raadpleging',
                'verbose_name_plural': 'raadplegingen',
                'ordering': ['-op', '-pk'],
            },
        ),
        migrations.RunPython(maak, weg),
    ]
