"""What lay a tier too open lies apart from now on: absence codes, begeleidingsdossier, fase (B), and how the Meldpunt
reaches who referred (eigen). Written out here: the table of today may say something else tomorrow."""

from django.db import migrations

VERHUIZEN = {
    'school': {'fase': 'B', 'clb_telefoon': 'eigen', 'clb_wanneer': 'eigen'},
    'afwezigheden': {'band': 'B', 'codes': 'B', 'begeleiding': 'B'},
}


def splits(apps, schema_editor):
    Dossierdeel = apps.get_model('meldpunt', 'Dossierdeel')
    # By key: rows are added while this goes on.
    for sleutel in list(Dossierdeel.objects.filter(sectie__in=VERHUIZEN, trap='A').values_list('pk', flat=True)):
        rij, apart = Dossierdeel.objects.get(pk=sleutel), {}
        for veld, trap in VERHUIZEN[rij.sectie].items():
            if veld in rij.inhoud:
                apart.setdefault(trap, {})[veld] = rij.inhoud.pop(veld)
        for trap, inhoud in apart.items():
            Dossierdeel.objects.create(
                aanmelding_id=rij.aanmelding_id, sectie=rij.sectie, trap=trap, inhoud=inhoud, versie=rij.versie
            )
        if apart and rij.inhoud:
            rij.save()
        elif apart:
            rij.delete()


def voeg_samen(apps, schema_editor):
    """Back to one row a section. It goes to the tier of the deepest part: going back must open nothing."""
    Dossierdeel = apps.get_model('meldpunt', 'Dossierdeel')
    diepte = ['0', 'A', 'B', 'eigen']
    for sectie in VERHUIZEN:
        for aanmelding in set(Dossierdeel.objects.filter(sectie=sectie).values_list('aanmelding', flat=True)):
            rijen = list(Dossierdeel.objects.filter(sectie=sectie, aanmelding=aanmelding).order_by('pk'))
            eerste = rijen[0]
            eerste.trap = max((rij.trap for rij in rijen), key=diepte.index)
            for rij in rijen[1:]:
                eerste.inhoud = {**eerste.inhoud, **rij.inhoud}
                rij.delete()
            eerste.save()


class Migration(migrations.Migration):

    dependencies = [
        ("meldpunt", "0011_delen_per_trap"),
    ]

    operations = [
        migrations.RunPython(splits, voeg_samen),
    ]
