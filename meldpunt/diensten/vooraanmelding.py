"""Verbs on a vooraanmelding: the school sends, its CLB takes up or declines, silence wakes the Meldpunt."""

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.bereik import bereik
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import Verschil, registreer
from leerrecht.models import Gebruiker, Organisatie, Soort
from leerrecht.rechten import Recht
from leerrecht.rondgang import Rondgang, werk
from leerrecht.workflow import verzet
from meldpunt.antwoorden.weten import voor_het_clb
from meldpunt.berichten import aanmelden as mail
from meldpunt.berichten.ontvangers import mensen_met
from meldpunt.diensten.conceptdelen import vul
from meldpunt.keuzes.dossier import Vooraanmeldingstand
from meldpunt.models import Concept, Vooraanmelding
from meldpunt.models.concept import TERMIJN
from meldpunt.models.vooraanmelding import WACHTEND
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.termijnen import dienstpunt_van, wek_op
from meldpunt.workflow import VOORAANMELDING

WEKKEN = werk(
    naam="meldpunt.stille_vooraanmeldingen",
    titel="het Meldpunt wekken voor wat te lang op een CLB wacht",
    gevolg="Het Meldpunt hoort zo niet vanzelf dat deze vooraanmeldingen blijven liggen.",
)


def clb_van(sleutel: str, netwerk_id: int) -> Organisatie:
    """Return the CLB with this key in the network; Geweigerd when there is none."""
    rijen = Organisatie.objects.filter(netwerken=netwerk_id, soort=Soort.CLB, actief=True, sleutel=sleutel)
    clb = rijen.first()
    if clb is None:
        raise Geweigerd("Kies het CLB van je school.", veld="clb")
    return clb


def op_slot(vooraanmelding_id: int) -> Vooraanmelding:
    """Return the row, locked; who may touch it was checked by the caller's queryset."""
    rijen = Vooraanmelding.objects.select_for_update(of=("self",)).select_related("netwerk", "school", "clb", "door")
    return rijen.get(pk=vooraanmelding_id)


def verzet_vooraanmelding(
    vooraanmelding: Vooraanmelding, naar: str, door: Gebruiker | None, reden: str = ""
) -> Verschil:
    """Move it along its table, write the move and return the difference. The caller locked it, and saves."""
    anders = verzet(vooraanmelding, VOORAANMELDING, naar, door, reden)
    wacht = naar in WACHTEND
    vooraanmelding.afgehandeld_op = None if wacht else timezone.now()
    vooraanmelding.gewekt_op = None
    if door:
        vooraanmelding.actief_op, vooraanmelding.gewaarschuwd_op = timezone.now(), None
    if wacht or naar == Vooraanmeldingstand.INGEDIEND:
        # Sent on: the day by which the school hears more, while it may not follow yet.
        vooraanmelding.wek_op = wek_op(dienstpunt_van(vooraanmelding.netwerk))
    return anders


def beweegt(concept: Concept) -> None:
    """The CLB works on it: the Meldpunt waits another term. Part of the dienst that saves a section."""
    Vooraanmelding.objects.filter(pk=concept.vooraanmelding_id or 0).update(
        wek_op=wek_op(dienstpunt_van(concept.netwerk)),
        gewekt_op=None,
        actief_op=timezone.now(),
        gewaarschuwd_op=None,
    )


def leg_terug(vooraanmelding_id: int, *, door: Gebruiker | None) -> None:
    """Give it back to the CLB as it came: a colleague can take it up. Part of a dienst."""
    vooraanmelding = op_slot(vooraanmelding_id)
    if vooraanmelding.stand != Vooraanmeldingstand.OPGENOMEN:
        return
    wat_anders = verzet_vooraanmelding(vooraanmelding, Vooraanmeldingstand.VERSTUURD, door)
    vooraanmelding.save()
    # What the CLB had added goes: the school's part stands in the vooraanmelding itself.
    Concept.objects.filter(vooraanmelding=vooraanmelding).delete()
    registreer(vooraanmelding, "vooraanmelding teruggelegd", door, [wat_anders])


def _opneembaar(vooraanmelding_id: int, door: Gebruiker) -> Vooraanmelding:
    if not Vooraanmelding.objects.opneembaar_voor(door).filter(pk=vooraanmelding_id).exists():
        raise Geweigerd("Deze vooraanmelding is niet voor jullie CLB.")
    return op_slot(vooraanmelding_id)


