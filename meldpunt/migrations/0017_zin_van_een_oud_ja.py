"""What was agreed to before sentences were kept: the words that stood on the form then, and the fields they named.

Under A it was said "niets over thuis, gezondheid of zorg". Absences and lessons, begeleidingsdossier, fase, verblijf,
home language and telephone were named in no sentence, so no old yes opens them, for A nor for B. A question that waits for
its answer gets its sentence when the answer is noted: it is read aloud then.
"""

from django.db import migrations

WOORDEN = {'A': 'wie het is, en de school', 'B': 'thuis, gezondheid en zorg'}
VELDEN = {
    'A': (
        'aanmelding.organisatie jongere.aanspreking jongere.een_naam jongere.geboren jongere.gemeente jongere.naam '
        'jongere.voornaam school.clb school.contact school.contact_telefoon school.ingeschreven school.leerjaar '
        'school.school school.school_andere'
    ),
    'B': (
        'geprobeerd.effect geprobeerd.niets geprobeerd.wat geprobeerd.wie ouders.email ouders.geen ouders.naam '
        'ouders.noot ouders.relatie ouders.taal ouders.telefoon zien.krachten zien.niet_gesproken zien.sinds '
        'zien.steun zien.wil zien.wil_niet zien.woorden zien.zegt'
    ),
}


def schrijf_op(apps, schema_editor):
    Toestemming = apps.get_model('meldpunt', 'Toestemming')
    rijen = Toestemming.objects.exclude(stand='gevraagd').filter(zin='')
    for sleutel, trap, naam in list(rijen.values_list('pk', 'trap', 'ontvanger__naam')):
        Toestemming.objects.filter(pk=sleutel).update(
            zin=f'Delen met {naam}: {WOORDEN[trap]}.', velden=VELDEN[trap].split(), veldversie='zonder zin'
        )


class Migration(migrations.Migration):

    dependencies = [
        ("meldpunt", "0016_toestemming_zin"),
    ]

    operations = [
        migrations.RunPython(schrijf_op, migrations.RunPython.noop),
    ]
