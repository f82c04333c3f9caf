"""Who sees a voorstel, and whose yes it needs."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from leerrecht.berichten.mensen import mensen_met, portaalbeheerders
from leerrecht.models import Deursoort, Gebruiker, Leesvoorstel, Voorsteldeur
from leerrecht.models.voorstel import LeesvoorstelQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Toegang, toegang_van
from leerrecht.voorstel.lezers import Deur, deuren_van, mensen_door

# Colleagues of the same CLB or provider hold that very right; of all else the Meldpunt does.
_VAN_COLLEGAS = {
    Deursoort.CLB: Recht.AANMELDEN,
    Deursoort.AANBIEDER: Recht.TOELEIDING_BEANTWOORDEN,
}
_KIJKERS = (Recht.ACCOUNTS_BEHEREN, Recht.RAADPLEGINGEN_LEZEN, Recht.DOSSIERS_BEHANDELEN)
# Who may open the list at all: who asks, who says yes, and the functionaris, who only knows of it.
WIE = (*_KIJKERS, *_VAN_COLLEGAS.values(), Recht.NETWERKEN_BEGINNEN)


def _mijn_deuren(gebruiker: Gebruiker) -> Q:
    """Doors (rows of Voorsteldeur) to which this person may say yes."""
    toegang = toegang_van(gebruiker)
    mijn = Q(netwerk__in=toegang.netwerken_met(Recht.DOSSIERS_BEHANDELEN)) & ~Q(soort=Deursoort.THUIS)
    mijn |= Q(netwerk__in=toegang.netwerken_met(Recht.ACCOUNTS_BEHEREN), soort=Deursoort.THUIS)
    # Which doors are one's own is asked of the files: only for who can have one.
    for deur in deuren_van(gebruiker) if _is_er_een(toegang) else ():
        if deur.soort in _VAN_COLLEGAS:
            mijn |= Q(soort=deur.soort, netwerk=deur.netwerk_id, organisatie=deur.organisatie_id)
    return mijn | Q(pk__in=_deuren_zonder_ander(gebruiker)) | Q(ja_door=gebruiker) if toegang.portaal else mijn


def _deuren_zonder_ander(gebruiker: Gebruiker) -> list[int]:
    """What nobody of the network itself can say yes to: there who begins networks is the second pair of eyes."""
    wachtend = Leesvoorstel.objects.wachtend(timezone.now())
    deuren = Voorsteldeur.objects.filter(voorstel__in=wachtend, ja_op__isnull=True)
    deuren = deuren.select_related("voorstel__door", "voorstel__over")
    return [deur.pk for deur in deuren if gebruiker in beslissers(deur, deur.voorstel.door, deur.voorstel.over)]


def _is_er_een(toegang: Toegang) -> bool:
    """Whether any voorstel ever named an organisation of somebody who may read: one query, and mostly none follows."""
    if not any(toegang.mag(recht) for recht in _VAN_COLLEGAS.values()):
        return False
    van = {lid.organisatie_id for lid in toegang.lidmaatschappen}
    return Voorsteldeur.objects.filter(soort__in=_VAN_COLLEGAS, organisatie__in=van).exists()


def zichtbaar_voor(gebruiker: Gebruiker) -> LeesvoorstelQuerySet:
    """Those of networks this person administers, oversees or works on files for, and those of the own organisation."""
    toegang = toegang_van(gebruiker)
    netwerken = {pk for recht in _KIJKERS for pk in toegang.netwerken_met(recht)}
    mijn = Voorsteldeur.objects.filter(Q(netwerk__in=netwerken) | _mijn_deuren(gebruiker), voorstel=OuterRef("pk"))
    return Leesvoorstel.objects.filter(Q(netwerk__in=netwerken) | Exists(mijn))


def beslisbaar_voor(gebruiker: Gebruiker) -> LeesvoorstelQuerySet:
    """Waiting ones to which this person may say yes: never what one asked oneself, never what is about oneself."""
    open_ = Voorsteldeur.objects.filter(_mijn_deuren(gebruiker), voorstel=OuterRef("pk"), ja_op__isnull=True)
    rijen = Leesvoorstel.objects.wachtend(timezone.now()).filter(Exists(open_))
    return rijen.exclude(door=gebruiker).exclude(over=gebruiker)


def intrekbaar_voor(gebruiker: Gebruiker) -> LeesvoorstelQuerySet:
    """Waiting ones that this person asked, or that a colleague of beheer did."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.ACCOUNTS_BEHEREN)
    return Leesvoorstel.objects.wachtend(timezone.now()).filter(Q(door=gebruiker) | Q(netwerk__in=netwerken))


def eigen_deuren(voorstel: Leesvoorstel, gebruiker: Gebruiker) -> QuerySet[Voorsteldeur]:
    """What still waits in this voorstel for a yes that this person may give."""
    return voorstel.deuren.filter(_mijn_deuren(gebruiker), ja_op__isnull=True)


def beslissers(deur: Voorsteldeur | Deur, *zonder: Gebruiker | None) -> list[Gebruiker]:
    """Return who may say yes to this door today, without who asked and whom it is about; else who begins networks."""
    if deur.soort == Deursoort.THUIS:
        mensen = mensen_met(Recht.ACCOUNTS_BEHEREN, deur.netwerk_id)
    else:
        mensen = mensen_met(Recht.DOSSIERS_BEHANDELEN, deur.netwerk_id)
        mensen += _collegas(deur)
    weg = {mens.pk for mens in zonder if mens}
    over = {mens.pk: mens for mens in mensen if mens.pk not in weg}
    return list(over.values()) or [mens for mens in portaalbeheerders() if mens.pk not in weg]


def _collegas(deur: Voorsteldeur | Deur) -> list[Gebruiker]:
    """Return who of the organisation comes through this very door already: nobody lets the own organisation in."""
    recht = _VAN_COLLEGAS.get(Deursoort(deur.soort))
    if recht is None:
        return []
    er_door = mensen_door(deur.soort, deur.netwerk_id, deur.organisatie_id)
    return [mens for mens in mensen_met(recht, deur.netwerk_id, deur.organisatie_id) if mens.pk in er_door]


def hoeft_geen_ja(deur: Deur, door: Gebruiker) -> bool:
    """Whether who asks is the one to ask: the home network itself lets somebody join another one."""
    return deur.soort == Deursoort.THUIS and deur.netwerk_id in toegang_van(door).netwerken_met(Recht.ACCOUNTS_BEHEREN)
