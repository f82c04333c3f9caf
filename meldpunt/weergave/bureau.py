"""What stands above the work list: how much asks something today, for whom files wait, whose they are; each a link."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.diensten.waarschuwen import straks_in
from meldpunt.filters.bureau import AANDACHT, op_wie, stil, stiltedagen, vraagt_iets
from meldpunt.filters.dossier import WACHT_OP, werkt_eraan
from meldpunt.filters.keuzes import NIEMAND
from meldpunt.keuzes.dossier import OPEN_STANDEN
from meldpunt.models import Aanmelding, Dienstpunt, Vooraanmelding

# Above the list, in this order; the rest of the attention is in the filter.
_BOVEN = (
    ("nieuw", "Nieuw"),
    ("beloofd", "Beloofd vandaag"),
    ("plaats", "Plaats vrij die past"),
    ("stil", "Te lang stil"),
)


@dataclass(frozen=True)
class Bureaulink:
    """A view of the list that is one address away, with how many files it holds."""

    sleutel: str
    naam: str
    telt: int
    adres: str
    hier: bool = False


@dataclass
class Bureau:
    """The counts of this morning; of all files of the Meldpunt, however the list below is narrowed."""

    getallen: dict[str, int]
    stilte: Q
    # What else the page says a number of: counted along with the lists of its filters.
    tel_mee: dict[str, QuerySet[Vooraanmelding]]
    nieuw_sinds: datetime.datetime | None = None
    aanzichten: list[Bureaulink] = field(default_factory=list)
    wachten: list[Bureaulink] = field(default_factory=list)
    van_wie: list[Bureaulink] = field(default_factory=list)

    @property
    def open(self) -> int:
        """How many files run."""
        return self.getallen["open"]

    @property
    def aandacht(self) -> int:
        """How many ask something today."""
        return self.getallen["vandaag"]

    @property
    def bovenaan(self) -> int:
        """How many the whole list shows: the open ones, and of the closed ones those that still ask something."""
        return self.getallen["lijst"]

    @property
    def vooraanmeldingen(self) -> int:
        """With how many questions of a school a CLB is silent for too long."""
        return self.getallen.get("stil_bij_clb", 0)

    @property
    def straks(self) -> int:
        """Of how many rows the end is in sight."""
        return self.getallen["straks"] + self.getallen.get("straks_bij_clb", 0)


def tel(gebruiker, vraag: Mapping[str, str]) -> Bureau:
    """Count the files in two queries; `vraag`: the address, to say which view is open."""
    vandaag, netwerken = timezone.localdate(), toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    punten = list(Dienstpunt.objects.filter(netwerk__in=netwerken))
    stilte = stil(vandaag, stiltedagen(netwerken, punten))
    dossier, voor = straks_in(netwerken, punten)
    wat = _vragen(gebruiker, vandaag, stilte, dossier)
    # One row for each party that is waited for, so that this is asked once; the rest is their sum.
    per = {rij.pop("op"): rij for rij in _per_partij(gebruiker, wat)}
    sinds = min((rij["nieuw_sinds"] for rij in per.values() if rij["nieuw_sinds"]), default=None)
    getallen = {naam: sum(rij[naam] for rij in per.values()) for naam in wat}
    getallen |= {f"op_{naam}": per[naam]["open"] if naam in per else 0 for naam, _ in WACHT_OP}
    stil_bij_clb = Vooraanmelding.objects.wachtend_voor(gebruiker).filter(wek_op__lte=vandaag)
    tel_mee: dict[str, Any] = {"stil_bij_clb": stil_bij_clb, "straks_bij_clb": Vooraanmelding.objects.filter(voor)}
    return Bureau(getallen, stilte, tel_mee, sinds, *_links(gebruiker, getallen, vraag))


def _links(gebruiker, getallen: dict[str, int], vraag: Mapping[str, str]) -> tuple[list[Bureaulink], ...]:
    alles = Bureaulink("", "Alles", getallen["open"], reverse("meldpunt:dossiers"), not any(vraag.values()))
    return (
        [*(_link("aandacht", sleutel, naam, getallen[sleutel], vraag) for sleutel, naam in _BOVEN), alles],
        [_link("wacht_op", sleutel, naam, getallen[f"op_{sleutel}"], vraag) for sleutel, naam in WACHT_OP],
        [
            _link("behandelaar", gebruiker.sleutel, "Mijn dossiers", getallen["ik"], vraag),
            _link("behandelaar", NIEMAND, "Zonder behandelaar", getallen[NIEMAND], vraag),
        ],
    )


def _vragen(gebruiker, vandaag: datetime.date, stilte: Q, straks: Q) -> dict[str, Q]:
    """What is counted of all files: name -> condition."""
    is_open, vraagt = Q(stand__in=OPEN_STANDEN), vraagt_iets(vandaag)
    niemand = ~Exists(werkt_eraan(OuterRef("behandelaar"), OuterRef("netwerk")))
    return {
        "open": is_open,
        "lijst": is_open | vraagt,
        "straks": straks,
        "stil": stilte,
        **{naam: AANDACHT[naam](vandaag) for naam in ("nieuw", "beloofd", "plaats", "vandaag")},
        "ik": is_open & Q(behandelaar=gebruiker.pk),
        NIEMAND: is_open & Q(niemand),
    }


def _per_partij(gebruiker, wat: dict[str, Q]) -> list[dict[str, Any]]:
    rijen = Aanmelding.objects.behandelbaar_voor(gebruiker).order_by().annotate(op=op_wie()).values("op")
    tellingen = {naam: Count("pk", filter=waar) for naam, waar in wat.items()}
    return list(rijen.annotate(**tellingen, nieuw_sinds=Min("ingediend_op", filter=wat["nieuw"])))


def _link(filter_: str, waarde: str, naam: str, telt: int, vraag: Mapping[str, str]) -> Bureaulink:
    adres = f"{reverse('meldpunt:dossiers')}?{urlencode({filter_: waarde})}"
    return Bureaulink(waarde, naam, telt, adres, vraag.get(filter_) == waarde)
