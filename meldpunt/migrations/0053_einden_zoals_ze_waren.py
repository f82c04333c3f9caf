"""The end of a file says what happened: back at school, no place found, stopped early.

"Started at a provider" told of no end at all. It becomes the end of the traject that followed, where one was noted;
where none was, it stays, as nobody knows more. Who took a yes back was written down as "withdrawn": that was the young
person or the parents. Totals of erased files stay as they are: nothing is left to ask.
"""

from django.db import migrations, models


# Of a traject: its stand, and why it stopped -> how the file ended. What is not here says nothing about that.
_VAN_TRAJECT = {
    ("afgerond", ""): "afgerond",
    ("gestopt", "terug"): "school",
    ("gestopt", "jongere"): "gestopt",
    ("gestopt", "ouders"): "gestopt",
    ("gestopt", "aanbieder"): "gestopt",
    ("gestopt", "elders"): "gestopt",
    ("gestopt", "afwezig"): "gestopt",
    ("gestopt", "andere"): "gestopt",
}
# Back: what comes nearest in the list of before.
_TERUG = {
    "school": "elders",
    "afgerond": "geholpen",
    "gestopt": "geholpen",
    "geen_plaats": "niet_hier",
    "wil_niet": "ingetrokken",
    "onbereikbaar": "ingetrokken",
    "uit": "niet_hier",
}


def vul(apps, schema_editor):
    """Move what a row of the file bears out."""
    dossiers = apps.get_model("meldpunt", "Aanmelding").objects
    trajecten = apps.get_model("meldpunt", "Traject").objects
    for pk in list(dossiers.filter(einde="geholpen").values_list("pk", flat=True)):
        eigen = trajecten.filter(toeleiding__aanmelding=pk, laatste_dag__isnull=False).order_by("laatste_dag", "pk")
        laatste = eigen.values_list("stand", "reden").last()
        if laatste in _VAN_TRAJECT:
            dossiers.filter(pk=pk).update(einde=_VAN_TRAJECT[laatste])
    nee = apps.get_model("meldpunt", "Instemming").objects.filter(antwoord__in=("geweigerd", "ingetrokken"))
    zelf = set(nee.values_list("aanmelding", flat=True))
    for pk in list(dossiers.filter(einde="ingetrokken").values_list("pk", flat=True)):
        if pk in zelf:
            dossiers.filter(pk=pk).update(einde="wil_niet")


def terug(apps, schema_editor):
    """Give every file a reason that the list of before knows."""
    for nu, vroeger in _TERUG.items():
        apps.get_model("meldpunt", "Aanmelding").objects.filter(einde=nu).update(einde=vroeger)


class Migration(migrations.Migration):

    dependencies = [
        ('meldpunt', '0052_talen_van_het_blad'),
    ]

    operations = [
        migrations.AlterField(
            model_name='aanmelding',
            name='einde',
            field=models.CharField(blank=True, choices=[('school', 'terug naar school'), ('afgerond', 'het traject is afgerond'), ('elders', 'elders geholpen'), ('advies', 'het advies volstaat'), ('geen_plaats', 'geen plaats gevonden'), ('wil_niet', 'de jongere of de ouders willen niet (meer)'), ('onbereikbaar', 'niet bereikbaar'), ('uit', 'uitgeschreven of meerderjarig'), ('gestopt', 'voortijdig gestopt'), ('ingetrokken', 'ingetrokken door de aanmelder'), ('niet_hier', 'hoort niet bij het Meldpunt'), ('doorgegeven', 'doorgegeven aan een ander meldpunt'), ('dubbel', 'dubbel: samengevoegd met een ander dossier'), ('geholpen', 'gestart bij een aanbieder, verder niet genoteerd')], max_length=12, verbose_name='reden van het einde'),
        ),
        migrations.RunPython(vul, terug),
    ]
