"""Guards on the models of files: each has its door, and what is personal is named and lies encrypted."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.models import Aanmelding, Dossierdeel, Jongere, Overdracht

MODELLEN = list(apps.get_app_config("meldpunt").get_models())
ALLE = [model for model in apps.get_models() if hasattr(model, "bewaarbeleid")]
# Personal in name only, each with the reason why nobody is kept from it.
ZONDER_DEUR = {
    "Steekproef": "that the functionaris looked a sample of the log over; nothing about a young person",
    "Capaciteit": "who reported free places of an offer, which is public",
    "AanbodStandWijziging": "why an offer was stopped, for its keepers",
}
# Readable texts of the models of this room. None may say something about a young person.
LEESBAAR = {
    "assistent": "a closed list: with whom an onderwijsassistent works",
    "referentie": "random, says nothing",
    "sleutel": "random, says nothing",
    "concept_sleutel": "random; of which concept this came, so that sending twice gives one",
    "bestand": "random, where the encrypted content lies",
    "sectie": "which page of the form, from a fixed list",
    "index_persoon": "blind index: a keyed hash",
    "index_naam": "blind index: a keyed hash",
    "index_volledig": "blind index: a keyed hash",
    "index_los": "marks: keyed hashes so short that different names share one",
    "redenen": "a closed list",
    "wat": "a closed list: what is counted of erased files",
    "waarde": "a value of a closed list, or the slug of an area; one trait of many files",
    "nummer_hash": "a hash of a random number on paper, which opens nothing without the code",
    "code_hash": "a password hash of a random code on paper",
    "merk": "a keyed hash of the reference of an erased file",
    "gewenst": "a closed list",
    "zin": "the sentence of a yes: receiver and names of fields, no word of what stands in them",
    "velden": "names of fields",
    "dagdelen": "a closed list: which half days of a week",
    "wegen": "a closed list: which roads were talked about",
    "veldversie": "a keyed hash of the field table",
    "veld": "name of a field",
    "week": "which week of a year",
    "plek": "which part of the file",
    "rij": "a random key",
    "besluit_van": "which body decided",
}
# What is about the offer and the Meldpunt, not about files.
OPENBAAR = (
    "Aanbodfiche",
    "Capaciteit",
    "Dienstpunt",
    "Werkgebied",
    "AanbodStandWijziging",
    "Bladtaalbesluit",
    "Steekproef",
    "Termijnbesluit",
    "Verantwoording",
    "Veiligheidskaart",
)


def eigen_naam(model) -> str:
    return model.__name__


@pytest.mark.parametrize("model", MODELLEN, ids=eigen_naam)
def test_elk_model_met_iets_persoonlijks_heeft_een_deur(model):
    if model.bewaarbeleid.persoonsvelden and model.__name__ not in ZONDER_DEUR:
        assert hasattr(model._default_manager.all(), "zichtbaar_voor")


@pytest.mark.parametrize("model", ALLE, ids=eigen_naam)
def test_elke_versleutelde_kolom_staat_bij_de_persoonsvelden(model):
    versleuteld = {veld.name for veld in model._meta.concrete_fields if isinstance(veld, VersleuteldVeld)}
    if model.__name__ == "Aanmelding":
        assert versleuteld, "de controle vindt de velden niet"
    assert versleuteld <= set(model.bewaarbeleid.persoonsvelden)


@pytest.mark.parametrize("model", [m for m in MODELLEN if m.__name__ not in OPENBAAR], ids=eigen_naam)
def test_een_tekst_in_een_dossier_is_versleuteld_of_staat_met_een_reden_op_de_lijst(model):
    leesbaar = {
        veld.name
        for veld in model._meta.concrete_fields
        if isinstance(veld, (models.CharField, models.TextField, models.JSONField))
        and not isinstance(veld, VersleuteldVeld)
        and not veld.choices
    }
    assert leesbaar - set(LEESBAAR) == set()


def test_de_lijsten_noemen_wat_bestaat():
    namen = {veld.name for model in MODELLEN for veld in model._meta.concrete_fields}
    assert set(LEESBAAR) <= namen
    assert {*OPENBAAR, *ZONDER_DEUR} <= {model.__name__ for model in MODELLEN}
    # A second yes or no on the same field is a list that grew by itself.
    versleuteld = {(m, v.name) for m in MODELLEN for v in m._meta.concrete_fields if isinstance(v, VersleuteldVeld)}
    assert {(Jongere, "naam"), (Dossierdeel, "inhoud"), (Aanmelding, "advies")} <= versleuteld
    assert not [veld for veld in Overdracht._meta.concrete_fields if isinstance(veld, VersleuteldVeld)]


# Around the door: `.objects.filter(...)` in a view shows what the person may not know of.
_MET_DEUR = [m.__name__ for m in MODELLEN if hasattr(m._default_manager.all(), "zichtbaar_voor")]
_NAMEN = "|".join(sorted(set(_MET_DEUR) - set(OPENBAAR)))
_DEUR = r"\.(\w+_voor|met_trap|eigen_van)\b"
_LANGS_DE_DEUR = re.compile(rf"\b({_NAMEN})\.(_default_manager|_base_manager|objects)(?!{_DEUR})")


def test_geen_view_of_formulier_loopt_langs_de_deur():
    """Views, acts and forms reach a model of files by its door alone; rules that need all rows stand in a dienst."""
    basis = Path(apps.get_app_config("meldpunt").path)
    fout = []
    for map_ in ("views", "daden", "forms"):
        for bestand in sorted((basis / map_).rglob("*.py")):
            for nummer, regel in enumerate(bestand.read_text().splitlines(), 1):
                if _LANGS_DE_DEUR.search(regel):
                    fout.append(f"{bestand.relative_to(basis)}:{nummer}: {regel.strip()}")
    assert not fout, "\n".join(fout)


def test_de_controle_ziet_wie_langs_de_deur_loopt():
    assert _LANGS_DE_DEUR.search("rij = Aanmelding.objects.get(pk=1)")
    assert _LANGS_DE_DEUR.search("for rij in Toeleiding._default_manager.filter(x=1):")
    assert not _LANGS_DE_DEUR.search("Aanmelding.objects.zichtbaar_voor(request.user)")
    assert not _LANGS_DE_DEUR.search("Toeleiding.objects.beantwoordbaar_voor(request.user)")
    assert not _LANGS_DE_DEUR.search("Aanbodfiche.objects.openbaar()")
