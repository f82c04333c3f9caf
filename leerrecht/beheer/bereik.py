"""The one query door of beheer: what this administrator may see. All lists, pages, counts and choices go through it."""

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, TextChoices, Value, When
from django.utils import timezone

from leerrecht.models import (
    Aanspreekpunt,
    Achtergrondtaak,
    Bericht,
    Gebruiker,
    Gebruikersoort,
    Lidmaatschap,
    Netwerk,
    Organisatie,
    Storing,
    Uitnodiging,
)
from leerrecht.models.lidmaatschap import LidmaatschapQuerySet, thuis_van_mensen
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van


class Accountstand(TextChoices):
    """How far an account is. Derived, never stored."""

    ACTIEF = "actief", "actief"
    UITGENODIGD = "uitgenodigd", "uitgenodigd"
    VERVALLEN = "vervallen", "uitnodiging vervallen"
    ZONDER = "zonder", "nog niet uitgenodigd"
    AFGESLOTEN = "afgesloten", "afgesloten"
    CONTACT = "contact", "contact zonder account"


def netwerken(door, recht: Recht = Recht.ACCOUNTS_BEHEREN) -> QuerySet[Netwerk]:
    """Networks in which `door` holds `recht`."""
    return Netwerk.objects.filter(pk__in=toegang_van(door).netwerken_met(recht))


def lidmaatschappen(door, recht: Recht = Recht.ACCOUNTS_BEHEREN) -> LidmaatschapQuerySet:
    """Memberships in those networks, whatever their period."""
    return Lidmaatschap.objects.filter(netwerk__in=toegang_van(door).netwerken_met(recht))


def gebruikers(door, recht: Recht = Recht.ACCOUNTS_BEHEREN) -> QuerySet[Gebruiker]:
    """People who have, had or will have a membership in those networks."""
    # One list of keys, not an Exists per person: SQLite walks all memberships of the network for each of those.
    return Gebruiker.objects.filter(pk__in=lidmaatschappen(door, recht).values("gebruiker"))


def is_van_elders(gebruiker: Gebruiker, door) -> bool:
    """Tell whether another network, that `door` does not administer, answers for this account."""
    thuis = thuis_van_mensen({gebruiker.pk}).get(gebruiker.pk)
    return thuis is not None and thuis not in toegang_van(door).netwerken_met(Recht.ACCOUNTS_BEHEREN)


def met_stand(rijen: QuerySet[Gebruiker]) -> QuerySet[Gebruiker]:
    """Add to people: `stand` (an Accountstand), `uitgenodigd_tot` and `heeft_factor`."""
    open_ = Uitnodiging.objects.filter(gebruiker=OuterRef("pk"), gebruikt_op__isnull=True)
    sterk = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    # Somebody who signed in once needs no invitation, whatever way they came in.
    wachtwoord = ~Q(password="") & ~Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    geopend = wachtwoord | Q(last_login__isnull=False)
    return rijen.annotate(
        uitgenodigd_tot=Subquery(open_.order_by("-vervalt_op").values("vervalt_op")[:1]),
        heeft_factor=Exists(Authenticator.objects.filter(user=OuterRef("pk"), type__in=sterk)),
        stand=Case(
            When(is_active=False, then=Value(Accountstand.AFGESLOTEN)),
            When(~Q(soort=Gebruikersoort.ACCOUNT), then=Value(Accountstand.CONTACT)),
            When(geopend, then=Value(Accountstand.ACTIEF)),
            When(uitgenodigd_tot__gte=timezone.now(), then=Value(Accountstand.UITGENODIGD)),
            When(uitgenodigd_tot__isnull=False, then=Value(Accountstand.VERVALLEN)),
            default=Value(Accountstand.ZONDER),
        ),
    )


def met_lopend(rijen: QuerySet[Gebruiker], door) -> QuerySet[Gebruiker]:
    """Keep people with a running membership in the networks of `door`."""
    return rijen.filter(pk__in=lidmaatschappen(door).actief_op(timezone.localdate()).values("gebruiker"))


def organisaties(door, recht: Recht = Recht.ORGANISATIES_BEHEREN) -> QuerySet[Organisatie]:
    """Organisations of those networks. (Exists, not a join: an organisation in two networks is one row.)"""
    koppeling = Organisatie.netwerken.through.objects.filter(
        organisatie=OuterRef("pk"), netwerk__in=toegang_van(door).netwerken_met(recht)
    )
    return Organisatie.objects.filter(Exists(koppeling))


def aanspreekpunten(door) -> QuerySet[Aanspreekpunt]:
    """Aanspreekpunten of those networks."""
    return Aanspreekpunt.objects.filter(netwerk__in=toegang_van(door).netwerken_met(Recht.ORGANISATIES_BEHEREN))


def berichten(door) -> QuerySet[Bericht]:
    """Mails to people `door` may see, and mails to nobody the portal knows. The text of a mail is never fetched."""
    rijen = Bericht.objects.all()
    if not toegang_van(door).portaal:
        zichtbaar = gebruikers(door, Recht.WERK_BEHEREN).values("pk")
        rijen = rijen.filter(Q(gebruiker__isnull=True) | Q(gebruiker__in=zichtbaar))
    return rijen.defer("onderwerp", "tekst", "html")


def taken(door) -> QuerySet[Achtergrondtaak]:
    """Long work of the portal itself and of people `door` may see."""
    if toegang_van(door).portaal:
        return Achtergrondtaak.objects.all()
    zichtbaar = gebruikers(door, Recht.WERK_BEHEREN).values("pk")
    return Achtergrondtaak.objects.filter(Q(door__isnull=True) | Q(door__in=zichtbaar))


def storingen(door) -> QuerySet[Storing]:
    """Rows on which work of the portal keeps failing: of those networks, and of the portal as a whole."""
    if toegang_van(door).portaal:
        return Storing.objects.all()
    eigen = toegang_van(door).netwerken_met(Recht.WERK_BEHEREN)
    return Storing.objects.filter(Q(netwerk__isnull=True) | Q(netwerk__in=eigen))
