"""The agenda of one meeting as one reader may see it, each item at its hour."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from actieplan.models import Actie
from overlegplatform.models import Agendapunt, Uitkomst, Vergadering
from overlegplatform.regels.tijden import beginuren, minuten


@dataclass
class Agendaregel:
    """One item of the agenda as a reader sees it."""

    punt: Agendapunt
    uur: datetime.datetime
    uitkomsten: list[Uitkomst]
    # The action it is about, when this reader may know of it: a proposal or an internal one is for staf.
    actie: Actie | None = None

    @property
    def vervolg(self) -> Agendapunt | None:
        """The item it became when it was put off."""
        return getattr(self.punt, "vervolg", None)


@dataclass
class Agenda:
    """The items of one meeting that a reader may see, each at its hour."""

    regels: list[Agendaregel]
    duur: int
    beschikbaar: int

    @property
    def te_lang(self) -> int:
        """Minutes by which the agenda is longer than the meeting."""
        return max(0, self.duur - self.beschikbaar)

    @property
    def sleutels(self) -> set[str]:
        """Keys of the items this reader may see."""
        return {regel.punt.sleutel for regel in self.regels}


def maak_agenda(vergadering: Vergadering, gebruiker) -> Agenda:
    """Return the agenda with clock times. A hidden item takes its minutes, so that all read the same hours."""
    duren = list(vergadering.agendapunten.order_by("volgorde", "pk").values_list("pk", "duur"))
    uren = dict(zip((pk for pk, _ in duren), beginuren(vergadering.begin, [duur for _, duur in duren]), strict=True))
    punten = list(
        Agendapunt.objects.zichtbaar_voor(gebruiker)
        .filter(vergadering=vergadering)
        .select_related(
            "actie__plan",
            "signaal__organisatie",
            "verslag_van__groep",
            "vervolg__vergadering__groep",
            "uitgesteld_van__vergadering__groep",
        )
        .order_by("volgorde", "pk")
    )
    for punt in punten:
        punt.vergadering = vergadering
    acties = Actie.objects.zichtbaar_voor(gebruiker).filter(pk__in=[punt.actie_id for punt in punten if punt.actie_id])
    leesbaar = set(acties.values_list("pk", flat=True))
    per_punt = _uitkomsten_per_punt(vergadering, gebruiker)
    return Agenda(
        regels=[
            Agendaregel(punt, uren[punt.pk], per_punt[punt.pk], punt.actie if punt.actie_id in leesbaar else None)
            for punt in punten
        ],
        duur=sum(duur for _, duur in duren),
        beschikbaar=minuten(vergadering.begin, vergadering.einde),
    )


def _uitkomsten_per_punt(vergadering: Vergadering, gebruiker) -> dict[int, list[Uitkomst]]:
    rijen = Uitkomst.objects.zichtbaar_voor(gebruiker).filter(agendapunt__vergadering=vergadering)
    per_punt: dict[int, list[Uitkomst]] = defaultdict(list)
    for uitkomst in rijen.select_related("actiepunt__organisatie", "actiepunt__persoon", "signaal"):
        per_punt[uitkomst.agendapunt_id].append(uitkomst)
    return per_punt
