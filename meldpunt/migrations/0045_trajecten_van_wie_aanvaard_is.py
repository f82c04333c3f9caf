"""Who was accepted before gets a traject: agreed, with the first day that was given.

Whether somebody started was noted nowhere, so it is not guessed: the provider or the Meldpunt says it. No place is
counted as taken: the last report of free places was made by somebody who knew of it.
"""

from django.db import migrations


def vul(apps, schema_editor):
    """One for each; back, the table of them goes."""
    nieuw = apps.get_model("meldpunt", "Traject").objects
    aanvaard = apps.get_model("meldpunt", "Toeleiding").objects.filter(stand="aanvaard", traject__isnull=True)
    for pk, start_op in aanvaard.order_by("pk").values_list("pk", "start_op"):
        nieuw.create(toeleiding_id=pk, eerste_dag=start_op)


class Migration(migrations.Migration):
    dependencies = [
        ("meldpunt", "0044_traject"),
    ]

    operations = [
        migrations.RunPython(vul, migrations.RunPython.noop),
    ]
