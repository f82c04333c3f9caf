"""What a provider will read before any toestemming, shown to who is about to send it: the same page, words marked."""

from dataclasses import dataclass

from meldpunt.models import Aanmelding
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.namen import Gelezen, lees
from meldpunt.weergave.dossier import Dossierpagina, zonder_toestemming

Stukken = list[tuple[str, bool]]


@dataclass(frozen=True)
class Voorbeeld:
    """`pagina`: the page of the file as the provider opens it; `uitleg`: what is typed now."""

    pagina: Dossierpagina
    gelezen: Gelezen

    @property
    def vraag(self) -> Stukken:
        """The question, in pieces."""
        return self.gelezen.stukken("vraag")

    @property
    def uitleg(self) -> Stukken:
        """What is written along, in pieces."""
        return self.gelezen.stukken("uitleg")

    @property
    def zin(self) -> str:
        """What tells who it is; "" when nothing was found."""
        return self.gelezen.zin("In wat de aanbieder leest")


def voorbeeld_van(aanmelding: Aanmelding, uitleg: str) -> Voorbeeld:
    """Return what the provider reads, with what the rule for names finds in it."""
    teksten = {"uitleg": uitleg, "vraag": aanmelding.vraag}
    return Voorbeeld(zonder_toestemming(aanmelding), lees(bekend_van(aanmelding), teksten))
