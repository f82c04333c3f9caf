"""Who sees which group, meeting, item, outcome and signal. Reaches other models through relations only.

A seat gives rights inside its own group: read agenda and minutes; lead, for voorzitter and secretaris. Staf of the
network has them in every group. Everyone else reads what is public.
"""

import datetime
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from leerrecht.models import Organisatie
from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from overlegplatform.keuzes import (
    AGENDA_OPEN,
    KOMEND,
    LEIDEND,
    VASTGELEGD,
    WAS_ER,
    Signaalstand,
    Toegankelijk,
    Uitkomstsoort,
    Vergaderstand,
)


@dataclass(frozen=True)
class Zetels:
    """The seats somebody may take today: their keys, the groups they are in, the groups they lead."""

    sleutels: frozenset[int] = frozenset()
    groepen: frozenset[int] = frozenset()
    geleid: frozenset[int] = frozenset()


def _loopt(dag: datetime.date, voor: str = "") -> Q:
    return Q(**{f"{voor}van__lte": dag}) & (Q(**{f"{voor}tot__isnull": True}) | Q(**{f"{voor}tot__gte": dag}))


def zetels_van(gebruiker: Iemand) -> Zetels:
    """Return the seats of this person today; read once per object, so once per request.

    A seat is taken by who acts for its organisation in the network of the group; where a person is named, only by
    that person or the plaatsvervanger. Who left the organisation loses the seat with the membership.
    """
    paren = toegang_van(gebruiker).organisaties_met(Recht.OVERLEG_DEELNEMEN)
    if not paren:
        return Zetels()
    gelezen: Zetels | None = getattr(gebruiker, "_zetels", None)
    if gelezen is None:
        gelezen = gebruiker._zetels = _lees_zetels(gebruiker, paren)  # type: ignore[union-attr]
    return gelezen


def _lees_zetels(gebruiker: Iemand, paren: set[tuple[int, int]]) -> Zetels:
    waar = Q(pk__in=[])
    for netwerk, organisatie in paren:
        waar |= Q(pk=organisatie, vertegenwoordigingen__groep__netwerk=netwerk)
    naam = "vertegenwoordigingen__"
    genoemd = Q(**{f"{naam}persoon": gebruiker.pk}) | Q(**{f"{naam}plaatsvervanger": gebruiker.pk})
    # A seat without a name is of everybody with an account there; who has none sits only where the name stands.
    ongenoemd = Q(**{f"{naam}persoon__isnull": True}) if getattr(gebruiker, "heeft_account", False) else Q(pk__in=[])
    waar &= _loopt(timezone.localdate(), naam) & (ongenoemd | genoemd)
    rijen = list(Organisatie.objects.filter(waar).values_list(f"{naam}pk", f"{naam}groep", f"{naam}functie"))
    return Zetels(
        sleutels=frozenset(pk for pk, _, _ in rijen),
        groepen=frozenset(groep for _, groep, _ in rijen),
        geleid=frozenset(groep for _, groep, functie in rijen if functie in LEIDEND),
    )


def _staf(gebruiker: Iemand) -> set[int]:
    return toegang_van(gebruiker).netwerken_met(Recht.OVERLEG_PLANNEN)


class GroepQuerySet(BewaakteQuerySet):
    """Groups."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "GroepQuerySet":
        """Groups that are not closed for everyone; a closed one for its members and the staf of its network."""
        return self.filter(
            ~Q(toegankelijk=Toegankelijk.BESLOTEN)
            | Q(netwerk__in=_staf(gebruiker))
            | Q(pk__in=zetels_van(gebruiker).groepen)
        )

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "GroepQuerySet":
        """Groups of the networks in which this person plans meetings."""
        return self.filter(netwerk__in=_staf(gebruiker))

    def lopend(self, dag: datetime.date) -> "GroepQuerySet":
        """Groups that did not end."""
        return self.filter(Q(einde__isnull=True) | Q(einde__gte=dag))


class VertegenwoordigingQuerySet(BewaakteQuerySet):
    """Seats."""

    def actief_op(self, dag: datetime.date) -> "VertegenwoordigingQuerySet":
        """Seats that hold on `dag` (`tot` is the last day)."""
        return self.filter(_loopt(dag))

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VertegenwoordigingQuerySet":
        """Seats of the groups that this person may know of: an organisation is public, its person is for members."""
        return self.filter(
            ~Q(groep__toegankelijk=Toegankelijk.BESLOTEN)
            | Q(groep__netwerk__in=_staf(gebruiker))
            | Q(groep__in=zetels_van(gebruiker).groepen)
        )

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "VertegenwoordigingQuerySet":
        """Seats in groups of the networks in which this person plans."""
        return self.filter(groep__netwerk__in=_staf(gebruiker))


class VergaderingQuerySet(BewaakteQuerySet):
    """Meetings."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VergaderingQuerySet":
        """Date, place and theme: for everyone, unless the group is closed."""
        return self.filter(~Q(groep__toegankelijk=Toegankelijk.BESLOTEN) | self._van_leden(gebruiker))

    def leesbaar_voor(self, gebruiker: Iemand) -> "VergaderingQuerySet":
        """Meetings of which this person reads the agenda and the minutes: its members and staf."""
        return self.filter(self._van_leden(gebruiker))

    def leidbaar_voor(self, gebruiker: Iemand) -> "VergaderingQuerySet":
        """Meetings this person leads: voorzitter, secretaris and staf."""
        return self.filter(Q(groep__netwerk__in=_staf(gebruiker)) | Q(groep__in=zetels_van(gebruiker).geleid))

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "VergaderingQuerySet":
        """Meetings this person may plan, move and cancel."""
        return self.filter(groep__netwerk__in=_staf(gebruiker))

    def _van_leden(self, gebruiker: Iemand) -> Q:
        return Q(groep__netwerk__in=_staf(gebruiker)) | Q(groep__in=zetels_van(gebruiker).groepen)

    def komend(self, nu: datetime.datetime) -> "VergaderingQuerySet":
        """Meetings that are still to come, or going on now."""
        return self.filter(Q(stand__in=KOMEND, einde__gte=nu) | Q(stand=Vergaderstand.BEZIG))


