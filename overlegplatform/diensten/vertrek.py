"""Seats of somebody who leaves: to a colleague, or open; the meetings still to come leave the calendar."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht.berichten import uitbox
from leerrecht.diensten import dienst
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.link.diensten import links_intrekken
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from leerrecht.vertrek import Reikwijdte, Werksoort
from leerrecht.zoeken import op_naam
from overlegplatform.berichten.uitnodiging import NietMeer, Vergaderuitnodiging
from overlegplatform.diensten.uitnodiging import DOEL, uitnodigingen_sturen
from overlegplatform.keuzes import Signaalstand, Vergaderstand
from overlegplatform.models import Deelname, Signaal, Vertegenwoordiging


def _zetels(bereik: Reikwijdte) -> QuerySet[Vertegenwoordiging]:
    rijen = Vertegenwoordiging.objects.actief_op(timezone.localdate()).filter(
        Q(persoon=bereik.persoon) | Q(plaatsvervanger=bereik.persoon), groep__netwerk__in=bereik.netwerken
    )
    return bereik.binnen(rijen)


def _mag_zitten(bereik: Reikwijdte, organisaties: Iterable[int]) -> QuerySet[Lidmaatschap]:
    return Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        rol__in=rollen_met(Recht.OVERLEG_DEELNEMEN),
        netwerk__in=bereik.netwerken,
        organisatie__in=organisaties,
        gebruiker__is_active=True,
    )


def _collegas(bereik: Reikwijdte) -> list[Gebruiker]:
    """Who may sit for one of these organisations."""
    leden = _mag_zitten(bereik, _zetels(bereik).values_list("organisatie", flat=True))
    mensen = Gebruiker.objects.filter(pk__in=leden.values("gebruiker")).exclude(pk=bereik.persoon.pk)
    return op_naam(mensen.order_by("pk"))


def komende_deelnames(zetels: Iterable[Vertegenwoordiging]) -> QuerySet[Deelname]:
    """Return the invitations of these seats to meetings that are still to come."""
    rijen = Deelname.objects.filter(
        zetel__in=zetels,
        uitgenodigd_op__isnull=False,
        vergadering__stand=Vergaderstand.UITGENODIGD,
        vergadering__begin__gte=timezone.now(),
    )
    return rijen.select_related("vergadering__groep__netwerk", "zetel__groep", "zetel__organisatie", "zetel__eenheid")


def afzeggen(persoon: Gebruiker, deelnames: Iterable[Deelname]) -> None:
    """Take these meetings out of the calendar of one person, and end the links to them. Part of a dienst."""
    for vergadering in {rij.vergadering_id: rij.vergadering for rij in deelnames}.values():
        links_intrekken(doel=DOEL, voorwerp=vergadering.sleutel, eigenaar=persoon)
        uitbox.verstuur(NietMeer(vergadering=vergadering, aan=persoon, pad=vergadering.get_absolute_url()))


@dienst
def zetels_overdragen(*, bereik: Reikwijdte, aan: Gebruiker | None, door: Gebruiker) -> int:
    """Put `aan` on the seats of who leaves, where that person works for the organisation; else the seat has nobody.

    Whoever leaves gets the meetings out of the calendar, whoever comes is invited to them.
    """
    zetels = list(
        _zetels(bereik).select_for_update(of=("self",)).select_related("groep__netwerk", "organisatie", "eenheid")
    )
    for zetel in zetels:
        deelnames = list(komende_deelnames([zetel]))
        past = aan is not None and _mag_zitten(bereik, [zetel.organisatie_id]).filter(gebruiker=aan).exists()
        if zetel.persoon_id == bereik.persoon.pk:
            zetel.persoon = aan if past else None
        if zetel.plaatsvervanger_id == bereik.persoon.pk:
            zetel.plaatsvervanger = None
        zetel.save()
        registreer(zetel.groep, "zetel overgedragen", door, [persoonsverschil("persoon", "Persoon")])
        afzeggen(bereik.persoon, deelnames)
        if past:
            for rij in deelnames:
                # What the other one said is no answer of this person.
                rij.zetel, rij.antwoord, rij.vervanger = zetel, "", ""
                rij.save(update_fields=["antwoord", "vervanger"])
                uitnodigingen_sturen(Vergaderuitnodiging, rij.vergadering, [rij])
    return len(zetels)


ZETELS = Werksoort(
    sleutel="zetels",
    een="zetel in een groep",
    meer="zetels in groepen",
    zonder="De zetel blijft van de organisatie, zonder naam. Wie vertrekt, krijgt de vergaderingen uit de agenda.",
    rijen=_zetels,
    overnemers=_collegas,
    draag_over=zetels_overdragen,
)


def _signalen(bereik: Reikwijdte) -> QuerySet[Signaal]:
    """Signals of this person that still wait for an answer."""
    rijen = Signaal.objects.filter(door=bereik.persoon, netwerk__in=bereik.netwerken)
    return rijen.exclude(stand=Signaalstand.BEANTWOORD)


SIGNALEN = Werksoort(
    sleutel="signalen",
    een="signaal zonder antwoord",
    meer="signalen zonder antwoord",
    zonder="Ze blijven van wie ze gaf. Het antwoord staat later op de pagina van het signaal.",
    rijen=_signalen,
)
