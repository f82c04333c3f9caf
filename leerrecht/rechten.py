"""Rights and roles. Code asks for a right; a role is a list of rights, in this one table."""

from enum import StrEnum

from django.db.models import TextChoices


class Recht(StrEnum):
    """Something a person may do. The value is the sentence shown to beheer."""

    PLAN_BEWERKEN = "het actieplan bewerken"
    PLAN_VOORSTEL_LEZEN = "voorstellen lezen die nog niet goedgekeurd zijn"
    PLAN_GESCHIEDENIS_LEZEN = "de geschiedenis van een actie lezen"
    VOORTGANG_MELDEN = "voortgang melden over de eigen actie"
    CIJFERS_BEHEREN = "cijfers aanleveren, nakijken en publiceren"
    CIJFERS_PARTNER_LEZEN = "cijfers lezen die voor het netwerk zelf zijn"
    EVALUATIE_BEHEREN = "de jaarlijkse ronde openen en de jaarevaluatie maken"
    EVALUATIE_INVULLEN = "de acties evalueren die de eigen organisatie trekt"
    EVALUATIE_VOORGELEGD_LEZEN = "de jaarevaluatie lezen zodra ze voor het college ligt"
    BEVRAGING_BEANTWOORDEN = "een bevraging van het netwerk beantwoorden voor de eigen organisatie"
    WELBEVINDEN_VRAGEN = "een klas of groep zonder namen vragen hoe het gaat"
    BESCHERMING_NAZIEN = "nalezen welke cijfers verborgen zijn en hoe klein een getoond aantal mag zijn"
    AANBOD_BIJHOUDEN = "het aanbod van de eigen organisatie bijhouden"
    AANBOD_BEHEREN = "het aanbod van alle aanbieders van het netwerk bijhouden"
    AANMELDEN = "een jongere aanmelden bij het Meldpunt"
    CONSULT_STARTEN = "een consult zonder naam vragen aan het Meldpunt"
    DOSSIERS_VOLGEN = "volgen wat je zelf bij het Meldpunt vroeg"
    DOSSIERS_BEHANDELEN = "dossiers van het Meldpunt behandelen"
    TOESTEMMING_NOTEREN = "toestemmingen om te delen vragen, noteren en intrekken"
    TOELEIDING_BEANTWOORDEN = "antwoorden op een toeleiding naar het eigen aanbod"
    TERMIJNEN_BEPALEN = "noteren welke bewaartermijnen de verwerkingsverantwoordelijke besliste"
    VERZOEKEN_ADVISEREN = "advies geven over een verzoek van een jongere of ouder"
    VERZOEKEN_BESLISSEN = "noteren wat de verwerkingsverantwoordelijke over een verzoek besliste"
    VERANTWOORDING_NOTEREN = "noteren wie verantwoordelijk is voor dossiers, en op welke grond wie ze leest"
    RAADPLEGINGEN_LEZEN = "nagaan wie een dossier bekeek, zonder het te lezen"
    OVERLEG_DEELNEMEN = "deelnemen aan het overleg van de eigen groepen en signalen geven"
    OVERLEG_PLANNEN = "groepen en vergaderingen van het netwerk plannen en signalen beantwoorden"
    CONTACTEN_BIJHOUDEN = "contacten zonder account toevoegen en stoppen"
    STIJLGIDS_LEZEN = "de stijlgids bekijken"
    FEITEN_NAKIJKEN = "nakijken of wat het portaal over de wet zegt, nog klopt"
    ACCOUNTS_BEHEREN = "accounts en lidmaatschappen beheren"
    ORGANISATIES_BEHEREN = "organisaties beheren"
    WERK_BEHEREN = "wachtende mail en lang werk opvolgen"
    NETWERK_BESCHRIJVEN = "schrijven wat het netwerk over zichzelf zegt"
    NETWERKEN_BEGINNEN = "netwerken beginnen en hun eerste beheerder uitnodigen"
    WOORDEN_BEHEREN = "de gedeelde woordenlijsten bijhouden"


class Rol(TextChoices):
    """The role on a lidmaatschap."""

    AANMELDER = "aanmelder", "aanmelder"
    MELDPUNT = "meldpunt", "medewerker van het Meldpunt"
    AANBIEDER = "aanbieder", "aanbieder"
    PARTNER = "partner", "partner"
    STAF = "staf", "stafmedewerker"
    COLLEGE = "college", "college"
    DPO = "dpo", "functionaris voor gegevensbescherming"
    BEHEER = "beheer", "functioneel beheerder"
    CONTACT = "contact", "contact zonder account"
    PORTAALBEHEER = "portaalbeheer", "portaalbeheerder"


