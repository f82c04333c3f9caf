"""A judgement about competence whose review is due: the file wakes up, and what the law presumes holds again."""

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.rondgang import Rondgang, werk
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.diensten.dossier import bewaar
from meldpunt.diensten.toestemmingeinde import herbekijk_toestemmingen
from meldpunt.keuzes.dossier import OPEN_STANDEN
from meldpunt.models import Aanmelding, Bekwaamheid

HERZIEN = werk(
    naam="meldpunt.oordelen_herzien",
    titel="oordelen over bekwaamheid opnieuw laten bekijken",
    gevolg="Het oordeel geldt niet meer, maar niemand kreeg bericht dat het opnieuw bekeken moet worden.",
)


@dienst
def herziening_melden(*, bekwaamheid_id: int) -> bool:
    """Wake the file of one judgement that is due, once; end each yes that stood on it. By the portal; twice is once."""
    aanmeldingen = Aanmelding.objects.select_for_update(of=("self",)).select_related("netwerk", "jongere")
    aanmelding = aanmeldingen.filter(bekwaamheden=bekwaamheid_id, stand__in=OPEN_STANDEN).first()
    rij = _te_herzien().select_for_update().filter(pk=bekwaamheid_id).first()
    if aanmelding is None or rij is None:
        return False
    rij.gewekt_op = timezone.now()
    rij.save()
    aanmelding.wek_op = timezone.localdate()
    horen = [*ontvangers.van_meldpunt(aanmelding), *ontvangers.aanmelder(aanmelding)]
    mail.stuur(mail.HerzienOordeel, aanmelding, horen)
    bewaar(aanmelding, "oordeel over bekwaamheid moet opnieuw bekeken worden", None, "wek_op")
    herbekijk_toestemmingen(aanmelding, None)
    return True


def _te_herzien() -> QuerySet[Bekwaamheid]:
    vandaag = timezone.localdate()
    return Bekwaamheid.objects.filter(herzien_op__lte=vandaag, opgeheven_op__isnull=True, gewekt_op__isnull=True)


def meld_wat_te_herzien_is() -> int:
    """Wake every file with a judgement that is due, each in its own transaction; return how many."""
    label = Bekwaamheid._meta.label
    rijen = _te_herzien().filter(aanmelding__stand__in=OPEN_STANDEN).select_related("aanmelding")
    with Rondgang(HERZIEN) as ronde:
        for rij in ronde.langs(rijen, label):
            with ronde.deel(label, rij.pk, rij.aanmelding.netwerk_id):
                ronde.tel("gewekt", herziening_melden(bekwaamheid_id=rij.pk))
    return ronde.aantallen["gewekt"]
