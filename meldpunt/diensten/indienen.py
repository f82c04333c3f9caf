"""The verb that sends: a concept becomes a file, a vooraanmelding or a consult. Once, whatever happens on the way."""

from collections.abc import Callable

from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, vergeet
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.rechten import Recht
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.vragen import waarde
from meldpunt.antwoorden.weten import zonder_contact
from meldpunt.berichten import aanmelden as mail
from meldpunt.berichten.ontvangers import mensen_met
from meldpunt.diensten import consult as consulten
from meldpunt.diensten import dossierbouw as bouw
from meldpunt.diensten import vooraanmelding as vooraanmeldingen
from meldpunt.diensten.concept import CONCEPT_VOORBIJ, op_slot
from meldpunt.diensten.conceptdelen import gebreken_van, inhouden_van, kader_van, secties_van
from meldpunt.diensten.foto import Foto
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.schoolnieuws import meld_aan_school
from meldpunt.keuzes.dossier import Kanaal, Vooraanmeldingstand
from meldpunt.models import Aanmelding, Begeleidingsperiode, Concept, Conceptsoort, Dienstpunt, Vooraanmelding
from meldpunt.regels.bekend import bekend_uit
from meldpunt.regels.bereik import bereik_van_clb
from meldpunt.regels.namen import lees
from meldpunt.regels.termijnen import antwoord_voor, dienstpunt_van, eerste_voor, wek_op


def al_verstuurd(concept_sleutel: str, door: Gebruiker) -> Aanmelding | Vooraanmelding | None:
    """Return what became of a concept that this person sent before."""
    return (
        Aanmelding.objects.filter(concept_sleutel=concept_sleutel, ingediend_door=door).first()
        or Vooraanmelding.objects.filter(concept_sleutel=concept_sleutel, door=door).first()
    )


@dienst
def concept_versturen(*, concept_sleutel: str, door: Gebruiker) -> Aanmelding | Vooraanmelding:
    """Send a concept. Sent again, from another tab or after a lost connection, returns what it became the first time.

    Raises Geweigerd, changing nothing, while something is missing.
    """
    concept = op_slot(concept_sleutel, door)
    if concept is None:
        eerder = al_verstuurd(concept_sleutel, door)
        if eerder is None:
            raise Geweigerd(CONCEPT_VOORBIJ)
        return eerder
    inhouden = inhouden_van(concept)
    if any(gebreken_van(concept, inhouden).values()):
        raise Geweigerd("Er ontbreekt nog iets. Kijk na wat bij de onderdelen staat.")
    kader = kader_van(concept, inhouden)
    verstuur: dict[Conceptsoort, Callable[[Concept, Invulkader, Gebruiker], Aanmelding | Vooraanmelding]] = {
        Conceptsoort.AANMELDING: _aanmelding,
        Conceptsoort.VOORAANMELDING: _vooraanmelding,
        Conceptsoort.CONSULT: _consult,
    }
    uitkomst = verstuur[Conceptsoort(concept.soort)](concept, kader, door)
    concept.delete()
    # They told two tabs who changed which field; of the file that it became they would say what was filled in.
    vergeet([concept.sleutel])
    return uitkomst


def _aanmelding(concept: Concept, kader: Invulkader, door: Gebruiker) -> Aanmelding:
    punt = dienstpunt_van(concept.netwerk)
    aanmelding = consulten.op_slot(concept, door) if concept.consult_id else Aanmelding(netwerk=concept.netwerk)
    foto = Foto(aanmelding) if concept.consult_id else None
    jongere = bouw.maak_jongere(kader, concept.netwerk, aanmelding.jongere)
    ouders = bouw.maak_betrokkenen(kader, jongere)
    for veld, inhoud in bouw.trap_nul(kader, concept.netwerk).items():
        setattr(aanmelding, veld, inhoud)
    aanmelding.jongere = jongere
    _zet_afzender(aanmelding, concept, punt, door)
    bouw.maak_delen(kader, aanmelding, secties_van(concept))
    if foto is not None:
        foto.noteer_verschil(f"{concept.organisatie.naam} vulde dit dossier aan en schreef het zo.", door)
    noteer_geen_naam(aanmelding, lees(bekend_uit(kader), {"vraag": aanmelding.vraag}), door)
    _begeleiding(aanmelding, concept, kader)
    bouw.maak_instemmingen(kader, aanmelding, ouders, door)
    ontvangers = bouw.gekozen_ontvangers(kader, aanmelding)
    bouw.maak_toestemmingen(kader, aanmelding, ouders, ontvangers, door)
    if concept.vooraanmelding_id:
        _rond_vooraanmelding_af(concept.vooraanmelding_id, aanmelding, door)
    _meld(aanmelding, concept, kader, door, _wat_gebeurde(aanmelding, concept))
    return aanmelding


def _wat_gebeurde(aanmelding: Aanmelding, concept: Concept) -> str:
    if not concept.consult_id:
        return "aanmelding ingediend"
    van_telefoon = aanmelding.kanaal == Kanaal.TELEFOON and hasattr(aanmelding, "naamgrond")
    return "telefoon aangevuld door het CLB" if van_telefoon else "consult aangemeld"


