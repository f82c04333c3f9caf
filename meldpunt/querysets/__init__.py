"""Who sees what in this room: the aanbod, and the files of young people."""

from meldpunt.querysets.aanbod import VERS, AanbodficheQuerySet
from meldpunt.querysets.aanvraag import AanvraagQuerySet
from meldpunt.querysets.antwoordadres import AntwoordadresQuerySet
from meldpunt.querysets.bijlage import BijlageQuerySet
from meldpunt.querysets.dossier import (
    AanmeldingQuerySet,
    BetrokkeneQuerySet,
    DossierdeelQuerySet,
    EigenQuerySet,
    JongereQuerySet,
    ToeleidingQuerySet,
    ToestemmingQuerySet,
    ViaOuderQuerySet,
    gemerkt,
)
from meldpunt.querysets.gekend import OpeningQuerySet, WerkregioQuerySet
from meldpunt.querysets.klopt import KLOPT_GELDIG, KloptvraagQuerySet
from meldpunt.querysets.notitie import NotitieQuerySet
from meldpunt.querysets.rondetafel import RondetafelQuerySet, TafelpartijQuerySet, TafelregelQuerySet
from meldpunt.querysets.schooltraject import SchooltrajectQuerySet
from meldpunt.querysets.traject import (
    DoeloordeelQuerySet,
    DoelQuerySet,
    TrajectbegeleiderQuerySet,
    TrajectQuerySet,
)
from meldpunt.querysets.verbetering import VerbeteringQuerySet
from meldpunt.querysets.verontrusting import NotaregelQuerySet, VerzegeldQuerySet
from meldpunt.querysets.vooraanmelding import ConceptQuerySet, VooraanmeldingQuerySet

__all__ = [
    "KLOPT_GELDIG",
    "VERS",
    "AanbodficheQuerySet",
    "AanmeldingQuerySet",
    "AanvraagQuerySet",
    "AntwoordadresQuerySet",
    "BetrokkeneQuerySet",
    "BijlageQuerySet",
    "ConceptQuerySet",
    "DoelQuerySet",
    "DoeloordeelQuerySet",
    "DossierdeelQuerySet",
    "EigenQuerySet",
    "JongereQuerySet",
    "KloptvraagQuerySet",
    "NotaregelQuerySet",
    "NotitieQuerySet",
    "OpeningQuerySet",
    "RondetafelQuerySet",
    "SchooltrajectQuerySet",
    "TafelpartijQuerySet",
    "TafelregelQuerySet",
    "ToeleidingQuerySet",
    "ToestemmingQuerySet",
    "TrajectbegeleiderQuerySet",
    "TrajectQuerySet",
    "VerbeteringQuerySet",
    "VerzegeldQuerySet",
    "ViaOuderQuerySet",
    "VooraanmeldingQuerySet",
    "WerkregioQuerySet",
    "gemerkt",
]
