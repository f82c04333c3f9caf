"""A network on this server in the form of a package: the same lists, keys and plain values."""

from typing import Any

from django.db.models import Model, QuerySet

from leerrecht.models import Netwerk, Pakketrij
from leerrecht.pakket.lezen import Pakket, Pakketregel, Rijen
from leerrecht.pakket.soort import Gegevens, Pakketsoort, alle_soorten, soort_met
from leerrecht.pakket.waarde import is_lijst, plat


class Beeld:
    """The rows of one network (None: those that all share), read once; `rij_van` gives the row of the server."""

    def __init__(self, netwerk: Netwerk | None) -> None:
        self.netwerk = netwerk
        self.vorig: dict[str, dict[str, Gegevens]] = {}
        slug = netwerk.slug if netwerk else ""
        for bewaard in Pakketrij.objects.filter(pakket=slug):
            self.vorig.setdefault(bewaard.soort, {})[bewaard.sleutel] = bewaard.inhoud
        # Of a row that several packages hold, the one that brought it.
        self.brenger: dict[tuple[str, str], str] = {}
        for pakket, naam, sleutel in Pakketrij.objects.order_by("-pk").values_list("pakket", "soort", "sleutel"):
            self.brenger[naam, sleutel] = pakket
        self.objecten: dict[str, dict[str, Any]] = {}
        self._sleutels: dict[tuple[str, int], str] = {}
        self._waarden: dict[tuple[str, int], Gegevens] = {}
        for soort in alle_soorten():
            for rij in self._rijen(soort) if netwerk is None or netwerk.pk else ():
                self.noem(soort, rij)

    def _rijen(self, soort: Pakketsoort) -> QuerySet[Model]:
        rijen = soort.rijen(self.netwerk)
        lijsten = [veld.op for veld in soort.velden if is_lijst(soort, veld)]
        namen = self.vorig.get(soort.naam)
        if soort.gedeeld and namen and soort.sleutelveld:
            rijen = (rijen | soort.model._default_manager.filter(**{f"{soort.sleutelveld}__in": namen})).distinct()
        return rijen.prefetch_related(*lijsten)

    def noem(self, soort: Pakketsoort, rij: Any) -> None:
        """Know a row by its key."""
        sleutel = soort.sleutel(rij, self.netwerk)
        self.objecten.setdefault(soort.naam, {})[sleutel] = rij
        self._sleutels[soort.naam, rij.pk] = sleutel

    def rij_van(self, soort: str, sleutel: str) -> Any:
        """Return the row of the server with this key, or None; a shared one also when no row of the network has it."""
        gevonden = self.objecten.get(soort, {}).get(sleutel)
        hoe = soort_met(soort)
        if gevonden is None and hoe.gedeeld and hoe.sleutelveld:
            gevonden = hoe.model._default_manager.filter(**{hoe.sleutelveld: sleutel}).first()
            if gevonden is not None:
                self.noem(hoe, gevonden)
        return gevonden

    def sleutel(self, soort: str, rij: Any) -> str | None:
        """Return the key of a row that another one refers to; a shared one goes along in the package from then on."""
        if rij is None:
            return None
        if (soort, rij.pk) not in self._sleutels:
            hoe = soort_met(soort)
            sleutel = hoe.sleutel(rij, self.netwerk)
            self._sleutels[soort, rij.pk] = sleutel
            if hoe.gedeeld and self.brenger.get((soort, sleutel)) != "":
                self.noem(hoe, rij)
                if hoe.onder:
                    self.sleutel(hoe.onder, getattr(rij, hoe.via))
        return self._sleutels[soort, rij.pk]

    def van_ons(self, soort: Pakketsoort, sleutel: str, rij: Any) -> bool:
        """Whether this package may say what a row is; a shared one stays with who brought it."""
        if not soort.gedeeld:
            return True
        slug = self.netwerk.slug if self.netwerk else ""
        eigen = soort.eigen is None or soort.eigen(rij, self.netwerk)
        return eigen and self.brenger.get((soort.naam, sleutel)) == slug

    def waarden(self, soort: Pakketsoort, rij: Any) -> Gegevens:
        """Return every field of a row in plain form, as it was when it was first asked."""
        if (soort.naam, rij.pk) not in self._waarden:
            self._waarden[soort.naam, rij.pk] = {veld.naam: self._waarde(soort, veld, rij) for veld in soort.velden} | {
                deel.naam: plat(deel.lees(rij, self)) for deel in soort.delen
            }
        return self._waarden[soort.naam, rij.pk]

    def _waarde(self, soort: Pakketsoort, veld: Any, rij: Any) -> Any:
        if veld.lees:
            return veld.lees(rij, self)
        if is_lijst(soort, veld):
            return [self.sleutel(veld.naar, ander) for ander in getattr(rij, veld.op).all()]
        waarde = getattr(rij, veld.op)
        return self.sleutel(veld.naar, waarde) if veld.naar else plat(waarde)

    def pakket(self) -> Pakket:
        """Return all of it as a package."""
        rijen: Rijen = {}
        # First every value, so that all that is referred to is known.
        for soort in reversed(alle_soorten()):
            for rij in list(self.objecten.get(soort.naam, {}).values()):
                self.waarden(soort, rij)
        for soort in alle_soorten():
            for nummer, (sleutel, rij) in enumerate(self._op_volgorde(soort)):
                los = {
                    naam: waarde
                    for naam, waarde in self._vorige(soort, sleutel).items()
                    if naam in soort.in_bestand_alleen
                }
                rijen.setdefault(soort.naam, {})[sleutel] = Pakketregel(
                    sleutel,
                    self.waarden(soort, rij),
                    nummer=nummer,
                    onder=(self.sleutel(soort.onder, getattr(rij, soort.via)) or "") if soort.onder else "",
                    ouder=(self.sleutel(soort.naam, getattr(rij, soort.in_zichzelf)) or "")
                    if soort.in_zichzelf
                    else "",
                    los=los,
                )
        return Pakket(self.netwerk.slug if self.netwerk else "", rijen)

    def _op_volgorde(self, soort: Pakketsoort) -> list[tuple[str, Any]]:
        paren = list(self.objecten.get(soort.naam, {}).items())
        return sorted(paren, key=lambda paar: (getattr(paar[1], "volgorde", 0), paar[0])) if soort.gedeeld else paren

    def _vorige(self, soort: Pakketsoort, sleutel: str) -> Gegevens:
        return self.vorig.get(soort.naam, {}).get(sleutel, {})
