"""The region as tiles: a square for each town, about where it lies, tinted where there is something. No distances.

A grid and no map: every town is as large as another, and a telephone can show it. The towns are those of the province
of Vlaams-Brabant since the mergers of 2025, with Mechelen above.
"""

from collections.abc import Collection, Mapping
from functools import cached_property

from django.utils.safestring import SafeString

from leerrecht.beeld.teken import blad, element, tekst

_BREED, _HOOG, _TUSSEN = 56, 44, 4
_VOL, _RAND, _LEEG, _INKT, _GRIJS, _STREEP = "#bcd6d5", "#0b5260", "#6b7d81", "#13262b", "#43565c", "#d3dbda"
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
_PLAATS = {naam: (kolom, nr, kort) for nr, rij in enumerate(_RASTER) for kolom, naam, kort in rij}


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
        self.sleutel, self.naam, self.wat = sleutel, naam, wat
        # Towns with a number that nobody may read: a word on the tile, never an empty one.
        self.verborgen = sorted(plek for plek in verborgen if plek in _PLAATS)
        self.aantallen = {plek: aantal for plek, aantal in sorted(aantallen.items()) if aantal and plek in _PLAATS}

    def __bool__(self) -> bool:
        return bool(self.aantallen or self.verborgen)

    @property
    def gemeenten(self) -> int:
        """How many towns the grid has."""
        return len(_PLAATS)

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
        vakken: dict[bool, list[str]] = {True: [], False: []}
        woorden, arcering = [], ""
        for plek, (kolom, rij, kort) in _PLAATS.items():
            x, y, aantal = kolom * (_BREED + _TUSSEN) + 1, rij * (_HOOG + _TUSSEN) + 1, self.aantallen.get(plek, 0)
            vakken[bool(aantal)].append(f"M{x} {y}h{_BREED}v{_HOOG}h-{_BREED}z")
            midden, kleur = x + _BREED / 2, _INKT if aantal else _GRIJS
            woorden.append(tekst(kort, midden, y + (17 if aantal else 26), 11, "middle", kleur))
            if plek in self.verborgen:
                arcering += _strepen(x, y)
                woorden.append(tekst("verborgen", midden, y + 39, 10, "middle", _GRIJS))
            if aantal:
                woorden.append(tekst(str(aantal), midden, y + 36, 16, "middle", _INKT, vet=True))
        delen = [element("path", d="".join(vakken[True]), fill=_VOL, stroke=_RAND, stroke_width="1.25")]
        leeg = {"fill": "#ffffff", "stroke": _LEEG, "stroke_width": "1", "stroke_dasharray": "3 2"}
        delen.append(element("path", d="".join(vakken[False]), **leeg))
        if arcering:
            delen.append(element("path", d=arcering, fill="none", stroke=_STREEP, stroke_width="1"))
        breedte = (max(kolom for kolom, _, _ in _PLAATS.values()) + 1) * (_BREED + _TUSSEN)
        uitleg = f"{self.zin} {', '.join(f'{plek}: {aantal}' for plek, aantal in self.aantallen.items())}."
        return blad(self.sleutel, self.naam, uitleg, breedte, len(_RASTER) * (_HOOG + _TUSSEN), [*delen, *woorden])


def _strepen(x: int, y: int) -> str:
    """Slanting lines over a tile."""
    stap_x, stap_y = _BREED // 4, _HOOG // 4
    boven = "".join(f"M{x + deel * stap_x} {y}L{x} {y + deel * stap_y}" for deel in range(1, 5))
    onder = (f"M{x + _BREED} {y + deel * stap_y}L{x + deel * stap_x} {y + _HOOG}" for deel in range(1, 4))
    return boven + "".join(onder)
