"""Verbetering: what stood in a file before it was corrected. Eigenwoord: what the young person says of a field."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Trap
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import DossierdeelQuerySet, VerbeteringQuerySet


class _OverEenVeld(BewaaktModel):
    """Something about one field: `plek` is the section or row kind, `rij` the key of the row when there are more."""

    plek = models.CharField("waar", max_length=20)
    rij = models.CharField("welke rij", max_length=12, blank=True)
    veld = models.CharField("welk veld", max_length=30)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"{self.plek}.{self.veld}"

    @property
    def waarover(self) -> tuple[str, str, str]:
        """Which field it is about."""
        return self.plek, self.rij, self.veld


class Verbetering(_OverEenVeld):
    """One field, once: the old value in words, as long as the file is there. Right to rectification: AVG art. 16."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("oud", "reden", "door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="verbeteringen")
    oud = VersleuteldVeld("wat er stond", blank=True)
    reden = VersleuteldVeld("waarom het veranderde")

    objects = VerbeteringQuerySet.as_manager()

    class Meta(_OverEenVeld.Meta):
        verbose_name = "verbetering"
        verbose_name_plural = "verbeteringen"


class Eigenwoord(_OverEenVeld):
    """The young person's own statement, beside a field. It is read by whoever reads that field, of tier `trap`."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("tekst", "door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="eigenwoorden")
    # Empty: the young person wrote it, on the own page.
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    trap = models.CharField(max_length=5, choices=Trap.choices)
    tekst = VersleuteldVeld("wat de jongere erover zegt")

    objects = DossierdeelQuerySet.as_manager()

    class Meta(_OverEenVeld.Meta):
        verbose_name = "eigen woord van de jongere"
        verbose_name_plural = "eigen woorden van de jongere"
