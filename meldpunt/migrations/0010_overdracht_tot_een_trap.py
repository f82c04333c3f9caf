from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("meldpunt", "0009_overdracht_trap"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="overdracht",
            constraint=models.CheckConstraint(
                condition=models.Q(("trap__in", ("0", "A", "B"))), name="overdracht_tot_een_trap"
            ),
        ),
    ]
