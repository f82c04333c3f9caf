"""Jaarevaluatie: what goes to the college, and its editions: frozen content with the PDF made from it."""

import hashlib

from django.core.files.storage import storages
from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas, SleutelModel, Zetrij
from monitoring.keuzes import BEURTEN_JAAREVALUATIE, Besluit, Jaarevaluatiestand
from monitoring.models.ronde import Ronde
from monitoring.querysets import EditieQuerySet, JaarevaluatieQuerySet


def pdf_opslag():
    """The store of finished PDFs, outside the web root. A function, so that no path ends up in a migration."""
    return storages["pdf"]


class Jaarevaluatie(BewaaktModel, SleutelModel):
    """The yearly evaluation of one round, with the texts of staf about the whole."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(reden="Verantwoording aan het college, hoort bij het plan.", persoonsvelden=())
    beurten = BEURTEN_JAAREVALUATIE
    gevolgd = Gevolgd(naam="__str__", netwerk="ronde.netwerk")

    ronde = models.OneToOneField(Ronde, on_delete=models.PROTECT, related_name="jaarevaluatie")
    stand = models.CharField(
        "stand", max_length=12, choices=Jaarevaluatiestand.choices, default=Jaarevaluatiestand.ONTWERP, db_index=True
    )
    veranderd = models.TextField("wat veranderde", blank=True)
    advies = models.TextField("wat het overlegplatform adviseert", blank=True)
    vraag = models.TextField("wat we het college vragen", blank=True)
    aanwezig = models.TextField("wie was erbij op het overlegplatform", blank=True)

    objects = JaarevaluatieQuerySet.as_manager()

    class Meta:
        ordering = ["-ronde__beginjaar"]
        verbose_name = "jaarevaluatie"
        verbose_name_plural = "jaarevaluaties"

    def __str__(self) -> str:
        return f"Jaarevaluatie {self.ronde.schooljaar}"

    def get_absolute_url(self) -> str:
        """Address of the page that everybody reads once it is vastgesteld."""
        return self.ronde.leesadres


class JaarevaluatieZet(Zetrij):
    """One move, as a row, with the body that decided, its day and its reference."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(reden="Weg van de jaarevaluatie naar het college.", persoonsvelden=("door",))

    jaarevaluatie = models.ForeignKey(Jaarevaluatie, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Jaarevaluatiestand.choices)
    naar = models.CharField(max_length=12, choices=Jaarevaluatiestand.choices)
    orgaan = models.CharField("orgaan", max_length=160, blank=True)
    datum = models.DateField("datum", null=True, blank=True)
    referentie = models.CharField("referentie", max_length=120, blank=True)
    besluit = models.CharField("besluit", max_length=12, choices=Besluit.choices, blank=True)
    # None: loaded with the example.
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een jaarevaluatie"
        verbose_name_plural = "zetten van een jaarevaluatie"
        constraints = [
            models.CheckConstraint(
                condition=Q(naar="ontwerp") | (~Q(orgaan="") & Q(datum__isnull=False)),
                name="jaarevaluatiezet_heeft_orgaan_en_datum",
                violation_error_message="Geef het orgaan en de datum.",
            ),
            models.CheckConstraint(
                condition=~Q(naar="vastgesteld") | ~Q(besluit=""), name="jaarevaluatiezet_vastgesteld_heeft_besluit"
            ),
        ]


class Editie(BewaaktModel, SleutelModel):
    """Frozen content and its PDF. A row is made with its content; the PDF comes later and is then fixed as well."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(reden="Wat het college en het publiek wanneer lazen.", persoonsvelden=("door",))
    beurten = BEURTEN_JAAREVALUATIE

    jaarevaluatie = models.ForeignKey(Jaarevaluatie, on_delete=models.PROTECT, related_name="edities")
    nummer = models.PositiveSmallIntegerField("editie")
    # How far the evaluation was when its content was frozen: the college reads what was laid before it, no draft.
    stand = models.CharField("stand", max_length=12, choices=Jaarevaluatiestand.choices)
    inhoud = models.JSONField("bevroren inhoud")
    inhoud_hash = models.CharField("vingerafdruk van de inhoud", max_length=64, editable=False)
    bevroren_op = models.DateTimeField("bevroren op")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    pdf = models.FileField("PDF", storage=pdf_opslag, max_length=120, blank=True)
    pdf_sha256 = models.CharField("SHA-256 van de PDF", max_length=64, blank=True, editable=False)
    pdf_grootte = models.PositiveIntegerField("grootte in bytes", null=True, blank=True, editable=False)
    # Of the first file, when the file was lost and what was made anew is another one.
    pdf_eerder_sha256 = models.CharField("SHA-256 van de eerste PDF", max_length=64, blank=True, editable=False)
    pdf_op = models.DateTimeField("PDF gemaakt op", null=True, blank=True, editable=False)

    objects = EditieQuerySet.as_manager()

    class Meta:
        ordering = ["-nummer"]
        verbose_name = "editie"
        verbose_name_plural = "edities"
        constraints = [
            models.UniqueConstraint(fields=["jaarevaluatie", "nummer"], name="editie_nummer_een_keer"),
            models.UniqueConstraint(
                fields=["jaarevaluatie"], condition=Q(stand="vastgesteld"), name="editie_een_vastgestelde"
            ),
            # A PDF and what we say about it come together or not at all.
            models.CheckConstraint(
                condition=Q(pdf="", pdf_sha256="", pdf_grootte__isnull=True, pdf_op__isnull=True)
                | (~Q(pdf="") & ~Q(pdf_sha256="") & Q(pdf_grootte__isnull=False, pdf_op__isnull=False)),
                name="editie_pdf_heel_of_niet",
            ),
        ]

    def __str__(self) -> str:
        return f"editie {self.nummer} van {self.jaarevaluatie}"

    def get_absolute_url(self) -> str:
        """Address of this edition: how far its PDF is, and the PDF itself."""
        return self._adres("evaluatie:editie")

    @property
    def download(self) -> str:
        """Address of the PDF."""
        return self._adres("evaluatie:pdf")

    def _adres(self, naam: str) -> str:
        ronde = self.jaarevaluatie.ronde
        return reverse(naam, args=[ronde.plan.slug, str(ronde.schooljaar), self.nummer])

    @property
    def heeft_pdf(self) -> bool:
        """Whether the file is there and is what we say of it: a disk or a backup may have lost it. Reads the file."""
        if not self.pdf_sha256:
            return False
        try:
            with self.pdf.storage.open(self.pdf.name, "rb") as bestand:
                return hashlib.sha256(bestand.read()).hexdigest() == self.pdf_sha256
        except OSError:
            return False

    def naam_in_opslag(self, poging: int) -> str:
        """Name of the file that one try of the worker writes: unguessable, and never that of another try."""
        return f"jaarevaluatie/{self.sleutel}{self.inhoud_hash[:16]}-{poging}.pdf"

    @property
    def bestandsnaam(self) -> str:
        """Name of the download."""
        ronde = self.jaarevaluatie.ronde
        return f"jaarevaluatie-{ronde.netwerk.slug}-{ronde.schooljaar}-editie-{self.nummer}.pdf"
