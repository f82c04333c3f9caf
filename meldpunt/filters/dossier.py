"""Filters of the work list. They live in the address, so they hold nothing about a young person."""

from typing import Any

import django_filters
from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, When
from django.utils import timezone

from leerrecht.filters import Filter
from leerrecht.models import Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from meldpunt.filters.bureau import AANDACHT, leert_elders, wacht_op_wie
from meldpunt.filters.keuzes import NIEMAND, lees_keuzes
from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau
from meldpunt.keuzes.dossier import Dossierstand, SoortVraag
from meldpunt.lijstveld import heeft
from meldpunt.models import Aanmelding, Begeleidingsperiode
from meldpunt.querysets.dossier import DAGEN_ZONDER_LES
from meldpunt.querysets.gekend import kent

WACHT_OP = (
    ("aanmelder", "de aanmelder"),
    ("aanbieder", "een aanbieder"),
    ("jongere", "een ja van jongere of ouder"),
    ("traject", "niets: er loopt een traject"),
    ("niemand", "het Meldpunt zelf"),
)
_AANDACHT = (
    ("nieuw", "nieuw"),
    ("beloofd", "beloofd tegen vandaag"),
    ("plaats", "plaats vrij die past"),
    ("stil", "te lang stil"),
    ("vandaag", "vandaag na te kijken"),
    ("te_laat", "antwoord te laat"),
    ("gewekt", "kijk opnieuw"),
    ("inlichten", "jongere inlichten"),
    ("afspraak", "afspraak van een rondetafel te laat"),
)


def werkt_eraan(behandelaar, netwerk) -> QuerySet[Lidmaatschap]:
    """The memberships by which somebody works on files of a network today: a name alone handles nothing."""
    return Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        gebruiker=behandelaar,
        netwerk=netwerk,
        rol__in=rollen_met(Recht.DOSSIERS_BEHANDELEN),
        gebruiker__is_active=True,
    )


# Value of the order -> its columns. Where the last lesson is not known, a file counts from the day it came in.
VOLGORDES: dict[str, tuple[Any, ...]] = {
    "dagen": (leert_elders(), DAGEN_ZONDER_LES),
    "oudste": ("ingediend_op",),
    "nieuwste": ("-ingediend_op",),
    "beloofd": (F("antwoord_voor").asc(nulls_last=True), DAGEN_ZONDER_LES),
    "school": (F("school_naam").asc(nulls_last=True), DAGEN_ZONDER_LES),
    "clb": (F("clb_naam").asc(nulls_last=True), DAGEN_ZONDER_LES),
    "gewenst": (F("gewenst").desc(), DAGEN_ZONDER_LES),
}
VOLGORDE = (
    ("dagen", "langst zonder les eerst"),
    ("oudste", "langst binnen eerst"),
    ("nieuwste", "laatst binnen eerst"),
    ("beloofd", "eerst beloofde dag"),
    ("school", "op school"),
    ("clb", "op CLB"),
    ("gewenst", "op gezocht aanbod"),
)


