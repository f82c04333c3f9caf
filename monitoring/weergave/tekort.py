"""Where help is missing, as a release tells it: only published cells, hidden ones as a word."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse

from leerrecht.beeld.tegels import Tegelkaart
from leerrecht.models import Netwerk
from leerrecht.toegang import Iemand
from monitoring.doorlichting.lezen import lees_reeks
from monitoring.getallen import getal
from monitoring.keuzes import Periodesoort, Toestand
from monitoring.meldpuntcijfers.soorten import REGIO, ZONDER_GEMEENTE, indicatorcode
from monitoring.models import Cel
from monitoring.weergave.reeksen import WOORDEN

GEVRAAGD, NIET, AANBOD = "gevraagd", "niet-gevonden", "aanbod-kwartaal"
Plek = tuple[str, str, str]


@dataclass(frozen=True)
class Tekortrij:
    """One town and kind: what was asked, what was not found, and what there was to ask for."""

    gebied: str
    soort: str
    gevraagd: str
    niet_gevonden: str
    aanbod: str
    aantal: Decimal | None
    verborgen: bool

    @property
    def signaal(self) -> str:
        """The address of a draft of a signal: a town and a kind, never a number."""
        plek = "" if self.gebied in (REGIO, ZONDER_GEMEENTE) else self.gebied
        return f"{reverse('overleg:signaal_nieuw')}?{urlencode({'vlek': self.soort, 'plek': plek})}"


def netwerken_met_tekort(gebruiker: Iemand) -> list[Netwerk]:
    """Return the networks of which this reader may read what was asked and not found, by name."""
    cellen = Cel.objects.zichtbaar_voor(gebruiker).van_kracht().filter(periode_soort=Periodesoort.SCHOOLJAAR)
    gevonden = cellen.filter(indicator__code__endswith=indicatorcode("", NIET), op_overzicht=True)
    netwerken = Netwerk.objects.filter(pk__in=gevonden.order_by().values("publicatie__netwerk"))
    return list(netwerken.order_by("korte_naam"))


class Tekort:
    """The published cells of one network about what was asked and not found."""

    def __init__(self, gebruiker: Iemand, netwerk: Netwerk) -> None:
        self.netwerk = netwerk
        codes = {indicatorcode(netwerk.slug, soort): soort for soort in (GEVRAAGD, NIET, AANBOD)}
        cellen = Cel.objects.zichtbaar_voor(gebruiker).van_kracht().filter(indicator__code__in=codes)
        self._per_soort: dict[str, dict[str, dict[Plek, Cel]]] = {soort: {} for soort in codes.values()}
        self.publicatie = None
        self.synthetisch = False
        rijen = cellen.filter(publicatie__netwerk=netwerk).select_related("indicator", "publicatie")
        for cel in rijen.order_by("periode_start", "pk"):
            reeks = lees_reeks(cel.reeks)
            if not reeks.keys() <= {"gezocht", "aanbod", "leeftijd"}:
                continue
            plek = (cel.gebied, reeks.get("gezocht", reeks.get("aanbod", "")), reeks.get("leeftijd", ""))
            self._per_soort[codes[cel.indicator.code]].setdefault(cel.periode_tekst, {})[plek] = cel
            self.publicatie, self.synthetisch = cel.publicatie, self.synthetisch or cel.synthetisch

    @cached_property
    def jaren(self) -> list[str]:
        """The school years there are, newest first."""
        return sorted(self._per_soort[NIET], reverse=True)

    @cached_property
    def soorten(self) -> list[str]:
        """The kinds that were asked for."""
        return sorted({plek[1] for plek in self._plekken(GEVRAAGD) if plek[1]}, key=str.casefold)

    @cached_property
    def leeftijden(self) -> list[str]:
        """The ages."""
        return sorted({plek[2] for plek in self._plekken(GEVRAAGD) if plek[2]})

    def _plekken(self, soort: str) -> Iterable[Plek]:
        return (plek for cellen in self._per_soort[soort].values() for plek in cellen)

    @property
    def aanbod_op(self) -> str:
        """Of which quarter the offer is: the last that was counted."""
        return next(reversed(self._per_soort[AANBOD]), "")

    def rijen(self, jaar: str, soort: str, leeftijd: str) -> list[Tekortrij]:
        """Return town by town what was not found, most first; what is hidden by its name, after what is shown."""
        gevraagd, niet = (self._per_soort[wat].get(jaar, {}) for wat in (GEVRAAGD, NIET))
        aanbod = self._per_soort[AANBOD].get(self.aanbod_op, {})
        plekken = [plek for plek in gevraagd if plek[1] and plek[2] == leeftijd and soort in ("", plek[1])]
        uit = []
        for plek in plekken:
            cel = niet.get(plek)
            # A release tells all places of one shape or none: a place without a number where others have one is 0.
            verteld = any(bool(ander[1]) and bool(ander[2]) == bool(leeftijd) for ander in niet)
            nul = "0" if verteld else WOORDEN[Toestand.NIET_BESCHIKBAAR]
            rij = (_woord(gevraagd[plek]), _woord(cel) or nul, _woord(aanbod.get((*plek[:2], ""))) or "0")
            verborgen = cel is not None and cel.toestand == Toestand.ONDERDRUKT
            uit.append(Tekortrij(*plek[:2], *rij, cel.waarde if cel else None, verborgen))
        return sorted(uit, key=_volgorde)

    def kaart(self, jaar: str, soort: str, leeftijd: str) -> Tegelkaart:
        """The towns with how often no place was found; a word where the number is hidden."""
        niet = self._per_soort[NIET].get(jaar, {})
        cellen = {gebied: cel for (gebied, *rest), cel in niet.items() if rest == [soort, leeftijd]}
        zichtbaar = {gebied: int(cel.waarde) for gebied, cel in cellen.items() if cel.waarde is not None}
        verborgen = [gebied for gebied, cel in cellen.items() if cel.toestand == Toestand.ONDERDRUKT]
        naam = "Tegelkaart: gevraagd en niet gevonden"
        return Tegelkaart("tekort", naam, zichtbaar, "vraag zonder plaats", verborgen)


def _woord(cel: Cel | None) -> str:
    """Return what a cell shows; "" where there is none."""
    if cel is None:
        return ""
    return getal(cel.waarde) if cel.waarde is not None else WOORDEN[Toestand(cel.toestand)]


def _volgorde(rij: Tekortrij) -> tuple:
    """The region first; then most first, and what is hidden by its name: its place tells nothing."""
    return rij.gebied != REGIO, -(rij.aantal or 0), not rij.verborgen, rij.gebied, rij.soort.casefold()
