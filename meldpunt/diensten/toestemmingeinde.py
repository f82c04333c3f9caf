"""How a toestemming to share ends by itself: its term passes, somebody else decides, or its file is closed.

What closes here is closed when the transaction ends, as in `meldpunt.diensten.toestemming`.
"""

import datetime

from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.rondgang import Rondgang, werk
from meldpunt.berichten import toeleiding as mail
from meldpunt.berichten.ontvangers import aanmelder, van_meldpunt
from meldpunt.diensten.antwoordlink import vertel_toegang
from meldpunt.diensten.overdracht import stop
from meldpunt.diensten.slot import verzet_deel
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Ontvangersoort, Toestemmingstand
from meldpunt.models import Aanmelding, Overdracht, Toeleiding, Toestemming
from meldpunt.models.toestemming import LOPEND
from meldpunt.regels.beslissers import beslist, nee_telt
from meldpunt.regels.kaarthouder import Doener
from meldpunt.workflow import TOESTEMMING

# A question nobody answers is not left standing for ever.
VRAAG_VERVALT_NA = datetime.timedelta(days=60)
VERLOPEN = werk(
    naam="meldpunt.toestemmingen_verlopen",
    titel="toestemmingen laten verlopen",
    gevolg="De toegang is op haar dag gesloten, maar het staat niet geschreven en niemand kreeg bericht.",
)
_WIE_BESLIST = ("aanmelding__bekwaamheden", "aanmelding__jongere__betrokkenen")
_NEEN = (Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN)
_ANDERE_BESLISSER = "Wie beslist, is veranderd. Vraag het aan wie nu beslist."


def stop_school(rij: Toestemming) -> None:
    """Nobody of a school reads along without the yes on which that stood; a later yes asks anew who does."""
    if rij.ontvangersoort == Ontvangersoort.SCHOOL and rij.beslist:
        stop(Overdracht.objects.filter(aanmelding=rij.aanmelding_id, organisatie=rij.ontvanger_id, tot__isnull=True))


def meld(aanmelding: Aanmelding, rij: Toestemming, door: Doener | None, *, toegang: bool) -> None:
    """Tell the Meldpunt and who referred; when what a provider may read changed, that provider too."""
    mail.stuur(mail.ToestemmingBeantwoord, aanmelding, van_meldpunt(aanmelding), aanmelder(aanmelding), zonder=door)
    loopt = Toeleiding.objects.filter(
        aanmelding=aanmelding, fiche__aanbieder=rij.ontvanger_id, stand__in=LOPENDE_TOELEIDING
    )
    if toegang and rij.ontvangersoort == Ontvangersoort.AANBIEDER:
        for toeleiding in loopt.select_related("fiche__aanbieder")[:1]:
            vertel_toegang(aanmelding, toeleiding, rij.trap)


def is_voorbij(rij: Toestemming) -> bool:
    """Tell whether its term passed; for a question without an answer, whether it stood too long."""
    vandaag = timezone.localdate()
    if rij.stand == Toestemmingstand.GEVRAAGD:
        return timezone.localdate(rij.gevraagd_op) + VRAAG_VERVALT_NA < vandaag
    return rij.geldig_tot is not None and rij.geldig_tot < vandaag


def is_achterhaald(aanmelding: Aanmelding, rij: Toestemming) -> bool:
    """Tell whether somebody else decides now than when this yes was noted."""
    return rij.stand == Toestemmingstand.GEGEVEN and rij.beslist != beslist(aanmelding, rij.wie, rij.betrokkene)


def verloop(aanmelding: Aanmelding, rij: Toestemming, door: Doener | None, reden: str = "") -> None:
    """Let one expire now and tell people. `reden`: why, unless it is that somebody else decides. Part of a dienst."""
    gegeven = rij.stand == Toestemmingstand.GEGEVEN
    reden = _ANDERE_BESLISSER if is_achterhaald(aanmelding, rij) else reden
    if rij.antwoord_op is None:
        rij.antwoord_op = timezone.localdate()
    verzet_deel(
        aanmelding,
        rij,
        TOESTEMMING,
        Toestemmingstand.VERLOPEN,
        wat="toestemming verlopen",
        door=door,
        reden=reden,
    )
    if gegeven:
        stop_school(rij)
    meld(aanmelding, rij, door, toegang=gegeven and rij.beslist)


