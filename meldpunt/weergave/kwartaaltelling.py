"""What happened at the Meldpunt in each quarter that is over, counted from the files. For the release job alone.

Each thing counts on the day it happened, so that a quarter that is over stays as it was: the question on the day it
came in, the place on the day it was found, the end on the day the file was closed. A double is the other file. A file
that was erased before its quarter was counted is in no number.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils import timezone

from leerrecht.models import Netwerk
from leerrecht.schoolkalender import schooldagen_tussen
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN, Aanbodsoort
from meldpunt.keuzes.aanvraag import Aanvraagstand
from meldpunt.keuzes.dossier import Kanaal, Leeftijdsband, Toeleidingstand, Weigering
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.traject import AANVAARDE_TOELEIDING, Navraagantwoord
from meldpunt.models import Aanbodfiche, Aanmelding, Aanvraag, Navraag, Telefoonturf, Toeleiding, Werkgebied
from meldpunt.regels.kwartaal import GEEN_PLAATS, ZONDER_LEEFTIJD, Kwartaal, Kwartaaltelling, als_woord, gemeente_van
from meldpunt.regels.telling import LANGST, WACHTBANDEN, wachtband
from meldpunt.weergave import voorbeeldtelling

WACHT = {band: f"hoogstens {grens} schooldagen" for grens, band in WACHTBANDEN} | {LANGST: "meer dan 60 schooldagen"}
_VELDEN = ("pk", "ingediend_op", "kanaal", "leeftijdsband", "gebied", "gewenst", "einde", "afgesloten_op")
Rij = dict[str, Any]


def tel_kwartalen(netwerk: Netwerk, vandaag: datetime.date | None = None) -> Counter[Kwartaaltelling]:
    """Return how often each thing happened, for the quarters that are over; in example mode invented ones."""
    nu = Kwartaal.van_dag(vandaag or timezone.localdate())
    if settings.VOORBEELD:
        return voorbeeldtelling.tel(netwerk, nu)
    teller = _Teller(netwerk, nu)
    teller.dossiers()
    teller.rechtstreeks()
    teller.aanbod()
    teller.oproepen()
    return teller.geteld


class _Teller:
    """Walks the files of one network once."""

    def __init__(self, netwerk: Netwerk, nu: Kwartaal) -> None:
        self.netwerk, self.nu = netwerk, nu
        self.geteld: Counter[Kwartaaltelling] = Counter()
        gebieden = Werkgebied.objects.filter(netwerk=netwerk).select_related("ligt_in")
        self._gemeente: dict[int | None, str] = {rij.pk: gemeente_van(rij) for rij in gebieden}

    def dossiers(self) -> None:
        """Count what happened in each file."""
        toeleidingen = self._per_dossier(Toeleiding, "stand", "reden", "beantwoord_op", "fiche__soort")
        navragen = self._per_dossier(Navraag, "maanden", "antwoord", "beantwoord_op")
        rijen = Aanmelding.objects.filter(netwerk=self.netwerk).exclude(einde=Einde.DUBBEL).order_by()
        for rij in rijen.values(*_VELDEN).iterator(chunk_size=2000):
            self._gevraagd(rij)
            self._beeindigd(rij)
            self._toegeleid(rij, toeleidingen.get(rij["pk"], ()))
            for vraag in navragen.get(rij["pk"], ()):
                antwoord = als_woord(Navraagantwoord(vraag["antwoord"]).label) if vraag["antwoord"] else ""
                if antwoord:
                    self._tel(rij, vraag["beantwoord_op"], f"na_{vraag['maanden']}_maanden", antwoord)

    def rechtstreeks(self) -> None:
        """Count what schools asked providers straight away, and what came of it, each on its day; nothing about who."""
        rijen = Aanvraag.objects.filter(netwerk=self.netwerk).order_by()
        for gevraagd_op, af_op, soort, stand in rijen.values_list(
            "gevraagd_op", "afgesloten_op", "fiche__soort", "stand"
        ):
            aanbod = als_woord(Aanbodsoort(soort).label)
            self._tel_los(gevraagd_op, "rechtstreeks", aanbod=aanbod)
            if af_op:
                self._tel_los(af_op, "rechtstreeks_einde", als_woord(Aanvraagstand(stand).label), aanbod=aanbod)

    def oproepen(self) -> None:
        """Count the calls that became no file, as they were tallied: who called, about what, what was done."""
        for rij in Telefoonturf.objects.filter(netwerk=self.netwerk, aantal__gt=0).order_by():
            soort = {"onderwerp": als_woord(rij.get_onderwerp_display()), "gevolg": als_woord(rij.get_gevolg_display())}
            self._tel_los(rij.kwartaal, "oproep", als_woord(rij.get_beller_display()), aantal=rij.aantal, **soort)

    def _tel_los(self, wanneer: datetime.date, wat: str, waarde: str = "", *, aantal: int = 1, **soort: str) -> None:
        """Count what is about no file, and so about no town and no age."""
        kwartaal = Kwartaal.van_dag(_dag(wanneer))
        if kwartaal < self.nu:
            self.geteld[Kwartaaltelling(kwartaal, wat, waarde, **soort)] += aantal

    def aanbod(self) -> None:
        """Count what anybody can ask for now, and the places reported free, as of the last quarter: no people."""
        vorig = Kwartaal.van_dag(self.nu.van - datetime.timedelta(days=1))
        fiches = Aanbodfiche.objects.filter(netwerk=self.netwerk, stand__in=PUBLIEKE_STANDEN)
        for fiche in fiches.select_related("capaciteit").prefetch_related("werkgebieden"):
            soort = als_woord(Aanbodsoort(fiche.soort).label)
            # One offer may serve several towns: it counts in each, and once in the region.
            for gebied in {"", *(self._gemeente.get(rij.pk) or gemeente_van(None) for rij in fiche.werkgebieden.all())}:
                self.geteld[Kwartaaltelling(vorig, "aanbod", gebied=gebied, aanbod=soort)] += 1
            plek = getattr(fiche, "capaciteit", None)
            if plek is not None and not plek.is_oud():
                self.geteld[Kwartaaltelling(vorig, "plaatsen", aanbod=soort)] += plek.vrij

    def _per_dossier(self, model: Any, *velden: str) -> dict[int, list[Rij]]:
        gevonden: dict[int, list[Rij]] = defaultdict(list)
        rijen = model.objects.filter(aanmelding__netwerk=self.netwerk, beantwoord_op__isnull=False)
        for rij in rijen.order_by("beantwoord_op", "pk").values("aanmelding", *velden):
            gevonden[rij["aanmelding"]].append(rij)
        return gevonden

    def _gevraagd(self, rij: Rij) -> None:
        kanaal = Kanaal(rij["kanaal"]).label
        for gezocht in _gezocht(rij):
            self._tel(rij, rij["ingediend_op"], "gevraagd", kanaal, gezocht=gezocht)

    def _beeindigd(self, rij: Rij) -> None:
        if not rij["afgesloten_op"]:
            return
        self._tel(rij, rij["afgesloten_op"], "einde", als_woord(Einde(rij["einde"]).label))
        if rij["einde"] == GEEN_PLAATS:
            for gezocht in _gezocht(rij):
                self._tel(rij, rij["afgesloten_op"], "niet_gevonden", gezocht=gezocht)

    def _toegeleid(self, rij: Rij, toeleidingen: Any) -> None:
        gevonden = False
        for weg in toeleidingen:
            soort = als_woord(Aanbodsoort(weg["fiche__soort"]).label)
            if weg["stand"] == Toeleidingstand.GEWEIGERD:
                reden = als_woord(Weigering(weg["reden"]).label)
                self._tel(rij, weg["beantwoord_op"], "geweigerd", reden, aanbod=soort)
            elif weg["stand"] in AANVAARDE_TOELEIDING and not gevonden:
                # The first place of a file; a second one is no second question.
                gevonden = True
                dagen = schooldagen_tussen(_dag(rij["ingediend_op"]), _dag(weg["beantwoord_op"]))
                self._tel(rij, weg["beantwoord_op"], "gevonden", WACHT[wachtband(dagen)], aanbod=soort)

    def _tel(self, rij: Rij, wanneer: datetime.date, wat: str, waarde: str = "", **soort: str) -> None:
        kwartaal = Kwartaal.van_dag(_dag(wanneer))
        if kwartaal < self.nu:
            band = rij["leeftijdsband"]
            leeftijd = Leeftijdsband(band).label if band else ZONDER_LEEFTIJD
            gebied = self._gemeente.get(rij["gebied"]) or gemeente_van(None)
            self.geteld[Kwartaaltelling(kwartaal, wat, waarde, gebied, leeftijd, **soort)] += 1


def _gezocht(rij: Rij) -> Iterator[str]:
    """Yield the question itself, and each kind that was asked for."""
    yield ""
    for soort in dict.fromkeys(rij["gewenst"]):
        yield als_woord(Aanbodsoort(soort).label)


def _dag(moment: datetime.date) -> datetime.date:
    return timezone.localdate(moment) if isinstance(moment, datetime.datetime) else moment