class AgendapuntQuerySet(BewaakteQuerySet):
    """Items."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "AgendapuntQuerySet":
        """Items for the members of the group and staf, see `punt_zichtbaar`."""
        return self.filter(punt_zichtbaar(gebruiker))

    def leidbaar_voor(self, gebruiker: Iemand) -> "AgendapuntQuerySet":
        """Items of meetings this person leads."""
        return self.filter(_leidt(gebruiker))


class PuntvoorstelQuerySet(BewaakteQuerySet):
    """Items that members proposed."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "PuntvoorstelQuerySet":
        """Those of the own seat, and all for who leads the meeting."""
        return self.filter(_leidt(gebruiker) | Q(deelname__zetel__in=zetels_van(gebruiker).sleutels))

    def leidbaar_voor(self, gebruiker: Iemand) -> "PuntvoorstelQuerySet":
        """Those of meetings this person leads."""
        return self.filter(_leidt(gebruiker))


class UitkomstQuerySet(BewaakteQuerySet):
    """Outcomes."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "UitkomstQuerySet":
        """All for who leads; for members once the meeting was held; for the public a decision on an item that is not
        confidential, in a group that is not closed, once the minutes are approved.
        """
        gehouden = Q(agendapunt__vergadering__stand__in=VASTGELEGD)
        publiek = Q(
            soort=Uitkomstsoort.BESLUIT,
            agendapunt__vertrouwelijk=False,
            agendapunt__vergadering__stand=Vergaderstand.GOEDGEKEURD,
        ) & ~Q(agendapunt__vergadering__groep__toegankelijk=Toegankelijk.BESLOTEN)
        return self.filter(
            _leidt(gebruiker, "agendapunt__") | (gehouden & punt_zichtbaar(gebruiker, "agendapunt__")) | publiek
        )

    def leidbaar_voor(self, gebruiker: Iemand) -> "UitkomstQuerySet":
        """Outcomes of meetings this person leads."""
        return self.filter(_leidt(gebruiker, "agendapunt__"))


class DeelnameQuerySet(BewaakteQuerySet):
    """Answers and attendance."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "DeelnameQuerySet":
        """Who comes and who was there: for the members of the group and staf."""
        return self.filter(
            Q(vergadering__groep__netwerk__in=_staf(gebruiker))
            | Q(vergadering__groep__in=zetels_van(gebruiker).groepen)
        )

    def eigen_voor(self, gebruiker: Iemand) -> "DeelnameQuerySet":
        """Rows of the seats this person may answer for."""
        return self.filter(zetel__in=zetels_van(gebruiker).sleutels)


class SignaalQuerySet(BewaakteQuerySet):
    """Signals."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "SignaalQuerySet":
        """Signals of the own organisation, all of the network for its staf, and one passed on to this very person."""
        eigen = Q(netwerk__in=_staf(gebruiker))
        if getattr(gebruiker, "pk", None) is not None and gebruiker.is_active:
            eigen |= Q(ontvanger=gebruiker.pk)
        for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(Recht.OVERLEG_DEELNEMEN):
            eigen |= Q(netwerk=netwerk, organisatie=organisatie)
        return self.filter(eigen)

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "SignaalQuerySet":
        """Signals that this person bundles, passes on and answers."""
        return self.filter(netwerk__in=_staf(gebruiker))

    def wachtend(self) -> "SignaalQuerySet":
        """Signals without an answer."""
        return self.exclude(stand=Signaalstand.BEANTWOORD)


def _leidt(gebruiker: Iemand, voor: str = "") -> Q:
    return Q(**{f"{voor}vergadering__groep__netwerk__in": _staf(gebruiker)}) | Q(
        **{f"{voor}vergadering__groep__in": zetels_van(gebruiker).geleid}
    )


def punt_zichtbaar(gebruiker: Iemand, voor: str = "") -> Q:
    """Which items a person reads, as a condition on an item or, with `voor`, on what points to one.

    Members of the group read all before and during the meeting. Of a confidential item they read nothing afterwards,
    unless their seat was there.
    """
    zetels = zetels_van(gebruiker)
    if not zetels.groepen:
        return _leidt(gebruiker, voor)
    waar_ik_was = Organisatie.objects.filter(
        deelnames__zetel__in=zetels.sleutels, deelnames__aanwezigheid__in=WAS_ER
    ).values("deelnames__vergadering")
    lid = Q(**{f"{voor}vergadering__groep__in": zetels.groepen})
    gewoon = Q(**{f"{voor}vertrouwelijk": False})
    vooraf = Q(**{f"{voor}vergadering__stand__in": AGENDA_OPEN})
    was_er = Q(**{f"{voor}vergadering__in": waar_ik_was})
    return _leidt(gebruiker, voor) | (lid & (gewoon | vooraf | was_er))
