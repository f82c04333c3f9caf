"""The base of what beheer notes of a network as a whole, beside its grondenkaart."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.toegang import toegang_van


class Netwerkdaad(Daad):
    """An act on one of the own networks: those where this person has the right of the act."""

    ruimte = "meldpunt"
    model, rij_als = Netwerk, "netwerk_id"
    zoek: ClassVar[dict[str, str]] = {"netwerk": "slug"}

    def rijen(self) -> QuerySet[Netwerk]:
        """The own networks."""
        return Netwerk.objects.filter(pk__in=toegang_van(self.gebruiker).netwerken_met(self.recht))

    def netwerk(self) -> Netwerk:
        """It is the row."""
        return self.rij

    def form_opties(self) -> dict[str, Any]:
        """The network."""
        return {**super().form_opties(), "netwerk": self.rij}

    def terug(self) -> str:
        """The page where beheer sees what is still empty."""
        return reverse("meldpunt:grondenkaart", args=[self.rij.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """By that page."""
        return [
            {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
            {"naam": "Grondenkaart", "adres": self.terug()},
        ]
