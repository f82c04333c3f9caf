"""Lists of beheer: what a filter and a sort order leave, and in which order."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, FilteredRelation, Prefetch, Q, QuerySet, Value, When
from django.utils import timezone

from leerrecht.beheer import bereik
from leerrecht.models import (
    Achtergrondtaak,
    Bericht,
    Berichtstand,
    Gebruiker,
    Lidmaatschap,
    Netwerk,
    Organisatie,
    Taakstand,
)
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import past, sorteersleutel, voorwaarde, woorden

_LANG_GELEDEN = datetime.datetime.min.replace(tzinfo=datetime.UTC)
# What needs a person comes before what goes by itself.
_EERST = (Berichtstand.MISLUKT, Berichtstand.ONZEKER, Berichtstand.WACHT, Berichtstand.BEZIG)


def gebruikers(door, waarden: dict[str, Any], kolom: str, achteruit: bool) -> list[int]:
    """Return the keys of the people a filter leaves, sorted.

    Search and order happen here and not in the database: a search column would be a second copy of a personal field,
    and a few thousand names fold in milliseconds, equal on both databases.
    """
    rijen = bereik.met_stand(bereik.gebruikers(door))
    lid = {naam: waarden[naam] for naam in ("rol", "organisatie", "netwerk") if naam in waarden}
    if lid:
        lopend = bereik.lidmaatschappen(door).actief_op(timezone.localdate()).filter(**lid)
        rijen = rijen.filter(pk__in=lopend.values("gebruiker"))
    if "stand" in waarden:
        rijen = rijen.filter(stand=waarden["stand"])
    gezocht = woorden(waarden.get("q", ""))
    gevonden = [
        (sorteersleutel(naam), laatst or _LANG_GELEDEN, pk)
        for pk, naam, email, functie, laatst in rijen.values_list("pk", "naam", "email", "functie", "last_login")
        if past(gezocht, naam, email, functie)
    ]
    plaats = 1 if kolom == "laatst" else 0
    gevonden.sort(key=lambda rij: (rij[plaats], rij[0], rij[2]), reverse=achteruit)
    return [pk for _, _, pk in gevonden]


@dataclass(frozen=True)
class Rolregel:
    """A running membership, as the list names it."""

    rol: str
    organisatie: str


def gebruikers_op_bladzijde(door, sleutels: list[int]) -> list[Gebruiker]:
    """Return these people with what the list shows: stand, second factor, `lopend` (running memberships of ours).

    One question: a person stands there once for each running membership, and once who has none.
    """
    dag, eigen = timezone.localdate(), toegang_van(door).netwerken_met(Recht.ACCOUNTS_BEHEREN)
    loopt = Q(lidmaatschappen__tot__isnull=True) | Q(lidmaatschappen__tot__gte=dag)
    loopt &= Q(lidmaatschappen__van__lte=dag, lidmaatschappen__netwerk__in=eigen)
    rijen = (
        bereik.met_stand(Gebruiker.objects.filter(pk__in=sleutels))
        .annotate(lid=FilteredRelation("lidmaatschappen", condition=loopt))
        .annotate(lid_rol=F("lid__rol"), lid_organisatie=F("lid__organisatie__naam"))
        .order_by("-lid__van", "lid__pk")
    )
    per_pk: dict[int, Any] = {}
    for rij in rijen:
        persoon = per_pk.setdefault(rij.pk, rij)
        persoon.lopend = getattr(persoon, "lopend", [])
        if rij.lid_rol:
            persoon.lopend.append(Rolregel(Rol(rij.lid_rol).label, rij.lid_organisatie))
    return [per_pk[pk] for pk in sleutels if pk in per_pk]


def organisaties(door, waarden: dict[str, Any], kolom: str, achteruit: bool) -> QuerySet[Organisatie]:
    """Return the organisations a filter leaves, with the number of running memberships in our networks."""
    vandaag = timezone.localdate()
    eigen = bereik.netwerken(door)
    lopend = Q(
        Q(lidmaatschappen__tot__isnull=True) | Q(lidmaatschappen__tot__gte=vandaag),
        lidmaatschappen__van__lte=vandaag,
        lidmaatschappen__netwerk__in=eigen,
    )
    rijen = bereik.organisaties(door).annotate(aantal_leden=Count("lidmaatschappen", filter=lopend, distinct=True))
    rijen = rijen.filter(voorwaarde(waarden.get("q", ""), "zoektekst"))
    if "soort" in waarden:
        rijen = rijen.filter(soort=waarden["soort"])
    if "netwerk" in waarden:
        rijen = rijen.filter(netwerken=waarden["netwerk"])
    if waarden.get("gebruik") != "alle":
        rijen = rijen.filter(actief=waarden.get("gebruik") != "buiten")
    teken = "-" if achteruit else ""
    velden = {"naam": "sorteersleutel", "soort": "soort", "leden": "aantal_leden"}
    zichtbaar = Prefetch("netwerken", queryset=Netwerk.objects.all(), to_attr="alle_netwerken")
    return rijen.order_by(teken + velden[kolom], "sorteersleutel", "pk").prefetch_related(zichtbaar)


def _in_periode(rijen, stand: str) -> QuerySet[Lidmaatschap]:
    vandaag = timezone.localdate()
    if stand == "alle":
        return rijen
    if stand == "beeindigd":
        return rijen.filter(tot__lt=vandaag)
    if stand == "komt":
        return rijen.filter(van__gt=vandaag)
    return rijen.loopt_af(vandaag) if stand == "eindigt" else rijen.actief_op(vandaag)


def lidmaatschappen(door, waarden: dict[str, Any], kolom: str, achteruit: bool) -> list[int]:
    """Return the keys of the memberships a filter leaves, sorted (see `gebruikers` for why it happens here)."""
    rijen = _in_periode(bereik.lidmaatschappen(door), waarden.get("stand", ""))
    for naam in ("rol", "organisatie", "netwerk"):
        if naam in waarden:
            rijen = rijen.filter(**{naam: waarden[naam]})
    gezocht = woorden(waarden.get("q", ""))
    gevonden = [
        (sorteersleutel(naam), organisatie, van, tot or datetime.date.max, pk)
        for pk, naam, organisatie, van, tot in rijen.values_list(
            "pk", "gebruiker__naam", "organisatie__sorteersleutel", "van", "tot"
        )
        if past(gezocht, naam)
    ]
    plaats = {"naam": 0, "organisatie": 1, "van": 2, "tot": 3}[kolom]
    gevonden.sort(key=lambda rij: (rij[plaats], rij[0], rij[4]), reverse=achteruit)
    return [rij[4] for rij in gevonden]


def lidmaatschappen_op_bladzijde(sleutels: list[int]) -> list[Lidmaatschap]:
    """Return these memberships with person, organisation and network."""
    rijen = met_fase(Lidmaatschap.objects.filter(pk__in=sleutels))
    rijen = rijen.select_related("gebruiker", "organisatie", "netwerk")
    per_pk = {rij.pk: rij for rij in rijen}
    return [per_pk[pk] for pk in sleutels if pk in per_pk]


def met_fase(rijen: QuerySet[Lidmaatschap]) -> QuerySet[Lidmaatschap]:
    """Add `fase` to memberships: voorbij, komt or loopt."""
    vandaag = timezone.localdate()
    return rijen.annotate(
        fase=Case(
            When(tot__lt=vandaag, then=Value("voorbij")),
            When(van__gt=vandaag, then=Value("komt")),
            default=Value("loopt"),
        )
    )


def berichten(door, waarden: dict[str, Any]) -> QuerySet[Bericht]:
    """Return mails, by default all that did not leave yet; what needs a person first."""
    rijen = bereik.berichten(door).select_related("gebruiker")
    stand = waarden.get("stand", "")
    if not stand:
        rijen = rijen.exclude(stand=Berichtstand.VERZONDEN)
    elif stand != "alle":
        rijen = rijen.filter(stand=stand)
    rang = Case(
        *(When(stand=naam, then=Value(nummer)) for nummer, naam in enumerate(_EERST)), default=Value(len(_EERST))
    )
    return rijen.annotate(rang=rang).order_by("rang", "-gemaakt_op", "-pk")


def taken(door, waarden: dict[str, Any]) -> QuerySet[Achtergrondtaak]:
    """Return long work, what failed first."""
    rijen = bereik.taken(door).select_related("door")
    if "stand" in waarden:
        rijen = rijen.filter(stand=waarden["stand"])
    rang = Case(When(stand=Taakstand.MISLUKT, then=Value(0)), default=Value(1))
    return rijen.annotate(rang=rang).order_by("rang", "-gemaakt_op", "-pk")


def lopend(rijen: QuerySet[Lidmaatschap]) -> QuerySet[Lidmaatschap]:
    """Keep memberships that hold today."""
    return rijen.actief_op(timezone.localdate())
