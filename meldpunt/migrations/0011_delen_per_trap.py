from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("meldpunt", "0010_overdracht_tot_een_trap"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='dossierdeel',
            name='dossierdeel_een_per_sectie',
        ),
        migrations.AddConstraint(
            model_name='dossierdeel',
            constraint=models.UniqueConstraint(fields=('aanmelding', 'sectie', 'trap'), name='dossierdeel_een_per_trap'),
        ),
    ]
