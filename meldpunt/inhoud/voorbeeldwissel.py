"""An invented file on its way to another CLB, for example mode: with who stays with the young person, and steps.

The other CLB and who works there are invented too, and nobody signs in there.
"""

import datetime

from django.db import transaction
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk, Organisatie, Soort
from leerrecht.rechten import Rol
from meldpunt.diensten.begeleiding import begeleiding_van, begeleiding_wijzigen
from meldpunt.diensten.dossier import in_behandeling_nemen
from meldpunt.diensten.stappenplan import stap_noteren
from meldpunt.diensten.trajectbegeleider import trajectbegeleider_kiezen
from meldpunt.diensten.wissel import wissel_zeggen
from meldpunt.inhoud.voorbeelddossiers import bouw_dossier, voorbeeldmensen
from meldpunt.keuzes.dossier import Hoe
from meldpunt.keuzes.stappenplan import Afwezigheidsstap, Stapuitkomst
from meldpunt.keuzes.wissel import Wisselantwoord
from meldpunt.models import Aanmelding, Clbwissel

CLB, NORA = "voorbeeld-clb-zuid", "clb-zuid@leerrecht.example"


def laad() -> dict[str, int]:
    """Make it once; nothing while the example accounts are missing."""
    mensen = voorbeeldmensen()
    if not mensen or Clbwissel.objects.exists():
        return {"voorbeeldwissels": 0}
    anna, mila = mensen[Rol.AANMELDER], mensen[Rol.MELDPUNT]
    if not anna.lidmaatschappen.filter(organisatie__soort=Soort.CLB).exists():
        return {"voorbeeldwissels": 0}  # a file passes from a CLB to another one only
    with transaction.atomic():
        rij = bouw_dossier(mensen=mensen, voornaam="Twaalf", jaar=15, zonder_les=6, dagen_oud=9)
        in_behandeling_nemen(aanmelding_id=rij.pk, door=mila)
        trajectbegeleider_kiezen(
            aanmelding_id=rij.pk,
            naam="Noor Netoverstijgend (verzonnen)",
            dienst="trajectbegeleiding van de CLB's",
            telefoon="",
            hoe=Hoe.GESPREK,
            woorden="Bij haar hoef ik niet opnieuw te beginnen.",
            school_mag=True,
            door=anna,
        )
        _stappen(rij, anna)
        _wissel(rij, _lid(rij.netwerk), mila, anna)
    return {"voorbeeldwissels": Clbwissel.objects.count()}


@dienst
def _lid(netwerk: Netwerk) -> Lidmaatschap:
    """Return the place of who would follow the file at the other CLB."""
    clb = Organisatie.objects.filter(bron_sleutel=CLB).first()
    if clb is None:
        clb = Organisatie(bron_sleutel=CLB, naam="CLB Voorbeeld Zuid", soort=Soort.CLB)
        clb.zet_zoekvelden()
        clb.save()
        clb.netwerken.add(netwerk)
    nora = Gebruiker.objects.filter(email=NORA).first()
    if nora is None:
        nora = Gebruiker(email=NORA, naam="Nora Nieuwclb", functie="CLB-medewerker")
        nora.set_unusable_password()
        nora.save()
    return Lidmaatschap.objects.get_or_create(
        gebruiker=nora, organisatie=clb, netwerk=netwerk, rol=Rol.AANMELDER, defaults={"van": timezone.localdate()}
    )[0]


def _stappen(rij: Aanmelding, anna: Gebruiker) -> None:
    for stap, wie, dagen in ((Afwezigheidsstap.MELDING, "de school", 8), (Afwezigheidsstap.GESPREK, "het CLB", 5)):
        stap_noteren(
            aanmelding_id=rij.pk,
            stap=stap,
            uitkomst=Stapuitkomst.GEDAAN,
            op=timezone.localdate() - datetime.timedelta(days=dagen),
            wie=wie,
            noot="Verzonnen.",
            door=anna,
        )


def _wissel(rij: Aanmelding, lid: Lidmaatschap, mila: Gebruiker, anna: Gebruiker) -> None:
    """The young person heard it, and says nothing yet: the ten days run."""
    nu = begeleiding_van(rij.periode)
    naar = {**nu, "clb": lid.organisatie.sleutel}
    vandaag = timezone.localdate()
    begeleiding_wijzigen(aanmelding_id=rij.pk, mijn=naar, origineel=nu, van=vandaag, volger=lid.sleutel, door=mila)
    wissel_zeggen(
        aanmelding_id=rij.pk,
        betrokkene="",
        antwoord=Wisselantwoord.GEHOORD,
        op=vandaag,
        hoe=Hoe.GESPREK,
        tekst="",
        door=anna,
    )
