"""Plain builders for files of young people: name what matters, the rest is filled in. Everybody here is invented."""

import datetime
import itertools
from typing import Any

from django.utils import timezone

from leerrecht.models import Gebruiker, Netwerk, Organisatie, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from meldpunt import secties
from meldpunt.diensten.dossierbouw import schrijf_sectie
from meldpunt.diensten.verzoek import verzoek_noteren
from meldpunt.keuzes.aanbod import Niveau
from meldpunt.keuzes.dossier import (
    Dossierstand,
    Relatie,
    SoortVraag,
    Toeleidingstand,
    Toestemmingstand,
    Trap,
    Waarvoor,
    Weigering,
    Wie,
)
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.ingang import Dienst
from meldpunt.keuzes.verzoek import Verzoeksoort, Vrager
from meldpunt.models import (
    Aanbodfiche,
    Aanmelding,
    Begeleidingsperiode,
    Bekwaamheid,
    Betrokkene,
    Dienstpunt,
    Jongere,
    Overdracht,
    Toeleiding,
    Toestemming,
    VerzegeldeNota,
    Verzoek,
    Vraag,
)
from meldpunt.models.toeleiding import WACHTENDE_TOELEIDING
from meldpunt.regels.leeftijd import band_van
from meldpunt.regels.meelezen import trap_van_collega
from meldpunt.regels.toestemmingszin import formuleer
from meldpunt.tests.bouwers import maak_fiche

_teller = itertools.count(1)


def maak_clb(netwerk: Netwerk | None = None, naam: str = "") -> Organisatie:
    """Return a new CLB."""
    return maak_organisatie(naam or f"CLB {next(_teller)}", netwerk, soort=Soort.CLB)


def maak_school(netwerk: Netwerk | None = None, naam: str = "") -> Organisatie:
    """Return a new school."""
    return maak_organisatie(naam or f"School {next(_teller)}", netwerk, soort=Soort.SCHOOL)


def maak_dienstpunt(netwerk: Netwerk | None = None, **velden: Any) -> Dienstpunt:
    """Return the Meldpunt of a network, made when it is not there; it has a selectieregel unless `velden` says not."""
    netwerk = netwerk or maak_netwerk()
    begin = {
        "naam": "het Meldpunt",
        "selectieregel": "Selectielijst 2026, reeks 12",
        "selectieregel_op": datetime.date(2026, 1, 1),
    }
    with schrijven_toegestaan():
        return Dienstpunt.objects.update_or_create(
            netwerk=netwerk, defaults=velden, create_defaults={**begin, **velden}
        )[0]


def clb_medewerker(netwerk: Netwerk | None = None, clb: Organisatie | None = None, **velden: Any) -> Gebruiker:
    """Return a person who refers for a CLB."""
    netwerk = netwerk or maak_netwerk()
    return maak_gebruiker(Rol.AANMELDER, netwerk=netwerk, organisatie=clb or maak_clb(netwerk), **velden)


def schoolmedewerker(netwerk: Netwerk | None = None, school: Organisatie | None = None, **velden: Any) -> Gebruiker:
    """Return a person who cares for pupils at a school."""
    netwerk = netwerk or maak_netwerk()
    return maak_gebruiker(Rol.AANMELDER, netwerk=netwerk, organisatie=school or maak_school(netwerk), **velden)


def maak_jongere(netwerk: Netwerk | None = None, **velden: Any) -> Jongere:
    """Return a new young person, fifteen years old unless `geboren` says otherwise."""
    nummer = next(_teller)
    geboren = timezone.localdate().replace(month=1, day=2, year=timezone.localdate().year - 15)
    velden = {"voornaam": f"Kanarie{nummer}", "naam": "Vogelaar", "geboren": geboren.isoformat(), **velden}
    jongere = Jongere(netwerk=netwerk or maak_netwerk(), **velden)
    jongere.zet_indexen()
    with schrijven_toegestaan():
        jongere.save()
    return Jongere.objects.get(pk=jongere.pk)


def maak_betrokkene(jongere: Jongere, **velden: Any) -> Betrokkene:
    """Return a parent of the young person."""
    velden = {"relatie": Relatie.OUDER, "naam": "Ouder Vogelaar", "telefoon": "0470 00 00 00", **velden}
    with schrijven_toegestaan():
        return Betrokkene.objects.create(jongere=jongere, **velden)


def maak_aanmelding(
    *,
    netwerk: Netwerk | None = None,
    door: Gebruiker | None = None,
    jongere: Jongere | None = None,
    delen: dict[str, dict[str, Any]] | None = None,
    school: Organisatie | None = None,
    **velden: Any,
) -> Aanmelding:
    """Return a new file about one young person, sent in just now by a CLB; `delen` fills sections by their slug."""
    netwerk = netwerk or maak_netwerk()
    maak_dienstpunt(netwerk)
    door = door or clb_medewerker(netwerk)
    organisatie = door.lidmaatschappen.first().organisatie
    velden = {"soort_vraag": SoortVraag.INDIVIDUEEL, "niveau": Niveau.GRAAD_2, "vraag": "Zoekt een plek.", **velden}
    if velden["soort_vraag"] == SoortVraag.INDIVIDUEEL:
        jongere = jongere or maak_jongere(netwerk)
        if "leeftijdsband" not in velden:
            velden["leeftijdsband"] = band_van(jongere.geboortedatum)
    if velden.get("stand") == Dossierstand.AFGEROND:
        velden = {"einde": Einde.ADVIES, "afgesloten_op": timezone.now(), **velden}
    if velden.get("stand") == Dossierstand.WACHT:
        velden = {"wek_op": timezone.localdate() + datetime.timedelta(days=7), **velden}
    with schrijven_toegestaan():
        aanmelding = Aanmelding.objects.create(
            **{
                "netwerk": netwerk,
                "jongere": jongere,
                "ingediend_op": timezone.now(),
                "ingediend_door": door,
                "organisatie": organisatie,
                **velden,
            }
        )
        for slug, inhoud in (delen or {}).items():
            schrijf_sectie(aanmelding, secties.ALLE[slug], inhoud)
        Begeleidingsperiode.objects.create(
            aanmelding=aanmelding, school=school, clb=organisatie, van=timezone.localdate()
        )
    return Aanmelding.objects.get(pk=aanmelding.pk)