def herbekijk_toestemmingen(aanmelding: Aanmelding, door: Doener | None) -> None:
    """Ask again whose answer counts, after who decides changed: what no longer opens ends at once. Part of a dienst."""
    rijen = Toestemming.objects.filter(aanmelding=aanmelding).select_for_update(of=("self",))
    for rij in rijen.select_related("betrokkene", "ontvanger"):
        if rij.stand == Toestemmingstand.GEGEVEN and is_achterhaald(aanmelding, rij):
            verloop(aanmelding, rij, door)
        elif rij.stand in _NEEN:
            telt = nee_telt(aanmelding, rij.wie, rij.betrokkene)
            Toestemming.objects.filter(pk=rij.pk).exclude(beslist=telt).update(beslist=telt)


def sluit_toestemmingen(
    *, aanmelding: Aanmelding, door: Doener | None, ook_meldpunt: bool = False, ontvanger_id: int | None = None
) -> None:
    """End what is asked and given in a file that is being closed, silently. Part of that dienst.

    The yes to the Meldpunt stays, for it keeps the file; unless that yes is what ends (`ook_meldpunt`). With
    `ontvanger_id` the file stays open, and only what is shared with that provider ends.
    """
    rijen = Toestemming.objects.filter(aanmelding=aanmelding, stand__in=LOPEND)
    if ontvanger_id is not None:
        rijen = rijen.filter(ontvanger=ontvanger_id, ontvangersoort=Ontvangersoort.AANBIEDER)
    if not ook_meldpunt:
        rijen = rijen.exclude(ontvangersoort=Ontvangersoort.MELDPUNT)
    for rij in rijen.select_for_update(of=("self",)):
        if rij.antwoord_op is None:
            rij.antwoord_op = timezone.localdate()
        verzet_deel(
            aanmelding,
            rij,
            TOESTEMMING,
            Toestemmingstand.VERLOPEN,
            wat="toestemming verlopen met het traject" if ontvanger_id else "toestemming verlopen met het dossier",
            door=door,
        )


@dienst
def toestemming_verlopen(*, toestemming_id: int) -> bool:
    """Let one toestemming expire when its term passed or somebody else decides now. By the portal; twice is once."""
    aanmeldingen = Aanmelding.objects.select_for_update(of=("self",)).select_related("netwerk", "jongere")
    aanmelding = aanmeldingen.filter(toestemmingen=toestemming_id).first()
    rijen = Toestemming.objects.select_for_update(of=("self",)).select_related("betrokkene", "ontvanger")
    rij = rijen.filter(pk=toestemming_id, stand__in=LOPEND).first()
    if aanmelding is None or rij is None:
        return False
    if not (is_voorbij(rij) or is_achterhaald(aanmelding, rij)):
        return False
    verloop(aanmelding, rij, door=None)
    return True


def verloop_wat_voorbij_is() -> int:
    """Let every toestemming expire whose time is over, each in its own transaction; return how many.

    Doors close without it: the queries look at the date. This writes down that it happened and lets people know.
    """
    rijen = Toestemming.objects.filter(stand__in=LOPEND).select_related("aanmelding__jongere", "betrokkene")
    label = Toestemming._meta.label
    with Rondgang(VERLOPEN) as ronde:
        for rij in ronde.langs(rijen.prefetch_related(*_WIE_BESLIST), label):
            with ronde.deel(label, rij.pk, rij.aanmelding.netwerk_id):
                if is_voorbij(rij) or is_achterhaald(rij.aanmelding, rij):
                    ronde.tel("verlopen", toestemming_verlopen(toestemming_id=rij.pk))
    return ronde.aantallen["verlopen"]
