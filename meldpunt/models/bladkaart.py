"""Bladkaart: the paper card with which a young person or a parent opens the own page, without account or mail."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.blad import Kaarteinde
from meldpunt.keuzes.dossier import Wie
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.querysets.bladkaart import BladkaartQuerySet


class Bladkaart(BewaaktModel, SleutelModel):
    """Whose card, who handed it over to whom, until when. Of number and code only a hash is kept.

    A card that was not handed over opens nothing: one that lies in a printer is paper.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=("betrokkene", "nummer_hash", "code_hash", "gemaakt_door", "gegeven_aan", "gegeven_door"),
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="bladkaarten")
    wie = models.CharField("wie", max_length=8, choices=Wie.choices)
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    nummer_hash = models.CharField(max_length=64, unique=True, editable=False)
    code_hash = models.CharField(max_length=255, editable=False)
    gemaakt_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField("gemaakt op", auto_now_add=True)
    vervalt_op = models.DateField("werkt tot en met")
    gegeven_op = models.DateField("gegeven op", null=True, blank=True)
    gegeven_aan = VersleuteldVeld("aan wie gegeven", blank=True)
    gegeven_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    gesloten_op = models.DateTimeField("gestopt op", null=True, blank=True)
    gesloten_waarom = models.CharField("waarom gestopt", max_length=10, choices=Kaarteinde.choices, blank=True)
    # Wrong codes since the last right one: who handed the card over sees that somebody guesses.
    fouten = models.PositiveSmallIntegerField("foute codes", default=0, editable=False)
    laatst_open_op = models.DateTimeField("laatst gebruikt op", null=True, blank=True, editable=False)

    objects = BladkaartQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt_op", "-pk"]
        verbose_name = "kaart van een blad"
        verbose_name_plural = "kaarten van bladen"
        constraints = [
            models.CheckConstraint(
                condition=Q(wie=Wie.JONGERE, betrokkene__isnull=True) | Q(wie=Wie.OUDER, betrokkene__isnull=False),
                name="bladkaart_van_wie",
            ),
            models.CheckConstraint(
                condition=Q(gegeven_op__isnull=True, gegeven_door__isnull=True)
                | Q(gegeven_op__isnull=False, gegeven_door__isnull=False),
                name="bladkaart_gegeven_door_iemand",
            ),
            models.CheckConstraint(
                condition=Q(gesloten_op__isnull=True, gesloten_waarom="")
                | Q(gesloten_op__isnull=False) & ~Q(gesloten_waarom=""),
                name="bladkaart_gestopt_met_reden",
            ),
            models.UniqueConstraint(
                fields=["aanmelding"],
                condition=Q(gesloten_op__isnull=True, wie=Wie.JONGERE),
                name="bladkaart_een_voor_de_jongere",
                violation_error_message="De jongere heeft al een kaart.",
            ),
            models.UniqueConstraint(
                fields=["aanmelding", "betrokkene"],
                condition=Q(gesloten_op__isnull=True, wie=Wie.OUDER),
                name="bladkaart_een_per_ouder",
                violation_error_message="Deze persoon heeft al een kaart.",
            ),
        ]

    def __str__(self) -> str:
        return f"kaart {self.sleutel}"

    @property
    def is_van_jongere(self) -> bool:
        """Whether the young person holds it."""
        return self.wie == Wie.JONGERE
