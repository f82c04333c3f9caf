"""A school reads no file of a CLB: what was handed to one without a yes ends here, and each end is an event.

Nobody was ever asked to share with a school, so every running handover to one goes, and to any other kind of
organisation that is no CLB. A file about a young person that a school follows stays where it is, closed to that school
(`meldpunt.querysets.dossier.diende_in`), and wakes the Meldpunt, which chooses a CLB.
"""

from django.db import migrations
from django.utils import timezone


def _noteer(apps, aanmelding, wat):
    apps.get_model("leerrecht", "Gebeurtenis").objects.create(
        op=timezone.now(),
        wat=wat,
        object_soort="aanmelding",
        object_sleutel=aanmelding.referentie,
        object_naam=aanmelding.referentie,
        netwerk_slug=aanmelding.netwerk.slug,
        namens="Leerrecht",
    )


def sluit_wat_niet_mag(apps, schema_editor):
    """End the handovers, wake the files. How many: one event each."""
    overdrachten = apps.get_model("meldpunt", "Overdracht").objects
    aanmeldingen = apps.get_model("meldpunt", "Aanmelding").objects
    gestopt = overdrachten.filter(tot__isnull=True).exclude(organisatie__soort="clb")
    for rij in gestopt.select_related("aanmelding__netwerk"):
        overdrachten.filter(pk=rij.pk).update(tot=timezone.now())
        _noteer(apps, rij.aanmelding, "meelezen zonder toestemming gestopt")
    gevolgd = aanmeldingen.filter(jongere__isnull=False, organisatie__soort="school")
    for rij in gevolgd.select_related("netwerk"):
        if rij.stand != "afgerond":
            aanmeldingen.filter(pk=rij.pk).update(wek_op=timezone.localdate())
        _noteer(apps, rij, "school volgt niet meer")


class Migration(migrations.Migration):
    dependencies = [
        ("meldpunt", "0013_ontvanger_van_een_toestemming"),
    ]

    operations = [
        # Back: nobody may read again because of it.
        migrations.RunPython(sluit_wat_niet_mag, migrations.RunPython.noop),
    ]
