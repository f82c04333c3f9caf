"""What the filters of the work list offer: areas, colleagues, schools and CLBs, in one query.

With them who works here today, to whom what is ticked in the list can be given; and numbers the page shows beside it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, CharField, Count, F, IntegerField, QuerySet, Value, When
from django.utils import timezone

from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import op_naam
from meldpunt.models import Aanmelding, Begeleidingsperiode, Werkgebied

NIEMAND = "niemand"
Keuze = tuple[str, str]


@dataclass(frozen=True)
class Keuzelijsten:
    """Value and words, in the order of the page; `telling`: how many rows each thing has that was counted along."""

    gebied: list[Keuze]
    behandelaar: list[Keuze]
    school: list[Keuze]
    clb: list[Keuze]
    collega: list[Keuze]
    telling: dict[str, int] = field(default_factory=dict)


def _rijen(rijen: QuerySet, soort: str, sleutel: str, naam: str, rang: object) -> QuerySet:
    return rijen.order_by().values_list(
        Value(soort, output_field=CharField()),
        F(sleutel),
        F(naam),
        rang,  # type: ignore[arg-type]
    )


def _getal(naam: str, rijen: QuerySet[Any]) -> QuerySet:
    woorden = {"soort": Value("telling", output_field=CharField()), "sleutel": Value(naam, output_field=CharField())}
    leeg = Value("", output_field=CharField())
    return rijen.order_by().values(**woorden, naam_=leeg).annotate(n=Count("pk")).values_list(*woorden, "naam_", "n")


def lees_keuzes(gebruiker: Gebruiker, tel_mee: Mapping[str, QuerySet[Any]] | None = None) -> Keuzelijsten:
    """Return the lists for this person: of schools and CLBs only those of files that open without a reason.

    `tel_mee`: rows that are counted in the same query, by name.
    """
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    nul = Value(0, output_field=IntegerField())
    actief = Case(When(is_active=True, then=Value(1)), default=nul, output_field=IntegerField())
    behandeld = Aanmelding.objects.behandelbaar_voor(gebruiker).order_by().values("behandelaar")
    perioden = Begeleidingsperiode.objects.filter(
        tot__isnull=True, aanmelding__in=Aanmelding.objects.gekend_voor(gebruiker).open().order_by().values("pk")
    )
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        netwerk__in=netwerken, rol__in=rollen_met(Recht.DOSSIERS_BEHANDELEN), gebruiker__is_active=True
    )
    lijsten = _rijen(Werkgebied.objects.filter(netwerk__in=netwerken), "gebied", "slug", "naam", F("volgorde")).union(
        _rijen(Gebruiker.objects.filter(pk__in=behandeld), "behandelaar", "sleutel", "naam", actief),
        _rijen(leden, "collega", "gebruiker__sleutel", "gebruiker__naam", nul),
        *(
            _rijen(perioden.filter(**{f"{een}__isnull": False}), een, f"{een}__sleutel", f"{een}__naam", nul)
            for een in ("school", "clb")
        ),
        *(_getal(naam, rijen) for naam, rijen in (tel_mee or {}).items()),
    )
    return _per_lijst(lijsten, gebruiker)


def _per_lijst(rijen: Iterable[tuple[str, str, str, int]], gebruiker: Gebruiker) -> Keuzelijsten:
    soorten = ("gebied", "behandelaar", "school", "clb", "collega", "telling")
    per: dict[str, list[tuple[str, str, int]]] = {soort: [] for soort in soorten}
    for soort, sleutel, naam, rang in rijen:
        per[soort].append((sleutel, naam, rang))
    return Keuzelijsten(
        gebied=[(sleutel, naam) for sleutel, naam, _ in sorted(per["gebied"], key=lambda rij: (rij[2], rij[1]))],
        behandelaar=[(gebruiker.sleutel, "ik"), (NIEMAND, NIEMAND), *_mensen(per["behandelaar"], gebruiker.sleutel)],
        school=_op_naam(per["school"]),
        clb=_op_naam(per["clb"]),
        collega=[(gebruiker.sleutel, "mij"), *_mensen([(*een[:2], 1) for een in per["collega"]], gebruiker.sleutel)],
        telling={naam: aantal for naam, _, aantal in per["telling"]},
    )


def _mensen(rijen: list[tuple[str, str, int]], ik: str) -> list[Keuze]:
    gesorteerd = op_naam(rijen, naam=lambda rij: rij[1])
    return [(sleutel, apart(_naam_nu(naam, actief))) for sleutel, naam, actief in gesorteerd if sleutel != ik]


def _naam_nu(naam: str, actief: int) -> str:
    return Gebruiker(naam=naam, is_active=bool(actief)).naam_nu


def _op_naam(rijen: list[tuple[str, str, int]]) -> list[Keuze]:
    return [(sleutel, naam) for sleutel, naam, _ in op_naam(rijen, naam=lambda rij: rij[1])]