ROLRECHTEN: dict[Rol, frozenset[Recht]] = {
    Rol.AANMELDER: frozenset(
        {
            Recht.AANMELDEN,
            Recht.CONSULT_STARTEN,
            Recht.DOSSIERS_VOLGEN,
            Recht.TOESTEMMING_NOTEREN,
            Recht.WELBEVINDEN_VRAGEN,
            Recht.BEVRAGING_BEANTWOORDEN,
        }
    ),
    Rol.MELDPUNT: frozenset(
        {
            Recht.PLAN_GESCHIEDENIS_LEZEN,
            Recht.CIJFERS_PARTNER_LEZEN,
            Recht.AANBOD_BIJHOUDEN,
            Recht.AANBOD_BEHEREN,
            Recht.CONSULT_STARTEN,
            Recht.DOSSIERS_BEHANDELEN,
            Recht.TOESTEMMING_NOTEREN,
            Recht.OVERLEG_DEELNEMEN,
        }
    ),
    Rol.AANBIEDER: frozenset(
        {
            Recht.PLAN_GESCHIEDENIS_LEZEN,
            Recht.CIJFERS_PARTNER_LEZEN,
            Recht.VOORTGANG_MELDEN,
            Recht.EVALUATIE_INVULLEN,
            Recht.AANBOD_BIJHOUDEN,
            Recht.TOELEIDING_BEANTWOORDEN,
            Recht.OVERLEG_DEELNEMEN,
        }
    ),
    Rol.PARTNER: frozenset(
        {
            Recht.PLAN_GESCHIEDENIS_LEZEN,
            Recht.CIJFERS_PARTNER_LEZEN,
            Recht.VOORTGANG_MELDEN,
            Recht.EVALUATIE_INVULLEN,
            # A question without a name; a partner reads no file of a young person.
            Recht.CONSULT_STARTEN,
            Recht.DOSSIERS_VOLGEN,
            Recht.OVERLEG_DEELNEMEN,
            Recht.WELBEVINDEN_VRAGEN,
            Recht.BEVRAGING_BEANTWOORDEN,
        }
    ),
    Rol.STAF: frozenset(
        {
            Recht.PLAN_BEWERKEN,
            Recht.PLAN_VOORSTEL_LEZEN,
            Recht.PLAN_GESCHIEDENIS_LEZEN,
            Recht.VOORTGANG_MELDEN,
            Recht.CIJFERS_BEHEREN,
            Recht.CIJFERS_PARTNER_LEZEN,
            Recht.WELBEVINDEN_VRAGEN,
            Recht.EVALUATIE_BEHEREN,
            Recht.OVERLEG_DEELNEMEN,
            Recht.OVERLEG_PLANNEN,
            Recht.CONTACTEN_BIJHOUDEN,
            Recht.NETWERK_BESCHRIJVEN,
            Recht.STIJLGIDS_LEZEN,
            Recht.FEITEN_NAKIJKEN,
        }
    ),
    Rol.COLLEGE: frozenset(
        {Recht.PLAN_GESCHIEDENIS_LEZEN, Recht.CIJFERS_PARTNER_LEZEN, Recht.EVALUATIE_VOORGELEGD_LEZEN}
    ),
    Rol.DPO: frozenset({Recht.RAADPLEGINGEN_LEZEN, Recht.BESCHERMING_NAZIEN, Recht.VERZOEKEN_ADVISEREN}),
    Rol.BEHEER: frozenset(
        {
            Recht.ACCOUNTS_BEHEREN,
            Recht.ORGANISATIES_BEHEREN,
            Recht.WERK_BEHEREN,
            Recht.TERMIJNEN_BEPALEN,
            Recht.VERZOEKEN_BESLISSEN,
            Recht.VERANTWOORDING_NOTEREN,
            Recht.NETWERK_BESCHRIJVEN,
        }
    ),
    # Nobody signs in with it: it says what a personal link may open. Never a right that reads files.
    Rol.CONTACT: frozenset({Recht.OVERLEG_DEELNEMEN, Recht.BEVRAGING_BEANTWOORDEN}),
    # Above the networks, on no membership (`Gebruiker.portaalbeheer_sinds`): never a right that reads files.
    Rol.PORTAALBEHEER: frozenset({Recht.NETWERKEN_BEGINNEN, Recht.WOORDEN_BEHEREN, Recht.WERK_BEHEREN}),
}

# What lets somebody read about a young person. It rests while the key to the account is too new to trust.
DOSSIERRECHTEN = frozenset(
    {
        Recht.AANMELDEN,
        Recht.DOSSIERS_VOLGEN,
        Recht.DOSSIERS_BEHANDELEN,
        Recht.TOESTEMMING_NOTEREN,
        Recht.TOELEIDING_BEANTWOORDEN,
    }
)

