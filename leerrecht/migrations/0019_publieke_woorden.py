"""Words that a young person may read beside those of the documents; rows that were loaded get them where empty."""

from django.db import migrations, models

_HULP = {"blank": True, "help_text": "Leeg: de gewone naam.", "max_length": 120}
# Per model: the name as it was loaded (a word that people changed since is theirs), the public name, the words of now.
_WOORDEN = {
    "Doelgroep": {
        "vroegtijdige schoolverlater": (
            "jongere die stopt zonder diploma",
            "Wie niet meer leerplichtig is en het secundair verlaat zonder kwalificatie.",
        ),
        "spijbelaar": (
            "leerling die problematisch afwezig is",
            "Wie vaak niet op school is, en de reden is er niet of de school twijfelt eraan.",
        ),
        "jongere@risk": (
            "jongere voor wie school moeilijk loopt",
            "Wie dreigt vast te lopen, door school, door thuis of door iets anders.",
        ),
        "NEET-jongere": (
            "jongere zonder school, werk of opleiding",
            "Wie niet naar school gaat, niet werkt en geen opleiding volgt.",
        ),
    },
    "Populatie": {
        "Maatschappelijk kwetsbare ouders": ("Ouders die steun kunnen gebruiken", ""),
        "Maatschappelijk kwetsbare leerlingen": ("Leerlingen die steun kunnen gebruiken", ""),
        "Kinderen en jongeren met een psychische kwetsbaarheid": (
            "Kinderen en jongeren die het mentaal moeilijk hebben",
            "",
        ),
        "Jongeren uit arbeidsmarktgerichte opleidingen (arbeidsmarktgerichte finaliteit, BSO, DBSO)": (
            "Jongeren uit arbeidsmarktgerichte opleidingen",
            "",
        ),
    },
    "Thema": {
        "Risicojongeren": ("Jongeren vasthouden", ""),
        "Spijbelen en afwezigheden": ("Afwezig op school", ""),
    },
}


def vul(apps, schema_editor):
    """Give loaded words their public name, unless somebody chose one."""
    for model, woorden in _WOORDEN.items():
        rijen = apps.get_model("leerrecht", model).objects.exclude(bron_sleutel=None)
        for naam, (publiek, uitleg) in woorden.items():
            rijen.filter(naam=naam, publieke_naam="").update(publieke_naam=publiek)
            if uitleg:
                rijen.filter(naam=naam, uitleg="").update(uitleg=uitleg)


class Migration(migrations.Migration):
    dependencies = [("leerrecht", "0018_adres_gewijzigd_op")]

    operations = [
        migrations.AddField("doelgroep", "uitleg", models.TextField(blank=True, verbose_name="in woorden van nu")),
        migrations.AddField(
            "populatie", "publieke_naam", models.CharField(verbose_name="naam op publieke pagina's", **_HULP)
        ),
        migrations.AddField(
            "thema", "publieke_naam", models.CharField(verbose_name="naam op publieke pagina's", **_HULP)
        ),
        migrations.AlterField(
            "doelgroep", "definitie", models.TextField(blank=True, verbose_name="zoals het in de bron staat")
        ),
        migrations.RunPython(vul, migrations.RunPython.noop),
    ]