def maak_bekwaamheid(aanmelding: Aanmelding, oordeel: str, **velden: Any) -> Bekwaamheid:
    """Return a judgement about who decides, told and to be weighed anew in three months."""
    vandaag = timezone.localdate()
    velden = {"waarvoor": Waarvoor.ALLES, "op": vandaag, "verteld_op": vandaag, **velden}
    velden.setdefault("herzien_op", vandaag + datetime.timedelta(days=90))
    teksten = dict.fromkeys(("door_wie", "gesprek_jongere", "gesprek_ouders", "reden"), "Na een gesprek.")
    with schrijven_toegestaan():
        return Bekwaamheid.objects.create(
            aanmelding=aanmelding,
            oordeel=oordeel,
            genoteerd_door=aanmelding.ingediend_door,
            **{**teksten, **velden},
        )


def maak_toeleiding(
    aanmelding: Aanmelding,
    *,
    fiche: Aanbodfiche | None = None,
    stand: str = Toeleidingstand.VOORGESTELD,
    door: Gebruiker | None = None,
    **velden: Any,
) -> Toeleiding:
    """Return a toeleiding of this file to an offer, in state `stand`."""
    if stand in WACHTENDE_TOELEIDING:
        velden.setdefault("wek_op", timezone.localdate() + datetime.timedelta(days=7))
    if stand == Toeleidingstand.GEWEIGERD:
        velden = {"reden": Weigering.VOLZET, **velden}
    with schrijven_toegestaan():
        return Toeleiding.objects.create(
            aanmelding=aanmelding,
            fiche=fiche or maak_fiche(netwerk=aanmelding.netwerk),
            stand=stand,
            door=door or maak_gebruiker(Rol.MELDPUNT, netwerk=aanmelding.netwerk),
            **velden,
        )


def maak_toestemming(
    aanmelding: Aanmelding,
    ontvanger: Organisatie,
    trap: Trap = Trap.A,
    *,
    stand: str = Toestemmingstand.GEGEVEN,
    **velden: Any,
) -> Toestemming:
    """Return the toestemming of the young person to share tier `trap` with `ontvanger`."""
    velden = {"wie": Wie.JONGERE, "beslist": True, "stand": stand, **velden}
    if stand != Toestemmingstand.GEVRAAGD:
        velden.setdefault("antwoord_op", timezone.localdate())
    rij = Toestemming(aanmelding=aanmelding, ontvanger=ontvanger, trap=trap, genoteerd_door=aanmelding.ingediend_door)
    rij.ontvangersoort = velden.get("ontvangersoort", rij.ontvangersoort)
    formuleer(rij)
    # What a test says of the sentence goes before the one of today.
    for veld, inhoud in velden.items():
        setattr(rij, veld, inhoud)
    with schrijven_toegestaan():
        rij.save()
    return rij


def maak_vraag(aanmelding: Aanmelding, tekst: str = "Waar woont de jongere nu?", **velden: Any) -> Vraag:
    """Return an open question of the Meldpunt about this file."""
    door = velden.pop("gesteld_door", None) or maak_gebruiker(Rol.MELDPUNT, netwerk=aanmelding.netwerk)
    with schrijven_toegestaan():
        return Vraag.objects.create(aanmelding=aanmelding, tekst=tekst, gesteld_door=door, **velden)


def maak_nota(*, netwerk: Netwerk | None = None, door: Gebruiker | None = None, **velden: Any) -> VerzegeldeNota:
    """Return a sealed record of somebody of a CLB, of which the young person does not know yet."""
    netwerk = netwerk or maak_netwerk()
    door = door or clb_medewerker(netwerk)
    velden = {
        "over_wie": "K.V.",
        "met_wie": Dienst.VK,
        "op": timezone.localdate(),
        "wat": "Gebeld.",
        "waarom": "Gevaar.",
        "besproken": False,
        "inlichten_tegen": timezone.localdate() + datetime.timedelta(days=14),
        **velden,
    }
    with schrijven_toegestaan():
        return VerzegeldeNota.objects.create(
            netwerk=netwerk, door=door, organisatie=door.lidmaatschappen.first().organisatie, **velden
        )


def draag_over(aanmelding: Aanmelding, aan: Gebruiker) -> Overdracht:
    """Return a handover of this file to a colleague, as deep as the organisation of that colleague reads today."""
    organisatie = aan.lidmaatschappen.first().organisatie
    with schrijven_toegestaan():
        return Overdracht.objects.create(
            aanmelding=aanmelding,
            aan=aan,
            organisatie=organisatie,
            door=aanmelding.ingediend_door,
            trap=trap_van_collega(organisatie),
        )


def maak_verzoek(aanmelding: Aanmelding, *, door: Gebruiker, soort: str = Verzoeksoort.KOPIE, **velden: Any) -> Verzoek:
    """Return a request about a file, asked today by the young person."""
    velden = {
        "vrager": Vrager.JONGERE,
        "wie": "Kanarie Vogelaar",
        "nagekeken": "identiteitskaart",
        "inhoud": "alles",
        "ontvangen_op": timezone.localdate(),
        **velden,
    }
    return verzoek_noteren(aanmelding_id=aanmelding.pk, soort=soort, door=door, **velden)
