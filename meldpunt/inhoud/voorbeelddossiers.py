"""A handful of invented files for example mode, each in another state, so that the pages of the Meldpunt live."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.models import Gebruiker, Netwerk, Organisatie, Soort
from leerrecht.rechten import Rol
from leerrecht.schoolkalender import is_schooldag
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt import secties
from meldpunt.diensten.antwoordadres import antwoordadres_toevoegen
from meldpunt.diensten.dossier import in_behandeling_nemen
from meldpunt.diensten.dossierbouw import schrijf_sectie
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.slot import noteer
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.telefoon import telefoon_noteren
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.diensten.toeleidingantwoord import toeleiding_bekijken
from meldpunt.diensten.vraag import vraag_stellen
from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau
from meldpunt.keuzes.dossier import Hoe, Instemmingsantwoord, Publiek, Reden, Relatie, SoortVraag, Wie
from meldpunt.keuzes.einde import Einde
from meldpunt.models import (
    Aanbodfiche,
    Aanmelding,
    Begeleidingsperiode,
    Betrokkene,
    Instemming,
    Jongere,
    Vraag,
    Werkgebied,
)
from meldpunt.regels.leeftijd import band_van
from meldpunt.regels.schoolextern import is_schoolextern
from meldpunt.regels.termijnen import antwoord_voor, dienstpunt_van

FAMILIENAAM = "Voorbeeld"
Mensen = dict[Rol, Gebruiker]


def laad() -> dict[str, int]:
    """Make the files that are not there yet; nothing while the example accounts are missing."""
    mensen = voorbeeldmensen()
    if not mensen or Aanmelding.objects.exists():
        return {"voorbeelddossiers": 0}
    with transaction.atomic():
        for maak in (_zoekt_plek, _wacht_op_antwoord, _net_binnen, _te_laat, _telefoon, _afgerond):
            maak(mensen)
    return {"voorbeelddossiers": Aanmelding.objects.count()}


def voorbeeldmensen() -> Mensen:
    """Return the example accounts of Mechelen by role; nobody while one of those that a file asks is missing."""
    # A school has an account in the role of aanmelder too (`als`); only the CLB sends a file to the Meldpunt.
    adressen = {rij.email: rij.rol for rij in ACCOUNTS if rij.netwerk == "mechelen" and not rij.als}
    mensen = {adressen[wie.email]: wie for wie in Gebruiker.objects.filter(email__in=adressen, is_active=True)}
    nodig = (Rol.AANMELDER, Rol.MELDPUNT, Rol.AANBIEDER)
    return {} if any(rol not in mensen for rol in nodig) else mensen


def _schooldagen_geleden(aantal: int) -> datetime.date:
    dag = timezone.localdate()
    while aantal > 0:
        aantal -= is_schooldag(dag)
        dag -= datetime.timedelta(days=1)
    return dag


@dienst
def bouw_dossier(*, mensen: Mensen, voornaam: str, jaar: int, zonder_les: int | None, dagen_oud: int, **velden: Any):
    """Return a file as the form of the aanmelder would have made it, some days ago."""
    anna = mensen[Rol.AANMELDER]
    lid = anna.lidmaatschappen.select_related("organisatie", "netwerk").get()
    geboren = datetime.date(timezone.localdate().year - jaar, 3, 14)
    jongere = _jongere(lid.netwerk, voornaam, geboren)
    ouder = Betrokkene.objects.create(jongere=jongere, relatie=Relatie.OUDER, naam=f"Ouder van {voornaam}")
    belofte = antwoord_voor(dienstpunt_van(lid.netwerk))
    aanmelding = Aanmelding.objects.create(
        **{
            "netwerk": lid.netwerk,
            "jongere": jongere,
            "soort_vraag": SoortVraag.INDIVIDUEEL,
            "leeftijdsband": band_van(geboren),
            "niveau": Niveau.GRAAD_2,
            "redenen": [Reden.MOTIVATIE],
            "gebied": Werkgebied.objects.filter(netwerk=lid.netwerk).first(),
            "ingediend_op": timezone.now() - datetime.timedelta(days=dagen_oud),
            "ingediend_door": anna,
            "organisatie": lid.organisatie,
            "antwoord_voor": belofte,
            "wek_op": belofte,
            "laatste_les_op": None if zonder_les is None else _schooldagen_geleden(zonder_les),
            "vraag": "Zoekt een rustige plek met werk met de handen, om daarna weer in te stappen.",
            **velden,
        }
    )
    _begeleid(aanmelding)
    _vertel(aanmelding, anna)
    _stem_in(aanmelding, ouder, anna)
    noteer(aanmelding, "aanmelding ingediend", anna)
    return aanmelding


def _jongere(netwerk: Netwerk, voornaam: str, geboren: datetime.date) -> Jongere:
    jongere = Jongere(
        netwerk=netwerk,
        voornaam=voornaam,
        naam=FAMILIENAAM,
        geboren=geboren.isoformat(),
        gemeente="Mechelen",
        taal="Nederlands",
        verblijf="thuis",
    )
    jongere.zet_indexen()
    jongere.save()
    return jongere


def _begeleid(aanmelding: Aanmelding) -> None:
    school = Organisatie.objects.filter(netwerken=aanmelding.netwerk, soort=Soort.SCHOOL, actief=True).first()
    van = timezone.localdate(aanmelding.ingediend_op)
    Begeleidingsperiode.objects.create(aanmelding=aanmelding, school=school, clb=aanmelding.organisatie, van=van)


def _stem_in(aanmelding: Aanmelding, ouder: Betrokkene, anna: Gebruiker) -> None:
    """Note that the young person and a parent agree with the help, on the day it was sent in."""
    op = timezone.localdate(aanmelding.ingediend_op)
    Instemming.objects.create(
        aanmelding=aanmelding,
        wie=Wie.JONGERE,
        antwoord=Instemmingsantwoord.GEGEVEN,
        op=op,
        hoe=Hoe.GESPREK,
        genoteerd_door=anna,
    )
    Instemming.objects.create(
        aanmelding=aanmelding,
        wie=Wie.OUDER,
        betrokkene=ouder,
        antwoord=Instemmingsantwoord.GEGEVEN,
        op=op,
        hoe=Hoe.TELEFOON,
        genoteerd_door=anna,
    )


def _vertel(aanmelding: Aanmelding, anna: Gebruiker) -> None:
    delen = {
        secties.ZIEN: {
            "zegt": "Ik wil wel terug naar school, maar niet in dezelfde klas.",
            "wil": "Iets maken, het liefst met hout.",
            "krachten": "Komt op tijd als het over werken met de handen gaat. Helpt graag anderen.",
            "steun": "De trainer van de basketclub.",
            "woorden": "Zit vaak stil achteraan en praat weinig. Op de werkplaats is dat anders.",
            "sinds": "sinds oktober",
        },
        secties.AFWEZIGHEDEN: {"band": "10_29", "les": "nee", "begeleiding": "ja"},
        secties.GEPROBEERD: {"wat_0": "Gesprekken met de leerlingbegeleider", "wie_0": "school", "effect_0": "deels"},
    }
    for sectie, inhoud in delen.items():
        schrijf_sectie(aanmelding, sectie, inhoud)


def fiche_van_de_aanbieder(mensen: Mensen) -> Aanbodfiche | None:
    """Return an open offer of the example provider, or any when it has none."""
    aanbieder = mensen[Rol.AANBIEDER].lidmaatschappen.get()
    eigen = Aanbodfiche.objects.openbaar().filter(netwerk=aanbieder.netwerk)
    return eigen.filter(aanbieder=aanbieder.organisatie).first() or eigen.first()


def _zoekt_plek(mensen: Mensen) -> None:
    """A place is asked, the provider is reading; the same young person was known already."""
    mila, arne = mensen[Rol.MELDPUNT], mensen[Rol.AANBIEDER]
    aanmelding = bouw_dossier(mensen=mensen, voornaam="Eén", jaar=15, zonder_les=46, dagen_oud=20)
    in_behandeling_nemen(aanmelding_id=aanmelding.pk, door=mila)
    fiche = fiche_van_de_aanbieder(mensen)
    if fiche:
        toeleiding = toeleiding_voorstellen(
            aanmelding_id=aanmelding.pk,
            fiche_id=fiche.pk,
            naast_andere=False,
            door=mila,
            uitleg="Jongere van 15, werkt graag met hout, zoekt eerst rust, voor enkele weken.",
            keuze="Kent de begeleider al, en het is met de bus bereikbaar.",
        )
        if fiche.aanbieder_id == arne.lidmaatschappen.get().organisatie_id:
            toeleiding_bekijken(toeleiding_id=toeleiding.pk, door=arne)
    _met_een_link(aanmelding, mila, arne)
    notitie_schrijven(
        aanmelding_id=aanmelding.pk,
        tekst="Is bereikbaar na 10 uur. Belt liever niet, stuurt wel berichten.",
        publiek=Publiek.MELDPUNT,
        door=mila,
    )


def _met_een_link(aanmelding: Aanmelding, mila: Gebruiker, arne: Gebruiker) -> None:
    """The same is asked of a provider where nobody has an account: the mail in the example post opens its link."""
    eigen = arne.lidmaatschappen.get().organisatie_id
    fiches = Aanbodfiche.objects.openbaar().filter(netwerk=aanmelding.netwerk_id).exclude(aanbieder=eigen)
    fiche = next((rij for rij in fiches.order_by("pk") if not is_schoolextern(rij)), None)
    if fiche is None:
        return
    antwoordadres_toevoegen(
        fiche_id=fiche.pk, naam="Onthaal (verzonnen)", email="onthaal@aanbieder.voorbeeld.test", postvak=True, door=mila
    )
    toeleiding_voorstellen(
        aanmelding_id=aanmelding.pk,
        fiche_id=fiche.pk,
        naast_andere=True,
        door=mila,
        uitleg="Jongere van 15 zoekt iemand om mee te praten, na school, dicht bij huis.",
        keuze="Kent de begeleider al, en het is met de bus bereikbaar.",
    )


def _wacht_op_antwoord(mensen: Mensen) -> None:
    """A question back to the aanmelder, open for a week; the day to look again came."""
    aanmelding = bouw_dossier(
        mensen=mensen, voornaam="Twee", jaar=13, zonder_les=22, dagen_oud=12, niveau=Niveau.GRAAD_1
    )
    in_behandeling_nemen(aanmelding_id=aanmelding.pk, door=mensen[Rol.MELDPUNT])
    vraag = vraag_stellen(
        aanmelding_id=aanmelding.pk,
        tekst="Welke school volgde de leerling vorig jaar?",
        wek_op=timezone.localdate() + datetime.timedelta(days=1),
        door=mensen[Rol.MELDPUNT],
    )
    _een_week_later(aanmelding_id=aanmelding.pk, vraag_id=vraag.pk)


@dienst
def _een_week_later(*, aanmelding_id: int, vraag_id: int) -> None:
    Vraag.objects.filter(pk=vraag_id).update(gesteld_op=timezone.now() - datetime.timedelta(days=7))
    Aanmelding.objects.filter(pk=aanmelding_id).update(wek_op=timezone.localdate())


def _net_binnen(mensen: Mensen) -> None:
    # Of this kind the example has no offer: it stands on the page of what is missing.
    gewenst = {"niveau": Niveau.GRAAD_3, "gewenst": [Aanbodsoort.DAGBESTEDING]}
    bouw_dossier(mensen=mensen, voornaam="Drie", jaar=16, zonder_les=4, dagen_oud=1, **gewenst)


def _te_laat(mensen: Mensen) -> None:
    """In hand, with a promise of news that went by."""
    aanmelding = bouw_dossier(
        mensen=mensen,
        voornaam="Vier",
        jaar=11,
        zonder_les=None,
        dagen_oud=25,
        niveau=Niveau.BASIS,
        redenen=[Reden.CONFLICT],
        vraag="Durft niet meer naar de klas na een ruzie. De school vraagt hulp.",
    )
    in_behandeling_nemen(aanmelding_id=aanmelding.pk, door=mensen[Rol.MELDPUNT])
    _beloofd(aanmelding_id=aanmelding.pk, dag=timezone.localdate() - datetime.timedelta(days=2))


@dienst
def _beloofd(*, aanmelding_id: int, dag: datetime.date) -> None:
    Aanmelding.objects.filter(pk=aanmelding_id).update(antwoord_voor=dag)


def _telefoon(mensen: Mensen) -> None:
    mila = mensen[Rol.MELDPUNT]
    telefoon_noteren(
        wie_belde="Leerlingbegeleider van een voorbeeldschool",
        soort_vraag=SoortVraag.CONSULT,
        leeftijdsband="15_17",
        niveau=Niveau.GRAAD_3,
        gebied="",
        vraag="Een leerling wil stoppen. Wat kan de school nog doen?",
        voornaam="",
        naam="",
        geboren=None,
        laatste_les_op=None,
        netwerk=mila.lidmaatschappen.get().netwerk,
        door=mila,
    )


def _afgerond(mensen: Mensen) -> None:
    mila = mensen[Rol.MELDPUNT]
    aanmelding = bouw_dossier(mensen=mensen, voornaam="Eén", jaar=15, zonder_les=None, dagen_oud=200)
    in_behandeling_nemen(aanmelding_id=aanmelding.pk, door=mila)
    dossier_afsluiten(
        aanmelding_id=aanmelding.pk,
        einde=Einde.ADVIES,
        door=mila,
        advies="De klas wisselen volstond. De jongere volgt weer les. Loopt het toch vast, meld dan opnieuw aan.",
    )
