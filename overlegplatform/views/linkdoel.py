"""What a personal link opens in this room: a meeting, for who has a seat there."""

from leerrecht.link.doelen import Doel
from leerrecht.models import Gebruiker
from overlegplatform.berichten.uitnodiging import Nogmaals
from overlegplatform.diensten.uitnodiging import DOEL, vervalt_op
from overlegplatform.views.uitnodiging import pagina
from overlegplatform.weergave.uitnodiging import Genodigd, zoek_genodigd


def _mail(genodigd: Genodigd, eigenaar: Gebruiker, pad: str) -> Nogmaals:
    antwoorden = tuple(rij.antwoord for rij in genodigd.deelnames)
    return Nogmaals(vergadering=genodigd.vergadering, aan=eigenaar, pad=pad, antwoorden=antwoorden)


VERGADERING = Doel(
    naam=DOEL,
    zoek=zoek_genodigd,
    pagina=pagina,
    mail=_mail,
    vervalt=lambda genodigd: vervalt_op(genodigd.vergadering),
)
