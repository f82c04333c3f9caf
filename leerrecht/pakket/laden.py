"""Loads a package in one transaction: what is new, and what changed there and not here. Nothing else is touched."""

from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from leerrecht.diensten import dienst
from leerrecht.historiek import registreer_los
from leerrecht.models import Netwerk, Pakketrij
from leerrecht.pakket.bezwaar import Bezwaar, PakketFout
from leerrecht.pakket.lezen import Pakket, Pakketregel
from leerrecht.pakket.soort import Gegevens, Pakketdeel, Pakketsoort, alle_soorten, na_laden
from leerrecht.pakket.verschil import Lot, Verschil, gelijk, vergelijk
from leerrecht.pakket.waarde import is_lijst, modelveld

EERST = "netwerk"


@dienst
def laad_pakket(*, pakket: Pakket) -> tuple[Verschil, dict[str, int]]:
    """Load a package; return the difference it found and how many rows of each list came in."""
    verschil = vergelijk(pakket)
    lading = Lading(verschil)
    for soort in alle_soorten():
        lading.laad(soort)
    lading.onthoud()
    aantallen = {**lading.aantallen}
    for doe in na_laden():
        aantallen |= doe(lading.netwerk)
    if lading.geschreven:
        _vertel(lading.netwerk)
    return verschil, aantallen


def _vertel(netwerk: Netwerk | None) -> None:
    naam, sleutel = (str(netwerk), netwerk.slug) if netwerk else ("wat alle netwerken delen", "")
    registreer_los(wat="pakket ingeladen", soort="netwerk", sleutel=sleutel, naam=naam, netwerk=netwerk)


def _telnaam(deel: Pakketdeel, soort: Pakketsoort) -> str:
    """Return under which name the rows of a part are counted: a list may be called the same."""
    return f"{deel.naam} van {soort.naam}" if any(deel.naam == ander.naam for ander in alle_soorten()) else deel.naam


