"""Filters of the work list. They live in the address, so they hold nothing about a young person."""

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from leerrecht.filters import Filter
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import op_naam
from meldpunt.keuzes.aanbod import Niveau
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, OPEN_STANDEN, Dossierstand, SoortVraag
from meldpunt.models import Aanmelding, Toeleiding, Vraag, Werkgebied
from meldpunt.regels.inlichten import wacht_op_inlichten

NIEMAND = "niemand"
_WACHT_OP = (("aanmelder", "de aanmelder"), ("aanbieder", "een aanbieder"), ("niemand", "het Meldpunt zelf"))
_AANDACHT = (
    ("vandaag", "vandaag na te kijken"),
    ("te_laat", "antwoord te laat"),
    ("gewekt", "kijk opnieuw"),
    ("inlichten", "jongere inlichten"),
)


def werkt_eraan(behandelaar, netwerk) -> QuerySet[Lidmaatschap]:
    """The memberships by which somebody works on files of a network today: a name alone handles nothing."""
    return Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        gebruiker=behandelaar,
        netwerk=netwerk,
        rol__in=rollen_met(Recht.DOSSIERS_BEHANDELEN),
        gebruiker__is_active=True,
    )


def te_laat(vandaag) -> Q:
    """The promised day of news went by, while the clock runs."""
    return Q(antwoord_voor__lt=vandaag, stand__in=(Dossierstand.INGEDIEND, Dossierstand.IN_BEHANDELING))


def gewekt(vandaag) -> Q:
    """The day came on which somebody wanted to look again."""
    return Q(wek_op__lte=vandaag, stand__in=OPEN_STANDEN)


def vraagt_iets(vandaag) -> Q:
    """News is late, somebody wanted to look again, or the young person must be told."""
    return te_laat(vandaag) | gewekt(vandaag) | wacht_op_inlichten(vandaag)


class DossierFilter(Filter):
    """Every filter narrows. Without a stand: all open files."""

    stand = django_filters.ChoiceFilter(
        method="op_stand", choices=Dossierstand.choices, label="Stand", empty_label="Alle open dossiers"
    )
    behandelaar = django_filters.ChoiceFilter(method="op_behandelaar", label="Behandelaar", empty_label="Iedereen")
    wacht_op = django_filters.ChoiceFilter(
        method="op_wachten", choices=_WACHT_OP, label="Wacht op", empty_label="Alles"
    )
    aandacht = django_filters.ChoiceFilter(
        method="op_aandacht", choices=_AANDACHT, label="Aandacht", empty_label="Alle"
    )
    gebied = django_filters.ModelChoiceFilter(
        to_field_name="slug", queryset=Werkgebied.objects.none(), label="Regio", empty_label="Overal"
    )
    niveau = django_filters.ChoiceFilter(choices=Niveau.choices, label="Niveau", empty_label="Elk niveau")
    soort = django_filters.ChoiceFilter(
        field_name="soort_vraag", choices=SoortVraag.choices, label="Soort vraag", empty_label="Alle vragen"
    )

    class Meta:
        model = Aanmelding
        fields: list[str] = []

    def __init__(self, data=None, queryset=None, *, gebruiker, **opties) -> None:
        # A closed file is on the list only when it is asked for.
        self._stand_gekozen = (data or {}).get("stand") in Dossierstand.values
        # What asks for something today says itself whether the file must be open.
        self._aandacht_gekozen = (data or {}).get("aandacht") in dict(_AANDACHT)
        super().__init__(data, queryset, **opties)
        netwerken = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
        self.filters["gebied"].extra["queryset"] = self.filters["gebied"].queryset = Werkgebied.objects.filter(
            netwerk__in=netwerken
        )
        mensen = op_naam(Gebruiker.objects.filter(pk__in=queryset.order_by().values("behandelaar")).order_by("pk"))
        self.filters["behandelaar"].extra["choices"] = [
            (gebruiker.sleutel, "ik"),
            (NIEMAND, NIEMAND),
            *((mens.sleutel, apart(mens.naam_nu)) for mens in mensen if mens.pk != gebruiker.pk),
        ]

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
        """Files that wait for an answer of the aanmelder, of a provider, or for nobody but the Meldpunt."""
        open_vraag = Exists(Vraag.objects.filter(aanmelding=OuterRef("pk"), beantwoord_op__isnull=True))
        loopt = Exists(Toeleiding.objects.filter(aanmelding=OuterRef("pk"), stand__in=LOPENDE_TOELEIDING))
        if waarde == "aanmelder":
            return rijen.filter(open_vraag)
        return rijen.filter(loopt, ~open_vraag) if waarde == "aanbieder" else rijen.filter(~loopt, ~open_vraag)

    def op_aandacht(self, rijen, naam, waarde):
        """Files whose promised day, day to look again or day to tell the young person came."""
        vandaag = timezone.localdate()
        vragen = {"te_laat": te_laat, "gewekt": gewekt, "inlichten": wacht_op_inlichten}
        return rijen.filter(vragen.get(waarde, vraagt_iets)(vandaag))
