"""The thread of a signal: from signal to answer, and what the other networks did with it."""

from collections.abc import Sequence

from django.utils import timezone

from leerrecht.beeld.draad import Draad, Draadstap
from overlegplatform.keuzes import Signaalstand, Uitkomstsoort
from overlegplatform.models import Agendapunt, Signaal, Uitkomst


def draad(signaal: Signaal) -> list[Signaal]:
    """Return the same signal in the other networks, from where it began to where it went."""
    boven: list[Signaal] = []
    rij = signaal
    while rij.komt_van is not None:
        rij = rij.komt_van
        boven.insert(0, rij)
    onder, wachtrij = [], [signaal]
    while wachtrij:
        verder = list(wachtrij.pop(0).doorgegeven_als.select_related("netwerk").order_by("gegeven_op"))
        onder += verder
        wachtrij += verder
    return [*boven, *onder]


def rode_draad(signaal: Signaal, punten: Sequence[Agendapunt], gebruiker) -> Draad:
    """Return the way of a signal as far as this reader may know it. `punten`: the items about it that he may read."""
    besluiten = Uitkomst.objects.zichtbaar_voor(gebruiker).filter(
        agendapunt__in=[punt.pk for punt in punten], soort=Uitkomstsoort.BESLUIT
    )
    besluit = besluiten.select_related("agendapunt__vergadering__groep").order_by("-gemaakt_op", "-pk").first()
    beantwoord = signaal.stand == Signaalstand.BEANTWOORD
    stappen = [
        Draadstap("Signaal", timezone.localdate(signaal.gegeven_op), signaal.titel),
        _op_agenda(punten),
        _besluit(besluit),
        Draadstap("Antwoord", signaal.beantwoord_op if beantwoord else None, "gegeven"),
    ]
    if signaal.doorgegeven_op:
        stappen.insert(3, Draadstap("Doorgegeven", signaal.doorgegeven_op, f"aan {signaal.doorgegeven_aan}"))
    return Draad(stappen, af=beantwoord)


def _op_agenda(punten: Sequence[Agendapunt]) -> Draadstap:
    if not punten:
        return Draadstap("Agendapunt")
    vergadering = punten[0].vergadering
    adres = f"{vergadering.get_absolute_url()}#p-{punten[0].sleutel}"
    return Draadstap("Agendapunt", timezone.localdate(vergadering.begin), vergadering.groep.naam, adres)


def _besluit(besluit: Uitkomst | None) -> Draadstap:
    if besluit is None:
        return Draadstap("Besluit")
    vergadering = besluit.agendapunt.vergadering
    return Draadstap("Besluit", timezone.localdate(vergadering.begin), besluit.zin, vergadering.get_absolute_url())
