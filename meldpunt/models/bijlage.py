"""Bijlage: a file that somebody gave with a file of a young person. It is never asked for."""

from django.db import models
from django.urls import reverse

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.bijlage.keuzes import Bijlagestand
from leerrecht.models import BijlageModel, Gebruiker
from leerrecht.models.basis import Gevolgd, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import BijlageQuerySet, ViaOuderQuerySet


class Bijlage(BijlageModel):
    """Of tier B: about home, health and care is what a plan or a report is."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier, en eerder als geen scanner ze nakeek.", persoonsvelden=("naam", "wat", "door")
    )
    gevolgd = Gevolgd(netwerk="aanmelding.netwerk")

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="bijlagen")

    objects = BijlageQuerySet.as_manager()

    class Meta(BijlageModel.Meta):
        verbose_name = "bijlage"
        verbose_name_plural = "bijlagen"

    def get_absolute_url(self) -> str:
        """Where it stands: on the page of its file."""
        return f"{reverse('meldpunt:dossier_jongere', args=[self.aanmelding.referentie])}#bijlagen"


class BijlageZet(Zetrij):
    """One move of a file through quarantine: always by the portal."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("reden", "door"))

    bijlage = models.ForeignKey(Bijlage, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=10, choices=Bijlagestand.choices)
    naar = models.CharField(max_length=10, choices=Bijlagestand.choices)
    reden = VersleuteldVeld(blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")  # type: ignore[assignment]  # the portal itself

    objects = ViaOuderQuerySet.as_manager()
    ouder = "bijlage"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een bijlage"
        verbose_name_plural = "zetten van bijlagen"
