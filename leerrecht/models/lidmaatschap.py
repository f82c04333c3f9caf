"""Lidmaatschap: what a person is, for which organisation, in which network, from when to when."""

import datetime
from collections.abc import Collection

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel, SleutelModel
from leerrecht.models.gebruiker import Gebruiker
from leerrecht.models.netwerk import Netwerk
from leerrecht.models.organisatie import Organisatie
from leerrecht.rechten import ROLLEN_VAN_LID

# From so long before its last day a membership that nobody takes further is shown and told.
EINDIGT_BINNEN = datetime.timedelta(days=30)


class LidmaatschapQuerySet(BewaakteQuerySet):
    """Memberships by time."""

    def actief_op(self, dag: datetime.date) -> "LidmaatschapQuerySet":
        """Memberships that hold on `dag` (`tot` is the last day)."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=dag), van__lte=dag)

    def loopt_af(self, dag: datetime.date) -> "LidmaatschapQuerySet":
        """Running ones whose last day comes within 30 days, and after which the same role does not go on."""
        vervolg = Lidmaatschap.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=OuterRef("tot")),
            gebruiker=OuterRef("gebruiker"),
            netwerk=OuterRef("netwerk"),
            organisatie=OuterRef("organisatie"),
            rol=OuterRef("rol"),
            van__lte=dag + EINDIGT_BINNEN + datetime.timedelta(days=1),
        )
        return self.actief_op(dag).filter(tot__lte=dag + EINDIGT_BINNEN).exclude(Exists(vervolg))


class Lidmaatschap(BewaaktModel, SleutelModel):
    """A role of a person in a network on behalf of an organisation. Rights follow from it, see `rechten.py`."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wie wanneer welke rol had, verklaart de geschiedenis van het plan.", persoonsvelden=("gebruiker",)
    )

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="lidmaatschappen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="lidmaatschappen")
    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="lidmaatschappen")
    rol = models.CharField("rol", max_length=12, choices=[(rol.value, rol.label) for rol in ROLLEN_VAN_LID])
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)
    # The last day that beheer and the person were told of: once for each.
    einde_gemeld = models.DateField(null=True, editable=False)

    objects = LidmaatschapQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "pk"]
        verbose_name = "lidmaatschap"
        verbose_name_plural = "lidmaatschappen"
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                name="lidmaatschap_tot_na_van",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.UniqueConstraint(
                fields=["gebruiker", "organisatie", "netwerk", "rol"],
                condition=Q(tot__isnull=True),
                name="lidmaatschap_een_lopend",
                violation_error_message="Deze persoon heeft die rol al.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_rol_display()} in {self.netwerk_id}"

    @property
    def is_voorbij(self) -> bool:
        """Whether its last day has passed."""
        return self.tot is not None and self.tot < timezone.localdate()


def thuis_van_mensen(gebruikers: Collection[int]) -> dict[int, int]:
    """Return the home network of each of these people (all by key): where they came first of those they still work for.

    Who works nowhere any more keeps the network of the first membership. The home network answers for the account.
    """
    vandaag = timezone.localdate()
    eerste: dict[int, dict[int, bool]] = {}
    rijen = Lidmaatschap.objects.filter(gebruiker__in=gebruikers).order_by("pk")
    for gebruiker, netwerk, tot in rijen.values_list("gebruiker", "netwerk", "tot"):
        per_netwerk = eerste.setdefault(gebruiker, {})
        per_netwerk[netwerk] = per_netwerk.get(netwerk, False) or tot is None or tot >= vandaag
    return {
        gebruiker: next((netwerk for netwerk, loopt in per_netwerk.items() if loopt), next(iter(per_netwerk)))
        for gebruiker, per_netwerk in eerste.items()
    }
