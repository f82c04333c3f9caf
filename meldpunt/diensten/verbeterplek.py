"""One place in a file that can be corrected: read it plain, write it where it lies."""

import datetime
from typing import Any

from leerrecht.diensten import Geweigerd
from meldpunt.antwoorden.keuzes import Verblijf
from meldpunt.antwoorden.leesbaar import leesbaar
from meldpunt.antwoorden.verbetervelden import DELEN, DOSSIER, MENSEN, PERSOON, VOORSTEL, velden_bij
from meldpunt.antwoorden.vragen import Veld, waarde
from meldpunt.keuzes.leesveld import trap_van
from meldpunt.models import Aanmelding, Betrokkene, Dossierdeel, Jongere, Toeleiding, Werkgebied

_WEG = "Dit staat niet meer in het dossier. Kijk het dossier na."


class Verbeterplek:
    """`plek`: a section, or the kind of row; `rij`: the key of a parent or a toeleiding."""

    def __init__(self, aanmelding: Aanmelding, plek: str, rij: str = "") -> None:
        self.aanmelding, self.plek, self.sleutel = aanmelding, plek, rij
        self.velden: dict[str, Veld] = velden_bij(plek, rij)
        self.rij: Any = self._vind()
        # What a correction leaves to be done, in a sentence.
        self.let_op = ""
        if plek == DOSSIER and aanmelding.jongere and aanmelding.jongere.geboren:
            # The band follows from the date of birth.
            self.velden = {naam: veld for naam, veld in self.velden.items() if naam != "leeftijdsband"}

    def _vind(self) -> Any:
        if self.plek == PERSOON:
            return self._of_weg(self.aanmelding.jongere)
        if self.plek == MENSEN and self.sleutel:
            return self._of_weg(
                Betrokkene.objects.filter(jongere=self.aanmelding.jongere_id, sleutel=self.sleutel).first()
            )
        if self.plek == VOORSTEL:
            return self._of_weg(Toeleiding.objects.filter(aanmelding=self.aanmelding, sleutel=self.sleutel).first())
        return self._of_weg(self.aanmelding if self.velden else None)

    def _of_weg(self, rij: Any) -> Any:
        if rij is None:
            raise Geweigerd(_WEG)
        return rij

    @property
    def is_deel(self) -> bool:
        """Whether it lies in the encrypted parts of the file, and not in columns."""
        return self.plek in DELEN and not isinstance(self.rij, Betrokkene)

    def lees(self) -> dict[str, Any]:
        """Return what stands there now, plain: a day as ISO text, a list as a list."""
        if self.is_deel:
            inhoud = {naam: tekst for deel in self._delen() for naam, tekst in deel.inhoud.items()}
            return {naam: waarde(inhoud, naam) for naam in self.velden}
        return {naam: self._plat(naam) for naam in self.velden}

    def _plat(self, naam: str) -> Any:
        if naam == "gebied":
            return self.rij.gebied.slug if self.rij.gebied else ""
        gevonden = getattr(self.rij, naam)
        if naam == "verblijf":
            return next((sleutel for sleutel, woord in Verblijf.choices if woord == gevonden), gevonden)
        return list(gevonden) if isinstance(gevonden, list | tuple) else gevonden or ""

    def _delen(self) -> list[Dossierdeel]:
        return list(Dossierdeel.objects.filter(aanmelding=self.aanmelding, sectie=self.plek))

    def schrijf(self, waarden: dict[str, Any]) -> None:
        """Write these fields. Part of the dienst that has the file locked."""
        if self.is_deel:
            self._schrijf_delen(waarden)
            return
        for naam, nieuw in waarden.items():
            setattr(self.rij, naam, self._als_kolom(naam, nieuw))
        if isinstance(self.rij, Jongere):
            self.rij.zet_indexen()
        if isinstance(self.rij, Aanmelding):
            self.rij.versie += 1
        self.rij.save()

    def _als_kolom(self, naam: str, nieuw: Any) -> Any:
        if naam == "gebied":
            return Werkgebied.objects.filter(netwerk=self.aanmelding.netwerk_id, slug=nieuw).first()
        return dict(Verblijf.choices).get(nieuw, nieuw) if naam == "verblijf" else nieuw

    def _schrijf_delen(self, waarden: dict[str, Any]) -> None:
        per_trap = {deel.trap: deel for deel in self._delen()}
        for naam, nieuw in waarden.items():
            trap = trap_van(self.plek, naam)
            leeg = Dossierdeel(aanmelding=self.aanmelding, sectie=self.plek, trap=trap, inhoud={}, versie=0)
            deel = per_trap.setdefault(trap, leeg)
            deel.inhoud = {een: tekst for een, tekst in {**deel.inhoud, naam: nieuw}.items() if tekst}
        for deel in per_trap.values():
            deel.versie += 1
            deel.save()

    def woorden(self, naam: str, gegeven: Any) -> str:
        """Return a value as people read it."""
        if naam == "gebied":
            gebied = Werkgebied.objects.filter(slug=gegeven).first() if gegeven else None
            return gebied.naam if gebied else ""
        if naam == "geboren" and gegeven:
            return f"{datetime.date.fromisoformat(gegeven):%d/%m/%Y}"
        return leesbaar(self.velden[naam], gegeven, {})
