"""Verbs on a release: make one, at once or in parts by a worker; withdraw one."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Any

from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from leerrecht.achtergrond import plan_taak
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Achtergrondtaak, Gebruiker, Netwerk, Taakstand
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.berichten import CijferwerkKlaar
from monitoring.bescherming.drempels import Drempelboek
from monitoring.bescherming.koppelen import koppel
from monitoring.bescherming.kubus import bouw_kubus, families
from monitoring.bescherming.vroeger import Vroeger
from monitoring.bescherming.wijzer import maak_wijzers
from monitoring.doorlichting.oordeel import Doorlichting
from monitoring.keuzes import Aanleverstand
from monitoring.klascijfers.maken import klaskubussen, klasrijen
from monitoring.meldpuntcijfers.maken import aantal_meldpuntcijfers, meldpuntkubussen
from monitoring.models import AanleveringZet, Cel, Cijfer, Cijferreeks, Cijferwijzer, Indicator, Publicatie

PARTIJ = 1000
# Up to this many figures a release is made while the person waits: seconds, also where nearly all of them are small.
METEEN = 300
TAAK = "monitoring.publicatie_bouwen"
NIET_VEILIG = (
    "De controle op kleine aantallen slaagt niet: een lezer komt te dicht bij een verborgen aantal{waar}. Er is niets"
    " gepubliceerd. Lever dit cijfer aan zonder de fijnste uitsplitsing, of vraag hulp aan beheer."
)


@dienst
def publicatie_maken(*, netwerk_id: int, reden: str, door: Gebruiker) -> Publicatie:
    """Freeze the figures in force as a protected release; with many figures a worker does it, `klaar` tells."""
    netwerk = Netwerk.objects.filter(pk=netwerk_id).first()
    if netwerk is None or not toegang_van(door).mag(Recht.CIJFERS_BEHEREN, netwerk):
        raise Geweigerd("Je kan voor dit netwerk geen cijfers publiceren.")
    if Cijfer.objects.te_publiceren(netwerk).count() + _eigen_cijfers(netwerk) <= METEEN:
        return publiceer(netwerk=netwerk, reden=reden, door=door)
    half = netwerk.publicaties.filter(klaar=False).first()
    if half is not None and loopt(half):
        raise Geweigerd("Er loopt al een publicatie voor dit netwerk. Wacht tot ze klaar is.")
    publicatie = _begin(netwerk, reden, door, half=half)
    plan_taak(naam=TAAK, object_sleutel=publicatie.sleutel, door=door)
    return publicatie


def loopt(publicatie: Publicatie) -> bool:
    """Tell whether a worker is on it, or will be."""
    return Achtergrondtaak.objects.filter(
        soort=TAAK, object_sleutel=publicatie.sleutel, stand__in=[Taakstand.WACHT, Taakstand.BEZIG]
    ).exists()


def publiceer(*, netwerk: Netwerk, reden: str, door: Gebruiker | None, bron_sleutel: str | None = None) -> Publicatie:
    """Make a release at once. Part of a dienst; Geweigerd without reason or figures, or when the audit fails."""
    Netwerk.objects.select_for_update().get(pk=netwerk.pk)
    publicatie = _begin(netwerk, reden, door, bron_sleutel=bron_sleutel)
    verslag = _vul(publicatie, _bewaar_in_een_keer)
    return _zet_van_kracht(publicatie, verslag)


def _begin(
    netwerk: Netwerk,
    reden: str,
    door: Gebruiker | None,
    *,
    bron_sleutel: str | None = None,
    half: Publicatie | None = None,
) -> Publicatie:
    """Write the row of a release that nobody can read yet; `half` is one that a worker gave up on."""
    if not reden.strip():
        raise Geweigerd("Schrijf waarom de cijfers veranderen. Wie de cijfers leest, ziet deze zin.", veld="reden")
    if not Cijfer.objects.te_publiceren(netwerk).exists() and not _eigen_cijfers(netwerk):
        raise Geweigerd("Er zijn nog geen bevestigde cijfers om te publiceren.")
    publicatie = half or Publicatie(netwerk=netwerk, klaar=False, bron_sleutel=bron_sleutel)
    publicatie.op, publicatie.reden, publicatie.door = timezone.now(), reden.strip(), door
    publicatie.save()
    return publicatie


def _eigen_cijfers(netwerk: Netwerk) -> int:
    """How many figures the portal counts itself: how much work they are."""
    return aantal_meldpuntcijfers(netwerk) + len(klasrijen(netwerk))


def _vul(
    publicatie: Publicatie, bewaar: Callable[[list[Any]], object], meld: Callable[[float], object] = lambda deel: None
) -> dict[str, Any]:
    """Protect the figures family by family and hand the cells over; raises Geweigerd when the audit finds one."""
    verslag: Counter = Counter()
    oordeel = Doorlichting()
    vroeger, boek = Vroeger(publicatie), Drempelboek(publicatie.netwerk)
    wijs = partial(_wijs_weg, publicatie, bewaar)
    for deel, cijfers in per_familie(publicatie.netwerk):
        kubus = bouw_kubus(publicatie, cijfers, vroeger, boek)
        if kubus.verslag["herleidbaar"]:
            raise Geweigerd(NIET_VEILIG.format(waar=_waar(kubus.te_smal)))
        bewaar(kubus.cellen)
        wijs(kubus.cellen)
        verslag.update(kubus.verslag)
        oordeel = oordeel.samen(kubus.oordeel)
        meld(deel)
    for kubus in chain(meldpuntkubussen(publicatie, vroeger), klaskubussen(publicatie, vroeger)):
        bewaar(kubus.cellen)
        wijs(kubus.cellen)
        verslag.update(kubus.verslag)
        oordeel = oordeel.samen(kubus.oordeel)
    return {**verslag, "doorlichting": oordeel.verslag}


def _wijs_weg(publicatie: Publicatie, bewaar: Callable[[list[Any]], object], cellen: list[Cel]) -> None:
    """Write down which series these cells are, and what one can choose by."""
    for rijen in maak_wijzers(publicatie, cellen):
        bewaar(rijen)


def _bewaar_in_een_keer(rijen: list[Any]) -> None:
    if rijen:
        type(rijen[0]).objects.bulk_create(rijen, batch_size=PARTIJ)


def _waar(cellen: list[Cel]) -> str:
    """The first cell the audit names; staf reads the raw figures anyway."""
    if not cellen:
        return ""
    eerste = cellen[0]
    return f" ({', '.join(filter(None, (eerste.indicator.naam, eerste.gebied, eerste.reeks, eerste.periode_tekst)))})"


def per_familie(netwerk: Netwerk) -> Iterator[tuple[float, list[Cijfer]]]:
    """Yield the figures that protect each other, and which share of the work is done after them."""
    alle = Cijfer.objects.te_publiceren(netwerk)
    indicatoren = Indicator.objects.filter(pk__in=alle.values("indicator")).prefetch_related("definities").in_bulk()
    koppel(indicatoren, alle)
    familie = families(indicatoren.values())
    hoofden = sorted(set(familie.values()))
    for nummer, hoofd in enumerate(hoofden, start=1):
        leden = [pk for pk, eigen in familie.items() if eigen == hoofd]
        # Without the reports of each delivery: they would take more room than all figures together.
        rijen = alle.filter(indicator__in=leden).select_related("aanlevering__gegevensbron")
        cijfers = list(rijen.defer(*(f"aanlevering__{veld}" for veld in ("verschil", "fouten", "waarschuwingen"))))
        for cijfer in cijfers:
            cijfer.indicator = indicatoren[cijfer.indicator_id]
        yield nummer / len(hoofden), cijfers


def _zet_van_kracht(publicatie: Publicatie, verslag: dict[str, Any]) -> Publicatie:
    """Let the release replace the one before. Part of a dienst."""
    netwerk = publicatie.netwerk
    netwerk.publicaties.filter(van_kracht=True).update(van_kracht=False)
    publicatie.klaar = publicatie.van_kracht = True
    publicatie.bescherming = {
        **dict.fromkeys(("herleidbaar", "te_klein", "aanvullend", "eerder_getoond"), 0),
        **verslag,
    }
    publicatie.save(update_fields=["klaar", "van_kracht", "bescherming"])
    registreer(publicatie, "cijfers gepubliceerd", publicatie.door, reden=publicatie.reden)
    return publicatie


def publicatie_bouwen(publicatie: Publicatie, meld: Callable[[float], object] = lambda deel: None) -> Publicatie:
    """Build a release in parts, each its own short transaction, and switch it on at the end. Starts over when cut off.

    Raises Geweigerd when the audit fails or when figures were confirmed meanwhile; the half release is gone then.
    """
    while _ruim_partij_op(publicatie_id=publicatie.pk):
        pass
    stempel = _laatste_bevestiging(publicatie.netwerk)
    try:
        verslag = _vul(publicatie, _bewaar_in_partijen, meld)
        return _afronden(publicatie_id=publicatie.pk, verslag=verslag, stempel=stempel)
    except Geweigerd as geweigerd:
        while _ruim_partij_op(publicatie_id=publicatie.pk):
            pass
        _afbreken(publicatie_id=publicatie.pk, zin=geweigerd.zin)
        raise


def _laatste_bevestiging(netwerk: Netwerk) -> int | None:
    zetten = AanleveringZet.objects.filter(naar=Aanleverstand.BEVESTIGD, aanlevering__netwerk=netwerk)
    return zetten.aggregate(laatste=Max("pk"))["laatste"]


def _bewaar_in_partijen(rijen: list[Any]) -> None:
    for begin in range(0, len(rijen), PARTIJ):
        _bewaar_partij(rijen=rijen[begin : begin + PARTIJ])


@dienst
def _bewaar_partij(*, rijen: list[Any]) -> None:
    _bewaar_in_een_keer(rijen)


@dienst
def _ruim_partij_op(*, publicatie_id: int) -> int:
    return sum(_ruim_op(model, publicatie_id) for model in (Cijferwijzer, Cijferreeks, Cel))


def _ruim_op(model: Any, publicatie_id: int) -> int:
    partij = model.objects.filter(publicatie=publicatie_id, publicatie__klaar=False).order_by("pk")[: PARTIJ * 5]
    return model.objects.filter(pk__in=list(partij.values_list("pk", flat=True))).delete()[0]


@dienst
def _afronden(*, publicatie_id: int, verslag: dict[str, Any], stempel: int | None) -> Publicatie:
    publicatie = Publicatie.objects.select_for_update(of=("self",)).select_related("netwerk").get(pk=publicatie_id)
    Netwerk.objects.select_for_update().get(pk=publicatie.netwerk_id)
    if _laatste_bevestiging(publicatie.netwerk) != stempel:
        raise Geweigerd("Er zijn intussen cijfers bevestigd. Er is niets gepubliceerd. Publiceer opnieuw.")
    _zet_van_kracht(publicatie, verslag)
    zin = f"De cijfers van {publicatie.netwerk.korte_naam} staan op de pagina's."
    uitbox.verstuur(CijferwerkKlaar(door=publicatie.door, zin=zin, pad=publicatie.get_absolute_url()))
    return publicatie


@dienst
def _afbreken(*, publicatie_id: int, zin: str) -> None:
    publicatie = Publicatie.objects.select_for_update(of=("self",)).filter(pk=publicatie_id, klaar=False).first()
    if publicatie is not None:
        uitbox.verstuur(CijferwerkKlaar(door=publicatie.door, zin=zin, pad=reverse("monitoring:aanleveringen")))
        publicatie.delete()


@dienst
def publicatie_intrekken(*, publicatie_id: int, reden: str, door: Gebruiker) -> Publicatie:
    """Take a release off every page. The one before does not come back by itself: it may hold the same mistake."""
    netwerken = toegang_van(door).netwerken_met(Recht.CIJFERS_BEHEREN)
    rijen = Publicatie.objects.filter(netwerk__in=netwerken, klaar=True)
    publicatie = op_slot(rijen, "Deze publicatie bestaat niet meer of is niet van jouw netwerk.", pk=publicatie_id)
    if publicatie.ingetrokken_op:
        raise Geweigerd("Deze publicatie is al ingetrokken.")
    if not reden.strip():
        raise Geweigerd("Schrijf waarom je de cijfers intrekt.", veld="reden")
    publicatie.van_kracht = False
    publicatie.ingetrokken_op, publicatie.ingetrokken_reden = timezone.now(), reden.strip()
    publicatie.save()
    registreer(publicatie, "cijfers ingetrokken", door, reden=reden)
    return publicatie
