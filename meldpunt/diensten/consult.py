"""A consult without a name: its columns, and how it goes on as an aanmelding without retyping."""

from typing import Any

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Netwerk, Soort
from leerrecht.rechten import Recht
from leerrecht.toegang import Toegang, toegang_van
from meldpunt import secties
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.vragen import schoon, waarde
from meldpunt.diensten.conceptdelen import vul
from meldpunt.diensten.dossierbouw import schrijf_sectie
from meldpunt.keuzes.dossier import OPEN_STANDEN, SoortVraag
from meldpunt.models import Aanmelding, Concept, Werkgebied
from meldpunt.regels.doorgeven import clb_dat_aanvult, is_aan_te_vullen

_BEREIK = ("bereik", "wanneer")
AFGEROND = "Dit consult is afgerond. Vraag het Meldpunt om het te heropenen."


def kolommen(kader: Invulkader, netwerk: Netwerk) -> dict[str, Any]:
    """Return the columns of a file without a name."""
    inhoud = kader.sectie("vraag")
    return {
        "soort_vraag": waarde(inhoud, "over") or SoortVraag.CONSULT,
        "leeftijdsband": waarde(inhoud, "leeftijdsband"),
        "niveau": waarde(inhoud, "niveau"),
        "gebied": Werkgebied.objects.filter(netwerk=netwerk, slug=waarde(inhoud, "gebied")).first(),
        "redenen": waarde(inhoud, "redenen") or [],
        "vraag": waarde(inhoud, "vraag"),
    }


def bewaar_bereik(kader: Invulkader, aanmelding: Aanmelding) -> None:
    """Keep how to reach who asks in a part of its own: the question may go to a provider, this may not."""
    inhoud = {naam: kader.sectie("vraag").get(naam, "") for naam in _BEREIK}
    schrijf_sectie(aanmelding, secties.CONTACT, schoon(inhoud))


def _afzender(aanmelding: Aanmelding, door: Gebruiker) -> int | None:
    """Return for which organisation this person may take the consult further: the own CLB, or the Meldpunt."""
    toegang: Toegang = toegang_van(door)
    for lid in toegang.lidmaatschappen:
        paar = (lid.netwerk_id, lid.organisatie_id)
        if lid.netwerk_id != aanmelding.netwerk_id:
            continue
        if paar in toegang.organisaties_met(Recht.DOSSIERS_BEHANDELEN):
            return lid.organisatie_id
        eigen = aanmelding.ingediend_door_id == door.pk
        if eigen and lid.organisatie.soort == Soort.CLB and paar in toegang.organisaties_met(Recht.AANMELDEN):
            return lid.organisatie_id
    return None


def mag_verder(aanmelding: Aanmelding, door: Gebruiker) -> bool:
    """Tell whether this person may make an aanmelding of this consult."""
    is_consult = aanmelding.soort_vraag == SoortVraag.CONSULT and aanmelding.stand in OPEN_STANDEN
    return is_consult and _afzender(aanmelding, door) is not None


def op_slot(concept: Concept, door: Gebruiker) -> Aanmelding:
    """Return the consult or the telephone file a concept began with, locked.

    Raises Geweigerd when it became something else, or somebody else's.
    """
    aanmelding = Aanmelding.objects.select_for_update(of=("self",)).get(pk=concept.consult_id or 0)
    if is_aan_te_vullen(aanmelding):
        clb = clb_dat_aanvult(aanmelding)
        if aanmelding.stand not in OPEN_STANDEN or clb is None or clb.pk != concept.organisatie_id:
            raise Geweigerd("Dit dossier is niet meer van jullie CLB, of het is afgerond. Bel het Meldpunt.")
        return aanmelding
    if aanmelding.soort_vraag != SoortVraag.CONSULT:
        raise Geweigerd("Van dit consult is al een aanmelding gemaakt. Wis dit concept.")
    if aanmelding.stand not in OPEN_STANDEN:
        raise Geweigerd(AFGEROND)
    if _afzender(aanmelding, door) is None:
        raise Geweigerd("Dit consult is niet meer van jou. Wis dit concept.")
    return aanmelding


@dienst
def consult_verder(*, referentie: str, door: Gebruiker) -> Concept:
    """Begin an aanmelding from a consult: what was told is filled in. Begun twice by one person: the same concept."""
    rijen = Aanmelding.objects.zichtbaar_voor(door).select_for_update(of=("self",)).select_related("gebied")
    aanmelding = rijen.filter(referentie=referentie).first()
    if aanmelding is None or not mag_verder(aanmelding, door):
        raise Geweigerd("Van dit consult kan je geen aanmelding maken.")
    bestaand = Concept.objects.filter(consult=aanmelding, eigenaar=door).first()
    if bestaand is not None:
        return bestaand
    concept = Concept.objects.create(  # type: ignore[misc]  # mag_verder found the organisation
        soort="aanmelding",
        netwerk=aanmelding.netwerk,
        organisatie_id=_afzender(aanmelding, door),
        eigenaar=door,
        consult=aanmelding,
    )
    gebied = aanmelding.gebied.slug if aanmelding.gebied else ""
    delen = {
        "gewenst": {"vraag": aanmelding.vraag, "gebied": gebied, "gewenst": aanmelding.gewenst},
        "zien": {"redenen": aanmelding.redenen},
        "school": {"niveau": aanmelding.niveau},
    }
    vul(concept, {slug: schoon(inhoud) for slug, inhoud in delen.items()})
    registreer(concept, "aanmelding begonnen uit een consult", door)
    return concept
