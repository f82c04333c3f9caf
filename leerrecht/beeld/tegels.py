"""The region as tiles: a square for each town, about where it lies, tinted where there is something. No distances.

A grid and no map: every town is as large as another, and a telephone can show it. The towns are those of the province
of Vlaams-Brabant since the mergers of 2025, with Mechelen above; figures also have the district Mechelen.
"""

from collections.abc import Collection, Mapping
from functools import cached_property

from django.utils.safestring import SafeString

from leerrecht.beeld.teken import blad, element, tekst

_BREED, _HOOG, _TUSSEN = 56, 44, 4
_VOL, _RAND, _LEEG, _INKT, _GRIJS, _STREEP = "#bcd6d5", "#0b5260", "#6b7d81", "#13262b", "#43565c", "#d3dbda"
_PAPIER = "#ffffff"
# Where each town stands in the grid (column, name, what fits in its tile), row by row from north to south.
_RASTER = (
    (
        (3, "Londerzeel", "Londerz."),
        (4, "Kapelle-op-den-Bos", "Kapelle"),
        (5, "Mechelen", "Mechelen"),
        (7, "Keerbergen", "Keerb."),
        (8, "Tremelo", "Tremelo"),
        (9, "Begijnendijk", "Begijn."),
    ),
    (
        (1, "Opwijk", "Opwijk"),
        (2, "Merchtem", "Merchtem"),
        (3, "Meise", "Meise"),
        (4, "Grimbergen", "Grimb."),
        (5, "Zemst", "Zemst"),
        (6, "Boortmeerbeek", "Boortm."),
        (7, "Haacht", "Haacht"),
        (8, "Rotselaar", "Rotselaar"),
        (9, "Aarschot", "Aarschot"),
        (10, "Scherpenheuvel-Zichem", "Scherp."),
        (11, "Diest", "Diest"),
    ),
    (
        (1, "Affligem", "Affligem"),
        (2, "Asse", "Asse"),
        (3, "Wemmel", "Wemmel"),
        (4, "Vilvoorde", "Vilvoorde"),
        (5, "Machelen", "Machelen"),
        (6, "Kampenhout", "Kampen."),
        (7, "Herent", "Herent"),
        (8, "Holsbeek", "Holsbeek"),
        (9, "Tielt-Winge", "Tielt-W."),
        (10, "Bekkevoort", "Bekkev."),
    ),
    (
        (0, "Liedekerke", "Liedek."),
        (1, "Ternat", "Ternat"),
        (2, "Dilbeek", "Dilbeek"),
        (5, "Zaventem", "Zaventem"),
        (6, "Steenokkerzeel", "Steenok."),
        (7, "Leuven", "Leuven"),
        (8, "Lubbeek", "Lubbeek"),
        (9, "Glabbeek", "Glabbeek"),
        (10, "Kortenaken", "Korten."),
        (11, "Geetbets", "Geetbets"),
    ),
    (
        (0, "Roosdaal", "Roosdaal"),
        (1, "Lennik", "Lennik"),
        (2, "Sint-Pieters-Leeuw", "S-P-Leeuw"),
        (4, "Kraainem", "Kraainem"),
        (5, "Wezembeek-Oppem", "Wezemb."),
        (6, "Kortenberg", "Kortenb."),
        (7, "Bertem", "Bertem"),
        (8, "Bierbeek", "Bierbeek"),
        (9, "Boutersem", "Bouters."),
        (10, "Tienen", "Tienen"),
        (11, "Linter", "Linter"),
        (12, "Zoutleeuw", "Zoutl."),
    ),
    (
        (0, "Pajottegem", "Pajotteg."),
        (1, "Pepingen", "Pepingen"),
        (2, "Beersel", "Beersel"),
        (3, "Drogenbos", "Drogenb."),
        (4, "Hoeilaart", "Hoeilaart"),
        (5, "Tervuren", "Tervuren"),
        (6, "Huldenberg", "Huldenb."),
        (7, "Oud-Heverlee", "Oud-Hev."),
        (10, "Hoegaarden", "Hoegaar."),
        (11, "Landen", "Landen"),
    ),
    (
        (0, "Bever", "Bever"),
        (2, "Halle", "Halle"),
        (3, "Linkebeek", "Linkeb."),
        (4, "Sint-Genesius-Rode", "S-G-Rode"),
        (5, "Overijse", "Overijse"),
    ),
)
_Plaats = dict[str, tuple[int, int, str]]
_PLAATS: _Plaats = {naam: (kolom, nr, kort) for nr, rij in enumerate(_RASTER) for kolom, naam, kort in rij}
_MECHELEN: _Plaats = {
    "Bornem": (0, 0, "Bornem"),
    "Puurs-Sint-Amands": (1, 0, "Puurs-SA"),
    "Duffel": (3, 0, "Duffel"),
    "Lier": (4, 0, "Lier"),
    "Nijlen": (5, 0, "Nijlen"),
    "Willebroek": (1, 1, "Willebr."),
    "Sint-Katelijne-Waver": (3, 1, "S-K-W."),
    "Berlaar": (5, 1, "Berlaar"),
    "Mechelen": (2, 2, "Mechelen"),
    "Bonheiden": (3, 2, "Bonheid."),
    "Putte": (4, 2, "Putte"),
    "Heist-op-den-Berg": (5, 2, "Heist"),
}
ALLE_GEMEENTEN = frozenset(_PLAATS) | frozenset(_MECHELEN)