def _consult(concept: Concept, kader: Invulkader, door: Gebruiker) -> Aanmelding:
    aanmelding = Aanmelding(netwerk=concept.netwerk, **consulten.kolommen(kader, concept.netwerk))
    _zet_afzender(aanmelding, concept, dienstpunt_van(concept.netwerk), door)
    consulten.bewaar_bereik(kader, aanmelding)
    _meld(aanmelding, concept, kader, door, "consult gevraagd")
    return aanmelding


def _zet_afzender(aanmelding: Aanmelding, concept: Concept, punt: Dienstpunt, door: Gebruiker) -> None:
    """Who sends it, for whom, and until when the Meldpunt has; a consult that goes on keeps its own term."""
    if aanmelding.pk is None:
        aanmelding.kanaal, aanmelding.ingediend_op = Kanaal.WEB, timezone.now()
        aanmelding.antwoord_voor = aanmelding.wek_op = antwoord_voor(punt)
        aanmelding.eerste_voor = eerste_voor(punt)
    aanmelding.ingediend_door, aanmelding.organisatie = door, concept.organisatie
    aanmelding.concept_sleutel = concept.sleutel
    aanmelding.versie += 1 if aanmelding.pk else 0
    aanmelding.save()


def _begeleiding(aanmelding: Aanmelding, concept: Concept, kader: Invulkader) -> None:
    school = kader.sectie("school")
    sleutels = {naam: waarde(school, naam) for naam in ("school", "clb")}
    gekend = {rij.sleutel: rij for rij in Organisatie.objects.filter(sleutel__in=filter(None, sleutels.values()))}
    clb = concept.organisatie if kader.van_clb else gekend.get(sleutels["clb"])
    # A file of the telephone has one already: the form says what it is now.
    Begeleidingsperiode.objects.update_or_create(
        aanmelding=aanmelding,
        tot__isnull=True,
        defaults={"school": gekend.get(sleutels["school"]), "clb": clb},
        create_defaults={"school": gekend.get(sleutels["school"]), "clb": clb, "van": timezone.localdate()},
    )


def _rond_vooraanmelding_af(vooraanmelding_id: int, aanmelding: Aanmelding, door: Gebruiker) -> None:
    vooraanmelding = vooraanmeldingen.op_slot(vooraanmelding_id)
    wat_anders = vooraanmeldingen.verzet_vooraanmelding(vooraanmelding, Vooraanmeldingstand.INGEDIEND, door)
    vooraanmelding.aanmelding = aanmelding
    vooraanmelding.save()
    meld_aan_school(aanmelding)
    registreer(vooraanmelding, "vooraanmelding ingediend", door, [wat_anders])


def _meld(aanmelding: Aanmelding, concept: Concept, kader: Invulkader, door: Gebruiker, wat: str) -> None:
    """The mails and the event of one act: a reference, names of fields, never a value."""
    pad = reverse("meldpunt:ontvangen", args=[aanmelding.referentie])
    mail.stuur(mail.Ontvangen, aanmelding.referentie, pad, [door])
    meldpunt = mensen_met(Recht.DOSSIERS_BEHANDELEN, aanmelding.netwerk_id)
    mail.stuur(mail.NieuwBinnen, aanmelding.referentie, aanmelding.get_absolute_url(), meldpunt)
    # Not which fields were filled in: that somebody said why a young person does not decide is a fact about a child.
    registreer(aanmelding, wat, door, netwerk=concept.netwerk, namens=concept.organisatie.naam)


def _vooraanmelding(concept: Concept, kader: Invulkader, door: Gebruiker) -> Vooraanmelding:
    jongere = kader.sectie("jongere")
    initialen = "".join(f"{waarde(jongere, naam)[:1].upper()}." for naam in ("voornaam", "naam"))
    clb = vooraanmeldingen.clb_van(waarde(kader.sectie("school"), "clb"), concept.netwerk_id)
    horen = bereik_van_clb(concept.netwerk, clb)
    if not horen:
        # A name and a story of a child do not go where nobody reads them.
        raise Geweigerd(f"Bij {clb.naam} leest niemand dit in Leerrecht. Bel het CLB, of kies een ander CLB.")
    vooraanmelding = Vooraanmelding.objects.create(
        netwerk=concept.netwerk,
        school=concept.organisatie,
        clb=clb,
        door=door,
        initialen=initialen,
        inhoud=zonder_contact(kader.inhouden),
        verstuurd_op=timezone.now(),
        wek_op=wek_op(dienstpunt_van(concept.netwerk)),
        concept_sleutel=concept.sleutel,
    )
    pad = vooraanmelding.get_absolute_url()
    mail.stuur(mail.VooraanmeldingVerstuurd, vooraanmelding.referentie, pad, [door])
    mail.stuur(mail.VooraanmeldingBinnen, vooraanmelding.referentie, pad, list(horen.mensen))
    wie = concept.organisatie.naam
    registreer(vooraanmelding, "vooraanmelding verstuurd", door, namens=wie)
    return vooraanmelding
