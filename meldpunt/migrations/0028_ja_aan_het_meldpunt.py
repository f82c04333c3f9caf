"""The yes that the Meldpunt reads a file becomes a toestemming like the others, so that it can be taken back.

It was an answer in the part about instemming. Which words were read aloud was not kept: the sentence stays empty.
"""

from django.db import migrations
from django.utils import timezone


def _ontvanger(apps, netwerk):
    punt = apps.get_model("meldpunt", "Dienstpunt").objects.filter(netwerk=netwerk).first()
    if punt and punt.organisatie_id:
        return punt.organisatie_id
    leden = apps.get_model("leerrecht", "Lidmaatschap").objects.filter(netwerk=netwerk, rol="meldpunt")
    return leden.order_by("pk").values_list("organisatie", flat=True).first()


def _wie_zei_ja(aanmelding):
    """The yes to the help of who decided then: a parent's for who was younger than 12 or judged not able to."""
    oordelen = aanmelding.bekwaamheden.filter(oordeel="kan_niet")
    ouder = aanmelding.leeftijdsband == "tot_12" or oordelen.exists()
    rijen = aanmelding.instemmingen.filter(antwoord="gegeven", wie="ouder" if ouder else "jongere")
    # A parent of whom no row is left cannot be named, and then nobody is.
    return rijen.exclude(wie="ouder", betrokkene__isnull=True).order_by("pk").first()


def vul(apps, schema_editor):
    """One row for each file in which somebody said yes."""
    toestemmingen = apps.get_model("meldpunt", "Toestemming").objects
    delen = apps.get_model("meldpunt", "Dossierdeel").objects.filter(sectie="instemming")
    for deel in delen.select_related("aanmelding"):
        ja = _wie_zei_ja(deel.aanmelding) if deel.inhoud.get("delen") == "ja" else None
        ontvanger = _ontvanger(apps, deel.aanmelding.netwerk_id)
        al = toestemmingen.filter(aanmelding=deel.aanmelding, ontvangersoort="meldpunt").exists()
        if ja is None or ontvanger is None or al:
            continue
        toestemmingen.create(
            aanmelding=deel.aanmelding,
            wie=ja.wie,
            betrokkene_id=ja.betrokkene_id,
            ontvanger_id=ontvanger,
            ontvangersoort="meldpunt",
            trap="eigen",
            beslist=True,
            stand="gegeven",
            hoe=ja.hoe,
            taal=deel.inhoud.get("taal", ""),
            antwoord_op=ja.op or timezone.localdate(ja.genoteerd_op),
            genoteerd_door_id=ja.genoteerd_door_id,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("meldpunt", "0027_ja_en_nee"),
    ]

    operations = [
        # Back: the answer still stands in its part.
        migrations.RunPython(vul, migrations.RunPython.noop),
    ]
