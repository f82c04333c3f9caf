"""Aanlevering: one delivered file with figures, from upload to confirmation."""

from django.core.files.storage import storages
from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, SleutelModel, Zetrij, maak_sleutel
from monitoring.keuzes import BEURTEN_AANLEVERING, Aanleverstand
from monitoring.models.gegevensbron import Gegevensbron
from monitoring.querysets import AanleveringQuerySet


def bijlagen():
    """The store of uploaded files, outside the web root. A function, so that no path ends up in a migration."""
    return storages["bijlagen"]


def willekeurige_naam(aanlevering, bestandsnaam: str) -> str:
    """A name that nobody can guess and that holds nothing of what the user called the file."""
    return f"aanlevering/{maak_sleutel(24)}.{'xlsx' if bestandsnaam.lower().endswith('.xlsx') else 'csv'}"


class Aanlevering(BewaaktModel, SleutelModel, BronModel):
    """One import. Its figures count only once it is confirmed. No network: came with the portal, for all networks."""

    bewaarbeleid = Bewaarbeleid(
        reden="Herkomst van elk gepubliceerd cijfer: wie leverde welk bestand aan en wie keek het na.",
        persoonsvelden=("door",),
    )
    beurten = BEURTEN_AANLEVERING
    gevolgd = Gevolgd(naam="in_het_kort")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, null=True, blank=True, related_name="aanleveringen")
    gegevensbron = models.ForeignKey(Gegevensbron, on_delete=models.PROTECT, related_name="aanleveringen")
    bestandsnaam = models.CharField("bestand", max_length=200)
    bestand = models.FileField("bestand", storage=bijlagen, upload_to=willekeurige_naam, max_length=120, blank=True)
    # Of a workbook with more than one sheet: which one was read.
    blad = models.CharField("blad", max_length=60, blank=True)
    grootte = models.PositiveBigIntegerField("bytes", default=0)
    # What each column means, where they are not those of the long format (monitoring/inlezen/keuze.py).
    keuze = models.JSONField("betekenis van de kolommen", default=dict, blank=True)
    # Fingerprint of the heads: the same source with the same heads is read as the last time.
    kop = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    kolommen_open = models.BooleanField("wacht op de betekenis van de kolommen", default=False)
    sha256 = models.CharField(max_length=64, editable=False)
    publicatiedatum = models.DateField("door de bron gepubliceerd op", null=True, blank=True)
    # When a source gives no day: "februari 2017".
    publicatie_tekst = models.CharField("publicatie zoals de bron ze noemt", max_length=60, blank=True)
    stand = models.CharField(
        "stand", max_length=14, choices=Aanleverstand.choices, default=Aanleverstand.GELADEN, db_index=True
    )
    synthetisch = models.BooleanField("verzonnen voorbeeldcijfers", default=False)
    aantal_rijen = models.PositiveIntegerField("rijen", default=0)
    # The report of the check: rows as {rij, kolom, waarde, fout, oplossing}.
    fouten = models.JSONField(default=list, blank=True)
    aantal_fouten = models.PositiveIntegerField("fouten", default=0)
    # All of them by kind: {kolom, fout, oplossing, aantal}.
    foutsoorten = models.JSONField(default=list, blank=True)
    waarschuwingen = models.JSONField(default=list, blank=True)
    # The preview: counts and the first differences with what is in force.
    verschil = models.JSONField(default=dict, blank=True)
    # Of a correction: the confirmed delivery it takes the place of, once it is confirmed itself.
    verbetert = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="verbeteringen")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    op = models.DateTimeField("aangeleverd op", auto_now_add=True)

    objects = AanleveringQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "aanlevering"
        verbose_name_plural = "aanleveringen"
        constraints = [
            models.UniqueConstraint(
                fields=["netwerk", "sha256"],
                condition=~Q(stand__in=["verworpen", "ingetrokken"]),
                name="aanlevering_zelfde_bestand_een_keer",
                violation_error_message="Dit bestand is al geladen.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.bestandsnaam} ({self.gegevensbron})"

    def in_het_kort(self) -> str:
        """How the history names it: the file itself may carry any name."""
        return f"{self.gegevensbron}, {self.aantal_rijen} rijen"

    def get_absolute_url(self) -> str:
        """Address of the page about this delivery."""
        return reverse("monitoring:aanlevering", args=[self.sleutel])


class AanleveringZet(Zetrij):
    """One move of a delivery, as a row."""

    bewaarbeleid = Bewaarbeleid(reden="Weg van een aanlevering naar een cijfer.", persoonsvelden=("door",))

    aanlevering = models.ForeignKey(Aanlevering, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=14, choices=Aanleverstand.choices)
    naar = models.CharField(max_length=14, choices=Aanleverstand.choices)
    # None: the portal itself moved it.
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een aanlevering"
        verbose_name_plural = "zetten van een aanlevering"