class DossierFilter(Filter):
    """Every filter narrows. Without a stand: all open files.

    School and CLB stand in a file: by those one filters and sorts only the files that one may open without a reason.
    """

    stand = django_filters.ChoiceFilter(
        method="op_stand", choices=Dossierstand.choices, label="Stand", empty_label="Alle open dossiers"
    )
    wacht_op = django_filters.ChoiceFilter(method="op_wachten", choices=WACHT_OP, label="Wacht op", empty_label="Alles")
    behandelaar = django_filters.ChoiceFilter(method="op_behandelaar", label="Behandelaar", empty_label="Iedereen")
    gewenst = django_filters.ChoiceFilter(
        method="op_gewenst", choices=Aanbodsoort.choices, label="Gezocht", empty_label="Elk aanbod"
    )
    aandacht = django_filters.ChoiceFilter(
        method="op_aandacht", choices=_AANDACHT, label="Aandacht", empty_label="Alle"
    )
    school = django_filters.ChoiceFilter(method="op_school", label="School", empty_label="Elke school")
    clb = django_filters.ChoiceFilter(method="op_clb", label="CLB", empty_label="Elk CLB")
    gebied = django_filters.ChoiceFilter(field_name="gebied__slug", label="Regio", empty_label="Overal")
    niveau = django_filters.ChoiceFilter(choices=Niveau.choices, label="Niveau", empty_label="Elk niveau")
    soort = django_filters.ChoiceFilter(
        field_name="soort_vraag", choices=SoortVraag.choices, label="Soort vraag", empty_label="Alle vragen"
    )
    volgorde = django_filters.ChoiceFilter(
        method="op_volgorde", choices=VOLGORDE, label="Volgorde", empty_label="Eerst wat vandaag iets vraagt"
    )

    class Meta:
        model = Aanmelding
        fields: list[str] = []

    def __init__(self, data=None, queryset=None, *, gebruiker, stilte: Q | None = None, tel_mee=None, **opties) -> None:
        # A closed file is on the list only when it is asked for.
        self._stand_gekozen = (data or {}).get("stand") in Dossierstand.values
        # What asks for something today says itself whether the file must be open.
        self._aandacht_gekozen = (data or {}).get("aandacht") in dict(_AANDACHT)
        self._gebruiker, self._stilte = gebruiker, stilte
        super().__init__(data, queryset, **opties)
        self.keuzes = lees_keuzes(gebruiker, tel_mee)
        for naam in ("gebied", "behandelaar", "school", "clb"):
            self.filters[naam].extra["choices"] = getattr(self.keuzes, naam)

    def filter_queryset(self, rijen):
        """Open files, unless a stand was asked for."""
        rijen = super().filter_queryset(rijen)
        return rijen if self._stand_gekozen or self._aandacht_gekozen else rijen.open()

    def op_stand(self, rijen, naam, waarde):
        """Files in this stand."""
        return rijen.filter(stand=waarde)

    def op_behandelaar(self, rijen, naam, waarde):
        """Files of this person, or of nobody yet."""
        if waarde == NIEMAND:
            return rijen.exclude(Exists(werkt_eraan(OuterRef("behandelaar"), OuterRef("netwerk"))))
        return rijen.filter(behandelaar__sleutel=waarde)

    def op_wachten(self, rijen, naam, waarde):
        """Files that wait for an answer of the aanmelder, of a provider, for a yes, or for nobody but the Meldpunt."""
        return rijen.filter(wacht_op_wie()[waarde])

    def op_gewenst(self, rijen, naam, waarde):
        """Files that ask for this kind of help."""
        return rijen.filter(heeft("gewenst", waarde))

    def op_aandacht(self, rijen, naam, waarde):
        """Files that ask this today."""
        if waarde == "stil":
            return rijen.filter(self._stilte) if self._stilte is not None else rijen.none()
        return rijen.filter(AANDACHT[waarde](timezone.localdate()))

    def op_school(self, rijen, naam, waarde):
        """Files of a pupil of this school, as far as they open without a reason."""
        return rijen.filter(kent(self._gebruiker), Exists(periode_nu(school__sleutel=waarde)))

    def op_clb(self, rijen, naam, waarde):
        """Files of a pupil of this CLB, as far as they open without a reason."""
        return rijen.filter(kent(self._gebruiker), Exists(periode_nu(clb__sleutel=waarde)))

    def op_volgorde(self, rijen, naam, waarde):
        """Another order; every one ends the same, so that no page shows a file twice."""
        if waarde in ("school", "clb"):
            naam_nu = Subquery(periode_nu().values(f"{waarde}__sorteersleutel")[:1])
            gekend = When(kent(self._gebruiker), then=naam_nu)
            rijen = rijen.annotate(**{f"{waarde}_naam": Case(gekend, default=None, output_field=CharField())})
        return rijen.order_by(*VOLGORDES[waarde], "pk")


def periode_nu(**waar: str) -> QuerySet[Begeleidingsperiode]:
    """The school and CLB of a file now, as a subquery."""
    return Begeleidingsperiode.objects.filter(aanmelding=OuterRef("pk"), tot__isnull=True, **waar)
