"""The road without a yes: the sealed record of what was shared with whom and why, and the numbers of a region.

A sealed record stands outside the tiers of files. Nobody reads it but who wrote it and who has its file in hand at the
Meldpunt; it only grows, and it has a term of its own: it is the proof of why somebody spoke.
"""

import datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from leerrecht.bewaartermijn import GEEN_PERSOON, Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel, bewaak
from leerrecht.models.gebeurtenis import AlleenToevoegen
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Hoe
from meldpunt.keuzes.ingang import Dienst, Regelsoort
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import NotaregelQuerySet, VerzegeldQuerySet

TERMIJN = datetime.timedelta(days=5 * 365)


class Verzegeld(BewaaktModel):
    """A row that is written once. It goes in bulk only, when its term is over."""

    class Meta:
        abstract = True

    def save(self, *args, **opties) -> None:
        """Insert; a second save is refused."""
        bewaak(type(self))
        if self.pk:
            raise AlleenToevoegen("Een verzegelde nota verandert niet meer. Vul ze aan.")
        super().save(*args, **opties)

    def delete(self, *args, **opties):
        """Refused: only the retention run deletes."""
        bewaak(type(self))
        raise AlleenToevoegen("Een verzegelde nota wordt niet gewist voor haar termijn voorbij is.")


class VerzegeldeNota(Verzegeld, SleutelModel):
    """Who shared what about whom, with whom, when, and why without a yes."""

    bewaarbeleid = Bewaarbeleid(
        reden="Bewijs van wat zonder ja gedeeld is en waarom; verdwijnt vijf jaar nadat het geschreven is.",
        termijn=TERMIJN,
        vanaf="geschreven_op",
        persoonsvelden=("aanmelding", "over_wie", "met_wie_naam", "wat", "waarom", "besproken_uitleg", "door"),
    )
    # No reference of a file: who reads the history does not learn about whom this is.
    gevolgd = Gevolgd(namens="organisatie.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    over_wie = VersleuteldVeld("over wie het gaat", blank=True)
    met_wie = models.CharField("met wie", max_length=8, choices=Dienst.choices)
    met_wie_naam = VersleuteldVeld("wie het aannam", blank=True)
    op = models.DateField("wanneer gedeeld")
    wat = VersleuteldVeld("wat gedeeld is")
    waarom = VersleuteldVeld("waarom zonder ja")
    besproken = models.BooleanField("vooraf met de jongere besproken")
    besproken_uitleg = VersleuteldVeld("wat de jongere zei, of waarom het niet kon", blank=True)
    inlichten_tegen = models.DateField("jongere ingelicht tegen", null=True, blank=True, db_index=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    geschreven_op = models.DateTimeField("geschreven op", default=timezone.now, db_index=True, editable=False)

    # Of rows that were read with their clock (`met_klok`).
    weet_het: bool
    tegen: datetime.date | None

    objects = VerzegeldQuerySet.as_manager()

    class Meta:
        ordering = ["-geschreven_op", "-pk"]
        verbose_name = "verzegelde nota"
        verbose_name_plural = "verzegelde nota's"
        constraints = [
            models.CheckConstraint(
                condition=Q(besproken=True) | Q(inlichten_tegen__isnull=False),
                name="nota_zonder_gesprek_heeft_een_dag",
                violation_error_message="Weet de jongere het nog niet, kies dan tegen wanneer wel.",
            ),
        ]

    def __str__(self) -> str:
        return f"verzegelde nota {self.sleutel}"

    def get_absolute_url(self) -> str:
        """Address of its page."""
        return reverse("meldpunt:nota", args=[self.sleutel])


class Notaregel(Verzegeld):
    """What was added to a sealed record: more of the story, or that the young person knows, or when one looks again."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met de verzegelde nota.", persoonsvelden=("tekst", "door"))

    nota = models.ForeignKey(VerzegeldeNota, on_delete=models.CASCADE, related_name="regels")
    soort = models.CharField("wat", max_length=10, choices=Regelsoort.choices)
    tekst = VersleuteldVeld("uitleg", blank=True)
    dag = models.DateField("op of tegen", null=True, blank=True)
    hoe = models.CharField("hoe", max_length=10, choices=Hoe.choices, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    geschreven_op = models.DateTimeField("geschreven op", default=timezone.now, editable=False)

    objects = NotaregelQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "regel van een verzegelde nota"
        verbose_name_plural = "regels van verzegelde nota's"

    def __str__(self) -> str:
        return f"{self.soort} bij {self.nota_id}"


class Veiligheidskaart(BewaaktModel):
    """Whom a professional calls in this region without a yes. Numbers of services only; empty: nobody filled it in."""

    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="netwerk.naam", sleutel="netwerk.slug")

    netwerk = models.OneToOneField(Netwerk, on_delete=models.PROTECT, related_name="veiligheidskaart")
    vk = models.CharField("Vertrouwenscentrum Kindermishandeling van je regio", max_length=160, blank=True)
    vk_telefoon = models.CharField("telefoon van het Vertrouwenscentrum", max_length=30, blank=True)
    ocj = models.CharField("Ondersteuningscentrum Jeugdzorg van je regio", max_length=160, blank=True)
    ocj_telefoon = models.CharField("telefoon van het Ondersteuningscentrum", max_length=30, blank=True)
    crisis = models.CharField("crisislijn jeugdhulp van je regio", max_length=160, blank=True)
    crisis_telefoon = models.CharField("telefoon van de crisislijn", max_length=30, blank=True)
    parket = models.CharField("parket van je regio", max_length=160, blank=True)
    parket_telefoon = models.CharField("telefoon van het parket", max_length=30, blank=True)
    uren = models.CharField("wanneer die diensten te bereiken zijn", max_length=250, blank=True)
    nagekeken_op = models.DateField("laatst nagekeken op", null=True, blank=True)

    class Meta:
        verbose_name = "nummers bij verontrusting"
        verbose_name_plural = "nummers bij verontrusting"

    def __str__(self) -> str:
        return f"nummers van {self.netwerk_id}"
