"""Tafelpunt and Tafelafspraak: a line of the agenda with what was said, and what was agreed."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.rondetafel import Herkomst
from meldpunt.models.rondetafel import Rondetafel
from meldpunt.models.tafelpartij import Tafelpartij
from meldpunt.querysets import TafelregelQuerySet

# What is written at a table has one of these tiers; what only the Meldpunt and who referred read, is a notitie.
TAFELTRAPPEN = [(trap.value, trap.label) for trap in (Trap.NUL, Trap.A, Trap.B)]
_GELDIG = Q(trap__in=[trap for trap, _ in TAFELTRAPPEN])


class Tafelpunt(BewaaktModel, SleutelModel):
    """One line of the agenda, of one tier: who may not read that tier, does not get it."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("tekst", "gezegd"))
    gevolgd = Gevolgd(netwerk="rondetafel.aanmelding.netwerk")

    rondetafel = models.ForeignKey(Rondetafel, on_delete=models.CASCADE, related_name="punten")
    plaats = models.PositiveSmallIntegerField("plaats", default=0)
    tekst = VersleuteldVeld("punt")
    herkomst = models.CharField("van", max_length=8, choices=Herkomst.choices, default=Herkomst.TAFEL)
    sinds = models.DateField("open sinds", null=True, blank=True)
    gezegd = VersleuteldVeld("wat er gezegd is", blank=True)
    trap = models.CharField("wie leest dit", max_length=5, choices=TAFELTRAPPEN, default=Trap.A)

    objects = TafelregelQuerySet.as_manager()

    class Meta:
        ordering = ["plaats", "pk"]
        verbose_name = "punt van een rondetafel"
        verbose_name_plural = "punten van rondetafels"
        constraints = [models.CheckConstraint(condition=_GELDIG, name="tafelpunt_heeft_trap")]

    def __str__(self) -> str:
        return f"punt {self.sleutel}"


class Tafelafspraak(BewaaktModel, SleutelModel):
    """Who does what by when."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("wat", "wie"))
    gevolgd = Gevolgd(netwerk="rondetafel.aanmelding.netwerk")

    rondetafel = models.ForeignKey(Rondetafel, on_delete=models.CASCADE, related_name="afspraken")
    punt = models.ForeignKey(Tafelpunt, on_delete=models.SET_NULL, null=True, blank=True, related_name="afspraken")
    wat = VersleuteldVeld("afspraak")
    wie = models.ForeignKey(Tafelpartij, on_delete=models.RESTRICT, related_name="afspraken", verbose_name="wie")
    tegen = models.DateField("tegen", db_index=True)
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    trap = models.CharField("wie leest dit", max_length=5, choices=TAFELTRAPPEN, default=Trap.A)

    objects = TafelregelQuerySet.as_manager()

    class Meta:
        ordering = ["tegen", "pk"]
        verbose_name = "afspraak van een rondetafel"
        verbose_name_plural = "afspraken van rondetafels"
        constraints = [models.CheckConstraint(condition=_GELDIG, name="tafelafspraak_heeft_trap")]

    def __str__(self) -> str:
        return f"afspraak {self.sleutel}"
