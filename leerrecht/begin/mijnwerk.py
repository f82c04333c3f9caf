"""Who has a network to begin reads it on mijn werk: nobody who just came in hears that nothing waits."""

from django.urls import reverse
from django.utils import timezone

from leerrecht.mijnwerk import Kamer, Snelweg, Werkrij
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van


def _eigen(gebruiker) -> dict[int, Netwerk]:
    """The own networks of which this person does steps."""
    toegang = toegang_van(gebruiker)
    mag = toegang.netwerken_met(Recht.NETWERK_BESCHRIJVEN)
    return {lid.netwerk_id: lid.netwerk for lid in toegang.lidmaatschappen if lid.netwerk_id in mag}


def werkrijen(gebruiker) -> list[Werkrij]:
    """A portal without a network; a network that says nothing of itself yet, its first step. Nothing is counted."""
    if toegang_van(gebruiker).portaal:
        if Netwerk.objects.exists():
            return []
        wat, dag = "Begin een netwerk", timezone.localdate()
        return [Werkrij(Kamer.BEHEER, wat, reverse("beheer:netwerk_nieuw"), over="Er is er nog geen.", sinds=dag)]
    return [
        Werkrij(
            Kamer.BEHEER,
            f"Begin een netwerk: {netwerk.korte_naam}",
            reverse("beheer:netwerk", args=[netwerk.slug]),
            over="Missie en tekst ontbreken nog.",
            wanneer=timezone.localdate(),
        )
        for netwerk in _eigen(gebruiker).values()
        if not netwerk.missie
    ]


def wegen(gebruiker, met_cijfers: set[int]) -> list[Snelweg]:
    """The steps of each own network that is not done: one without figures on its pages, the last thing that comes."""
    return [
        Snelweg(f"Begin een netwerk: {netwerk.korte_naam}", reverse("beheer:netwerk", args=[netwerk.slug]))
        for pk, netwerk in _eigen(gebruiker).items()
        if pk not in met_cijfers
    ]