def raster_voor(plekken: Collection[str]) -> _Plaats:
    """Return the grid that has most of these towns."""
    return max((_PLAATS, _MECHELEN), key=lambda plaatsen: sum(plek in plaatsen for plek in plekken))


def is_gemeente(naam: str) -> bool:
    """Whether the grid has a town of this name."""
    return naam in _PLAATS


class Tegelkaart:
    """How many things each town has. A name that is no town of the grid is counted apart."""

    def __init__(
        self,
        sleutel: str,
        naam: str,
        aantallen: Mapping[str, int],
        wat: str = "aanbod dat hun naam noemt",
        verborgen: Collection[str] = (),
    ) -> None:
        self.sleutel, self.naam, self.wat, self._plaatsen = sleutel, naam, wat, self._kies(aantallen, verborgen)
        # Towns with a number that nobody may read: a word on the tile, never an empty one.
        self.verborgen = sorted(plek for plek in verborgen if plek in self._plaatsen)
        self.aantallen = {
            plek: aantal for plek, aantal in sorted(aantallen.items()) if self._telt(aantal) and plek in self._plaatsen
        }

    def _kies(self, aantallen: Mapping[str, int], verborgen: Collection[str]) -> _Plaats:
        return _PLAATS

    def _telt(self, aantal: int) -> bool:
        """Whether a tile with this is more than an empty one."""
        return bool(aantal)

    def _woord(self, plek: str) -> str:
        """What stands in the tile of a town."""
        return str(self.aantallen[plek])

    def _tint(self, plek: str) -> str:
        """The colour of the tile of a town that has something."""
        return _VOL

    def __bool__(self) -> bool:
        return bool(self.aantallen or self.verborgen)

    @property
    def gemeenten(self) -> int:
        """How many towns the grid has."""
        return len(self._plaatsen)

    @property
    def zin(self) -> str:
        """The picture in words."""
        met = len(self.aantallen)
        heeft = "heeft" if met == 1 else "hebben"
        return f"{met} van de {self.gemeenten} gemeenten {heeft} {self.wat}.{self._verborgenzin}"

    @property
    def _verborgenzin(self) -> str:
        aantal = len(self.verborgen)
        return f" Bij {aantal} gemeente{'' if aantal == 1 else 'n'} is het aantal verborgen." if aantal else ""

    @cached_property
    def svg(self) -> SafeString:
        """The drawing: one shape for all tiles of a kind, and in each the name and the number."""
        vakken: dict[str, list[str]] = {_VOL: []}
        woorden, arcering = [], ""
        for plek, (kolom, rij, kort) in self._plaatsen.items():
            x, y, vol = kolom * (_BREED + _TUSSEN) + 1, rij * (_HOOG + _TUSSEN) + 1, plek in self.aantallen
            vakken.setdefault(self._tint(plek) if vol else _PAPIER, []).append(f"M{x} {y}h{_BREED}v{_HOOG}h-{_BREED}z")
            midden, kleur = x + _BREED / 2, _INKT if vol else _GRIJS
            woorden.append(tekst(kort, midden, y + (17 if vol else 26), 11, "middle", kleur))
            if plek in self.verborgen:
                arcering += _strepen(x, y)
                woorden.append(tekst("verborgen", midden, y + 39, 10, "middle", _GRIJS))
            if vol:
                woorden.append(tekst(self._woord(plek), midden, y + 36, 16, "middle", _INKT, vet=True))
        leeg = {"fill": _PAPIER, "stroke": _LEEG, "stroke_width": "1", "stroke_dasharray": "3 2"}
        lege = element("path", d="".join(vakken.pop(_PAPIER, [])), **leeg)
        rand = {"stroke": _RAND, "stroke_width": "1.25"}
        delen = [*(element("path", d="".join(d), fill=tint, **rand) for tint, d in vakken.items()), lege]
        if arcering:
            delen.append(element("path", d=arcering, fill="none", stroke=_STREEP, stroke_width="1"))
        breedte = (max(kolom for kolom, _, _ in self._plaatsen.values()) + 1) * (_BREED + _TUSSEN)
        hoogte = (max(rij for _, rij, _ in self._plaatsen.values()) + 1) * (_HOOG + _TUSSEN)
        uitleg = f"{self.zin} {', '.join(f'{plek}: {self._woord(plek)}' for plek in self.aantallen)}."
        return blad(self.sleutel, self.naam, uitleg, breedte, hoogte, [*delen, *woorden])


def _strepen(x: int, y: int) -> str:
    """Slanting lines over a tile."""
    stap_x, stap_y = _BREED // 4, _HOOG // 4
    boven = "".join(f"M{x + deel * stap_x} {y}L{x} {y + deel * stap_y}" for deel in range(1, 5))
    onder = (f"M{x + _BREED} {y + deel * stap_y}L{x + deel * stap_x} {y + _HOOG}" for deel in range(1, 4))
    return boven + "".join(onder)
