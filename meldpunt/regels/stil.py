"""What holds a file still: something in it is contested, or the young person said no and nobody weighed that yet.

Source: AVG art. 18: what is contested is kept and nothing else; decreet rechtspositie van de minderjarige (7 mei 2004)
art. 8: going against the no of a young person is motivated first.
"""

from meldpunt.models import Aanmelding
from meldpunt.regels.instemming import NEE_TELT, nee_van_de_jongere

STIL = "Dit dossier ligt stil omdat iets betwist wordt. Deel er niets van zolang dat zo is."
NEE_AAN_OUDER = "Je kind zegt nee tegen de hulp. Eerst spreekt iemand met je kind. Daarna kan je dit zeggen."


def wat_stilstaat(aanmelding: Aanmelding) -> str:
    """Return why nobody new may read and nothing new may be agreed now; "" when that may."""
    if aanmelding.beperkt:
        return STIL
    return NEE_TELT if aanmelding.jongere and nee_van_de_jongere(aanmelding) else ""
