"""Long work: the weekly overview to everybody who meets. Cut off halfway, it goes on where it was."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht import achtergrond
from leerrecht.models import Achtergrondtaak, Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from leerrecht.rondgang import Rondgang, werk
from overlegplatform.diensten.agendavoorkeur import weekbericht_sturen

NAAM = "weekberichten"
WEEKBERICHTEN = werk(
    naam=NAAM, titel="de weekberichten klaarzetten", gevolg="Deze mensen krijgen hun overzicht van de week niet."
)


def deze_week() -> str:
    """Return the week as ISO 8601 writes it, `2026-W48`."""
    return f"{timezone.localdate():%G-W%V}"


def ontvangers() -> QuerySet[Gebruiker]:
    """Return who takes part in meetings today and did not switch the mail off."""
    rollen = rollen_met(Recht.OVERLEG_DEELNEMEN)
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(rol__in=rollen)
    wil = Q(agendavoorkeur__isnull=True) | Q(agendavoorkeur__weekbericht=True)
    return Gebruiker.objects.filter(wil, pk__in=leden.values("gebruiker"), is_active=True).order_by("pk")


@achtergrond.soort(NAAM)
def weekberichten(verloop: achtergrond.Verloop) -> str:
    """Send what is not sent yet; `object_sleutel` is the week, so that a late start still means that week."""
    mensen = list(ontvangers())
    with Rondgang(WEEKBERICHTEN) as ronde:
        for nummer, persoon in enumerate(mensen, start=1):
            # By key: whose mail fails is said to beheer, not in a log.
            with ronde.deel(Gebruiker._meta.label, persoon.sleutel):
                ronde.tel("mails", weekbericht_sturen(gebruiker=persoon, week=verloop.taak.object_sleutel))
            if nummer % 25 == 0:
                verloop.meld(100 * nummer // len(mensen))
    aantal = ronde.aantallen["mails"]
    return f"{aantal} {'weekbericht' if aantal == 1 else 'weekberichten'} klaargezet.{ronde.zin}"


def plan() -> Achtergrondtaak:
    """Plan the mail of this week."""
    return achtergrond.plan_taak(naam=NAAM, object_sleutel=deze_week())
