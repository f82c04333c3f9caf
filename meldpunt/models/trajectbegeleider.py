"""Trajectbegeleider: the one person who stays with a young person, whatever school or CLB comes next."""

from django.db import models
from django.db.models import Q

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Hoe
from meldpunt.keuzes.traject import Begeleiderwoord
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import TrajectbegeleiderQuerySet


class Trajectbegeleider(BewaaktModel, Verteld):
    """A name and a telephone, chosen with the young person; with an account or without.

    It opens nothing: who is named here reads no file by it. Who should read gets an overdracht or a toestemming. The
    link that goes to an address says only that somebody chose this person, and asks whether that is all right.
    It hangs on the file, not on a period at a school or CLB, so a change of those leaves it where it is.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=("aanmelding", "naam", "dienst", "telefoon", "woorden", "persoon", "genoteerd_door"),
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="trajectbegeleiders")
    naam = VersleuteldVeld("naam")
    dienst = VersleuteldVeld("dienst", blank=True)
    telefoon = VersleuteldVeld("telefoon", blank=True)
    # Whose address got the link, and what came back.
    persoon = models.ForeignKey(Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    antwoord = models.CharField("antwoord", max_length=3, choices=Begeleiderwoord.choices, blank=True)
    geantwoord_op = models.DateField("geantwoord op", null=True, blank=True)
    # That the young person knows, how, and whether the school may know who it is.
    hoe = models.CharField("hoe de jongere het weet", max_length=10, choices=Hoe.choices)
    woorden = VersleuteldVeld("wat de jongere ervan vindt", blank=True)
    school_mag = models.BooleanField("de school mag weten wie het is", default=False)
    van = models.DateField("vanaf")
    tot = models.DateField("tot", null=True, blank=True)
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)

    objects = TrajectbegeleiderQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "-pk"]
        verbose_name = "trajectbegeleider"
        verbose_name_plural = "trajectbegeleiders"
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding"],
                condition=Q(tot__isnull=True),
                name="trajectbegeleider_een_tegelijk",
                violation_error_message="Er is al een trajectbegeleider.",
            ),
            models.CheckConstraint(
                condition=Q(antwoord="", geantwoord_op__isnull=True)
                | (~Q(antwoord="") & Q(geantwoord_op__isnull=False)),
                name="trajectbegeleider_antwoord_met_dag",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=models.F("van")), name="trajectbegeleider_in_volgorde"
            ),
        ]

    def __str__(self) -> str:
        return f"trajectbegeleider {self.pk}"
