"""Ten years later nothing of a young person is left, in no table and no file, also where nobody thought of it."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from leerrecht.models import BewaardeInvoer, PersoonlijkeLink, Raadpleging, Storing
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.reserve.bestanden import opslagplaatsen
from leerrecht.tests.klok import het_wordt
from leerrecht.versleuteling import ontsleutel
from meldpunt.diensten.wissen import dossier_wissen
from meldpunt.models import Aanmelding, Concept, Jaartelling, Jongere, Toeleiding, Vooraanmelding, Wisstub
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_jongere
from meldpunt.tests.test_kanarie import kanaries_in
from meldpunt.tests.verhaal import Verhaal, zang

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
# Public, and made by the story: the area of the question.
_GEEN_SPOOR = {"rivierenland"}


def plekken() -> Iterator[tuple[str, str]]:
    """Every place where something may be kept, and all that is in it: tables as they lie, and as a key opens them."""
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)}")
            yield tabel, "\n".join(str(rij) for rij in cursor.fetchall())
    for model in apps.get_models(include_auto_created=True):
        velden = [veld.attname for veld in model._meta.concrete_fields]
        rijen = model._base_manager.all()
        yield model._meta.label, "\n".join(str([getattr(rij, veld) for veld in velden]) for rij in rijen)
    yield "kept text", "\n".join(ontsleutel(rij.inhoud) for rij in BewaardeInvoer.objects.all())
    yield "sessions", "\n".join(str(rij.get_decoded()) for rij in Session.objects.all())
    plekken = {naam: Path(opslag.path("")) for naam, opslag in opslagplaatsen().items()}
    for naam, map_ in {**plekken, "bestanden": settings.VAR / "bestanden"}.items():
        gelezen = [pad.read_bytes().decode("latin-1") for pad in map_.rglob("*") if pad.is_file()]
        yield f"files {naam}", "\n".join(gelezen)


def namen() -> set[str]:
    """Every reference and key by which something of a file is known."""
    uit: set[str] = set()
    for model in apps.get_app_config("meldpunt").get_models():
        velden = {veld.name for veld in model._meta.concrete_fields} & {"referentie", "concept_sleutel"}
        for veld in velden:
            uit |= set(model._base_manager.values_list(veld, flat=True))
    for model in (Concept, Jongere, Toeleiding):
        uit |= set(model._base_manager.values_list("sleutel", flat=True))
    return uit - {None, ""} - _GEEN_SPOOR


def resten(van: set[str], zonder: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Where a canary still sings, or one of these names still stands."""
    uit = {}
    for plek, tekst in plekken():
        gevonden = [*kanaries_in(tekst), *(naam for naam in van if naam in tekst)]
        if gevonden and plek not in zonder:
            uit[plek] = gevonden[:3]
    return uit


@pytest.fixture
def verhaal() -> Verhaal:
    """Open and closed files, vooraanmeldingen, a consult, notes, mails, looks, events, kept text and a link."""
    verhaal = Verhaal()
    verhaal.vooraanmelden()
    verhaal.aanmelden()
    verhaal.consult()
    verhaal.behandelen()
    verhaal.toeleiden()
    verhaal.sluiten()
    verhaal.lijsten()
    verhaal.begin("clb", "aanmelding")
    rij = Toeleiding.objects.latest("pk")
    with schrijven_toegestaan():
        PersoonlijkeLink.objects.create(
            doel="toeleiding",
            voorwerp=rij.sleutel,
            eigenaar=verhaal.mensen["aanbieder"],
            vingerafdruk="x" * 64,
            vervalt_op=timezone.now(),
        )
    maak_aanmelding(jongere=maak_jongere(voornaam=zang("voornaam")))
    return verhaal


def test_recht_08_na_tien_jaar_is_van_niemand_nog_iets_terug_te_vinden(verhaal, monkeypatch):
    van, voor = namen(), resten(namen())
    assert len(van) > 10
    assert {"meldpunt.Aanmelding", "leerrecht.Gebeurtenis", "leerrecht.Raadpleging", "leerrecht.Bericht"} <= set(voor)
    assert Aanmelding.objects.open().count() > 1, "ook wat nog loopt"
    assert Vooraanmelding.objects.exclude(afgehandeld_op=None).exists()
    het_wordt(monkeypatch, timezone.localdate() + datetime.timedelta(days=3653))
    ruim_op()
    assert not Storing.objects.exists(), list(Storing.objects.values())
    assert resten(van) == {}
    for model in (Aanmelding, Vooraanmelding, Jongere, Raadpleging):
        assert not model._base_manager.exists(), model
    assert Wisstub.objects.count() > 3
    assert Jaartelling.objects.get(wat="dossiers").aantal > 3


def test_recht_04_een_dossier_wissen_op_vraag_laat_er_nergens_iets_van_over(verhaal):
    """Of this one, at once; the log of who looked at it keeps the reference for its own term, and no word of it."""
    rij = verhaal.dossier
    sleutels = {rij.referentie, rij.concept_sleutel, rij.jongere.sleutel}
    sleutels |= set(rij.toeleidingen.values_list("sleutel", flat=True))
    ander = Aanmelding.objects.exclude(pk=rij.pk).count()
    assert {"leerrecht.Gebeurtenis", "leerrecht.PersoonlijkeLink", "leerrecht.Bericht"} <= set(resten(sleutels))
    dossier_wissen(rij=rij, door=verhaal.mensen["meldpunt"])
    log = ("leerrecht_raadpleging", "leerrecht.Raadpleging")
    assert {plek for plek, tekst in plekken() if any(s in tekst for s in sleutels)} - set(log) == set()
    assert rij.referentie in dict(plekken())["leerrecht.Raadpleging"]
    assert Aanmelding.objects.count() == ander
