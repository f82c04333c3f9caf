"""Giving several files to one colleague: each by the rule of a single one, and each for itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import transaction

from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.berichten.toegewezen import SamenToegewezen
from meldpunt.diensten.dossier import behandelaar_van, geef_aan, vind_behandelaar
from meldpunt.diensten.slot import op_slot_meldpunt
from meldpunt.models import Aanmelding
from meldpunt.regels.samenwijzen import HOOGSTENS, telling

_WEG = "Dit dossier bestaat niet meer of is niet van jouw Meldpunt."


@dataclass
class Samengewezen:
    """What became of it: the references that went over, and of each other one why not."""

    aan: Gebruiker | None = None
    gedaan: list[str] = field(default_factory=list)
    niet: list[tuple[str, str]] = field(default_factory=list)
    gemaild: bool = False

    @property
    def waarom_niet(self) -> str:
        """Each file that stayed where it was, with its reason; a reason that several share is said once."""
        per: dict[str, list[str]] = {}
        for referentie, waarom in self.niet:
            per.setdefault(waarom, []).append(referentie)
        return " ".join(f"{', '.join(dossiers)}: {waarom}" for waarom, dossiers in per.items())


@dienst
def dossiers_toewijzen(*, dossiers: Mapping[str, str], aan: str, door: Gebruiker) -> Samengewezen:
    """Give these files to one colleague, by key; `dossiers`: reference -> key of who had it when that was looked at.

    One that is refused stays what it was and hinders no other. Raises Geweigerd when none could be given, or when they
    are more than HOOGSTENS. The colleague gets one mail, however many there are.
    """
    if len(dossiers) > HOOGSTENS:
        raise Geweigerd(f"Dit zijn {telling(len(dossiers))}. Wijs er hoogstens {HOOGSTENS} tegelijk toe.")
    uitslag, gegeven = Samengewezen(), []
    # In one order, so that two who give the same files wait for each other and never for good.
    sleutels = dict(_rijen(dossiers, door))
    for referentie in sorted(dossiers, key=lambda een: sleutels.get(een, 0)):
        try:
            if referentie not in sleutels:
                raise Geweigerd(_WEG)
            with transaction.atomic():
                gegeven.append(_een(sleutels[referentie], dossiers[referentie], aan, door))
            uitslag.gedaan.append(referentie)
        except Geweigerd as fout:
            uitslag.niet.append((referentie, fout.zin))
    if not gegeven:
        raise Geweigerd(f"Geen enkel dossier is toegewezen. {uitslag.waarom_niet}".strip())
    wie = gegeven[0].behandelaar
    if wie is not None and wie != door:
        mail = SamenToegewezen(netwerk=gegeven[0].netwerk, aantal=len(gegeven), aan=wie)
        uitslag.gemaild = bool(uitbox.verstuur(mail))
    uitslag.aan = wie
    return uitslag


def _rijen(dossiers: Iterable[str], door: Gebruiker) -> Iterable[tuple[str, int]]:
    rijen = Aanmelding.objects.behandelbaar_voor(door).filter(referentie__in=list(dossiers))
    return rijen.order_by().values_list("referentie", "pk")


def _een(aanmelding_id: int, had: str, aan: str, door: Gebruiker) -> Aanmelding:
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    nu = behandelaar_van(aanmelding)["behandelaar"]
    wie = vind_behandelaar(aanmelding.netwerk_id, aan)
    if nu == aan:
        raise Geweigerd(al_van(wie))
    if nu != had:
        naam = aanmelding.behandelaar.naam if aanmelding.behandelaar else "niemand"
        raise Geweigerd(f"Dit ging intussen naar {naam}. Kijk het opnieuw na.")
    geef_aan(aanmelding, wie, door)
    return aanmelding


def al_van(wie: Gebruiker) -> str:
    """What is said of a file that is with this person already."""
    return f"{wie.naam} werkt hier al aan."
