"""PersoonlijkeLink: the one road in without an account."""

import datetime
from datetime import timedelta

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel
from leerrecht.models.gebruiker import Gebruiker


class PersoonlijkeLinkQuerySet(BewaakteQuerySet):
    """Links by whether they still open something."""

    def open_op(self, moment: datetime.datetime) -> "PersoonlijkeLinkQuerySet":
        """Links that were not replaced or revoked, and whose time is not over."""
        return self.filter(gesloten_op__isnull=True, vervalt_op__gt=moment, eigenaar__is_active=True)


class PersoonlijkeLink(BewaaktModel):
    """A mailed link that lets one person do a fixed list of acts (`doel`) on one object (`voorwerp`, its key).

    Only the hash of its secret is kept: the secret itself is in the mail. What the owner may see is asked anew each
    time, with the rights of the owner (`leerrecht/link/doelen.py`).
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Een link van vroeger zegt eerlijk dat hij niet meer werkt, en stuurt een nieuwe.",
        termijn=timedelta(days=365),
        vanaf="vervalt_op",
        persoonsvelden=("eigenaar", "vingerafdruk", "code_hash"),
    )

    doel = models.CharField(max_length=40)
    voorwerp = models.CharField(max_length=40)
    eigenaar = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="persoonlijke_links")
    vingerafdruk = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    vervalt_op = models.DateTimeField()
    # Replaced by a newer mail, or revoked by staf: for who holds it that is the same.
    gesloten_op = models.DateTimeField(null=True, blank=True)
    ingetrokken = models.BooleanField("ingetrokken", default=False)
    # The second step: a code by mail, asked where the object is marked so.
    code_hash = models.CharField(max_length=64, blank=True)
    code_tot = models.DateTimeField(null=True, blank=True)
    code_pogingen = models.PositiveSmallIntegerField(default=0)

    objects = PersoonlijkeLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt_op", "-pk"]
        verbose_name = "persoonlijke link"
        verbose_name_plural = "persoonlijke links"
        indexes = [models.Index(fields=["doel", "voorwerp", "eigenaar"], name="link_van_wie_waarvoor")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ingetrokken=False) | Q(gesloten_op__isnull=False), name="link_ingetrokken_is_gesloten"
            )
        ]

    def __str__(self) -> str:
        return f"link {self.pk} ({self.doel})"
