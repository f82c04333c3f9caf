"""Files for which a place that fits is free now, as one condition for the database.

The same judgement as `weergave/passen` makes of one file, over the whole list at once: a kind that was asked for, an
age, level and region that do not speak against it, and a number of free places that one may still believe.
"""

import datetime
from functools import lru_cache
from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, IntegerField, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Concat, StrIndex

from meldpunt.keuzes.aanbod import NIVEAUS_VAN_SOORT, PUBLIEKE_STANDEN, Voor
from meldpunt.keuzes.dossier import OPEN_STANDEN, OVER_EEN_JONGERE, Toeleidingstand
from meldpunt.lijstveld import SCHEIDING, heeft
from meldpunt.models import Aanbodfiche, Aanmelding, Capaciteit, Toeleiding
from meldpunt.querysets import VERS
from meldpunt.regels.leeftijd import JAREN_VAN_BAND

# Running, or refused: this provider is not asked again by itself.
_AL_GEVRAAGD = tuple(
    stand for stand in Toeleidingstand if stand not in (Toeleidingstand.INGETROKKEN, Toeleidingstand.VERVALLEN)
)
_TEKST = CharField()


def met_vrije_plaats(vandaag: datetime.date) -> Q:
    """Open files about one young person, not accepted anywhere, for which such a place is free today."""
    sql, waarden = _gebouwd(vandaag)
    return Q(pk__in=RawSQL(sql, waarden))  # noqa: S611  (built by Django below, from constants and a day)


@lru_cache(maxsize=2)
def _gebouwd(vandaag: datetime.date) -> tuple[str, tuple[Any, ...]]:
    """The statement is long and the same for everybody all day: building it costs more than running it."""
    sql, waarden = _dossiers(vandaag).order_by().values("pk").query.sql_with_params()
    return sql, tuple(waarden)


def _dossiers(vandaag: datetime.date) -> QuerySet[Aanmelding]:
    vrij = _vrije_plaatsen(vandaag)
    ergens = Q(gebied__isnull=True) & Q(Exists(vrij))
    rijen = Aanmelding.objects.filter(
        ergens | Q(Exists(vrij.filter(_regio()))), stand__in=OPEN_STANDEN, soort_vraag__in=OVER_EEN_JONGERE
    )
    aanvaard = Toeleiding.objects.filter(aanmelding=OuterRef("pk"), stand=Toeleidingstand.AANVAARD)
    return rijen.filter(beperkt=False).exclude(gewenst="").exclude(Exists(aanvaard))


def _vrije_plaatsen(vandaag: datetime.date) -> QuerySet[Capaciteit]:
    """Of one file: offers of a kind that was asked for, with a place, that its age and level do not rule out."""
    vrij = Capaciteit.objects.filter(
        vrij__gt=0,
        bevestigd_op__gte=vandaag - VERS,
        fiche__netwerk=OuterRef("netwerk"),
        fiche__stand__in=PUBLIEKE_STANDEN,
    ).annotate(
        band=ExpressionWrapper(OuterRef("leeftijdsband"), output_field=_TEKST),
        van_niveau=ExpressionWrapper(OuterRef("niveau"), output_field=_TEKST),
        gevraagd=_staat_in(OuterRef("gewenst"), F("fiche__soort")),
        genoemd=_staat_in(F("fiche__niveaus"), OuterRef("niveau")),
    )
    voor_jongeren = Q(fiche__voor="") | heeft("fiche__voor", Voor.JONGERE)
    vrij = vrij.filter(Q(gevraagd__gt=0), _leeftijd(), _niveau(), voor_jongeren)
    return vrij.exclude(Exists(_eerder_gevraagd()))


def _staat_in(lijst: F | OuterRef, woord: F | OuterRef) -> StrIndex:
    """Where a word stands in a list of fixed words (`meldpunt.lijstveld`); 0 when it does not."""
    tussen = Concat(Value(SCHEIDING), woord, Value(SCHEIDING), output_field=_TEKST)
    return StrIndex(ExpressionWrapper(lijst, output_field=_TEKST), tussen, output_field=IntegerField())


def _leeftijd() -> Q:
    waar = Q(band="")
    for band, (laag, hoog) in JAREN_VAN_BAND.items():
        van = Q(fiche__leeftijd_van__isnull=True) | Q(fiche__leeftijd_van__lte=hoog)
        tot = Q(fiche__leeftijd_tot__isnull=True) | Q(fiche__leeftijd_tot__gte=laag)
        waar |= Q(band=band) & van & tot
    return waar


def _niveau() -> Q:
    stil = Q(fiche__niveaus="")
    waar = Q(van_niveau="") | Q(genoemd__gt=0) | (stil & ~Q(fiche__soort__in=list(NIVEAUS_VAN_SOORT)))
    for soort, niveaus in NIVEAUS_VAN_SOORT.items():
        waar |= stil & Q(fiche__soort=soort, van_niveau__in=[niveau.value for niveau in niveaus])
    return waar


def _regio() -> Q:
    """In the same area, one it lies in or one that lies in it; where one of both does not say, it does not count."""
    door = Aanbodfiche.werkgebieden.through._default_manager
    hier = door.filter(aanbodfiche=OuterRef("fiche"))
    raak = Q()
    for omhoog in ("gebied", "gebied__ligt_in", "gebied__ligt_in__ligt_in"):
        raak |= Q(werkgebied=OuterRef(OuterRef(omhoog)))
    for omlaag in ("werkgebied__ligt_in", "werkgebied__ligt_in__ligt_in"):
        raak |= Q(**{omlaag: OuterRef(OuterRef("gebied"))})
    return ~Q(Exists(hier)) | Q(Exists(hier.filter(raak)))


def _eerder_gevraagd() -> QuerySet[Toeleiding]:
    return Toeleiding.objects.filter(
        aanmelding=OuterRef(OuterRef("pk")), fiche=OuterRef("fiche"), stand__in=_AL_GEVRAAGD
    )
