"""Which yes opens something today, and which no stands against it. One reading for every door and every list."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand, Trap, Wie


def geldig_ja(toestemmingen: QuerySet, trap: Trap, soort: Ontvangersoort, organisatie: int) -> QuerySet:
    """Those that open `trap` today for one receiver, in the quality in which that receiver was named.

    An organisation may be a provider and the host of a Meldpunt: a yes to the one is no yes to the other.
    """
    return die_openen(toestemmingen).filter(ontvanger=organisatie, ontvangersoort=soort, trap=trap)


def die_openen(toestemmingen: QuerySet) -> QuerySet:
    """Those that open something today: a yes of who decides, in its term, against which nobody who decides said no.

    One whose sentence names no field opens nothing at all: nobody knows what was agreed to. Nor does any of a file that
    is held still (AVG art. 18).
    """
    return toestemmingen.filter(
        Q(geldig_tot__isnull=True) | Q(geldig_tot__gte=timezone.localdate()),
        ~Exists(neen_van_een_ander(toestemmingen.model._default_manager.all())),
        ~Exists(_nee_van_de_jongere(toestemmingen.model._default_manager.all())),
        beslist=True,
        stand=Toestemmingstand.GEGEVEN,
        aanmelding__beperkt=False,
    ).exclude(velden=[])


def neen_van_een_ander(toestemmingen: QuerySet) -> QuerySet:
    """For one yes: a no, or a yes taken back, of somebody who decides as well, and who said no yes after it.

    Parents decide together. The law presumes that one speaks for both, but not against a no that is known (oud
    Burgerlijk Wetboek art. 373): then the door stays closed until they agree.
    """
    over_hetzelfde = {veld: OuterRef(veld) for veld in ("aanmelding", "ontvanger", "ontvangersoort", "trap", "wie")}
    zelfde_persoon = Q(betrokkene=OuterRef("betrokkene")) | Q(betrokkene__isnull=True)
    later_ja = toestemmingen.filter(
        zelfde_persoon, **over_hetzelfde, pk__gt=OuterRef("pk"), stand=Toestemmingstand.GEGEVEN
    )
    neen = (Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN)
    return toestemmingen.filter(~Exists(later_ja), **over_hetzelfde, beslist=True, stand__in=neen)


def _nee_van_de_jongere(toestemmingen: QuerySet) -> QuerySet:
    """For one yes: the last word of the young person about the same, a no that nobody weighed.

    Where the young person decides it is that person's own yes that it is asked of, and a later yes than the no.
    """
    over_hetzelfde = {veld: OuterRef(veld) for veld in ("aanmelding", "ontvanger", "ontvangersoort", "trap")}
    van_de_jongere = toestemmingen.filter(wie=Wie.JONGERE)
    later_ja = van_de_jongere.filter(**over_hetzelfde, pk__gt=OuterRef("pk"), stand=Toestemmingstand.GEGEVEN)
    neen = (Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN)
    return van_de_jongere.filter(~Exists(later_ja), **over_hetzelfde, stand__in=neen, afwegingen__isnull=True)
