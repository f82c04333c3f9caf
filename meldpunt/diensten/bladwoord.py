"""What somebody says with a card besides yes and no: own words, a request about what stands there, how it was."""

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from meldpunt.berichten import verzoek as verzoekmail
from meldpunt.diensten.mijnblad import LEEST_ALLEEN, blad_op_slot, om_te_zeggen
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.verbetering import meld_wijziging
from meldpunt.diensten.verzoek import aan_zet, schrijf_verzoek
from meldpunt.keuzes.blad import Gezicht
from meldpunt.keuzes.leesveld import trap_van
from meldpunt.keuzes.verzoek import OPEN_VERZOEK, Verzoeksoort, Vrager
from meldpunt.models import Aanmelding, Bladevaluatie, Eigenwoord, Verzoek
from meldpunt.regels.bladzicht import te_bespreken
from meldpunt.regels.kaarthouder import Kaarthouder

NAGEKEKEN = "met de kaart en de code van Mijn blad"
# More than this at once is no question any more; the Meldpunt is called.
HOOGSTENS_OPEN = 5
VRAAG_SOORTEN = (Verzoeksoort.KOPIE, Verzoeksoort.VERBETEREN, Verzoeksoort.WISSEN, Verzoeksoort.BEPERKEN)


@dienst
def blad_woorden(*, kaart_id: int, waarover: str, tekst: str) -> Eigenwoord:
    """Put the own words of the young person beside a field (`plek.veld`); what stood there stays. Who works on the file
    hears it."""
    aanmelding, wie = blad_op_slot(kaart_id)
    if wie.betrokkene is not None:
        raise Geweigerd(LEEST_ALLEEN)
    plek, _, veld = waarover.partition(".")
    if waarover not in te_bespreken():
        raise Geweigerd("Kies waarover het gaat.", veld="veld")
    if not tekst.strip():
        raise Geweigerd("Schrijf wat jij wil zeggen.", veld="tekst")
    woord = Eigenwoord.objects.create(
        aanmelding=aanmelding, plek=plek, veld=veld, trap=trap_van(plek, veld), tekst=tekst.strip()
    )
    noteer(aanmelding, "eigen woorden van de jongere genoteerd", wie, veld)
    meld_wijziging(aanmelding, None)
    return woord


@dienst
def blad_verzoek(*, kaart_id: int, soort: str, inhoud: str) -> Verzoek:
    """Ask a copy, a correction, an erasure, or to hold still: in the rechtenloket, with its clock. The Meldpunt hears
    it."""
    aanmelding, wie = om_te_zeggen(kaart_id, open_vereist=False)
    if soort not in VRAAG_SOORTEN:
        raise Geweigerd("Kies wat je vraagt.", veld="soort")
    if not inhoud.strip():
        raise Geweigerd("Schrijf waarover het gaat.", veld="inhoud")
    _niet_twee_keer(aanmelding, wie, soort, inhoud.strip())
    verzoek = schrijf_verzoek(
        aanmelding,
        soort,
        _vrager(wie),
        wie,
        wie=wie.betrokkene.aangeduid if wie.betrokkene else "De jongere",
        nagekeken=NAGEKEKEN,
        inhoud=inhoud.strip(),
        ontvangen_op=timezone.localdate(),
        betrokkene=wie.betrokkene,
    )
    verzoekmail.stuur(verzoek, aan_zet(verzoek))
    return verzoek


def _vrager(wie: Kaarthouder) -> str:
    return Vrager.JONGERE if wie.betrokkene is None else Vrager.OUDER


def _niet_twee_keer(aanmelding: Aanmelding, wie: Kaarthouder, soort: str, inhoud: str) -> None:
    """Refuse what this person asked already and has no answer to. Two things may be wrong, so a correction is the same
    only with the same words."""
    van = {"aanmelding": aanmelding, "vrager": _vrager(wie), "betrokkene": wie.betrokkene}
    lopend = list(Verzoek.objects.filter(**van, stand__in=OPEN_VERZOEK))
    for rij in lopend:
        if rij.soort == soort and (soort != Verzoeksoort.VERBETEREN or rij.inhoud == inhoud):
            raise Geweigerd("Dat vroeg je al. Op je blad staat tegen wanneer je antwoord krijgt.", veld="soort")
    if len(lopend) >= HOOGSTENS_OPEN:
        raise Geweigerd("Je vroeg al verschillende dingen. Wacht op antwoord, of bel het Meldpunt.")


@dienst
def blad_evalueren(*, kaart_id: int, gezicht: int, tekst: str) -> Bladevaluatie:
    """Say how the help was; only once it is over. The Meldpunt and who referred read it in the file."""
    aanmelding, wie = blad_op_slot(kaart_id)
    if aanmelding.is_open:
        raise Geweigerd("De hulp loopt nog. Aan het einde vragen we hoe het was.")
    if gezicht not in Gezicht.values:
        raise Geweigerd("Kies een gezicht.", veld="gezicht")
    rij = Bladevaluatie.objects.create(
        aanmelding=aanmelding, wie=wie.wie, betrokkene=wie.betrokkene, gezicht=gezicht, tekst=tekst.strip()
    )
    noteer(aanmelding, "evaluatie gegeven", wie)
    return rij
