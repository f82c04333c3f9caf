"""Running text with headings, numbers and bullets becomes a tree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from actieplan.regels.plak.knoop import DIEPST, DRAGEND, Planknoop, Planlezing, zet_kop
from actieplan.regels.plak.regel import Tekstregel, lees_regel

_VOORAF = "Dit staat voor de eerste doelstelling of actie. Zet er “Doelstelling:” voor, of laat het weg."
_TUSSENTITEL = "Dit lazen we als tussentitel. Het komt niet in het plan."
_TITEL = "Dit lazen we als de titel van het document."
_TE_DIEP = "Dit staat dieper dan vijf lagen. We zetten het op de vijfde."


@dataclass
class _Tak:
    """A row while it is read."""

    regel: Tekstregel
    knoop: Planknoop
    ouder: "_Tak | None" = None
    kinderen: list["_Tak"] = field(default_factory=list)
    kop: str = ""
    alineas: list[str] = field(default_factory=list)
    soort: str = ""  # doel, actie, or "" for what its place decides


@dataclass
class _Lezing:
    """The state of reading: what is open, and what still waits for its words."""

    uit: Planlezing
    takken: list[_Tak] = field(default_factory=list)
    open: list[_Tak] = field(default_factory=list)
    na_leeg: bool = True
    vult: _Tak | None = None

    def lees(self, regel: Tekstregel) -> None:
        if regel.is_tussentitel and regel.stijl not in ("doel", "actie", "pad"):
            if regel.stijl == "kop":
                self._sluit(regel)
            self.uit.meld(regel.nummer, _TUSSENTITEL, gewoon=True)
        elif regel.stijl == "veld":
            self._veld(regel)
        elif regel.stijl:
            self._nieuwe_tak(regel)
        else:
            self._lopende_tekst(regel)

    def _sluit(self, regel: Tekstregel) -> None:
        while self.open and not _onder(regel, self.open[-1], self.open):
            self.open.pop()

    def _nieuwe_tak(self, regel: Tekstregel) -> None:
        self._sluit(regel)
        if regel.stijl == "pad":
            self._volg_pad(regel)
        self._tak(regel)

    def _volg_pad(self, regel: Tekstregel) -> None:
        """“SD1 / OD1.2 / A3” names its goals: those that are there are opened again, the others begin here."""
        *boven, regel.nr = [stuk.strip() for stuk in re.split("[/>]", regel.nr)]
        for rang, nr in enumerate(boven, 1):
            bekend = next((tak for tak in self.takken if tak.soort == "doel" and tak.knoop.nummer == nr), None)
            if bekend is None:
                doel = Tekstregel(regel.nummer, 0, "doel", rang, nr, rest=nr)
                self._sluit(doel)
                self._tak(doel)
            else:
                keten = [bekend]
                while keten[0].ouder is not None:
                    keten.insert(0, keten[0].ouder)
                self.open = keten
        if regel.nr.startswith(("SD", "OD", "D")):
            regel.stijl, regel.rang = "doel", len(boven) + 1

    def _tak(self, regel: Tekstregel) -> None:
        ouder = self.open[-1] if self.open else None
        knoop = Planknoop("", [regel.nummer], regel.nr, cellen={"link": regel.link} if regel.link else {})
        tak = _Tak(regel, knoop, ouder, kop=regel.rest.strip())
        tak.soort = {"doel": "doel", "actie": "actie", "pad": "actie"}.get(regel.stijl, "")
        if ouder is not None:
            ouder.kinderen.append(tak)
        self.takken.append(tak)
        self.open.append(tak)
        self.vult = tak

    def _veld(self, regel: Tekstregel) -> None:
        """“Trekker: ...” under an action; a second one, or one before any row, is text."""
        tak = self.vult
        if tak is None or not tak.kop or regel.soort in tak.knoop.cellen:
            self._lopende_tekst(regel)
            return
        tak.knoop.regels.append(regel.nummer)
        tak.knoop.cellen[regel.soort] = regel.waarde

    def _lopende_tekst(self, regel: Tekstregel) -> None:
        """A next line of the same paragraph, a paragraph of its own, or the words of a number that stood alone."""
        wachtend = next((tak for tak in self.takken if not tak.kop), None)
        if self.na_leeg and wachtend is not None and wachtend is not self.vult:
            self.vult = wachtend
        if self.vult is None:
            self.uit.meld(regel.nummer, _VOORAF)
            return
        tak, tekst = self.vult, regel.rest.strip()
        tak.knoop.regels.append(regel.nummer)
        if regel.link:
            tak.knoop.cellen.setdefault("link", regel.link)
        if not tak.kop:
            tak.kop = tekst
        elif self.na_leeg or regel.soort:
            tak.alineas.append(tekst)
        elif tak.alineas:
            tak.alineas[-1] += f" {tekst}"
        else:
            tak.kop += f" {tekst}"


def _onder(regel: Tekstregel, tak: _Tak, keten: list[_Tak]) -> bool:
    """Whether a line stands under the row that is open last."""
    boven = tak.regel
    if regel.stijl == "kop":
        return boven.stijl == "kop" and boven.rang < regel.rang
    if regel.stijl == "doel":
        return boven.stijl == "kop" or (boven.stijl == "doel" and boven.rang < regel.rang)
    if boven.stijl in ("kop", "doel"):
        return True
    if regel.stijl in ("actie", "pad"):
        return False
    if regel.stijl == boven.stijl == "punt":
        return regel.nr.startswith(f"{boven.nr}.") or (regel.rang > boven.rang and "." not in boven.nr)
    if regel.stijl == boven.stijl:
        return regel.inspring > boven.inspring + 1 or regel.rang > boven.rang
    # Another style than what is open: deeper, unless that style is open already further up.
    eerder = [ander.regel for ander in keten if ander.regel.stijl == regel.stijl]
    if regel.stijl == "punt" and boven.stijl == "los":
        return regel.nr.startswith(f"{boven.nr}.")
    return not any(_even_hoog(regel, ander) for ander in eerder)


def _even_hoog(regel: Tekstregel, ander: Tekstregel) -> bool:
    return regel.inspring <= ander.inspring + 1 and regel.rang <= ander.rang


def lees_document(regels: list[str], begin: int, einde: int, uit: Planlezing, *, alleen: bool) -> None:
    """Read the lines from `begin` up to `einde` into `uit`. `alleen`: there is no table, so this is the whole plan."""
    gelezen = {nr: lees_regel(regels[nr], nr + 1) for nr in range(begin, einde) if regels[nr].strip()}
    if not gelezen:
        return
    if alleen and not any(regel.stijl for regel in gelezen.values()):
        # No sign at all: each line is one.
        for regel in gelezen.values():
            regel.stijl = "bol"
    _neem_titel(gelezen, uit)
    lezing = _Lezing(uit)
    for nr in range(begin, einde):
        if nr in gelezen:
            lezing.lees(gelezen[nr])
        elif regels[nr].strip():
            continue
        lezing.na_leeg = not regels[nr].strip()
    _maak_knopen(lezing.takken, uit)


def _neem_titel(gelezen: dict[int, Tekstregel], uit: Planlezing) -> None:
    """The first heading is the title of the document when no other is as high and some are lower."""
    koppen = [(nr, regel) for nr, regel in gelezen.items() if regel.stijl == "kop"]
    if not koppen or uit.knopen:
        return
    nr, eerste = koppen[0]
    lager = [regel for _, regel in koppen[1:] if regel.rang > eerste.rang]
    if nr == min(gelezen) and lager and len(lager) == len(koppen) - 1:
        uit.titel = eerste.rest.strip()
        uit.meld(eerste.nummer, _TITEL, gewoon=True)
        del gelezen[nr]


def _maak_knopen(takken: list[_Tak], uit: Planlezing) -> None:
    wortels = [tak for tak in takken if tak.ouder is None]
    # Where some rows at the top carry others, all of that kind are goals; a flat list holds actions.
    dragend = {tak.regel.stijl for tak in wortels if tak.kinderen}
    for tak in _in_leesvolgorde(wortels):
        ouder = tak.ouder
        if not tak.soort:
            boven_doel = ouder is None or ouder.soort == "doel"
            kop = tak.regel.stijl == "kop" and boven_doel and (ouder is None or bool(tak.kinderen))
            tak.soort = "doel" if kop or (ouder is None and tak.regel.stijl in dragend) else "actie"
        elif tak.soort == "doel" and ouder is not None and ouder.soort == "actie":
            tak.soort = "actie"
        tak.knoop.plaats = _plaats(tak, uit)
        if not tak.kop and not tak.knoop.nummer:
            tak.kop = uit.regels[tak.regel.nummer - 1].strip()
        zet_kop(tak.knoop, tak.kop or tak.knoop.nummer, tak.alineas)
        uit.knopen.append(tak.knoop)


def _in_leesvolgorde(takken: list[_Tak]) -> Iterator[_Tak]:
    """By hand, not by recursion: how deep a text goes is up to who pastes it."""
    stapel = takken[::-1]
    while stapel:
        tak = stapel.pop()
        yield tak
        stapel += tak.kinderen[::-1]


def _plaats(tak: _Tak, uit: Planlezing) -> str:
    ouder = tak.ouder
    if tak.soort == "doel":
        heeft_acties = any(kind.soort != "doel" for kind in tak.kinderen)
        if tak.regel.soort and not heeft_acties:
            return tak.regel.soort
        return DRAGEND[0 if ouder is None else 1]
    laag = 2 if ouder is None else ouder.knoop.laag + 1
    if laag > DIEPST:
        uit.meld(tak.regel.nummer, _TE_DIEP)
    return str(min(laag, DIEPST))
