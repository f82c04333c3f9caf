"""Who typed the address of a guest at a round table, and the second person who knows it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("meldpunt", "0061_klopt_dit_nog"),
    ]

    operations = [
        migrations.AddField(
            model_name="tafelpartij",
            name="adres_door",
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="tafelpartij",
            name="adres_bevestigd_door",
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="tafelpartij",
            name="adres_bevestigd_op",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="tafelpartij",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("adres_bevestigd_door__isnull", True),
                    models.Q(("adres_door__isnull", False), models.Q(("adres_bevestigd_door", models.F("adres_door")), _negated=True)),
                    _connector="OR",
                ),
                name="tafelpartij_adres_door_een_tweede_bevestigd",
            ),
        ),
    ]
