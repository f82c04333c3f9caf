"""What a page says about the rights of the young person and of the parents: it follows from age and who decides.

Source: decreet rechtspositie van de minderjarige (7 mei 2004), art. 4 and 22: parents have no right to look into the
file of a minor who is able to judge; the young person has, and from 18 nobody else.
"""

from meldpunt.keuzes.dossier import Wie
from meldpunt.models import Aanmelding
from meldpunt.regels.beslissers import beslisser, leeftijd_van
from meldpunt.regels.leeftijd import MEERDERJARIG, wie_beslist


def is_meerderjarig(aanmelding: Aanmelding) -> bool:
    """Tell whether it is about somebody of age."""
    leeftijd = leeftijd_van(aanmelding)
    return leeftijd is not None and leeftijd >= MEERDERJARIG


def wie_mag_vragen(aanmelding: Aanmelding, *, weet_van_oordeel: bool) -> str:
    """Return who may ask who looked in this file; "" for one that is about no young person.

    `weet_van_oordeel`: the reader may know that somebody judged about competence. To others it says what the law
    presumes at this age, so that a sentence about rights tells no provider of a judgement.
    """
    if aanmelding.jongere_id is None:
        return ""
    beslist = beslisser(aanmelding) if weet_van_oordeel else wie_beslist(leeftijd_van(aanmelding))
    if is_meerderjarig(aanmelding):
        if beslist == Wie.JONGERE:
            return (
                "Wie hier keek, mag de jongere vragen. Die is meerderjarig: niemand vraagt dat in zijn of haar plaats."
            )
        return "Wie hier keek, mag de jongere vragen, en ook de bewindvoerder over de persoon."
    if beslist == Wie.JONGERE:
        return "Wie hier keek, mag de jongere vragen. De ouders mogen dat niet zonder de jongere."
    return "Wie hier keek, mag de jongere vragen. Wie voor de jongere beslist, mag dat ook."


def wie_beslist_hier(aanmelding: Aanmelding) -> str:
    """Return who decides about sharing in this file, and who is heard."""
    zelf = beslisser(aanmelding) == Wie.JONGERE
    if is_meerderjarig(aanmelding):
        return (
            "De jongere beslist alleen." if zelf else "De bewindvoerder over de persoon beslist. Hoor ook de jongere."
        )
    if zelf:
        return "De jongere beslist zelf."
    return "Een ouder met gezag of een voogd beslist. Vraag ook wat de jongere ervan vindt: zijn of haar nee telt."
