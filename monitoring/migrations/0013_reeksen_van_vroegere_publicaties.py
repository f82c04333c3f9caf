"""Writes down which series the releases of before have, read from their published cells."""

from collections import defaultdict

from django.db import migrations

DIMENSIES = ("niveau", "graad", "onderwijsvorm", "finaliteit", "geslacht", "doelgroep")
# As the labels of that time were printed.
LABELS = {
    **{f"{nr}e graad": ("graad", str(nr)) for nr in (1, 2, 3)},
    **{naam: ("geslacht", code) for naam, code in (("jongens", "m"), ("meisjes", "v"), ("andere", "x"))},
    "doorstroom": ("finaliteit", "doorstroom"),
    "dubbele finaliteit": ("finaliteit", "dubbel"),
    "arbeidsmarkt": ("finaliteit", "arbeidsmarkt"),
    **{
        code: ("onderwijsvorm", code)
        for code in (
            "aso tso bso kso dbso buso okan duaal ov1 ov2 ov3 ov4 a-stroom b-stroom voltijds deeltijds".split()
        )
    },
    **{code: ("niveau", code) for code in "kleuter lager basis secundair schoolverlater".split()},
}
MEESTE_VORMEN, BITS, PARTIJ = 1000, 62, 1000


def lees(reeks):
    """Return what a label says per dimension, and whether it says something else too."""
    waarden, los = dict.fromkeys(DIMENSIES, ""), False
    for deel in filter(None, reeks.split(", ")):
        naam, met, waarde = deel.partition(": ")
        if met and naam in waarden:
            waarden[naam] = waarde
        elif deel in LABELS:
            waarden[LABELS[deel][0]] = LABELS[deel][1]
        else:
            los = True
    return waarden, los


def schrijf(apps, schema_editor):
    """One indicator of one release at a time."""
    cel, publicatie = apps.get_model("monitoring", "Cel"), apps.get_model("monitoring", "Publicatie")
    eigen = dict(publicatie.objects.values_list("pk", "netwerk__korte_naam"))
    for plaats in cel.objects.order_by().values("publicatie_id", "indicator_id", "voor").distinct():
        _schrijf(apps, plaats, cel.objects.filter(**plaats).order_by(), eigen[plaats["publicatie_id"]])


def _schrijf(apps, plaats, cellen, eigen):
    velden = ("periode_start", "periode_soort", "periode_tekst")
    periodes = sorted(set(cellen.values_list(*velden).distinct()))
    nummer = {periode: nr for nr, periode in enumerate(periodes)}
    per_reeks, aantal = defaultdict(lambda: [float("inf"), set(), set()]), 0
    for gebied, reeks, viewpoint, volgorde, toestand, *periode in cellen.values_list(
        "gebied", "reeks", "viewpoint", "volgorde", "toestand", *velden
    ).iterator(chunk_size=2000):
        rij, nr, aantal = per_reeks[gebied, reeks, viewpoint], nummer[tuple(periode)], aantal + 1
        rij[0] = min(rij[0], volgorde)
        rij[1].add(nr)
        rij[2].update([nr] if toestand == "getal" else [])
    volgorde = sorted(per_reeks, key=lambda s: (s[0] != eigen, s[1] != "", per_reeks[s][0], *s))
    nieuw, vormen = [], defaultdict(set)
    model = apps.get_model("monitoring", "Cijferreeks")
    for plek, sleutel in enumerate(volgorde):
        (gebied, reeks, viewpoint), (_, alle, met_getal) = sleutel, per_reeks[sleutel]
        waarden, los = lees(reeks)
        jaren = sum({1 << min(nr, BITS) for nr in alle})
        wat = {"gebied": gebied, "reeks": reeks, "viewpoint": viewpoint, "plek": plek, "los": los, "jaren": jaren}
        nieuw.append(model(**plaats, **wat, **waarden))
        if met_getal:
            vormen[gebied, *waarden.values()].update(met_getal)
    model.objects.bulk_create(nieuw, batch_size=PARTIJ)
    keuzes = {"periodes": [list(periode) for periode in periodes], **_keuzes(vormen)}
    apps.get_model("monitoring", "Cijferwijzer").objects.create(
        **plaats, reeksen=len(nieuw), cellen=aantal, keuzes=keuzes
    )


def _keuzes(vormen):
    if len(vormen) <= MEESTE_VORMEN:
        return {"vormen": [[*vorm, sorted(nummers)] for vorm, nummers in sorted(vormen.items())]}
    waarden = {naam: sorted({vorm[nr] for vorm in vormen}) for nr, naam in enumerate(("gebied", *DIMENSIES))}
    return {"waarden": {**waarden, "periodes": sorted(set().union(*vormen.values()))}}


def wis(apps, schema_editor):
    """The way back: what can be read from the cells again goes."""
    for naam in ("Cijferwijzer", "Cijferreeks"):
        apps.get_model("monitoring", naam).objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0012_reeksen_van_een_publicatie")]

    operations = [migrations.RunPython(schrijf, wis)]
