"""What comes in on a survey: Bevraagde (a school and its one answer), Bevragingsblad (a sheet without a name)."""

import datetime

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel
from leerrecht.versleuteldveld import VersleuteldJsonVeld, VersleuteldVeld
from monitoring.models.bevraging import Bevraging, Bevragingsvraag
from monitoring.querysets import BevraagdeQuerySet


class Bevraagde(BewaaktModel, SleutelModel):
    """A school that is asked. Its answer lies encrypted, and goes when the survey is counted; the day of it stays."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wie antwoordde, tot de bevraging zelf verdwijnt; het antwoord zelf tot de bevraging sluit.",
        persoonsvelden=("waarden",),
    )
    gevolgd = Gevolgd(naam="organisatie.naam", netwerk="bevraging.netwerk", namens="organisatie.naam")

    bevraging = models.ForeignKey(Bevraging, on_delete=models.CASCADE, related_name="bevraagden")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    # Key of a question -> what was answered; and `citeren`: whether one may quote from it.
    waarden = VersleuteldJsonVeld()
    geantwoord_op = models.DateTimeField("geantwoord op", null=True, blank=True)

    objects = BevraagdeQuerySet.as_manager()

    class Meta:
        ordering = ["organisatie__sorteersleutel", "pk"]
        verbose_name = "school in een bevraging"
        verbose_name_plural = "scholen in een bevraging"
        constraints = [
            models.UniqueConstraint(
                fields=["bevraging", "organisatie"],
                name="bevraagde_een_per_school",
                violation_error_message="Deze school staat al in de lijst.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisatie}"


class Bevragingsblad(BewaaktModel):
    """What one person answered: no name, no moment, no order. It lies encrypted, and goes when the survey closes."""

    bewaarbeleid = Bewaarbeleid(
        reden="Een antwoord zonder naam, tot de bevraging sluit.",
        persoonsvelden=("waarden",),
    )

    kenmerk = models.CharField(max_length=64, primary_key=True, editable=False)
    bevraging = models.ForeignKey(Bevraging, on_delete=models.CASCADE, related_name="bladen")
    waarden = VersleuteldJsonVeld()

    class Meta:
        ordering = ["kenmerk"]
        verbose_name = "blad van een bevraging"
        verbose_name_plural = "bladen van een bevraging"
        constraints = [models.CheckConstraint(condition=~Q(kenmerk=""), name="bevragingsblad_met_kenmerk")]

    def __str__(self) -> str:
        return "een blad"


class Bevragingstekst(BewaaktModel, SleutelModel):
    """One open text, loose from the sheet it stood on, and from who wrote it. For staf, half a year."""

    bewaarbeleid = Bewaarbeleid(
        reden="Staf leest wat er geschreven is, en kiest wat geciteerd wordt van wie dat goedvond.",
        termijn=datetime.timedelta(days=183),
        vanaf="gesloten_op",
        persoonsvelden=("tekst",),
    )

    vraag = models.ForeignKey(Bevragingsvraag, on_delete=models.CASCADE, related_name="teksten")
    tekst = VersleuteldVeld()
    # The writer said that it may be quoted.
    citeren = models.BooleanField("mag geciteerd worden", default=False)
    gesloten_op = models.DateField("bevraging gesloten op")

    class Meta:
        # By a key that is drawn by lot: the order says nothing of who wrote first.
        ordering = ["sleutel"]
        verbose_name = "open tekst van een bevraging"
        verbose_name_plural = "open teksten van een bevraging"
        constraints = [
            models.CheckConstraint(condition=~Q(sleutel=""), name="bevragingstekst_met_sleutel"),
        ]

    def __str__(self) -> str:
        return "een open tekst"


class Bevragingscitaat(BewaaktModel, SleutelModel):
    """What everybody may read: words of somebody who found that good, picked by staf."""

    bewaarbeleid = Bewaarbeleid(
        reden="Een citaat staat naast de cijfers van zijn bevraging, en verdwijnt ermee.",
        persoonsvelden=("tekst",),
    )
    gevolgd = Gevolgd(netwerk="vraag.bevraging.netwerk")

    vraag = models.ForeignKey(Bevragingsvraag, on_delete=models.CASCADE, related_name="citaten")
    tekst = models.TextField("citaat")

    class Meta:
        ordering = ["sleutel"]
        verbose_name = "citaat uit een bevraging"
        verbose_name_plural = "citaten uit een bevraging"
        constraints = [models.CheckConstraint(condition=~Q(tekst=""), name="bevragingscitaat_heeft_tekst")]

    def __str__(self) -> str:
        return "een citaat"
