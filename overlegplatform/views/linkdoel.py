"""What a personal link opens in this room: a meeting, for who has a seat there; a signal, for who was asked."""

from leerrecht.link.doelen import Doel
from leerrecht.models import Gebruiker
from overlegplatform.berichten.signaal import SignaalGevraagd
from overlegplatform.berichten.uitnodiging import Nogmaals
from overlegplatform.diensten.signaalbericht import DOEL as SIGNAALDOEL
from overlegplatform.diensten.signaalbericht import vervalt_op as signaal_vervalt_op
from overlegplatform.diensten.uitnodiging import DOEL, vervalt_op
from overlegplatform.models import Signaal
from overlegplatform.views.signaal import linkpagina as signaalpagina
from overlegplatform.views.uitnodiging import pagina
from overlegplatform.weergave.uitnodiging import Genodigd, zoek_genodigd


def _mail(genodigd: Genodigd, eigenaar: Gebruiker, pad: str) -> Nogmaals:
    antwoorden = tuple(rij.antwoord for rij in genodigd.deelnames)
    return Nogmaals(vergadering=genodigd.vergadering, aan=eigenaar, pad=pad, antwoorden=antwoorden)


def _zoek_signaal(sleutel: str, eigenaar: Gebruiker) -> Signaal | None:
    rijen = Signaal.objects.zichtbaar_voor(eigenaar).filter(ontvanger=eigenaar.pk, sleutel=sleutel)
    return rijen.select_related("netwerk", "organisatie").first()


def _signaalmail(signaal: Signaal, eigenaar: Gebruiker, pad: str) -> SignaalGevraagd:
    return SignaalGevraagd(signaal=signaal, aan=eigenaar, link=pad)


SIGNAAL = Doel(
    naam=SIGNAALDOEL,
    zoek=_zoek_signaal,
    pagina=signaalpagina,
    mail=_signaalmail,
    vervalt=signaal_vervalt_op,
    ook_opsporing=True,
)
VERGADERING = Doel(
    naam=DOEL,
    zoek=zoek_genodigd,
    pagina=pagina,
    mail=_mail,
    vervalt=lambda genodigd: vervalt_op(genodigd.vergadering),
    ook_opsporing=True,
)
