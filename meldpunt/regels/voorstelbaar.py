"""Whether an offer may be proposed for a file: asked before a person chooses, and again when he or she sends."""

from collections.abc import Iterable
from dataclasses import dataclass

from meldpunt.keuzes.dossier import SoortVraag, Toeleidingstand
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.regels.instemming import NEE_TELT
from meldpunt.regels.stil import wat_stilstaat

CONSULT = "Een consult heeft geen naam. Laat er eerst een aanmelding van maken."


@dataclass(frozen=True)
class Voorstelbezwaar:
    """Why nothing may be proposed now. `daden`: the acts that may take it away."""

    zin: str
    daden: tuple[str, ...] = ()


def bezwaar_van(aanmelding: Aanmelding, toeleidingen: Iterable[Toeleiding] | None = None) -> Voorstelbezwaar | None:
    """Return why nothing at all may be proposed for this file now; None: it may.

    `toeleidingen`: those of the file, when they were read already.
    """
    if aanmelding.soort_vraag == SoortVraag.CONSULT:
        return Voorstelbezwaar(CONSULT, ("consult_verder",))
    if stil := wat_stilstaat(aanmelding):
        return Voorstelbezwaar(stil, ("nee_afwegen",) if stil == NEE_TELT else ())
    rijen = aanmelding.toeleidingen.select_related("fiche") if toeleidingen is None else toeleidingen
    aanvaard = next((rij for rij in rijen if rij.stand == Toeleidingstand.AANVAARD), None)
    if aanvaard:
        return Voorstelbezwaar(f"“{aanvaard.fiche.titel}” is al aanvaard. Trek dat eerst in als het niet doorgaat.")
    return None
