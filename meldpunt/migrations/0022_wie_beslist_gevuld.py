"""What was noted before about who decides, in its new place.

A motivation why a young person does not decide becomes a judgement that is to be weighed anew within thirty days: who
judged and what was said was never asked. A yes of a plusouder, a pleegouder or a supporter, who decides nothing by
itself, opens nothing from now on; each of these is an event.
"""

import datetime

from django.db import migrations
from django.utils import timezone

ONBEKEND = "Niet genoteerd."
HERZIEN_BINNEN = datetime.timedelta(days=30)


def _oordelen(apps):
    nieuw, vandaag = apps.get_model("meldpunt", "Bekwaamheid").objects, timezone.localdate()
    for rij in apps.get_model("meldpunt", "Instemming").objects.filter(wie="jongere"):
        # In Python: it lies encrypted.
        if rij.afwijking.strip() and not nieuw.filter(aanmelding=rij.aanmelding_id).exists():
            nieuw.create(
                aanmelding_id=rij.aanmelding_id,
                oordeel="kan_niet",
                waarvoor="alles",
                door_wie=ONBEKEND,
                op=rij.op or timezone.localdate(rij.genoteerd_op),
                gesprek_jongere=ONBEKEND,
                gesprek_ouders=ONBEKEND,
                reden=rij.afwijking,
                verteld_op=None,
                herzien_op=vandaag + HERZIEN_BINNEN,
                genoteerd_door_id=rij.genoteerd_door_id,
            )


def _ja_zonder_gezag(apps):
    rijen = apps.get_model("meldpunt", "Toestemming").objects.filter(
        wie="ouder", beslist=True, betrokkene__relatie__in=("plusouder", "pleegouder", "steunfiguur")
    )
    noteer = apps.get_model("leerrecht", "Gebeurtenis").objects.create
    for rij in rijen.select_related("aanmelding__netwerk"):
        type(rij).objects.filter(pk=rij.pk).update(beslist=False)
        noteer(
            op=timezone.now(),
            wat="ja van wie niet beslist, opent niets meer",
            object_soort="aanmelding",
            object_sleutel=rij.aanmelding.referentie,
            object_naam=rij.aanmelding.referentie,
            netwerk_slug=rij.aanmelding.netwerk.slug,
            namens="Leerrecht",
        )


def vul(apps, schema_editor):
    """Both; back, nothing opens again."""
    _oordelen(apps)
    _ja_zonder_gezag(apps)


class Migration(migrations.Migration):
    dependencies = [
        ("meldpunt", "0021_wie_beslist"),
    ]

    operations = [
        migrations.RunPython(vul, migrations.RunPython.noop),
    ]
