"""Calls were tallied in quarters of the calendar, the other figures of the Meldpunt in those of the school year.

A quarter of the calendar goes to the one that holds two of its three months: it begins a month earlier. No day was kept,
so nothing nearer is known. Each goes to another one, so no two rows meet, and the way back is a month later.
"""

from django.db import migrations


def _schuif(apps, maanden: int) -> None:
    model = apps.get_model("meldpunt", "Telefoonturf")
    dagen = sorted(set(model.objects.values_list("kwartaal", flat=True)), reverse=maanden > 0)
    for dag in dagen:
        maand = dag.month - 1 + maanden
        nieuw = dag.replace(year=dag.year + maand // 12, month=maand % 12 + 1)
        model.objects.filter(kwartaal=dag).update(kwartaal=nieuw)


def naar_schooljaar(apps, schema_editor) -> None:
    _schuif(apps, -1)


def naar_kalender(apps, schema_editor) -> None:
    _schuif(apps, 1)


class Migration(migrations.Migration):
    dependencies = [("meldpunt", "0063_wie_typte_het_adres")]
    operations = [migrations.RunPython(naar_schooljaar, naar_kalender)]