@dienst
def vooraanmelding_opnemen(*, vooraanmelding_id: int, door: Gebruiker) -> Concept:
    """Begin an aanmelding with the school's part filled in. Taken up twice by one person: the same concept."""
    vooraanmelding = _opneembaar(vooraanmelding_id, door)
    bestaand = Concept.objects.filter(vooraanmelding=vooraanmelding).first()
    if bestaand is not None:
        if bestaand.eigenaar_id == door.pk:
            return bestaand
        raise Geweigerd("Een collega nam deze vooraanmelding al op.")
    wat_anders = verzet_vooraanmelding(vooraanmelding, Vooraanmeldingstand.OPGENOMEN, door)
    vooraanmelding.save()
    concept = Concept.objects.create(
        soort="aanmelding",
        netwerk=vooraanmelding.netwerk,
        organisatie=vooraanmelding.clb,
        eigenaar=door,
        vooraanmelding=vooraanmelding,
    )
    vul(concept, voor_het_clb(vooraanmelding.inhoud, vooraanmelding.school.sleutel))
    registreer(vooraanmelding, "vooraanmelding opgenomen", door, [wat_anders], namens=vooraanmelding.clb.naam)
    return concept


@dienst
def vooraanmelding_nog_nodig(*, vooraanmelding_id: int, door: Gebruiker) -> Vooraanmelding:
    """Say for the CLB that it is still needed: its term counts anew. The Meldpunt keeps looking as before."""
    vooraanmelding = _opneembaar(vooraanmelding_id, door)
    vooraanmelding.actief_op, vooraanmelding.gewaarschuwd_op = timezone.now(), None
    vooraanmelding.save(update_fields=["actief_op", "gewaarschuwd_op"])
    registreer(vooraanmelding, "vooraanmelding nog nodig", door, namens=vooraanmelding.clb.naam)
    return vooraanmelding


@dienst
def vooraanmelding_afwijzen(*, vooraanmelding_id: int, uitleg: str, door: Gebruiker) -> Vooraanmelding:
    """Decline, with a reason that the school reads. What the CLB had added of its own is gone."""
    vooraanmelding = _opneembaar(vooraanmelding_id, door)
    concept = Concept.objects.filter(vooraanmelding=vooraanmelding).first()
    if concept is not None and concept.eigenaar_id != door.pk:
        raise Geweigerd("Een collega werkt aan deze vooraanmelding. Spreek eerst samen af.")
    wat_anders = verzet_vooraanmelding(vooraanmelding, Vooraanmeldingstand.AFGEWEZEN, door, uitleg)
    vooraanmelding.uitleg = uitleg
    vooraanmelding.save()
    if concept is not None:
        concept.delete()
    _meld_besluit(vooraanmelding)
    registreer(vooraanmelding, "vooraanmelding afgewezen", door, [wat_anders], namens=vooraanmelding.clb.naam)
    return vooraanmelding


@dienst
def vooraanmelding_gezegd(
    *, vooraanmelding_id: int, meldt_aan: bool, uitleg: str, gezegd: Gezegde, door: Gebruiker
) -> Vooraanmelding:
    """Note, for the Meldpunt, what a silent CLB said on the telephone: it refers (another term begins), or it does not.

    That it does not refer ends it, with a reason that the school reads. Not while somebody of the CLB writes in it:
    that text is theirs to throw away.
    """
    if not Vooraanmelding.objects.stil_voor(door).filter(pk=vooraanmelding_id).exists():
        raise Geweigerd("Op deze vooraanmelding wacht het Meldpunt niet meer.")
    vooraanmelding = op_slot(vooraanmelding_id)
    gezegd.bewaak()
    vooraanmelding.gezegd_door, vooraanmelding.gezegd_op = gezegd.wie.strip(), gezegd.op
    if meldt_aan:
        vooraanmelding.wek_op, vooraanmelding.gewekt_op = wek_op(dienstpunt_van(vooraanmelding.netwerk)), None
        vooraanmelding.actief_op, vooraanmelding.gewaarschuwd_op = timezone.now(), None
        vooraanmelding.save()
        registreer(vooraanmelding, "het CLB meldt aan, genoteerd na een telefoon", door)
        return vooraanmelding
    if vooraanmelding.stand == Vooraanmeldingstand.OPGENOMEN:
        raise Geweigerd("Iemand van het CLB werkt er al aan. Vraag om ze in Leerrecht zelf af te wijzen.")
    if not uitleg.strip():
        raise Geweigerd("Schrijf waarom het CLB niet aanmeldt. De school leest dit.", veld="uitleg")
    wat_anders = verzet_vooraanmelding(vooraanmelding, Vooraanmeldingstand.AFGEWEZEN, door, uitleg)
    vooraanmelding.uitleg = uitleg
    vooraanmelding.save()
    _meld_besluit(vooraanmelding)
    registreer(vooraanmelding, "vooraanmelding afgewezen, genoteerd na een telefoon", door, [wat_anders])
    return vooraanmelding


