"""Termijnbesluit: what the controller decided about how long files stay, and what the functionaris advised."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van


class TermijnbesluitQuerySet(BewaakteQuerySet):
    """Decisions, as far as somebody may read them."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "TermijnbesluitQuerySet":
        """Of the networks where this person notes them, watches over them, or works by them."""
        return self.filter(netwerk__in=netwerken_van(gebruiker))


def netwerken_van(gebruiker: Iemand) -> set[int]:
    """Return the networks whose terms this person may read."""
    toegang = toegang_van(gebruiker)
    wie = (Recht.TERMIJNEN_BEPALEN, Recht.RAADPLEGINGEN_LEZEN, Recht.DOSSIERS_BEHANDELEN)
    return set().union(*(toegang.netwerken_met(recht) for recht in wie))


class Termijnbesluit(BewaaktModel):
    """One decision, as it was noted: never changed; the newest is what stands on the Dienstpunt."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verantwoording: wie besliste hoe lang dossiers blijven, met welk advies; zegt niets over een jongere.",
        persoonsvelden=("door",),
    )

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="termijnbesluiten")
    bewaar_maanden = models.PositiveSmallIntegerField("maanden dat een afgesloten dossier blijft")
    open_maanden = models.PositiveSmallIntegerField("maanden dat een open dossier stil mag liggen")
    voor_maanden = models.PositiveSmallIntegerField("maanden dat een vooraanmelding op het CLB mag wachten")
    waarschuw_dagen = models.PositiveSmallIntegerField("dagen vooraf waarschuwen")
    selectieregel = models.CharField("selectieregel", max_length=200, blank=True)
    selectieregel_op = models.DateField("selectieregel van", null=True, blank=True)
    beslist_door = models.CharField("wie besliste", max_length=120)
    besloten_op = models.DateField("beslist op")
    reden = models.TextField("waarom")
    advies = models.TextField("advies van de functionaris")
    advies_op = models.DateField("advies van")
    gevolgd = models.BooleanField("advies gevolgd")
    waarom_niet = models.TextField("waarom het advies niet gevolgd is", blank=True)
    # What the page said it would do, on that day.
    gevolg = models.CharField("gevolg", max_length=300, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="genoteerd door")
    op = models.DateTimeField("genoteerd op", auto_now_add=True)

    objects = TermijnbesluitQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "besluit over bewaartermijnen"
        verbose_name_plural = "besluiten over bewaartermijnen"
        constraints = [
            models.CheckConstraint(
                condition=Q(gevolgd=True) | ~Q(waarom_niet=""),
                name="termijnbesluit_zegt_waarom_niet",
                violation_error_message="Schrijf waarom het advies niet gevolgd is.",
            ),
            models.CheckConstraint(
                condition=Q(selectieregel="") | Q(selectieregel_op__isnull=False),
                name="termijnbesluit_selectieregel_heeft_dag",
                violation_error_message="Schrijf van welke dag de selectieregel is.",
            ),
        ]

    def __str__(self) -> str:
        return f"termijnen van {self.netwerk_id} op {self.besloten_op}"
