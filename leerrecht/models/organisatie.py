"""Organisatie and Eenheid: who takes part."""

from django.db import models

from leerrecht.bewaartermijn import GEEN_PERSOON
from leerrecht.models.basis import BewaaktModel, BronModel, Gevolgd, Paginas, SleutelModel
from leerrecht.models.netwerk import Netwerk
from leerrecht.zoeken import sorteersleutel, zelfde, zoektekst


class Soort(models.TextChoices):
    """Kinds of organisation around a young person."""

    SCHOOL = "school", "school"
    CLB = "clb", "CLB"
    AANBIEDER = "aanbieder", "aanbieder van trajecten"
    WELZIJN = "welzijn", "welzijn"
    JEUGDHULP = "jeugdhulp", "jeugdhulp"
    WERK = "werk", "werk"
    JUSTITIE = "justitie", "justitie"
    POLITIE = "politie", "politie"
    LOKAAL_BESTUUR = "lokaal_bestuur", "lokaal bestuur"
    PROVINCIE = "provincie", "provincie"
    VLAAMSE_OVERHEID = "vlaamse_overheid", "Vlaamse overheid"
    HOGER_ONDERWIJS = "hoger_onderwijs", "hoger onderwijs"
    KOEPEL = "koepel", "onderwijskoepel of begeleiding"
    OVERLEG = "overleg", "overlegorgaan"
    ANDERE = "andere", "andere"


# Who works for one of these reads about no young person here, whatever role or second employer that person has. The
# public pages for the young promise it; whoever is in danger is helped by a call.
LEEST_NOOIT = frozenset({Soort.POLITIE, Soort.JUSTITIE})


class Organisatie(BewaaktModel, SleutelModel, BronModel):
    """A school, CLB, provider, service or government that takes part in one or more networks."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = GEEN_PERSOON
    gevolgd = Gevolgd(naam="naam")

    naam = models.CharField("naam", max_length=160)
    soort = models.CharField("soort", max_length=20, choices=Soort.choices, default=Soort.ANDERE)
    netwerken = models.ManyToManyField(Netwerk, verbose_name="netwerken", related_name="organisaties")
    actief = models.BooleanField("actief", default=True)
    # As a provider of OpenID Connect names it: who comes in with it reads whom to ask.
    kbo = models.CharField("ondernemingsnummer", max_length=10, blank=True, default="")
    zoektekst = models.CharField(max_length=200, editable=False, default="")
    sorteersleutel = models.CharField(max_length=200, editable=False, default="", db_index=True)

    class Meta:
        ordering = ["sorteersleutel", "pk"]
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"

    def __str__(self) -> str:
        return self.naam

    def zet_zoekvelden(self) -> None:
        """Fill search text and sort key from the name; who makes one or changes its name calls it before saving."""
        self.zoektekst = zoektekst(self.naam)[:200]
        self.sorteersleutel = sorteersleutel(self.naam)


class Eenheid(BewaaktModel, BronModel):
    """A service within an organisation, such as Dienst Onderwijsondersteuning of a city."""

    publieke_pagina = Paginas.OVERAL
    bewaarbeleid = GEEN_PERSOON

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="eenheden")
    naam = models.CharField("naam", max_length=160)

    class Meta:
        ordering = ["naam"]
        verbose_name = "eenheid"
        verbose_name_plural = "eenheden"
        constraints = [models.UniqueConstraint(fields=["organisatie", "naam"], name="eenheid_uniek_in_organisatie")]

    def __str__(self) -> str:
        return f"{self.naam} ({self.organisatie.naam})"


def met_naam(naam: str, behalve: int = 0) -> Organisatie | None:
    """Return the organisation of this name, however it is written; compared in Python, as there are some hundreds."""
    namen = Organisatie.objects.exclude(pk=behalve).order_by("pk").values_list("pk", "naam")
    gevonden = next((pk for pk, ander in namen if zelfde(ander, naam)), None)
    return Organisatie.objects.get(pk=gevonden) if gevonden else None


def thuis_van_organisaties() -> dict[tuple[int, int], int]:
    """Return for each organisation in a network (both by key) its home: the network where it was known first.

    The home network names it, says what it is and takes it out of use; another one can only end its own part.
    """
    koppelingen = Organisatie.netwerken.through.objects.order_by("pk").values_list("organisatie", "netwerk")
    eerste: dict[int, int] = {}
    paren = list(koppelingen)
    for organisatie, netwerk in paren:
        eerste.setdefault(organisatie, netwerk)
    return {(organisatie, netwerk): eerste[organisatie] for organisatie, netwerk in paren}


def thuis_van_organisatie(organisatie: Organisatie) -> Netwerk | None:
    """Return the home of one organisation; None for one of no network at all."""
    koppeling = Organisatie.netwerken.through.objects.filter(organisatie=organisatie).order_by("pk").first()
    return koppeling.netwerk if koppeling else None
