"""Verbs on a release: make one, withdraw one."""

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.kubus import bouw_kubus
from monitoring.models import Cel, Cijfer, Publicatie

PARTIJ = 1000


@dienst
def publicatie_maken(*, netwerk_id: int, reden: str, door: Gebruiker) -> Publicatie:
    """Freeze the figures in force as a protected release, and put it in force."""
    netwerk = Netwerk.objects.filter(pk=netwerk_id).first()
    if netwerk is None or not toegang_van(door).mag(Recht.CIJFERS_BEHEREN, netwerk):
        raise Geweigerd("Je kan voor dit netwerk geen cijfers publiceren.")
    return publiceer(netwerk=netwerk, reden=reden, door=door)


def publiceer(*, netwerk: Netwerk, reden: str, door: Gebruiker | None, bron_sleutel: str | None = None) -> Publicatie:
    """Make a release. Part of a dienst; raises Geweigerd without a reason, without figures, or when the audit fails."""
    if not reden.strip():
        raise Geweigerd("Schrijf waarom de cijfers veranderen. Wie de cijfers leest, ziet deze zin.", veld="reden")
    Netwerk.objects.select_for_update().get(pk=netwerk.pk)
    cijfers = list(
        Cijfer.objects.te_publiceren(netwerk)
        .select_related("indicator", "aanlevering__gegevensbron")
        .prefetch_related("indicator__definities")
    )
    if not cijfers:
        raise Geweigerd("Er zijn nog geen bevestigde cijfers om te publiceren.")
    netwerk.publicaties.filter(van_kracht=True).update(van_kracht=False)
    publicatie = Publicatie.objects.create(
        netwerk=netwerk, op=timezone.now(), van_kracht=True, reden=reden.strip(), door=door, bron_sleutel=bron_sleutel
    )
    kubus = bouw_kubus(publicatie, cijfers)
    if kubus.verslag["herleidbaar"]:
        raise Geweigerd(
            "De controle op kleine aantallen slaagt niet: een verborgen cijfer is te berekenen. Er is niets"
            " gepubliceerd. Vraag hulp aan beheer."
        )
    Cel.objects.bulk_create(kubus.cellen, batch_size=PARTIJ)
    publicatie.bescherming = dict(kubus.verslag)
    publicatie.save(update_fields=["bescherming"])
    _meld(publicatie, door, "cijfers gepubliceerd", reden)
    return publicatie


@dienst
def publicatie_intrekken(*, publicatie_id: int, reden: str, door: Gebruiker) -> Publicatie:
    """Take a release off every page. The one before does not come back by itself: it may hold the same mistake."""
    netwerken = toegang_van(door).netwerken_met(Recht.CIJFERS_BEHEREN)
    publicatie = (
        Publicatie.objects.select_for_update(of=("self",)).filter(pk=publicatie_id, netwerk__in=netwerken).first()
    )
    if publicatie is None:
        raise Geweigerd("Deze publicatie bestaat niet meer of is niet van jouw netwerk.")
    if publicatie.ingetrokken_op:
        raise Geweigerd("Deze publicatie is al ingetrokken.")
    if not reden.strip():
        raise Geweigerd("Schrijf waarom je de cijfers intrekt.", veld="reden")
    publicatie.van_kracht = False
    publicatie.ingetrokken_op, publicatie.ingetrokken_reden = timezone.now(), reden.strip()
    publicatie.save()
    _meld(publicatie, door, "cijfers ingetrokken", reden)
    return publicatie


def _meld(publicatie: Publicatie, door: Gebruiker | None, wat: str, reden: str) -> None:
    registreer(
        wat=wat,
        soort="publicatie",
        sleutel=publicatie.sleutel,
        naam=str(publicatie),
        door=door,
        netwerk=publicatie.netwerk,
        reden=reden,
    )
