"""Who sees what in this room: the aanbod, and the files of young people."""

from meldpunt.querysets.aanbod import VERS, AanbodficheQuerySet
from meldpunt.querysets.dossier import (
    AanmeldingQuerySet,
    BetrokkeneQuerySet,
    DossierdeelQuerySet,
    EigenQuerySet,
    JongereQuerySet,
    NotitieQuerySet,
    ToeleidingQuerySet,
    ToestemmingQuerySet,
    ViaOuderQuerySet,
    gemerkt,
)
from meldpunt.querysets.gekend import OpeningQuerySet, WerkregioQuerySet
from meldpunt.querysets.verbetering import VerbeteringQuerySet
from meldpunt.querysets.verontrusting import NotaregelQuerySet, VerzegeldQuerySet
from meldpunt.querysets.vooraanmelding import ConceptQuerySet, VooraanmeldingQuerySet

__all__ = [
    "VERS",
    "AanbodficheQuerySet",
    "AanmeldingQuerySet",
    "BetrokkeneQuerySet",
    "ConceptQuerySet",
    "DossierdeelQuerySet",
    "EigenQuerySet",
    "JongereQuerySet",
    "NotaregelQuerySet",
    "NotitieQuerySet",
    "OpeningQuerySet",
    "ToeleidingQuerySet",
    "ToestemmingQuerySet",
    "VerbeteringQuerySet",
    "VerzegeldQuerySet",
    "ViaOuderQuerySet",
    "VooraanmeldingQuerySet",
    "WerkregioQuerySet",
    "gemerkt",
]
