"""What stays when a file is erased: a row without a name for the yearly totals, and a stub that it existed.

Nobody reads the totals yet. The rows are kept all the same: what is not written when a file goes can never be counted.
"""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Netwerk
from leerrecht.models.basis import BewaaktModel
from meldpunt.keuzes.aanbod import Niveau
from meldpunt.keuzes.dossier import Einde, Kanaal, Leeftijdsband, SoortVraag


class Statistiekrij(BewaaktModel):
    """One erased file in coarse terms: a school year, never a day; an age band, never an age; no organisation."""

    bewaarbeleid = Bewaarbeleid(reden="Anoniem: de jaartotalen blijven gelijk nadat dossiers gewist zijn.")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    schooljaar = models.PositiveSmallIntegerField("beginjaar van het schooljaar")
    kanaal = models.CharField(max_length=10, choices=Kanaal.choices)
    soort_vraag = models.CharField(max_length=12, choices=SoortVraag.choices)
    leeftijdsband = models.CharField(max_length=6, choices=Leeftijdsband.choices, blank=True)
    niveau = models.CharField(max_length=14, choices=Niveau.choices, blank=True)
    einde = models.CharField(max_length=12, choices=Einde.choices, blank=True)

    class Meta:
        ordering = ["schooljaar", "pk"]
        verbose_name = "statistiekrij"
        verbose_name_plural = "statistiekrijen"

    def __str__(self) -> str:
        return f"{self.schooljaar} {self.soort_vraag}"


class Wisstub(BewaaktModel):
    """That a file existed and was erased by the retention run: its reference and the day, nothing else."""

    bewaarbeleid = Bewaarbeleid(reden="Toont dat een dossier volgens de termijn gewist is; zegt niets over iemand.")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    referentie = models.CharField(max_length=14, unique=True)
    gewist_op = models.DateField(auto_now_add=True)

    class Meta:
        ordering = ["-gewist_op", "-pk"]
        verbose_name = "wisstub"
        verbose_name_plural = "wisstubs"

    def __str__(self) -> str:
        return self.referentie