class Lading:
    """One load under way; parts of rows ask it for the rows they refer to."""

    def __init__(self, verschil: Verschil) -> None:
        self.pakket, self.beeld = verschil.pakket, verschil.beeld
        self.netwerk: Netwerk | None = self.beeld.netwerk if self.pakket.slug else None
        self.nieuw = {(rij.soort.naam, rij.sleutel) for rij in verschil.van(Lot.NIEUW)}
        self.over = {(rij.soort.naam, rij.sleutel): rij.velden for rij in verschil.van(Lot.DAAR)}
        lijsten = [soort.naam for soort in alle_soorten()] + [_telnaam(d, s) for s in alle_soorten() for d in s.delen]
        self.aantallen: Counter[str] = Counter(dict.fromkeys(lijsten, 0))
        self.geschreven = False

    def zoek(self, soort: str, sleutel: str | None) -> Any:
        """Return the row that is referred to; None for no key."""
        return self.beeld.rij_van(soort, sleutel) if sleutel else None

    def laad(self, soort: Pakketsoort) -> None:
        """Make or change the rows of one list, in the order of the file."""
        rijen = self.pakket.van(soort.naam)
        for rij in rijen.values():
            try:
                # A point to go back to: after a refusal by the database it answers nothing more.
                with transaction.atomic():
                    self._laad(soort, rij)
            except (DatabaseError, ValidationError, ArithmeticError, LookupError, TypeError, ValueError):
                wat = "deze rij past niet in het portaal."
                doe = "Vergelijk de rij en wat eronder staat met een pakket dat wel laadt, zoals netwerken/mechelen."
                raise PakketFout([Bezwaar(rij.bestand, rij.plek, wat, doe)]) from None
        self._verwijs_onderling(soort)

    def _laad(self, soort: Pakketsoort, rij: Pakketregel) -> None:
        wie = (soort.naam, rij.sleutel)
        if wie in self.nieuw and not self._boven_weg(soort, rij):
            self._maak(soort, rij)
        elif wie in self.over:
            self._wijzig(soort, rij, self.over[wie])
        elif soort.gedeeld and soort.na_maken:
            self._koppel(soort, rij)

    def _verwijs_onderling(self, soort: Pakketsoort) -> None:
        """Rows that refer to rows of their own list, which may stand below them."""
        for veld in [veld for veld in soort.velden if veld.naar == soort.naam]:
            for sleutel, rij in self.pakket.van(soort.naam).items():
                raak = (soort.naam, sleutel) in self.nieuw or veld.naam in self.over.get((soort.naam, sleutel), ())
                object_ = self.zoek(soort.naam, sleutel) if raak else None
                if object_ is not None and (rij.waarden[veld.naam] or getattr(object_, veld.op)):
                    setattr(object_, veld.op, self.zoek(veld.naar, rij.waarden[veld.naam]))
                    object_.save()

    def _boven_weg(self, soort: Pakketsoort, rij: Pakketregel) -> bool:
        """Whether the row it stands in was taken away here: then it does not come back by itself."""
        boven = bool(soort.onder) and self.zoek(soort.onder, rij.onder) is None
        return boven or bool(rij.ouder and self.zoek(soort.naam, rij.ouder) is None)

    def _maak(self, soort: Pakketsoort, rij: Pakketregel) -> None:
        velden = soort.vast(self.netwerk) | self._kolommen(soort, rij, [veld.naam for veld in soort.velden])
        if soort.sleutelveld:
            velden[soort.sleutelveld] = rij.sleutel
        if soort.met_bron:
            velden["bron_sleutel"] = rij.sleutel
        if soort.onder:
            velden[soort.via] = self.zoek(soort.onder, rij.onder)
        if soort.in_zichzelf:
            velden[soort.in_zichzelf] = self.zoek(soort.naam, rij.ouder)
        if soort.volgorde:
            velden["volgorde"] = soort.volgorde(rij.nummer, self.netwerk)
        object_ = soort.model(**velden)
        self._bewaar(soort, object_, rij, [veld.naam for veld in soort.velden])
        if soort.naam == EERST:
            self.netwerk = self.beeld.netwerk = object_  # type: ignore[assignment]  # that list is of this model
        self.beeld.noem(soort, object_)
        for deel in soort.delen:
            if rij.waarden[deel.naam]:
                deel.maak(object_, rij.waarden[deel.naam], self)
                self.aantallen[_telnaam(deel, soort)] += 1 if deel.enkel else len(rij.waarden[deel.naam])
        if soort.na_maken:
            soort.na_maken(object_, rij.waarden, self)
        self.aantallen[soort.naam] += 1

    def _wijzig(self, soort: Pakketsoort, rij: Pakketregel, namen: tuple[str, ...]) -> None:
        object_ = self.zoek(soort.naam, rij.sleutel)
        for kolom, waarde in self._kolommen(soort, rij, namen).items():
            setattr(object_, kolom, waarde)
        self._bewaar(soort, object_, rij, namen)

    def _koppel(self, soort: Pakketsoort, rij: Pakketregel) -> None:
        """A shared row that was here already takes part in this network too."""
        object_ = self.zoek(soort.naam, rij.sleutel)
        if object_ is not None and soort.na_maken and rij.sleutel not in self.beeld.vorig.get(soort.naam, {}):
            soort.na_maken(object_, rij.waarden, self)

    def _kolommen(self, soort: Pakketsoort, rij: Pakketregel, namen: Any) -> Gegevens:
        uit = {}
        for veld in soort.velden:
            if veld.naam not in namen or veld.lees or veld.naar == soort.naam or is_lijst(soort, veld):
                continue
            waarde = rij.waarden[veld.naam]
            uit[veld.op] = self.zoek(veld.naar, waarde) if veld.naar else modelveld(soort, veld).to_python(waarde)
        return uit

    def _bewaar(self, soort: Pakketsoort, object_: Any, rij: Pakketregel, namen: Any) -> None:
        if soort.voor_bewaren:
            soort.voor_bewaren(object_)
        object_.save()
        for veld in [veld for veld in soort.velden if veld.naam in namen and is_lijst(soort, veld)]:
            getattr(object_, veld.op).set([self.zoek(veld.naar, sleutel) for sleutel in rij.waarden[veld.naam]])
        if soort.na_verwijzingen:
            soort.na_verwijzingen(object_)
            object_.save()
        self.geschreven = True

    def onthoud(self) -> None:
        """Keep what was read, so that the next reload knows who changed what."""
        slug = self.pakket.slug
        vorig = {(rij.soort, rij.sleutel): rij for rij in Pakketrij.objects.filter(pakket=slug)}
        nieuw = []
        for soort in alle_soorten():
            for sleutel, rij in self.pakket.van(soort.naam).items():
                bewaard = vorig.get((soort.naam, sleutel))
                inhoud = self._te_onthouden(soort, rij, bewaard.inhoud if bewaard else None)
                if bewaard is None:
                    nieuw.append(Pakketrij(pakket=slug, soort=soort.naam, sleutel=sleutel, inhoud=inhoud))
                elif bewaard.inhoud != inhoud:
                    bewaard.inhoud = inhoud
                    bewaard.save()
        Pakketrij.objects.bulk_create(nieuw, batch_size=500)

    def _te_onthouden(self, soort: Pakketsoort, rij: Pakketregel, vorig: Gegevens | None) -> Gegevens:
        """What the row is by the package; of a field that was left as it is here, what it was before."""
        object_, sleutel = self.zoek(soort.naam, rij.sleutel), (soort.naam, rij.sleutel)
        if object_ is None:
            return rij.los | (vorig or rij.waarden)
        if sleutel in self.nieuw or not self.beeld.van_ons(soort, rij.sleutel, object_):
            return rij.los | rij.waarden
        hier, eerder, over = self.beeld.waarden(soort, object_), vorig or {}, self.over.get(sleutel, ())
        uit = dict(rij.los)
        for naam, waarde in rij.waarden.items():
            if naam in over or gelijk(hier[naam], waarde):
                uit[naam] = waarde
            elif naam in eerder:
                uit[naam] = eerder[naam]
        return uit
