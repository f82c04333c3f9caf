"""What the Meldpunt takes back when somebody it reaches by mail alone gets another address."""

from leerrecht.berichten import uitbox
from leerrecht.berichten.mensen import mensen_met
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from meldpunt.berichten import ontvangers
from meldpunt.berichten.antwoordadres import AntwoordadresAnders, BegeleiderAnders
from meldpunt.berichten.nieuws import stuur
from meldpunt.models import Antwoordadres, Trajectbegeleider


def vraag_adres_opnieuw(persoon: Gebruiker, door: Gebruiker) -> None:
    """Take back that two people know the address, and tell the Meldpunt. Part of a dienst.

    Two people knew the old one. Whoever gives the new one would else be the only one who knows where a name goes.
    """
    rijen = Antwoordadres.objects.select_for_update(of=("self",)).filter(gebruiker=persoon, gestopt_op__isnull=True)
    for rij in rijen.select_related("netwerk", "aanbieder").order_by("pk"):
        if rij.bevestigd_op is not None:
            rij.bevestigd_door, rij.bevestigd_op = None, None
            rij.save()
        registreer(rij, "adres voor antwoorden gewijzigd", door, [persoonsverschil("email", "E-mailadres")])
        meldpunt = tuple(mensen_met(Recht.DOSSIERS_BEHANDELEN, rij.netwerk_id))
        uitbox.verstuur(AntwoordadresAnders(netwerk=rij.netwerk, aanbieder=rij.aanbieder, aan=meldpunt))
    begeleidt = Trajectbegeleider.objects.filter(persoon=persoon, tot__isnull=True)
    for begeleider in begeleidt.select_related("aanmelding__netwerk").order_by("pk"):
        stuur(BegeleiderAnders, begeleider.aanmelding, ontvangers.van_meldpunt(begeleider.aanmelding))
