"""Erasing a file: with all its parts, its history, and whatever else of the portal names it.

What stays: totals per trait (`Jaartelling`) and a keyed hash of the reference (`Wisstub`), both written for a whole
batch at once, so that nothing tells which belongs to which. The log of who looked has a term of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

from django.db import transaction
from django.db.models import CASCADE, QuerySet
from django.utils import timezone

from leerrecht import herhaling
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.gast import wis_gasten
from leerrecht.historiek import registreer_los, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rondgang import Rondgang
from leerrecht.sporen import wis_sporen
from meldpunt.diensten.bijlage import wis_bestanden
from meldpunt.diensten.jaartelling import tel_bij
from meldpunt.diensten.tafelpartij import gasten_van
from meldpunt.diensten.vervallen import TeWissen, dubbelen, is_beperkt, komt_aan_de_beurt, niet_gewist, te_wissen
from meldpunt.diensten.verzoekbewijs import maak_verzoeken_leeg
from meldpunt.models import Aanmelding, Concept, Jongere, Vooraanmelding, Wisstub
from meldpunt.referentie import wismerk
from meldpunt.regels.telling import schooljaar_van, wat_telt

__all__ = ["dossier_wissen", "komt_aan_de_beurt", "niet_gewist", "ruim_dossiers_op", "te_wissen"]

_TELT = ("meldpunt.Aanmelding", "meldpunt.Jongere", "meldpunt.Vooraanmelding")
# So many files are locked at once; and among so many nobody sees which total came from which.
_BEURT = 20
# The columns by which the rest of the portal may know a row.
_NAMEN = ("referentie", "sleutel", "concept_sleutel")
Rij = Aanmelding | Vooraanmelding


@dataclass
class Beurt:
    """What a batch leaves behind, written at its end: nothing of one file apart."""

    tellingen: Counter = field(default_factory=Counter)
    merken: set[str] = field(default_factory=set)
    netwerken: Counter = field(default_factory=Counter)

    def neem_op(self, andere: "Beurt") -> None:
        """Add what one file left, once it is really gone."""
        self.tellingen += andere.tellingen
        self.merken |= andere.merken
        self.netwerken += andere.netwerken

    def boek(self, door: Gebruiker | None) -> None:
        """Write totals and stubs in an order that says nothing, and one event per network."""
        tel_bij(self.tellingen)
        if self.merken:
            zet_stubs(self.merken)
            # Beside the database: a restore puts back what was erased, and the stubs of before.
            transaction.on_commit(lambda: herhaling.schrijf(self.merken))
        for netwerk in Netwerk.objects.filter(pk__in=self.netwerken):
            registreer_los(
                wat="dossiers gewist",
                soort="bewaring",
                sleutel=netwerk.slug,
                netwerk=netwerk,
                door=door,
                verschillen=[verschil("aantal", "Aantal", 0, self.netwerken[netwerk.pk])],
            )


def zet_stubs(merken: Iterable[str]) -> None:
    """Add stubs, and lay all of them down anew in the order of the hashes. Part of a dienst.

    A database gives rows as they came: where one file goes each day, that order would pair stubs with totals.
    """
    alle = {*Wisstub.objects.values_list("merk", flat=True), *merken}
    Wisstub.objects.all().delete()
    Wisstub.objects.bulk_create((Wisstub(merk=merk) for merk in sorted(alle)), ignore_conflicts=True)


def ruim_dossiers_op(ronde: Rondgang) -> None:
    """Erase what is over, in batches; one file that cannot go holds up nothing. With `proef` only count."""
    weg = te_wissen(timezone.localdate())
    for label in _TELT:
        ronde.tel(label, 0)
    if ronde.proef:
        geteld = [rij for groep in weg for rij in groep.alle]
        _tel(ronde, geteld, _wezen([rij for rij in geteld if isinstance(rij, Aanmelding)]))
        return
    for begin in range(0, len(weg), _BEURT):
        with ronde.deel("wissen van dossiers"):
            _wis_beurt(ronde=ronde, groepen=weg[begin : begin + _BEURT])


@dienst
def _wis_beurt(*, ronde: Rondgang, groepen: Iterable[TeWissen]) -> None:
    beurt = Beurt()
    for groep in groepen:
        with ronde.stap(groep.rij._meta.label, groep.referentie, groep.rij.netwerk_id):
            if not all(_is_onveranderd(rij) for rij in groep.alle):
                continue  # opened again, contested or erased since the run looked: the next run judges anew
            eigen = Beurt()
            wezen = wis_groep(groep, eigen)
            beurt.neem_op(eigen)
            _tel(ronde, groep.alle, wezen)
    beurt.boek(door=None)


def _tel(ronde: Rondgang, rijen: Iterable[Rij], jongeren: int) -> None:
    for rij in rijen:
        ronde.tel(rij._meta.label)
    ronde.tel("meldpunt.Jongere", jongeren)


def _wezen(dossiers: list[Aanmelding]) -> int:
    """Return how many young people have no file left once these are gone."""
    jongeren = {rij.jongere_id for rij in dossiers if rij.jongere_id}
    blijft = Aanmelding.objects.filter(jongere__in=jongeren).exclude(pk__in=[rij.pk for rij in dossiers])
    return len(jongeren - set(blijft.values_list("jongere", flat=True)))


@dienst
def dossier_wissen(*, rij: Rij, door: Gebruiker | None) -> int:
    """Erase one file with its doubles, or one vooraanmelding, now; return how many rows went.

    No term and no selectieregel is asked: the caller has the decision of the controller on a request (AVG art. 17).
    Raises Geweigerd when it is gone already, or contested (art. 18).
    """
    eigen = cast(Rij, op_slot(type(rij)._default_manager.all(), "Dit dossier is al gewist.", pk=rij.pk))
    groep = TeWissen(eigen, dubbelen(eigen) if isinstance(eigen, Aanmelding) else ())
    if is_beperkt(*groep.alle):
        raise Geweigerd("De verwerking van dit dossier is beperkt. Hef de beperking eerst op.")
    beurt = Beurt()
    wis_groep(groep, beurt)
    beurt.boek(door)
    return len(groep.alle)


def wis_groep(groep: TeWissen, beurt: Beurt) -> int:
    """Erase a file with its doubles; return how many young people went. Part of a dienst that books `beurt`."""
    return sum(_wis(rij, beurt) for rij in groep.alle)


def _is_onveranderd(rij: Rij) -> bool:
    """Tell, with the row locked, whether what made it go is as it was when the run looked."""
    einde = "afgesloten_op" if isinstance(rij, Aanmelding) else "afgehandeld_op"
    velden = (einde, "stand", "actief_op", "gewaarschuwd_op", "te_wissen_vanaf", "beperkt")
    nu = type(rij)._default_manager.select_for_update().filter(pk=rij.pk).values_list(*velden).first()
    return nu == tuple(getattr(rij, veld) for veld in velden)


def _wis(rij: Rij, beurt: Beurt) -> bool:
    """Erase one row with all that hangs on it; tell whether its young person went with it."""
    beurt.netwerken[rij.netwerk_id] += 1
    beurt.merken.add(wismerk(rij.referentie))
    if isinstance(rij, Aanmelding):
        plek = (rij.netwerk_id, schooljaar_van(rij))
        beurt.tellingen.update((*plek, wat, waarde) for wat, waarde in wat_telt(rij))
    jongere_id = getattr(rij, "jongere_id", None)
    concepten = Concept.objects.filter(**{"consult" if isinstance(rij, Aanmelding) else "vooraanmelding": rij})
    namen = {*_namen(type(rij)._default_manager.filter(pk=rij.pk)), *_namen(concepten)}
    concepten.delete()
    gasten = gasten_van(rij.pk) if isinstance(rij, Aanmelding) else []
    if isinstance(rij, Aanmelding):
        maak_verzoeken_leeg(rij)
        wis_bestanden(rij)
    rij.delete()
    wis_gasten(gasten)
    wees = bool(jongere_id) and not Aanmelding.objects.filter(jongere=jongere_id).exists()
    if wees:
        jongere = Jongere.objects.filter(pk=jongere_id or 0)
        namen |= set(_namen(jongere))
        jongere.delete()
    wis_sporen(namen)
    return wees


def _namen(rijen: QuerySet) -> Iterator[str]:
    """Yield every reference and key of these rows and of all rows that go with them. Nothing is decrypted."""
    meta = rijen.model._meta
    velden = [naam for naam in _NAMEN if naam in {veld.name for veld in meta.concrete_fields}]
    for waarden in rijen.values_list(*velden) if velden else ():
        yield from filter(None, waarden)
    for relatie in meta.related_objects:
        if relatie.on_delete is CASCADE:
            delen = relatie.related_model._base_manager
            yield from _namen(delen.filter(**{f"{relatie.field.name}__in": rijen.order_by().values("pk")}))
