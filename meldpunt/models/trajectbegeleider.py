"""Trajectbegeleider: the one person who stays with a young person, whatever school or CLB comes next."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Hoe
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Trajectbegeleider(BewaaktModel):
    """A name and a telephone, chosen with the young person; with an account or without.

    It opens nothing: who is named here reads no file by it. Who should read gets an overdracht or a toestemming.
    It hangs on the file, not on a period at a school or CLB, so a change of those leaves it where it is.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=("aanmelding", "naam", "dienst", "telefoon", "woorden", "genoteerd_door"),
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="trajectbegeleiders")
    naam = VersleuteldVeld("naam")
    dienst = VersleuteldVeld("dienst", blank=True)
    telefoon = VersleuteldVeld("telefoon", blank=True)
    # That the young person knows, how, and whether the school may know who it is.
    hoe = models.CharField("hoe de jongere het weet", max_length=10, choices=Hoe.choices)
    woorden = VersleuteldVeld("wat de jongere ervan vindt", blank=True)
    school_mag = models.BooleanField("de school mag weten wie het is", default=False)
    van = models.DateField("vanaf")
    tot = models.DateField("tot", null=True, blank=True)
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)

    objects = EigenQuerySet.as_manager()

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
                condition=Q(tot__isnull=True) | Q(tot__gte=models.F("van")), name="trajectbegeleider_in_volgorde"
            ),
        ]

    def __str__(self) -> str:
        return f"trajectbegeleider {self.pk}"
