"""One row per erased file becomes totals per trait; the stub of a file becomes a keyed hash of its reference.

There is no way back to a row per file: the way back leaves both tables empty.
"""

import hashlib
import hmac
from collections import Counter

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import meldpunt.models.statistiek

WAT = ("kanaal", "soort_vraag", "leeftijdsband", "niveau", "einde")
gelezen = {"tellingen": Counter(), "merken": set()}


def lees(apps, schema_editor):
    tellingen = Counter()
    for rij in apps.get_model("meldpunt", "Statistiekrij").objects.order_by().iterator():
        plek = (rij.netwerk_id, rij.schooljaar)
        tellingen[(*plek, "dossiers", "")] += 1
        for wat in WAT:
            tellingen[(*plek, wat, getattr(rij, wat))] += 1
    stubs = apps.get_model("meldpunt", "Wisstub").objects.order_by().values_list("referentie", flat=True)
    gelezen.update(tellingen=tellingen, merken={merk_van(referentie) for referentie in stubs})


def merk_van(referentie):
    """The same hash as `meldpunt.referentie.wismerk` makes."""
    tekst = "\x1f".join(("wisstub", referentie))
    return hmac.new(settings.BLINDE_SLEUTEL.encode(), tekst.encode(), hashlib.sha256).hexdigest()


def schrijf(apps, schema_editor):
    # In the order of the hashes and of random keys: nothing tells which file went first.
    stub, telling = (apps.get_model("meldpunt", naam) for naam in ("Wisstub", "Jaartelling"))
    stub.objects.bulk_create(stub(merk=merk) for merk in sorted(gelezen["merken"]))
    velden = ("netwerk_id", "schooljaar", "wat", "waarde")
    rijen = [
        telling(**dict(zip(velden, plek, strict=True)), aantal=aantal)
        for plek, aantal in gelezen["tellingen"].items()
    ]
    telling.objects.bulk_create(sorted(rijen, key=lambda rij: rij.pk))


class Migration(migrations.Migration):

    dependencies = [("meldpunt", "0018_naambesluit")]

    operations = [
        migrations.RunPython(lees, migrations.RunPython.noop),
        migrations.DeleteModel("Statistiekrij"),
        migrations.DeleteModel("Wisstub"),
        migrations.CreateModel(
            name="Wisstub",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=meldpunt.models.statistiek.maak_nummer,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("merk", models.CharField(editable=False, max_length=64, unique=True)),
            ],
            options={
                "verbose_name": "wisstub",
                "verbose_name_plural": "wisstubs",
                "ordering": ["merk"],
            },
        ),
        migrations.CreateModel(
            name="Jaartelling",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=meldpunt.models.statistiek.maak_nummer,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("schooljaar", models.PositiveSmallIntegerField(verbose_name="beginjaar van het schooljaar")),
                ("wat", models.CharField(max_length=20, verbose_name="wat geteld wordt")),
                ("waarde", models.CharField(blank=True, max_length=60, verbose_name="waarde")),
                ("aantal", models.PositiveIntegerField(default=0, verbose_name="aantal")),
                (
                    "netwerk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="leerrecht.netwerk"
                    ),
                ),
            ],
            options={
                "verbose_name": "jaartelling",
                "verbose_name_plural": "jaartellingen",
                "ordering": ["schooljaar", "wat", "waarde"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("netwerk", "schooljaar", "wat", "waarde"), name="jaartelling_een_per_waarde"
                    )
                ],
            },
        ),
        migrations.RunPython(schrijf, migrations.RunPython.noop),
    ]
