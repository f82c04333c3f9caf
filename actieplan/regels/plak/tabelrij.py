"""The rows of a table with heads become goals and actions."""

from actieplan.regels.plak.knoop import DIEPST, DOELEN, Planknoop, Planlezing, zet_kop
from actieplan.regels.plak.kolommen import letter, plat
from actieplan.regels.plak.regel import lees_regel

_ZONDER_TITEL = "Deze rij heeft geen titel. Vul ze aan, of laat ze weg."
_GEEN_OUDER = "De rij waar deze onder hoort, staat niet hoger in de tabel. We zetten ze onder de rij erboven."
# What an action keeps of its own; the other cells are words beside its text.
EIGEN = (
    "trekker",
    "medewerker",
    "uitvoerder",
    "klankbord",
    "doelgroepen",
    "themas",
    "stand",
    "uitgesteld_tot",
    "link",
    "sleutel",
)
_IN_TEKST = ("start", "einde")
_SOORTEN = {
    "doelstelling": "strategisch",
    "strategischedoelstelling": "strategisch",
    "strategisch": "strategisch",
    "operationeledoelstelling": "onderdeel",
    "onderdeel": "onderdeel",
    "onderdeelvanhetplan": "onderdeel",
    "algemenedoelstelling": "algemeen",
    "algemeen": "algemeen",
    "platform": "platform",
    "doelstellingvanhetoverlegplatform": "platform",
    "actie": "2",
}


class Tabelrijen:
    """Reads row after row; knows the goal that is open and the actions a next one may hang under."""

    def __init__(self, koppen: list[str], kolommen: list[str], uit: Planlezing) -> None:
        self.koppen, self.kolommen, self.uit = koppen, kolommen, uit
        self.doel = ""
        self.sleutels: dict[str, int] = {}
        self.nummers: list[tuple[str, int]] = []

    def lees(self, regels: list[int], cellen: list[str]) -> None:
        """Put one row into the plan, or among what was not understood."""
        rij, vreemd = self._verdeel(cellen)
        doel = rij.get("doelstelling", "")
        if doel and plat(doel) != plat(self.doel):
            self._nieuw_doel(doel, regels, rij if not rij.get("titel") else {})
            if not rij.get("titel"):
                return
        kop = rij.get("titel", "")
        if not kop and not (rij.get("nummer") and rij.get("omschrijving")):
            self._zonder_titel(regels, cellen)
            return
        alineas = [rij.get("omschrijving", "")] if kop else []
        knoop = Planknoop("", regels, cellen={naam: rij[naam] for naam in EIGEN if rij.get(naam)})
        erbij = [f"{self.koppen[self.kolommen.index(naam)]}: {rij[naam]}" for naam in _IN_TEKST if rij.get(naam)]
        self._plaats(knoop, rij, kop or rij["omschrijving"])
        zet_kop(knoop, knoop.titel, [*alineas, "\n".join([*erbij, *vreemd])])
        self.uit.knopen.append(knoop)

    def _verdeel(self, cellen: list[str]) -> tuple[dict[str, str], list[str]]:
        rij: dict[str, str] = {}
        vreemd = []
        for plek, cel in enumerate(cellen):
            kolom = self.kolommen[plek] if plek < len(self.kolommen) else ""
            if cel and kolom:
                rij[kolom] = cel
            elif cel:
                kop = self.koppen[plek] if plek < len(self.koppen) else ""
                vreemd.append(f"{kop or letter(plek)}: {cel}")
        return rij, vreemd

    def _zonder_titel(self, regels: list[int], cellen: list[str]) -> None:
        plek = next(nr for nr, cel in enumerate(cellen) if cel)
        for nummer in regels:
            self.uit.meld(nummer, _ZONDER_TITEL, kolom=letter(plek), tekst=" ".join(cel for cel in cellen if cel))

    def _nieuw_doel(self, tekst: str, regels: list[int], rij: dict[str, str]) -> None:
        self.doel = tekst
        self.nummers = []
        regel = lees_regel(" ".join(tekst.split()), 1)
        knoop = Planknoop("strategisch", regels, rij.get("nummer") or regel.nr)
        kop = tekst if rij.get("nummer") or not regel.rest else regel.rest
        if "sleutel" in rij:
            knoop.cellen["sleutel"] = rij["sleutel"]
        zet_kop(knoop, kop, [rij.get("omschrijving", "")])
        self.uit.knopen.append(knoop)

    def _plaats(self, knoop: Planknoop, rij: dict[str, str], kop: str) -> None:
        """Say whether a row is a goal, or in which layer it stands: by its kind, parent, number or bullet."""
        nummer = rij.get("nummer", "")
        van_nummer, van_kop = lees_regel(nummer or "x", 1), lees_regel(kop.replace("\n", " ") or "x", 1)
        knoop.nummer, knoop.titel = nummer, kop
        soort = _SOORTEN.get(plat(rij.get("soort", "")), "")
        if soort in DOELEN or (not soort and van_nummer.stijl == "doel"):
            knoop.plaats = soort or "strategisch"
            self.doel, self.nummers = kop, []
        else:
            knoop.plaats = str(min(self._laag(rij, van_kop.stijl == "bol", knoop), DIEPST))
            if not nummer and van_kop.stijl in ("punt", "los", "actie"):
                knoop.nummer, knoop.titel = van_kop.nr, van_kop.rest or kop
            elif van_kop.stijl == "bol" and "ouder" not in self.kolommen:
                knoop.titel = van_kop.rest or kop
            if knoop.nummer:
                self.nummers.append((knoop.nummer.rstrip("."), knoop.laag))
        if sleutel := rij.get("sleutel"):
            self.sleutels[sleutel] = knoop.laag

    def _laag(self, rij: dict[str, str], bol: bool, knoop: Planknoop) -> int:
        if "ouder" in self.kolommen:
            ouder = rij.get("ouder", "")
            if not ouder or ouder in self.sleutels:
                return self.sleutels.get(ouder, 1) + 1
            self.uit.meld(knoop.regels[0], _GEEN_OUDER, kolom=letter(self.kolommen.index("ouder")), tekst=ouder)
        elif nummer := rij.get("nummer", "").rstrip("."):
            boven = [laag for ander, laag in self.nummers if nummer.startswith(f"{ander}.")]
            return max(boven, default=1) + 1
        if bol:
            vorige = self.uit.knopen[-1] if self.uit.knopen else None
            if vorige is not None and not vorige.is_doel:
                return vorige.laag if not vorige.nummer and vorige.laag > 2 else vorige.laag + 1
        return 2
