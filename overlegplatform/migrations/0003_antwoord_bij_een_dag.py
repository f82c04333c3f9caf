from django.db import migrations, models

_ANTWOORDEN = [('', 'nog geen antwoord'), ('ja', 'komt'), ('nee', 'komt niet'), ('vervanger', 'stuurt een vervanger')]


class Migration(migrations.Migration):

    dependencies = [
        ('overlegplatform', '0002_agenda_en_voorstellen'),
    ]

    operations = [
        migrations.AddField(
            model_name='deelname',
            name='per_telefoon',
            field=models.BooleanField(default=False, verbose_name='uitgenodigd aan de telefoon'),
        ),
        migrations.AddField(
            model_name='deelname',
            name='vorig_antwoord',
            field=models.CharField(blank=True, choices=_ANTWOORDEN, editable=False, max_length=10, verbose_name='antwoord op de vorige datum'),
        ),
        migrations.AddField(
            model_name='deelname',
            name='vorige_vervanger',
            field=models.CharField(blank=True, editable=False, max_length=120),
        ),
        migrations.AddField(
            model_name='deelname',
            name='vorig_begin',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='de vorige datum'),
        ),
    ]
