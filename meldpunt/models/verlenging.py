"""Verlenging: a file that would end by its term is still needed, says somebody, and why."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Verlenging(BewaaktModel):
    """ "Nog nodig": from then the term of the file counts anew. It goes with the file."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("reden", "door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="verlengingen")
    reden = VersleuteldVeld("waarom het nog nodig is")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "verlenging"
        verbose_name_plural = "verlengingen"

    def __str__(self) -> str:
        return f"verlenging van {self.aanmelding_id}"
