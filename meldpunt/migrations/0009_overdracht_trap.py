"""How deep a colleague reads is decided when a file is handed over, and then kept on that row.

Rows of before get what they open today: it was read from the kind of organisation each time.
"""

from django.db import migrations, models

KEUZES = [
    ("0", "zonder naam: leeftijd, niveau, regio en vraag"),
    ("A", "wie het is, en de school"),
    ("B", "thuis, gezondheid en zorg"),
    ("eigen", "alleen het Meldpunt en de aanmelder"),
]


def bevries(apps, schema_editor):
    overdracht = apps.get_model("meldpunt", "Overdracht")
    overdracht.objects.filter(organisatie__soort="school").update(trap="A")
    overdracht.objects.filter(organisatie__soort="clb").update(trap="B")


class Migration(migrations.Migration):

    dependencies = [
        ("meldpunt", "0008_termijn_van_een_dossier"),
    ]

    operations = [
        migrations.AddField(
            model_name="overdracht",
            name="trap",
            field=models.CharField(choices=KEUZES, default="0", max_length=5, verbose_name="tot welke trap"),
            preserve_default=False,
        ),
        migrations.RunPython(bevries, migrations.RunPython.noop),
    ]
