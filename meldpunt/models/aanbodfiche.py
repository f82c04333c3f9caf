"""Aanbodfiche: one offer of one provider, as the directory shows it."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.grenzen import LINK
from leerrecht.models import Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas
from meldpunt.keuzes.aanbod import (
    BEURTEN_AANBOD,
    NIVEAUS_VAN_SOORT,
    PUBLIEKE_STANDEN,
    Aanbodsoort,
    Aanbodstand,
    Eis,
    Niveau,
    Papier,
    Toegangsweg,
    Voor,
    Werkvorm,
)
from meldpunt.lijstveld import LijstVeld
from meldpunt.models.werkgebied import Werkgebied
from meldpunt.querysets import AanbodficheQuerySet

OUDST = 25
MEESTE_WEKEN, MEESTE_DAGDELEN = 104, 10


class Aanbodfiche(BewaaktModel, BronModel):
    """What exists, for whom, where and how one gets there. Empty means: the source or the provider does not say."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    beurten = BEURTEN_AANBOD
    gevolgd = Gevolgd(naam="titel", sleutel="slug")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="aanbod")
    aanbieder = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="aanbod")
    samen_met = models.CharField("samen met", max_length=250, blank=True)
    slug = models.SlugField(max_length=80, unique=True)
    titel = models.CharField("naam van het aanbod", max_length=120)
    soort = models.CharField("soort", max_length=20, choices=Aanbodsoort.choices)
    omschrijving = models.TextField("wat het is", blank=True)
    voor = LijstVeld("voor wie", keuzes=Voor.choices)
    leeftijd_van = models.PositiveSmallIntegerField("leeftijd van", null=True, blank=True)
    leeftijd_tot = models.PositiveSmallIntegerField("leeftijd tot en met", null=True, blank=True)
    niveaus = LijstVeld("niveaus", keuzes=Niveau.choices)
    werkgebieden = models.ManyToManyField(Werkgebied, blank=True, related_name="aanbod")
    talen = models.CharField("talen", max_length=120, blank=True)
    locatie = models.CharField("plaats", max_length=160, blank=True)
    vervoer = models.CharField("vervoer", max_length=160, blank=True)
    vormen = LijstVeld("hoe", keuzes=Werkvorm.choices)
    duur = models.CharField("duur", max_length=160, blank=True)
    weken_van = models.PositiveSmallIntegerField("weken, minstens", null=True, blank=True)
    weken_tot = models.PositiveSmallIntegerField("weken, hoogstens", null=True, blank=True)
    dagdelen = models.PositiveSmallIntegerField("dagdelen per week", null=True, blank=True)
    kost = models.CharField("kost", max_length=160, blank=True)
    erkenning = models.CharField("erkenning", max_length=160, blank=True)
    eisen = LijstVeld("wat nodig is", keuzes=Eis.choices)
    papieren = LijstVeld("papieren", keuzes=Papier.choices)
    voorwaarden = models.TextField("voorwaarden", blank=True)
    uitsluiting = models.TextField("voor wie niet", blank=True)
    weg = models.CharField("toeleidingsweg", max_length=14, choices=Toegangsweg.choices, blank=True)
    hoe = models.CharField("hoe je het vraagt", max_length=250, blank=True)
    contact = models.CharField("contact van de dienst", max_length=160, blank=True)
    telefoon = models.CharField("telefoon van de dienst", max_length=30, blank=True)
    website = models.URLField("website", max_length=LINK, blank=True)
    stand = models.CharField(
        "stand", max_length=12, choices=Aanbodstand.choices, default=Aanbodstand.IN_OPBOUW, db_index=True
    )
    bevestigd_op = models.DateField("laatst bevestigd op", null=True, blank=True)
    bevestigd_door = models.CharField("laatst bevestigd door", max_length=250, blank=True)
    bronjaar = models.CharField("jaar van de bron", max_length=9, blank=True)
    bronnoot = models.CharField("noot bij de bron", max_length=250, blank=True)
    redactie = models.JSONField("toegewezen door de redactie", default=list, blank=True)
    zoektekst = models.TextField(editable=False, default="")
    sorteersleutel = models.CharField(max_length=200, editable=False, default="", db_index=True)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = AanbodficheQuerySet.as_manager()

    class Meta:
        ordering = ["sorteersleutel", "pk"]
        verbose_name = "aanbodfiche"
        verbose_name_plural = "aanbodfiches"
        constraints = [
            models.CheckConstraint(
                condition=Q(leeftijd_van__isnull=True)
                | Q(leeftijd_tot__isnull=True)
                | Q(leeftijd_tot__gte=F("leeftijd_van")),
                name="aanbod_leeftijd_in_volgorde",
                violation_error_message="De hoogste leeftijd is lager dan de laagste.",
            ),
            models.CheckConstraint(
                condition=(Q(leeftijd_van__isnull=True) | Q(leeftijd_van__lte=OUDST))
                & (Q(leeftijd_tot__isnull=True) | Q(leeftijd_tot__lte=OUDST)),
                name="aanbod_leeftijd_van_een_jongere",
                violation_error_message=f"Een leeftijd ligt tussen 0 en {OUDST} jaar.",
            ),
            models.CheckConstraint(
                condition=Q(weken_van__isnull=True) | Q(weken_tot__isnull=True) | Q(weken_tot__gte=F("weken_van")),
                name="aanbod_weken_in_volgorde",
                violation_error_message="Het hoogste aantal weken is lager dan het laagste.",
            ),
            models.CheckConstraint(
                condition=Q(dagdelen__isnull=True) | Q(dagdelen__range=(1, MEESTE_DAGDELEN)),
                name="aanbod_dagdelen_van_een_week",
                violation_error_message=f"Een schoolweek heeft hoogstens {MEESTE_DAGDELEN} dagdelen.",
            ),
            models.CheckConstraint(condition=Q(stand__in=Aanbodstand.values), name="aanbod_stand_bestaat"),
            models.CheckConstraint(
                condition=Q(bevestigd_op__isnull=True) | ~Q(bevestigd_door=""), name="aanbod_bevestigd_door_iemand"
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def geldende_niveaus(self) -> list[str]:
        """The levels the offer names, else those of its kind."""
        return self.niveaus or [niveau.value for niveau in NIVEAUS_VAN_SOORT.get(Aanbodsoort(self.soort), ())]

    def get_absolute_url(self) -> str:
        """Address of the page of this offer."""
        return reverse("meldpunt:fiche", args=[self.slug])

    @property
    def is_openbaar(self) -> bool:
        """Whether everyone may read it."""
        return self.stand in PUBLIEKE_STANDEN
