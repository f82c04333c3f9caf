"""Terugkeer: the warm way back to school, and how it goes three and six months on."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.traject import NAVRAAG_MAANDEN, Navraagantwoord, Perspectief
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.traject import Traject
from meldpunt.querysets import EigenQuerySet
from meldpunt.querysets.traject import NavraagQuerySet


class Terugkeerplan(BewaaktModel):
    """Where to, when, to whom, and what is agreed. One per file; only the Meldpunt and who referred read it."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("naar_wie", "afspraak"))

    aanmelding = models.OneToOneField(Aanmelding, on_delete=models.CASCADE, related_name="terugkeerplan")
    perspectief = models.CharField("perspectief", max_length=12, choices=Perspectief.choices)
    terug_op = models.DateField("terug op", null=True, blank=True)
    naar_wie = VersleuteldVeld("wie vangt op", blank=True)
    afspraak = VersleuteldVeld("wat is afgesproken", blank=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        verbose_name = "terugkeerplan"
        verbose_name_plural = "terugkeerplannen"

    def __str__(self) -> str:
        return f"terugkeerplan {self.pk}"


class Navraag(BewaaktModel, SleutelModel):
    """The question how it goes, some months after a traject. It waits for its day, then the Meldpunt asks."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("woorden", "wie_zei", "genoteerd_door")
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="navragen")
    traject = models.ForeignKey(Traject, on_delete=models.CASCADE, related_name="navragen")
    maanden = models.PositiveSmallIntegerField("na hoeveel maanden", choices=[(m, m) for m in NAVRAAG_MAANDEN])
    vraag_op = models.DateField("te vragen op", db_index=True)
    gewekt_op = models.DateTimeField("Meldpunt gewekt op", null=True, blank=True, editable=False)
    antwoord = models.CharField("hoe gaat het", max_length=10, choices=Navraagantwoord.choices, blank=True)
    woorden = VersleuteldVeld("in eigen woorden", blank=True)
    wie_zei = VersleuteldVeld("wie het zei", blank=True)
    beantwoord_op = models.DateField("gevraagd op", null=True, blank=True)
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = NavraagQuerySet.as_manager()

    class Meta:
        ordering = ["vraag_op", "pk"]
        verbose_name = "navraag"
        verbose_name_plural = "navragen"
        constraints = [
            models.UniqueConstraint(fields=["traject", "maanden"], name="navraag_een_per_termijn"),
            models.CheckConstraint(
                condition=Q(antwoord="", beantwoord_op__isnull=True, genoteerd_door__isnull=True)
                | ~Q(antwoord="") & Q(beantwoord_op__isnull=False, genoteerd_door__isnull=False),
                name="navraag_beantwoord_door_iemand",
            ),
        ]

    def __str__(self) -> str:
        return f"navraag {self.sleutel}"

    @property
    def is_gekomen(self) -> bool:
        """Whether its day has come."""
        return self.vraag_op <= timezone.localdate()
