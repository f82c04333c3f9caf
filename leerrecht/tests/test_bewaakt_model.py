"""The closed back door: guarded models are written by a dienst and by nothing else."""

import pytest
from django.apps import apps
from django.db import models, transaction

from leerrecht.controles import ONZE_APPS
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel, SchrijvenBuitenDienst
from leerrecht.tests.bouwers import maak_netwerk
from leerrecht.tests.gevuld import gevuld

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
ONZE = [model for model in apps.get_models() if model._meta.app_label in ONZE_APPS]
BEWAAKT = [model for model in ONZE if issubclass(model, BewaaktModel)]
# Written outside diensten, each for a reason.
VRIJ = {
    "Gebeurtenis": "grows only, has a guard of its own",
    "Raadpleging": "grows only, has a guard of its own",
    "Gebruiker": "the sign-in package writes the last sign-in",
    "Bericht": "the worker that sends writes how far it is",
    "Achtergrondtaak": "the worker writes how far it is",
    "Paginateller": "raised as the last statement of an act, in one statement of SQL",
    "Storing": "written around the dienst that failed on the row",
    "Slag": "every process writes that it lives, in one statement and outside every act",
    "Inzending": "one row per submit, written around the dienst",
    "Sleutelproef": "written when the portal is made ready and when keys are rotated, by commands",
    "BewaardeInvoer": "written by the middleware when no dienst ran",
}
elk_bewaakt_model = pytest.mark.parametrize("model", BEWAAKT, ids=lambda model: model.__name__)


def test_elk_model_is_bewaakt_of_staat_met_een_reden_op_de_lijst():
    assert {model.__name__ for model in ONZE} - {model.__name__ for model in BEWAAKT} == set(VRIJ)


@elk_bewaakt_model
def test_bewaren_of_wissen_buiten_een_dienst_wordt_geweigerd(model):
    for daad in (model().save, model(pk=1).save, model(pk=1).delete):
        with pytest.raises(SchrijvenBuitenDienst, match=model.__name__):
            daad()


@elk_bewaakt_model
def test_in_bulk_schrijven_buiten_een_dienst_wordt_geweigerd(model):
    rijen = model._default_manager.all()
    veld = next(veld.attname for veld in model._meta.concrete_fields if not veld.primary_key)
    daden = {
        "create": lambda: model._default_manager.create(),
        "update": lambda: rijen.update(**{veld: None}),
        "delete": rijen.delete,
        "bulk_create": lambda: model._default_manager.bulk_create([model()]),
        "bulk_update": lambda: model._default_manager.bulk_update([model(pk=1)], [veld]),
        "update_or_create": lambda: model._default_manager.update_or_create(pk=-1),
        "get_or_create": lambda: model._default_manager.get_or_create(pk=-1),
    }
    for naam, daad in daden.items():
        with pytest.raises(SchrijvenBuitenDienst), transaction.atomic():
            daad()
            pytest.fail(f"{model.__name__}.objects.{naam} ging door")


@elk_bewaakt_model
def test_elke_manager_van_een_bewaakt_model_kent_de_bewaking(model):
    for manager in gevuld(model._meta.managers):
        assert issubclass(manager._queryset_class, BewaakteQuerySet), manager


def test_wie_een_verwant_object_wist_komt_er_ook_niet_langs():
    maak_netwerk()
    with pytest.raises(SchrijvenBuitenDienst):
        Netwerk.objects.get().organisaties.all().delete()


@dienst
def _hernoemen(*, naam: str, mislukt: bool = False) -> str:
    Netwerk.objects.update(naam=naam)
    if mislukt:
        raise Geweigerd("Dat mag niet.")
    return naam


def test_in_een_dienst_mag_het_en_daarna_is_de_deur_weer_dicht():
    netwerk = maak_netwerk()
    assert _hernoemen(naam="Nieuw") == "Nieuw"
    netwerk.refresh_from_db()
    assert netwerk.naam == "Nieuw"
    with pytest.raises(SchrijvenBuitenDienst):
        netwerk.save()


def test_een_geweigerde_dienst_laat_niets_achter_en_sluit_de_deur():
    netwerk = maak_netwerk()
    with pytest.raises(Geweigerd):
        _hernoemen(naam="Nieuw", mislukt=True)
    netwerk.refresh_from_db()
    assert netwerk.naam != "Nieuw"
    with pytest.raises(SchrijvenBuitenDienst):
        netwerk.save()


def test_een_dienst_neemt_alleen_argumenten_met_een_naam():
    with pytest.raises(TypeError):
        _hernoemen("Nieuw")


def test_een_sleutel_in_een_adres_verraadt_en_telt_niets():
    velden = [model._meta.get_field("sleutel") for model in ONZE if _heeft_sleutel(model)]
    assert velden
    sleutels = {veld.get_default() for veld in velden for _ in range(200)}
    assert len(sleutels) == 200 * len(velden)
    assert not set("".join(sleutels)) & set("aeiou01l")


def _heeft_sleutel(model: type[models.Model]) -> bool:
    return any(veld.name == "sleutel" and veld.has_default() for veld in model._meta.concrete_fields)