# What a right lets somebody read, in the words of beheer; `LEEST_NIETS`: one that opens no page with more to read.
LEEST: dict[Recht, str] = {
    Recht.PLAN_BEWERKEN: "acties en nota’s die nog niet publiek zijn",
    Recht.PLAN_VOORSTEL_LEZEN: "voorstellen voor het plan die nog niet goedgekeurd zijn",
    Recht.PLAN_GESCHIEDENIS_LEZEN: "wie een actie wijzigde, en wanneer",
    Recht.VOORTGANG_MELDEN: "wat de eigen organisatie over haar acties meldde",
    Recht.CIJFERS_BEHEREN: "elke aangeleverde tabel, ook de aantallen die het portaal verbergt",
    Recht.CIJFERS_PARTNER_LEZEN: "cijfers die voor het netwerk zelf zijn",
    Recht.EVALUATIE_BEHEREN: "elke evaluatie, ook als ze nog niet vastgesteld is",
    Recht.EVALUATIE_INVULLEN: "de evaluatie van de acties die de eigen organisatie trekt",
    Recht.EVALUATIE_VOORGELEGD_LEZEN: "de jaarevaluatie zodra ze voor het college ligt",
    Recht.BEVRAGING_BEANTWOORDEN: "wat de eigen organisatie op een bevraging antwoordde, tot die sluit",
    Recht.WELBEVINDEN_VRAGEN: "hoe een zelf bevraagde klas zich voelt, vanaf tien antwoorden; nooit één antwoord",
    Recht.BESCHERMING_NAZIEN: "welke cijfers verborgen zijn, en waarom",
    Recht.AANBOD_BIJHOUDEN: "het aanbod van de eigen organisatie, ook wat nog niet publiek is",
    Recht.AANBOD_BEHEREN: "het aanbod van alle aanbieders van het netwerk, ook wat nog niet publiek is",
    Recht.AANMELDEN: "het dossier van wie deze persoon zelf aanmeldde, met naam",
    Recht.CONSULT_STARTEN: "het eigen consult",
    Recht.DOSSIERS_VOLGEN: "wat het Meldpunt met de eigen vraag deed",
    Recht.DOSSIERS_BEHANDELEN: "de dossiers van het Meldpunt, met naam, school en gezin",
    Recht.TOESTEMMING_NOTEREN: "wie ja of nee zei om te delen, in de eigen dossiers",
    Recht.TOELEIDING_BEANTWOORDEN: "een vraag aan het eigen aanbod zonder naam; met naam zodra iemand daar ja op zei",
    Recht.TERMIJNEN_BEPALEN: "hoelang gegevens blijven",
    Recht.VERZOEKEN_ADVISEREN: "wat een jongere of ouder over het dossier vroeg, met naam",
    Recht.VERZOEKEN_BESLISSEN: "wat een jongere of ouder over het dossier vroeg, met naam",
    Recht.VERANTWOORDING_NOTEREN: "wie verantwoordelijk is voor dossiers",
    Recht.RAADPLEGINGEN_LEZEN: (
        "wie welk dossier bekeek, en waarom; een steekproef van oordelen over wie mag beslissen; het dossier zelf niet"
    ),
    Recht.OVERLEG_DEELNEMEN: "agenda, verslag en signalen van de eigen groepen",
    Recht.OVERLEG_PLANNEN: "agenda, verslag en signalen van alle groepen van het netwerk",
    Recht.CONTACTEN_BIJHOUDEN: "naam en adres van contacten zonder account",
    Recht.ACCOUNTS_BEHEREN: "naam, adres en rollen van wie in het netwerk werkt",
    Recht.ORGANISATIES_BEHEREN: "de organisaties van het netwerk en wie er werkt",
    Recht.WERK_BEHEREN: "welke mail wacht, en aan wie",
}
LEEST_NIETS = frozenset(
    {
        Recht.STIJLGIDS_LEZEN,
        Recht.FEITEN_NAKIJKEN,
        Recht.NETWERK_BESCHRIJVEN,
        Recht.NETWERKEN_BEGINNEN,
        Recht.WOORDEN_BEHEREN,
    }
)
# What one reads by it is about one young person, whoever it is that reads.
OVER_JONGEREN = DOSSIERRECHTEN | {
    Recht.CONSULT_STARTEN,
    Recht.VERZOEKEN_ADVISEREN,
    Recht.VERZOEKEN_BESLISSEN,
    Recht.RAADPLEGINGEN_LEZEN,
}

ROLLEN_MET_ACCOUNT = tuple(rol for rol in Rol if rol != Rol.CONTACT)
# On a membership; who begins networks belongs to none.
ROLLEN_VAN_LID = tuple(rol for rol in Rol if rol != Rol.PORTAALBEHEER)
# What beheer gives; a contact is made by who needs to reach it.
ROLLEN_TE_GEVEN = tuple(rol for rol in ROLLEN_MET_ACCOUNT if rol in ROLLEN_VAN_LID)

# Roles that read files or write for others need a second factor.
ROLLEN_MET_TOTP = frozenset({Rol.MELDPUNT, Rol.AANBIEDER, Rol.STAF, Rol.DPO, Rol.BEHEER, Rol.PORTAALBEHEER})
ROLLEN_MET_CODE = frozenset({Rol.AANMELDER})


def rollen_met(recht: Recht) -> tuple[Rol, ...]:
    """Return the roles that hold `recht`: for queries over memberships, which keep a role only."""
    return tuple(rol for rol, rechten in ROLRECHTEN.items() if recht in rechten)


def leest(rol: Rol, *, over_jongeren: bool) -> list[str]:
    """Return what `rol` reads beyond the public pages, in words: about a young person, or all else."""
    rechten = [recht for recht in Recht if recht in ROLRECHTEN[rol] and (recht in OVER_JONGEREN) == over_jongeren]
    return [LEEST[recht] for recht in rechten if recht in LEEST]
