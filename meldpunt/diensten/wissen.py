"""Retention of files: what outlived the term of its network is erased with all its parts.

What stays: a Statistiekrij without a name, so that the yearly totals do not change, and a Wisstub. A file and its
doubles go together, when the last of them outlived the term: until then the toestemmingen of all of them are evidence.
"""

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.historiek import registreer
from leerrecht.models import Bericht, BewaardeInvoer, Inzending, Netwerk, Storing
from leerrecht.opruimen import OPRUIMEN
from leerrecht.rondgang import Rondgang
from leerrecht.schooljaar import Schooljaar
from meldpunt.keuzes.dossier import Dossierstand, Vooraanmeldingstand
from meldpunt.models import Aanmelding, Dienstpunt, Jongere, Statistiekrij, Vooraanmelding, Wisstub

_TELT = ("meldpunt.Aanmelding", "meldpunt.Jongere", "meldpunt.Vooraanmelding")
_NIET_AANGEMELD = (Vooraanmeldingstand.AFGEWEZEN, Vooraanmeldingstand.INGETROKKEN)
MAAND = datetime.timedelta(days=31)


@dataclass(frozen=True)
class TeWissen:
    """One row whose term is over: a file (with its doubles in `mee`) or a vooraanmelding."""

    rij: Aanmelding | Vooraanmelding
    mee: tuple[Aanmelding, ...] = ()

    @property
    def referentie(self) -> str:
        """What it is called on paper."""
        return self.rij.referentie

    @property
    def soort(self) -> str:
        """What kind of row it is, in a word."""
        return str(self.rij._meta.verbose_name)

    @property
    def alle(self) -> tuple:
        """All rows that go, the doubles first: one points to the other."""
        return (*self.mee, self.rij)


def _grens(vandaag: datetime.date, maanden: int) -> datetime.datetime:
    """Return the moment before which a closed file has outlived a term of so many months."""
    jaar, maand = divmod(vandaag.year * 12 + vandaag.month - 1 - maanden, 12)
    dag = min(vandaag.day, calendar.monthrange(jaar, maand + 1)[1])
    return timezone.make_aware(datetime.datetime.combine(datetime.date(jaar, maand + 1, dag), datetime.time.min))


def _vervallen(veld: str, vandaag: datetime.date, netwerken: Iterable[int]) -> Q:
    maanden = dict(Dienstpunt.objects.values_list("netwerk", "bewaar_maanden"))
    standaard = Dienstpunt._meta.get_field("bewaar_maanden").default
    vraag = Q(pk__in=[])
    for netwerk in netwerken:
        vraag |= Q(netwerk=netwerk, **{f"{veld}__lt": _grens(vandaag, maanden.get(netwerk, standaard))})
    return vraag


def te_wissen(vandaag: datetime.date, netwerken: Iterable[int] | None = None) -> list[TeWissen]:
    """Return what outlived its term on `vandaag`, in these networks (None: all). Nothing is decrypted."""
    if netwerken is None:
        netwerken = Netwerk.objects.values_list("pk", flat=True)
    netwerken = list(netwerken)
    rijen = Aanmelding.objects.filter(_vervallen("afgesloten_op", vandaag, netwerken), stand=Dossierstand.AFGEROND)
    oud = {rij.pk: rij for rij in rijen.select_related("netwerk").defer("vraag", "advies").order_by("afgesloten_op")}
    uit = _gevraagd(vandaag, netwerken)
    gaat = {deel.pk for groep in uit for deel in groep.alle}
    for rij in oud.values():
        mee = _dubbelen(rij) if rij.dubbel_van_id is None and rij.pk not in gaat else None
        if mee is not None and all(dubbel.pk in oud for dubbel in mee) and not _beperkt(rij, *mee):
            uit.append(TeWissen(rij, mee))
    voor = (
        Vooraanmelding.objects.filter(_vervallen("afgehandeld_op", vandaag, netwerken), stand__in=_NIET_AANGEMELD)
        .filter(beperkt=False)
        .select_related("netwerk")
        .defer("inhoud", "uitleg", "initialen")
    )
    return [*uit, *(TeWissen(rij) for rij in voor.order_by("afgehandeld_op"))]


def _gevraagd(vandaag: datetime.date, netwerken: Iterable[int]) -> list[TeWissen]:
    """Return the files that a person may have gone (AVG art. 17), each with its doubles; no term counts for these."""
    rijen = Aanmelding.objects.filter(netwerk__in=netwerken, te_wissen_vanaf__lte=vandaag)
    rijen = rijen.select_related("netwerk").defer("vraag", "advies").order_by("pk")
    groepen = {rij.pk: TeWissen(rij, _dubbelen(rij)) for rij in rijen}
    mee = {dubbel.pk for groep in groepen.values() for dubbel in groep.mee}
    return [groep for pk, groep in groepen.items() if pk not in mee and not _beperkt(*groep.alle)]


