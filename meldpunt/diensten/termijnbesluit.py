"""Noting what the controller decided about terms. The functionaris advises and never decides (AVG art. 38 and 39)."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer_los, verschillen_van
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import als_dag, te_bewaren, waarden_van
from meldpunt.diensten.vervallen import MAAND, TeWissen, voorbij
from meldpunt.models import Dienstpunt, Termijnbesluit
from meldpunt.regels.bewaring import Termijnen
from meldpunt.regels.termijnen import dienstpunt_van

VELDEN = ("bewaar_maanden", "open_maanden", "voor_maanden", "waarschuw_dagen", "selectieregel", "selectieregel_op")
LABELS = {veld: capfirst(veldnaam(Dienstpunt, veld)) for veld in VELDEN}
# The fewest and the most that may be chosen: nothing goes while somebody may still come back, nothing stays for ever.
GRENZEN = {"bewaar_maanden": (6, 120), "open_maanden": (6, 36), "voor_maanden": (2, 36), "waarschuw_dagen": (14, 90)}


@dataclass(frozen=True)
class Gevolg:
    """What terms do to the files that are there: so many go at the next run, so many more within a month."""

    meteen: int
    binnen_een_maand: int
    geregeld: bool

    @property
    def zin(self) -> str:
        """In words. Without a selectieregel no term erases anything, and it says how much waits for one."""
        if not self.geregeld:
            wacht = _aantal(self.meteen, "wacht", "wachten")
            return f"Zonder selectieregel wist geen termijn een dossier. {wacht} dan op een selectieregel."
        gaat = _aantal(self.meteen, "wordt", "worden")
        return f"{gaat} bij de volgende ronde gewist. Binnen een maand komen er {self.binnen_een_maand} bij."


def _aantal(aantal: int, een: str, meer: str) -> str:
    if aantal > 1:
        return f"{aantal} dossiers en vooraanmeldingen {meer}"
    return f"{'1' if aantal else 'Geen enkel'} dossier of vooraanmelding {een}"


def termijnen_van(netwerk: Netwerk) -> dict[str, Any]:
    """Return the terms as they stand, plain."""
    return waarden_van(dienstpunt_van(netwerk), VELDEN)


def gevolg_van(netwerk: Netwerk, waarden: Mapping[str, Any]) -> Gevolg:
    """Return what these terms would do today. Nothing is written."""
    termijnen = Termijnen(**{veld: waarden[veld] for veld in Termijnen.__dataclass_fields__})
    vandaag = timezone.localdate()
    nu, straks = (_rijen(voorbij(dag, {netwerk.pk: termijnen})) for dag in (vandaag, vandaag + MAAND))
    return Gevolg(nu, straks - nu, bool(termijnen.selectieregel))


def _rijen(groepen: list[TeWissen]) -> int:
    return sum(len(groep.alle) for groep in groepen)


@dienst
def termijnen_bepalen(
    *,
    netwerk_id: int,
    mijn: Mapping[str, Any],
    origineel: Mapping[str, Any],
    besluit: Mapping[str, Any],
    door: Gebruiker,
) -> Termijnbesluit:
    """Note a decision, with the advice that was given, and let the terms count from now.

    Raises Botst when somebody noted another one meanwhile; Geweigerd for who advises, and for a term out of bounds.
    """
    netwerk = _bewaak(netwerk_id, door)
    punt = Dienstpunt.objects.select_for_update().filter(netwerk=netwerk).first()
    punt = punt or Dienstpunt.objects.create(netwerk=netwerk, naam="het Meldpunt")
    was = waarden_van(punt, VELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    wordt = {**was, **bewaren}
    _bewaak_waarden(wordt, besluit)
    gevolg = gevolg_van(netwerk, wordt).zin
    for veld, waarde in bewaren.items():
        setattr(punt, veld, als_dag(waarde) if veld == "selectieregel_op" else waarde)
    punt.save()
    termijnen = {veld: getattr(punt, veld) for veld in VELDEN}
    rij = Termijnbesluit.objects.create(netwerk=netwerk, door=door, gevolg=gevolg, **termijnen, **besluit)
    registreer_los(
        wat="bewaartermijnen bepaald",
        soort="bewaring",
        sleutel=netwerk.slug,
        netwerk=netwerk,
        door=door,
        verschillen=verschillen_van(LABELS, was, bewaren),
        reden=besluit["reden"],
    )
    return rij


def _bewaak(netwerk_id: int, door: Gebruiker) -> Netwerk:
    toegang = toegang_van(door)
    rijen = Netwerk.objects.filter(pk__in=toegang.netwerken_met(Recht.TERMIJNEN_BEPALEN))
    netwerk = op_slot(rijen, "Je noteert geen termijnen voor dit netwerk.", no_key=True, pk=netwerk_id)
    if toegang.mag(Recht.RAADPLEGINGEN_LEZEN, netwerk):
        raise Geweigerd("De functionaris geeft advies en beslist niet. Vraag een andere beheerder om dit te noteren.")
    return netwerk


def _bewaak_waarden(wordt: Mapping[str, Any], besluit: Mapping[str, Any]) -> None:
    for veld, (minst, meest) in GRENZEN.items():
        if not minst <= wordt[veld] <= meest:
            raise Geweigerd(f"Kies een getal van {minst} tot {meest}.", veld=veld)
    if wordt["selectieregel"] and not wordt["selectieregel_op"]:
        raise Geweigerd("Schrijf van welke dag de selectieregel is.", veld="selectieregel_op")
    if not besluit["gevolgd"] and not besluit["waarom_niet"].strip():
        raise Geweigerd("Schrijf waarom het advies niet gevolgd is.", veld="waarom_niet")
    vandaag: datetime.date = timezone.localdate()
    for veld in ("besloten_op", "advies_op"):
        if besluit[veld] > vandaag:
            raise Geweigerd("Die dag moet nog komen. Noteer een besluit of advies dat er is.", veld=veld)
