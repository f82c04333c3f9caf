"""The check of a delivered file: at once when it is small, in parts by a worker when it is not."""

from collections import deque
from collections.abc import Callable

from django.db.models import Count, Max, Min

from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet
from monitoring.berichten import CijferwerkKlaar
from monitoring.inlezen.aannemelijk import let_op, vrije_teksten
from monitoring.inlezen.bestand import begin_van, gooi_weg
from monitoring.inlezen.cel import Bestandsregel
from monitoring.inlezen.lezer import HOOGSTENS_FOUTEN, Lezer, dubbel_met
from monitoring.inlezen.omzetten import regels_voor
from monitoring.inlezen.persoon import Persoonsgegevens
from monitoring.inlezen.voorvertoning import vergelijk_met_nu
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Cijfer
from monitoring.workflow import AANLEVERING

PARTIJ = 1000
TAAK = "monitoring.aanlevering_controleren"
# Up to so many bytes a file is read anew while somebody waits.
METEEN_BYTES = 100_000


def controleren(*, aanlevering: Aanlevering, door: Gebruiker | None) -> Aanlevering:
    """Check a small file at once. Part of a dienst."""
    lezer, aantal = _lees(aanlevering, Lezer(aanlevering), Cijfer.objects.bulk_create)
    if lezer.fouten:
        aanlevering.cijfers.all().delete()
    return _rond_af(aanlevering, lezer, aantal, door)


def _lees(
    aanlevering: Aanlevering,
    lezer: Lezer,
    bewaar: Callable[[list[Cijfer]], object],
    meld: Callable[[int], object] = lambda aantal: None,
    na_rij: int = 0,
) -> tuple[Lezer, int]:
    """Read the rows in parts, switched off; after the first fault nothing more is kept, only the report goes on.

    `na_rij`: the rows up to there were kept before.
    """
    regels = (regel for regel in regels_voor(aanlevering, begin_van(aanlevering)) if regel.nummer > na_rij)
    partij: list[Cijfer] = []
    aantal = 0
    for cijfer in lezer.cijfers(regels):
        aantal += 1
        if not lezer.fouten:
            partij.append(cijfer)
        if len(partij) == PARTIJ:
            bewaar(partij)
            partij = []
        if aantal % PARTIJ == 0:
            meld(aantal)
    if partij and not lezer.fouten:
        bewaar(partij)
    return lezer, aantal


def alle_fouten(aanlevering: Aanlevering) -> list[dict]:
    """Return every fault of a small file, read anew; of a large one those that the report tells one by one."""
    if aanlevering.aantal_fouten == len(aanlevering.fouten) or aanlevering.grootte > METEEN_BYTES:
        return aanlevering.fouten
    begin = begin_van(aanlevering)
    lezer = Lezer(aanlevering, hoogstens=aanlevering.aantal_fouten)
    deque(lezer.cijfers(regels_voor(aanlevering, begin)), maxlen=0)
    return lezer.fouten


def _rond_af(aanlevering: Aanlevering, lezer: Lezer, aantal: int, door: Gebruiker | None) -> Aanlevering:
    """Keep the report; without faults hold the delivery ready to confirm. Part of a dienst."""
    aanlevering.aantal_rijen = aantal
    aanlevering.fouten, aanlevering.aantal_fouten = lezer.fouten, lezer.soorten.total()
    aanlevering.foutsoorten = lezer.per_soort()
    aanlevering.waarschuwingen = []
    if aanlevering.aantal_fouten > HOOGSTENS_FOUTEN:
        aanlevering.waarschuwingen = [
            f"Je ziet de eerste {HOOGSTENS_FOUTEN} van {aanlevering.aantal_fouten} fouten rij per rij. Hoe vaak elke"
            " soort voorkomt, telden we over het hele bestand."
        ]
    if lezer.fouten or not aantal:
        aanlevering.save()
        return aanlevering
    aanlevering.verschil = (aanlevering.verschil or vergelijk_met_nu(aanlevering)) | {
        "let_op": let_op(aanlevering, lezer.gebieden.nieuw),
        "teksten": vrije_teksten(aanlevering),
    }
    zet(aanlevering, Aanleverstand.GECONTROLEERD, door)
    return voorvertonen(aanlevering=aanlevering, door=door)


def voorvertonen(*, aanlevering: Aanlevering, door: Gebruiker | None) -> Aanlevering:
    """Work out what would change, and hold the delivery ready to confirm. Part of a dienst."""
    # A worker worked it out before, outside the transaction.
    aanlevering.verschil = aanlevering.verschil or vergelijk_met_nu(aanlevering)
    zet(aanlevering, Aanleverstand.VOORVERTONING, door)
    return aanlevering


def zet(aanlevering: Aanlevering, naar: str, door: Gebruiker | None, reden: str = "") -> None:
    """Move the delivery and save it. Part of a dienst."""
    verzet(aanlevering, AANLEVERING, naar, door, reden)
    aanlevering.save()


