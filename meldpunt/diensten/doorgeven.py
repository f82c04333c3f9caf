"""Hand a file of the telephone to its CLB, which completes it as an aanmelding."""

from leerrecht.bereik import bereik
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Lidmaatschap
from meldpunt.berichten import aanmelden as mail
from meldpunt.diensten.conceptdelen import vul
from meldpunt.diensten.dossier import bewaar
from meldpunt.diensten.overdracht import clb_leden
from meldpunt.diensten.slot import op_slot_meldpunt
from meldpunt.keuzes.dossier import Publiek
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Aanmelding, Concept, Conceptsoort, Notitie
from meldpunt.regels.doorgeven import begin_van, clb_dat_aanvult, is_aan_te_vullen
from meldpunt.regels.termijnen import dienstpunt_van, wek_op


def mensen_van_het_clb(aanmelding: Aanmelding) -> list[Lidmaatschap]:
    """Return who may complete this file: those who refer for the CLB that follows the young person."""
    clb = clb_dat_aanvult(aanmelding)
    return list(clb_leden(aanmelding, {clb.pk})) if clb else []


def wie_vult_aan(aanmelding: Aanmelding) -> Concept | None:
    """Return the form in which its CLB completes this file now."""
    return Concept.objects.filter(consult=aanmelding).select_related("eigenaar", "organisatie").first()


@dienst
def telefoon_doorgeven(*, aanmelding_id: int, aan: str, grond: str, uitleg: str, door: Gebruiker) -> Aanmelding:
    """Let one person of the CLB, by the key of the membership, complete the file. Nothing has to be typed again.

    Given again it moves to a colleague of the same CLB, with what was typed. The Meldpunt looks again on a day.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    if not is_aan_te_vullen(aanmelding):
        raise Geweigerd("Dit dossier is al van een CLB, of het gaat niet over één jongere.")
    lid = next((een for een in mensen_van_het_clb(aanmelding) if een.sleutel == aan), None)
    if lid is None:
        raise Geweigerd("Kies iemand van het CLB dat bij dit dossier staat.", veld="aan")
    if grond not in Naamreden.values:
        raise Geweigerd("Kies waarom het CLB dit mag lezen.", veld="grond")
    if not uitleg.strip():
        raise Geweigerd("Schrijf wie dat zei en wanneer. Eén zin is genoeg.", veld="uitleg")
    _geef(aanmelding, lid)
    tekst = f"Doorgegeven aan {lid.organisatie.naam}: {Naamreden(grond).label}. {uitleg.strip()}"
    Notitie.objects.create(aanmelding=aanmelding, tekst=tekst, publiek=Publiek.AANMELDER, door=door)
    # Nobody is forgotten when the CLB stays silent.
    aanmelding.wek_op = wek_op(dienstpunt_van(aanmelding.netwerk))
    bewaar(aanmelding, "doorgegeven aan het CLB", door, "wek_op")
    return aanmelding


def _geef(aanmelding: Aanmelding, lid: Lidmaatschap) -> None:
    concept = wie_vult_aan(aanmelding)
    if concept is not None and concept.organisatie_id != lid.organisatie_id:
        concept.delete()
        concept = None
    if concept is None:
        concept = Concept.objects.create(
            netwerk=aanmelding.netwerk,
            soort=Conceptsoort.AANMELDING,
            eigenaar=lid.gebruiker,
            organisatie=lid.organisatie,
            consult=aanmelding,
        )
        vul(concept, begin_van(aanmelding))
    elif concept.eigenaar_id != lid.gebruiker_id:
        concept.eigenaar = lid.gebruiker
        concept.save()
    horen = bereik([lid.gebruiker])
    berichten = mail.stuur(
        mail.TelefoonDoorgegeven, aanmelding.referentie, concept.get_absolute_url(), list(horen.mensen)
    )
    aanmelding.gehoord = horen.verstuurd(berichten)
