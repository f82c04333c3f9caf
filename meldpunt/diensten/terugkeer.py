"""Verbs on the way back: goals of the young person and what each says of them, the warm return, how it goes later."""

import datetime

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.rondgang import Rondgang, werk
from meldpunt.berichten import toeleiding as mail
from meldpunt.berichten.ontvangers import van_meldpunt
from meldpunt.diensten.slot import dossier_op_slot, noteer, op_slot_meldpunt
from meldpunt.diensten.traject import op_slot_traject
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.traject import Doeluitkomst, Navraagantwoord, Oordeelaar, Perspectief, Zegsman
from meldpunt.models import Aanmelding, Doeloordeel, Jongerendoel, Navraag, Terugkeerplan
from meldpunt.regels.doelen import leest_doelen
from meldpunt.regels.gezegd import wie_het_zei
from meldpunt.regels.traject import navraagdagen

VRAGEN = werk(
    naam="meldpunt.navragen",
    titel="het Meldpunt vragen hoe het na een traject gaat",
    gevolg="Het Meldpunt hoort zo niet vanzelf dat het mag vragen hoe het met deze jongeren gaat.",
)


def _op_slot(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Return an open file about one young person, locked, of the own Meldpunt or referred by this person."""
    rijen = Aanmelding.objects.met_trap(door, Trap.EIGEN).select_related("organisatie")
    aanmelding = dossier_op_slot(rijen, aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd("Dit dossier is afgerond. Heropen het eerst.")
    if aanmelding.jongere_id is None:
        raise Geweigerd("Dit dossier gaat niet over een jongere met een naam.")
    return aanmelding


@dienst
def doel_noteren(*, aanmelding_id: int, tekst: str, waaraan: str, door: Gebruiker) -> Jongerendoel:
    """Note a goal of the young person, in his or her own words, and by what one sees that it is reached."""
    aanmelding = _op_slot(aanmelding_id, door)
    if not tekst.strip():
        raise Geweigerd("Schrijf het doel, in de woorden van de jongere.", veld="tekst")
    doel = Jongerendoel.objects.create(
        aanmelding=aanmelding,
        tekst=tekst.strip(),
        waaraan=waaraan.strip(),
        afgesproken_op=timezone.localdate(),
        genoteerd_door=door,
    )
    noteer(aanmelding, "doel van de jongere genoteerd", door, "doelen")
    return doel


@dienst
def doel_beoordelen(
    *, doel_id: int, wie: str, uitkomst: str, woorden: str, door: Gebruiker, wie_zei: str = ""
) -> Doeloordeel:
    """Note how far somebody says that a goal is reached: for the young person, a parent, the school or the provider.

    Earlier judgements stay. Who speaks for the provider itself does so with `doel_beoordelen_als_aanbieder`.
    """
    doel = Jongerendoel.objects.filter(pk=doel_id).first()
    aanmelding = _op_slot(doel.aanmelding_id if doel else 0, door)
    if doel is None or wie not in Oordeelaar.values or uitkomst not in Doeluitkomst.values:
        raise Geweigerd("Kies wie dit zegt, en hoe ver het doel bereikt is.", veld="uitkomst")
    oordeel = Doeloordeel.objects.create(
        doel=doel, wie=wie, uitkomst=uitkomst, woorden=woorden.strip(), wie_zei=wie_zei.strip(), genoteerd_door=door
    )
    noteer(aanmelding, "oordeel over een doel genoteerd", door, "doelen")
    return oordeel


@dienst
def doel_beoordelen_als_aanbieder(
    *, doel_id: int, traject_id: int, uitkomst: str, woorden: str, door: Gebruiker
) -> Doeloordeel:
    """Say for the provider how far a goal is reached that it reads, while its traject runs."""
    aanmelding, traject, zegsman = op_slot_traject(traject_id, door)
    doel = Jongerendoel.objects.zichtbaar_voor(door).filter(pk=doel_id, aanmelding=aanmelding).first()
    if doel is None or zegsman != Zegsman.AANBIEDER or not leest_doelen(aanmelding, door):
        raise Geweigerd("Dit doel bestaat niet, of je mag het niet lezen.")
    if uitkomst not in Doeluitkomst.values:
        raise Geweigerd("Kies hoe ver het doel bereikt is.", veld="uitkomst")
    oordeel = Doeloordeel.objects.create(
        doel=doel,
        traject=traject,
        wie=Oordeelaar.AANBIEDER,
        uitkomst=uitkomst,
        woorden=woorden.strip(),
        genoteerd_door=door,
    )
    noteer(aanmelding, "oordeel over een doel genoteerd", door, "doelen")
    return oordeel


@dienst
def terugkeer_plannen(
    *,
    aanmelding_id: int,
    perspectief: str,
    terug_op: datetime.date | None,
    naar_wie: str,
    afspraak: str,
    door: Gebruiker,
) -> Terugkeerplan:
    """Write where to, when, to whom and what was agreed. What is still to be asked counts from that day."""
    aanmelding = _op_slot(aanmelding_id, door)
    if perspectief not in Perspectief.values:
        raise Geweigerd("Kies waar de jongere naartoe gaat.", veld="perspectief")
    plan, _ = Terugkeerplan.objects.update_or_create(
        aanmelding=aanmelding,
        defaults={
            "perspectief": perspectief,
            "terug_op": terug_op,
            "naar_wie": naar_wie.strip(),
            "afspraak": afspraak.strip(),
        },
    )
    noteer(aanmelding, "terugkeer gepland", door, "terugkeerplan")
    for rij in Navraag.objects.filter(aanmelding=aanmelding, antwoord="", gewekt_op=None).select_related("traject"):
        if rij.traject.laatste_dag:
            rij.vraag_op = navraagdagen(rij.traject.laatste_dag, plan)[rij.maanden]
            rij.save(update_fields=["vraag_op"])
    return plan


@dienst
def navraag_beantwoorden(*, navraag_id: int, antwoord: str, woorden: str, wie_zei: str, door: Gebruiker) -> Navraag:
    """Note how it goes, some months on; also in a closed file."""
    waar = Navraag.objects.filter(pk=navraag_id).values_list("aanmelding", flat=True).first()
    aanmelding = op_slot_meldpunt(waar, door, open_vereist=False)
    rij = Navraag.objects.select_for_update(of=("self",)).filter(pk=navraag_id, antwoord="").first()
    if rij is None:
        raise Geweigerd("Een collega noteerde dit intussen. Kijk op de pagina wat er staat.")
    if antwoord not in Navraagantwoord.values:
        raise Geweigerd("Kies hoe het gaat.", veld="antwoord")
    rij.antwoord, rij.woorden = antwoord, woorden.strip()
    rij.wie_zei = "" if antwoord == Navraagantwoord.ONBEREIKT else wie_het_zei(Zegsman.MELDPUNT, wie_zei, door)
    rij.beantwoord_op, rij.genoteerd_door = timezone.localdate(), door
    rij.save()
    noteer(aanmelding, f"na {rij.maanden} maanden gevraagd hoe het gaat", door, "navragen")
    return rij


def navragen_wekken() -> Rondgang:
    """Tell the Meldpunt of every question whose day came, each in a transaction of its own. Twice is once."""
    rijen = Navraag.objects.filter(antwoord="", gewekt_op=None, vraag_op__lte=timezone.localdate())
    with Rondgang(VRAGEN) as ronde:
        for sleutel, referentie, netwerk_id in list(
            rijen.order_by("pk").values_list("pk", "aanmelding__referentie", "aanmelding__netwerk")
        ):
            with ronde.stap(Navraag._meta.label, referentie, netwerk_id):
                ronde.tel("gewekt", _wek(navraag_id=sleutel))
    return ronde


@dienst
def _wek(*, navraag_id: int) -> bool:
    waar = Navraag.objects.filter(pk=navraag_id).values_list("aanmelding", flat=True).first()
    aanmelding = dossier_op_slot(Aanmelding.objects.all(), waar)
    rij = Navraag.objects.select_for_update(of=("self",)).filter(pk=navraag_id, gewekt_op=None, antwoord="").first()
    if rij is None:
        return False
    rij.gewekt_op = timezone.now()
    rij.save(update_fields=["gewekt_op"])
    mail.stuur(mail.NavraagGewekt, aanmelding, van_meldpunt(aanmelding))
    noteer(aanmelding, "Meldpunt gewekt: vraag hoe het gaat", None)
    return True
