"""The checklist of the plan for who is often absent, for who reads the whole file."""

from dataclasses import dataclass

from leerrecht.wet import Feit, feit
from meldpunt.antwoorden.vragen import waarde
from meldpunt.keuzes.stappenplan import GROEPEN, Stapuitkomst
from meldpunt.models import Dossierdeel, Gezettestap
from meldpunt.regels.openen import Inzage
from meldpunt.secties import AFWEZIGHEDEN


@dataclass(frozen=True)
class Stapregel:
    """One step: what it asks with its source, of whom, and what was noted of it last."""

    stap: str
    wie: str
    feit: Feit
    gezet: Gezettestap | None

    @property
    def klaar(self) -> bool:
        """Whether nothing is left to do."""
        return self.gezet is not None and self.gezet.uitkomst != Stapuitkomst.TOCH_OPEN


@dataclass(frozen=True)
class Stapblok:
    """The steps of one mark. `nu`: the number of half days that was filled in asks these."""

    kop: str
    regels: list[Stapregel]
    nu: bool

    @property
    def klaar(self) -> int:
        """How many are done or not needed."""
        return sum(regel.klaar for regel in self.regels)


def stappenplan_van(inzage: Inzage) -> list[Stapblok]:
    """Return the plan of this file; nothing for who does not read all of it, or of a file without a name."""
    if not inzage.leest_alles or inzage.aanmelding.jongere_id is None:
        return []
    gezet: dict[str, Gezettestap] = {}
    for rij in Gezettestap.objects.filter(aanmelding=inzage.aanmelding).order_by("genoteerd_op", "pk"):
        gezet[rij.stap] = rij
    band = _band(inzage)
    return [
        Stapblok(
            groep.kop,
            [Stapregel(stap.value, wie, feit(f"stap.{stap}"), gezet.get(stap)) for stap, wie in groep.stappen],
            band in groep.banden,
        )
        for groep in GROEPEN
    ]


def _band(inzage: Inzage) -> str:
    """Return the half days that were filled in, as the form keeps them; "" when nobody said."""
    rijen = Dossierdeel.objects.zichtbaar_voor(inzage.gebruiker).filter(
        aanmelding=inzage.aanmelding, sectie=AFWEZIGHEDEN.slug
    )
    return next((gevonden for deel in rijen if (gevonden := waarde(dict(deel.inhoud), "band"))), "")