def _beperkt(*rijen: Aanmelding) -> bool:
    """Tell whether somebody contests one of these: then none goes."""
    return any(rij.beperkt for rij in rijen)


def _dubbelen(rij: Aanmelding) -> tuple[Aanmelding, ...]:
    """Return every double of a file, and the doubles of those before them."""
    uit: list[Aanmelding] = []
    for dubbel in Aanmelding.objects.filter(dubbel_van=rij).select_related("netwerk").defer("vraag", "advies"):
        uit += [*_dubbelen(dubbel), dubbel]
    return tuple(uit)


def komt_aan_de_beurt(netwerken: Iterable[int]) -> list[TeWissen]:
    """Return what the retention run erases within a month: for the functionaris, by reference."""
    return te_wissen(timezone.localdate() + MAAND, netwerken)


def niet_gewist(netwerken: Iterable[int]) -> QuerySet[Storing]:
    """Return what should be gone and is not, since erasing it fails: for the functionaris, by reference."""
    hier = Q(netwerk__isnull=True) | Q(netwerk__in=netwerken)
    return Storing.objects.filter(hier, werk=OPRUIMEN.naam)


def ruim_dossiers_op(ronde: Rondgang) -> None:
    """Erase what outlived its term, each file in a transaction of its own; with `proef` only count."""
    weg = te_wissen(timezone.localdate())
    for label in _TELT:
        ronde.tel(label, 0)
    if ronde.proef:
        geteld = [rij for groep in weg for rij in groep.alle]
        _tel(ronde, geteld, _wezen([rij for rij in geteld if isinstance(rij, Aanmelding)]))
        return
    for groep in weg:
        with ronde.stap(groep.rij._meta.label, groep.referentie, groep.rij.netwerk_id):
            rijen, wezen = dossier_wissen(groep=groep)
            _tel(ronde, rijen, wezen)


def _tel(ronde: Rondgang, rijen: Iterable[Aanmelding | Vooraanmelding], jongeren: int) -> None:
    for rij in rijen:
        ronde.tel(rij._meta.label)
    ronde.tel("meldpunt.Jongere", jongeren)


def _wezen(dossiers: list[Aanmelding]) -> int:
    """Return how many young people have no file left once these are gone."""
    jongeren = {rij.jongere_id for rij in dossiers if rij.jongere_id}
    blijft = Aanmelding.objects.filter(jongere__in=jongeren).exclude(pk__in=[rij.pk for rij in dossiers])
    return len(jongeren - set(blijft.values_list("jongere", flat=True)))


@dienst
def dossier_wissen(*, groep: TeWissen) -> tuple[tuple, int]:
    """Erase one file with its doubles, or one vooraanmelding, and everything that was about it.

    Return the rows that went, and how many young people went with them.
    """
    if not all(_is_onveranderd(rij) for rij in groep.alle):
        return (), 0  # opened again, or erased, since the run looked: the next run judges anew
    return groep.alle, sum(_wis(rij) for rij in groep.alle)


def _is_onveranderd(rij: Aanmelding | Vooraanmelding) -> bool:
    """Tell, with the row locked, whether what made it go is as it was when the run looked."""
    einde = "afgesloten_op" if isinstance(rij, Aanmelding) else "afgehandeld_op"
    velden = (einde, "te_wissen_vanaf", "beperkt")
    nu = type(rij)._default_manager.select_for_update().filter(pk=rij.pk).values_list(*velden).first()
    return nu == tuple(getattr(rij, veld) for veld in velden)


def _wis(rij: Aanmelding | Vooraanmelding) -> bool:
    """Erase one row; tell whether its young person went with it."""
    netwerk, referentie, jongere_id = rij.netwerk, rij.referentie, getattr(rij, "jongere_id", None)
    if isinstance(rij, Aanmelding):
        Statistiekrij.objects.create(
            netwerk=netwerk,
            schooljaar=Schooljaar.van_dag(timezone.localdate(rij.ingediend_op)).start,
            kanaal=rij.kanaal,
            soort_vraag=rij.soort_vraag,
            leeftijdsband=rij.leeftijdsband,
            niveau=rij.niveau,
            einde=rij.einde,
        )
    Wisstub.objects.create(netwerk=netwerk, referentie=referentie)
    rij.delete()
    wees = bool(jongere_id) and not Aanmelding.objects.filter(jongere=jongere_id).exists()
    if wees:
        Jongere.objects.filter(pk=jongere_id or 0).delete()
    # Mails, kept input and tokens live shorter than this; what is left of them goes now.
    Bericht.objects.filter(Q(onderwerp__contains=referentie) | Q(tekst__contains=referentie)).delete()
    BewaardeInvoer.objects.filter(pad__contains=referentie).delete()
    Inzending.objects.filter(resultaat__contains=referentie).delete()
    registreer(rij, f"{rij._meta.verbose_name} gewist na de termijn")
    return wees
