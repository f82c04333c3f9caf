"""The language in which a toestemming was explained tells the home language: it lies encrypted from now on."""

from django.db import migrations

import leerrecht.versleuteldveld
from leerrecht.versleuteling import ontsleutel, versleutel


def _zet(schema_editor, maak):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT id, taal FROM meldpunt_toestemming WHERE taal <> ''")
        for sleutel, taal in cursor.fetchall():
            cursor.execute("UPDATE meldpunt_toestemming SET taal = %s WHERE id = %s", [maak(taal), sleutel])


def versleutel_taal(apps, schema_editor):
    _zet(schema_editor, versleutel)


def ontsleutel_taal(apps, schema_editor):
    _zet(schema_editor, lambda geheim: ontsleutel(geheim)[:40])


class Migration(migrations.Migration):

    dependencies = [
        ('meldpunt', '0003_concept_eenmaal_verzonden'),
    ]

    operations = [
        migrations.AlterField(
            model_name='toestemming',
            name='taal',
            field=leerrecht.versleuteldveld.VersleuteldVeld(blank=True, verbose_name='in welke taal uitgelegd'),
        ),
        migrations.RunPython(versleutel_taal, ontsleutel_taal),
    ]