class Gestopt(Exception):
    """The delivery was turned down while it was being read."""


def controleren_in_delen(aanlevering: Aanlevering, meld: Callable[[int], object] = lambda aantal: None) -> Aanlevering:
    """Check a large file in parts, each its own short transaction. Goes on where it was cut off."""
    door = aanlevering.door
    lezer, na_rij = Lezer(aanlevering, onthoud=False), _hervat(aanlevering_id=aanlevering.pk)
    eerder = aanlevering.cijfers.count()
    aantal = 0
    try:
        _, nieuw = _lees(
            aanlevering,
            lezer,
            lambda partij: _bewaar_partij(partij=partij),
            lambda stuks: meld(eerder + stuks),
            na_rij,
        )
        aantal = eerder + nieuw
        _meld_dubbels(aanlevering, lezer)
    except Persoonsgegevens as mensen:
        _ruim_op(aanlevering)
        return weg_met_personen(aanlevering=aanlevering, zin=mensen.zin)
    except Geweigerd as geweigerd:
        # Deep in the file something is not what the first rows promised.
        lezer.meld_los(geweigerd.zin, "Verbeter het bestand.")
    if lezer.fouten:
        _ruim_op(aanlevering)
    elif aantal:
        aanlevering.verschil = vergelijk_met_nu(aanlevering)
    return _sluit_controle(aanlevering=aanlevering, lezer=lezer, aantal=aantal, door=door)


@dienst
def _hervat(*, aanlevering_id: int) -> int:
    """Return the last row that was kept whole. Of a wide row only a part may be there: the last one is read again."""
    rijen = Cijfer.objects.filter(aanlevering=aanlevering_id, aanlevering__stand=Aanleverstand.GELADEN)
    laatste = rijen.aggregate(Max("rij"))["rij__max"]
    if laatste is None:
        return 0
    Cijfer.objects.filter(pk__in=list(rijen.filter(rij=laatste).values_list("pk", flat=True))).delete()
    return laatste - 1


def _meld_dubbels(aanlevering: Aanlevering, lezer: Lezer) -> None:
    """Tell of the rows that say something about the same; the database finds them, whatever their number."""
    if lezer.fouten:
        return
    dubbel = aanlevering.cijfers.order_by().values("vak").annotate(eerste=Min("rij"), laatste=Max("rij"), n=Count("pk"))
    for een in dubbel.filter(n__gt=1).order_by("laatste")[:HOOGSTENS_FOUTEN]:
        lezer.meld(Bestandsregel(een["laatste"], {}), dubbel_met(een["eerste"]))


def _ruim_op(aanlevering: Aanlevering) -> None:
    while _ruim_partij_op(aanlevering_id=aanlevering.pk):
        pass


@dienst
def _ruim_partij_op(*, aanlevering_id: int) -> int:
    # Only what was never confirmed: a file that counts is not read again.
    rijen = Cijfer.objects.filter(aanlevering=aanlevering_id, aanlevering__stand=Aanleverstand.GELADEN)
    eerste = list(rijen.order_by("pk").values_list("pk", flat=True)[: PARTIJ * 5])
    return Cijfer.objects.filter(pk__in=eerste).delete()[0]


@dienst
def _bewaar_partij(*, partij: list[Cijfer]) -> None:
    _nog_te_controleren(partij[0].aanlevering_id)
    Cijfer.objects.bulk_create(partij)


@dienst
def _sluit_controle(*, aanlevering: Aanlevering, lezer: Lezer, aantal: int, door: Gebruiker | None) -> Aanlevering:
    _nog_te_controleren(aanlevering.pk)
    _rond_af(aanlevering, lezer, aantal, door)
    zin = f"Het bestand {aanlevering.bestandsnaam} is nagekeken. "
    zin += "Er staan fouten in: je leest per rij wat je doet." if lezer.fouten else "Lees wat er verandert en bevestig."
    uitbox.verstuur(CijferwerkKlaar(door=door, zin=zin, pad=aanlevering.get_absolute_url()))
    return aanlevering


@dienst
def weg_met_personen(*, aanlevering: Aanlevering, zin: str) -> Aanlevering:
    """Deep in a file a person was found: the file goes at once, without anybody deciding."""
    _nog_te_controleren(aanlevering.pk)
    gooi_weg(aanlevering)
    zet(aanlevering, Aanleverstand.VERWORPEN, None, zin)
    registreer(aanlevering, "cijfers verworpen", None, reden="Het bestand leek gegevens van personen te bevatten.")
    uitbox.verstuur(CijferwerkKlaar(door=aanlevering.door, zin=zin, pad=aanlevering.get_absolute_url()))
    return aanlevering


def _nog_te_controleren(aanlevering_id: int) -> None:
    rij = Aanlevering.objects.select_for_update().filter(pk=aanlevering_id).first()
    if rij is None or rij.stand != Aanleverstand.GELADEN:
        raise Gestopt
