"""Toestemming: a yes to share with one receiver, down to one tier. Taken back, the door closes at once."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.basis import BewaaktModel, SleutelModel, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import BEURTEN_TOESTEMMING, Hoe, Ontvangersoort, Toestemmingstand, Trap, Wie
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.querysets import ToestemmingQuerySet, ViaOuderQuerySet

LOPEND = (Toestemmingstand.GEVRAAGD, Toestemmingstand.GEGEVEN)
DEELBAAR = (Trap.A, Trap.B)


class Toestemming(BewaaktModel, SleutelModel):
    """Of whom, for which receiver, down to which tier. `beslist`: this person's yes is the one that opens."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("betrokkene", "taal", "grond", "genoteerd_door")
    )
    beurten = BEURTEN_TOESTEMMING

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="toestemmingen")
    wie = models.CharField("wie", max_length=8, choices=Wie.choices)
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    ontvanger = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    ontvangersoort = models.CharField(
        "als wat die leest", max_length=10, choices=Ontvangersoort.choices, default=Ontvangersoort.AANBIEDER
    )
    trap = models.CharField("tot welke trap", max_length=5, choices=Trap.choices)
    beslist = models.BooleanField("dit antwoord beslist")
    stand = models.CharField(
        "stand", max_length=12, choices=Toestemmingstand.choices, default=Toestemmingstand.GEVRAAGD
    )
    hoe = models.CharField("hoe", max_length=10, choices=Hoe.choices, blank=True)
    # Encrypted as the home language of the young person is: it is the same thing, said in other words.
    taal = VersleuteldVeld("in welke taal uitgelegd", blank=True)
    gevraagd_op = models.DateTimeField(auto_now_add=True)
    antwoord_op = models.DateField("antwoord op", null=True, blank=True)
    geldig_tot = models.DateField("geldig tot en met", null=True, blank=True)
    # Of a yes to the Meldpunt that was taken back: why the file is kept all the same. Empty: it is erased.
    grond = VersleuteldVeld("op welke andere grond het dossier blijft", blank=True)
    # Empty: the person did it, with the card of the own page.
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # What was agreed to, frozen: the sentence that was read aloud, the fields it names, the version of their table.
    zin = models.TextField("de zin die voorgelezen werd", blank=True)
    velden = models.JSONField("velden die de zin noemt", default=list, blank=True)
    veldversie = models.CharField("versie van de velden", max_length=12, blank=True)

    objects = ToestemmingQuerySet.as_manager()

    class Meta:
        ordering = ["-gevraagd_op", "-pk"]
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        constraints = [
            # Two: a NULL is never equal to a NULL, and the young person is not among the betrokkenen.
            models.UniqueConstraint(
                fields=["aanmelding", "ontvanger", "ontvangersoort", "trap"],
                condition=Q(stand__in=LOPEND, wie=Wie.JONGERE),
                name="toestemming_een_lopende_jongere",
                violation_error_message="Deze toestemming is al gevraagd of gegeven.",
            ),
            models.UniqueConstraint(
                fields=["aanmelding", "betrokkene", "ontvanger", "ontvangersoort", "trap"],
                condition=Q(stand__in=LOPEND, wie=Wie.OUDER),
                name="toestemming_een_lopende_ouder",
                violation_error_message="Deze toestemming is al gevraagd of gegeven.",
            ),
            # The Meldpunt works with the whole file, and with nothing less.
            models.CheckConstraint(
                condition=Q(trap__in=DEELBAAR) & ~Q(ontvangersoort=Ontvangersoort.MELDPUNT)
                | Q(trap=Trap.EIGEN, ontvangersoort=Ontvangersoort.MELDPUNT),
                name="toestemming_voor_een_deelbare_trap",
            ),
            models.CheckConstraint(
                condition=~Q(ontvangersoort=Ontvangersoort.SCHOOL) | Q(trap=Trap.A),
                name="toestemming_school_tot_a",
                violation_error_message="Een school leest nooit wat er staat over thuis, gezondheid en zorg.",
            ),
            # A CLB reads because it follows the young person, by its own task and ground, never by a yes of this kind:
            # so no yes opens what its task does not, and no no closes it.
            models.CheckConstraint(
                condition=~Q(ontvangersoort=Ontvangersoort.CLB),
                name="toestemming_niet_voor_een_clb",
                violation_error_message="Een CLB leest omdat het de jongere volgt, niet door een toestemming.",
            ),
            models.CheckConstraint(
                condition=Q(wie=Wie.JONGERE, betrokkene__isnull=True) | Q(wie=Wie.OUDER, betrokkene__isnull=False),
                name="toestemming_van_wie",
            ),
            models.CheckConstraint(
                condition=Q(stand=Toestemmingstand.GEVRAAGD) | Q(antwoord_op__isnull=False),
                name="toestemming_antwoord_heeft_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"toestemming {self.sleutel}"

    @property
    def tot_waar(self) -> str:
        """What is shared, in words."""
        return "alles in dit dossier" if self.ontvangersoort == Ontvangersoort.MELDPUNT else self.get_trap_display()


class ToestemmingZet(Zetrij):
    """One move of a toestemming."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("reden", "door"))

    toestemming = models.ForeignKey(Toestemming, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Toestemmingstand.choices)
    naar = models.CharField(max_length=12, choices=Toestemmingstand.choices)
    reden = VersleuteldVeld(blank=True)
    # Empty: the portal, when its term passed.
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ViaOuderQuerySet.as_manager()
    ouder = "toestemming"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een toestemming"
        verbose_name_plural = "zetten van toestemmingen"
