"""Of guests who were at a table before: who proposed it is not the second person who knows their address."""

from django.db import migrations, models


def zeg_wie_typte(apps, schema_editor):
    """Nobody noted who typed these addresses: it counts as who proposed the table."""
    Tafelpartij = apps.get_model("meldpunt", "Tafelpartij")
    Rondetafel = apps.get_model("meldpunt", "Rondetafel")
    gasten = Tafelpartij.objects.filter(gebruiker__soort="gast")
    door = models.OuterRef("rondetafel")
    wie = Rondetafel.objects.filter(pk=door).values("door")[:1]
    gasten.update(adres_door=models.Subquery(wie))


class Migration(migrations.Migration):

    dependencies = [("meldpunt", "0062_adres_aan_tafel")]

    operations = [migrations.RunPython(zeg_wie_typte, migrations.RunPython.noop)]