@dienst
def vooraanmelding_intrekken(*, vooraanmelding_id: int, door: Gebruiker) -> Vooraanmelding:
    """Take the own vooraanmelding back, as long as the CLB did not send it on."""
    eigen = Vooraanmelding.objects.zichtbaar_voor(door).filter(pk=vooraanmelding_id, door=door)
    if not eigen.exists():
        raise Geweigerd("Alleen wie een vooraanmelding verstuurde, kan ze intrekken.")
    vooraanmelding = op_slot(vooraanmelding_id)
    if vooraanmelding.stand == Vooraanmeldingstand.OPGENOMEN:
        # Somebody's typed text is in there: the CLB itself declines, or sends.
        raise Geweigerd("Het CLB werkt er al aan. Bel het CLB als de aanmelding niet meer nodig is.")
    wat_anders = verzet_vooraanmelding(vooraanmelding, Vooraanmeldingstand.INGETROKKEN, door)
    vooraanmelding.save()
    registreer(vooraanmelding, "vooraanmelding ingetrokken", door, [wat_anders], namens=vooraanmelding.school.naam)
    return vooraanmelding


def _meld_besluit(vooraanmelding: Vooraanmelding) -> None:
    """Tell the person of the school that the CLB does not refer. Part of a dienst."""
    horen = bereik([vooraanmelding.door])
    berichten = mail.stuur(
        mail.VooraanmeldingBeweegt, vooraanmelding.referentie, vooraanmelding.get_absolute_url(), list(horen.mensen)
    )
    vooraanmelding.gehoord = horen.verstuurd(berichten)


def stille_wekken() -> Rondgang:
    """Wake the Meldpunt for every vooraanmelding whose CLB was silent too long, each in a transaction of its own.

    The returned run counts them under "gewekt". Done twice it wakes nobody twice.
    """
    rijen = Vooraanmelding.objects.filter(stand__in=WACHTEND, wek_op__lte=timezone.localdate(), gewekt_op=None)
    with Rondgang(WEKKEN) as ronde:
        for sleutel, referentie, netwerk_id in list(rijen.order_by("pk").values_list("pk", "referentie", "netwerk")):
            with ronde.stap(Vooraanmelding._meta.label, referentie, netwerk_id):
                ronde.tel("gewekt", _wek(vooraanmelding_id=sleutel))
    return ronde


@dienst
def _wek(*, vooraanmelding_id: int) -> bool:
    vooraanmelding = op_slot(vooraanmelding_id)
    if vooraanmelding.gewekt_op or vooraanmelding.stand not in WACHTEND:
        return False
    vooraanmelding.gewekt_op = timezone.now()
    vooraanmelding.save(update_fields=["gewekt_op"])
    aan = mensen_met(Recht.DOSSIERS_BEHANDELEN, vooraanmelding.netwerk_id)
    mail.stuur(mail.VooraanmeldingStil, vooraanmelding.referentie, reverse("meldpunt:aanmelden"), aan)
    registreer(vooraanmelding, "Meldpunt gewekt over vooraanmelding")
    return True


def vervallen_opnames() -> QuerySet[Vooraanmelding]:
    """Vooraanmeldingen that were taken up in a concept which has gone stale, or is gone."""
    grens = timezone.now() - TERMIJN
    zonder = Q(concept__isnull=True) | Q(concept__gewijzigd_op__lt=grens)
    return Vooraanmelding.objects.filter(zonder, stand=Vooraanmeldingstand.OPGENOMEN)


def vervallen_terugleggen(ronde: Rondgang) -> None:
    """Put those back before the retention run deletes their concept, each by itself; with `proef` only count."""
    for sleutel, referentie, netwerk_id in list(vervallen_opnames().values_list("pk", "referentie", "netwerk")):
        with ronde.stap(Vooraanmelding._meta.label, referentie, netwerk_id):
            if not ronde.proef:
                _leg_vervallen_terug(vooraanmelding_id=sleutel)
            ronde.tel("teruggelegde vooraanmeldingen")


@dienst
def _leg_vervallen_terug(*, vooraanmelding_id: int) -> None:
    leg_terug(vooraanmelding_id, door=None)
