"""The thread of a signal: what the other networks did with it, for who may read it in their own."""

from overlegplatform.models import Signaal


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
