"""What a provider will read before any toestemming, shown to who is about to send it: the same page, words marked."""

from dataclasses import dataclass

from meldpunt.models import Aanmelding
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.namen import Gelezen, lees
from meldpunt.regels.openen import Inzage
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


def naam_in_de_vraag(inzage: Inzage) -> str:
    """Return, for who works on the file, what in the question tells who it is; "" when nothing surely does.

    The question was read when it was sent. Since then a parent, a school or another name may have come into the file.
    """
    if not inzage.behandelt or inzage.aanmelding.jongere_id is None:
        return ""
    gelezen = lees(bekend_van(inzage.aanmelding), {"vraag": inzage.aanmelding.vraag})
    return "" if gelezen.kan_blijven else gelezen.zin("In deze vraag")
