"""A small world with one row behind every address, and a person in every role."""

from functools import cached_property
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actieplan.models import Versie, Voortgang
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.berichten.uitbox import zet_klaar
from leerrecht.models import (
    Aanspreekpunt,
    Achtergrondtaak,
    Bericht,
    Deursoort,
    Eenheid,
    Gebruiker,
    Leesvoorstel,
    Lidmaatschap,
    Thema,
    Voorsteldeur,
)
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.models.voorstel import GELDIG
from leerrecht.rechten import Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.slagen import alles_klopt
from leerrecht.tests.wereldtraject import WereldTraject
from leerrecht.tests.wereldvelden import VELDEN
from meldpunt.keuzes.dossier import Toestemmingstand
from meldpunt.models import (
    Aanbodfiche,
    Aanmelding,
    Betrokkene,
    Bladkaart,
    Concept,
    Overdracht,
    Toestemming,
    Verzoek,
    Vooraanmelding,
    Werkgebied,
)
from meldpunt.tests.aanmeldhulp import maak_concept, maak_vooraanmelding
from meldpunt.tests.bladhulp import maak_kaart
from meldpunt.tests.bouwers import maak_antwoordadres, maak_fiche, maak_kloptvraag
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_betrokkene,
    maak_nota,
    maak_toeleiding,
    maak_toestemming,
    maak_verzoek,
    maak_vraag,
)
from meldpunt.tests.tafelbouwers import maak_tafel
from monitoring.models import Aanlevering, Drempel, Gegevensbron, Indicator, Publicatie, Ronde
from monitoring.tests.bouwers import (
    maak_aanlevering,
    maak_drempel,
    maak_gegevensbron,
    maak_indicator,
    maak_publicatie,
    maak_telling,
)
from monitoring.tests.rondebouwers import maak_vastgestelde_ronde
from overlegplatform.tests.bouwers import Overlegwereld

BEZOEKER = "bezoeker"
STAF_ELDERS = "staf van een ander netwerk"
BEHEER_ELDERS = "beheer van een ander netwerk"
_ELDERS = {STAF_ELDERS: Rol.STAF, BEHEER_ELDERS: Rol.BEHEER}
WIE = (BEZOEKER, *(rol.value for rol in Rol), *_ELDERS)


class Wereld(WereldTraject):
    """One plan in force with one action, in Mechelen by itself; a second network that may look and not touch."""

    def __init__(self, netwerk: str = "mechelen") -> None:
        alles_klopt()
        self.netwerk = maak_netwerk(netwerk)
        self.organisatie = maak_organisatie(
            "Trekker vzw" if netwerk == "mechelen" else f"Trekker {netwerk}", self.netwerk
        )
        self.plan = maak_plan(netwerk=self.netwerk, slug=f"plan-{netwerk}")
        self.doel = maak_doelstelling(plan=self.plan)
        self.actie = maak_actie(doelstelling=self.doel, nummer="2.1.1")
        betrek(actie=self.actie, organisatie=self.organisatie)
        self.versie = maak_versie_van_kracht(plan=self.plan, jaar=2016)
        with schrijven_toegestaan():
            self.ontwerp = Versie.objects.create(plan=self.plan, jaar=2027, titel="Ontwerp 2027")

    def gebruiker(self, wie: str) -> Gebruiker:
        """Return a new person with the role `wie`, for the organisation that carries the action."""
        if wie in _ELDERS:
            return maak_gebruiker(_ELDERS[wie], netwerk=maak_netwerk("vlaams-brabant"))
        return maak_gebruiker(wie, netwerk=self.netwerk, organisatie=self.organisatie)

    def client(self, wie: str, **opties) -> Client:
        """Return a browser in which `wie` is signed in (BEZOEKER: nobody)."""
        client = Client(**opties)
        if wie != BEZOEKER:
            log_in(client, self.gebruiker(wie))
        return client

    def adres(self, naam: str) -> str:
        """Return the address of the page `naam`, about the rows of this world."""
        patroon = alle_namen()[naam].pattern
        velden = {**patroon.converters, **getattr(getattr(patroon, "regex", None), "groupindex", {})}
        return reverse(naam, kwargs={veld: self._waarde(naam, veld) for veld in velden}) + self._vraag(naam)

    def _vraag(self, naam: str) -> str:
        return f"?doel={self.doel.sleutel}" if naam == "actieplan:actie_nieuw" else ""

    def _waarde(self, naam: str, veld: str) -> Any:
        """One variable of an address: for this page, else for the pages that begin like it, else by its own name."""
        zoek = (f"{naam} {veld}", f"{naam.partition('_')[0]} {veld}", veld)
        return next(VELDEN[sleutel] for sleutel in zoek if sleutel in VELDEN)(self)

    @cached_property
    def iemand(self) -> Gebruiker:
        """A person of this network for beheer to look at."""
        return self.gebruiker(Rol.PARTNER)

    @cached_property
    def aanspreekpunt(self) -> Aanspreekpunt:
        with schrijven_toegestaan():
            return Aanspreekpunt.objects.create(netwerk=self.netwerk, functie="coördinator")

    @cached_property
    def eenheid(self) -> Eenheid:
        with schrijven_toegestaan():
            return Eenheid.objects.create(organisatie=self.organisatie, naam="Dienst Onderwijs")

    @cached_property
    def melding(self) -> Voortgang:
        """A stand that somebody reported, of which staf must say what comes of it."""
        with schrijven_toegestaan():
            return Voortgang.objects.create(
                actie=self.actie, datum=timezone.localdate(), tekst="Klaar.", stand="afgerond", door=self.iemand
            )

    @cached_property
    def woord(self) -> Thema:
        with schrijven_toegestaan():
            return Thema.objects.get_or_create(slug="warm", naam="Warm onthaal")[0]

    @cached_property
    def contact(self) -> Lidmaatschap:
        """The place of somebody without an account."""
        return self.gebruiker(Rol.CONTACT).lidmaatschappen.get()

    @cached_property
    def fiche(self) -> Aanbodfiche:
        """An open offer of the organisation for which everybody of this world acts."""
        return maak_fiche(aanbieder=self.organisatie, netwerk=self.netwerk)

    @cached_property
    def gebied(self) -> Werkgebied:
        """An area of this network."""
        naam, slug = f"Nekkerspoel {self.netwerk.korte_naam}", f"nekkerspoel-{self.netwerk.slug}"
        with schrijven_toegestaan():
            return Werkgebied.objects.create(netwerk=self.netwerk, slug=slug, naam=naam)

    @cached_property
    def concept(self) -> Concept:
        """What somebody else is writing: for everybody of this world it does not exist."""
        return maak_concept(self.gebruiker(Rol.AANMELDER))

    # Who answers for the provider of the offer by a link.
    antwoordadres = cached_property(lambda self: maak_antwoordadres(self.fiche, self.gebruiker(Rol.MELDPUNT)))
    kloptvraag = cached_property(lambda self: maak_kloptvraag(self.fiche))

    @cached_property
    def vooraanmelding(self) -> Vooraanmelding:
        """A school asks the organisation for which everybody of this world acts, and hears nothing for too long."""
        return maak_vooraanmelding(netwerk=self.netwerk, clb=self.organisatie, wek_op=timezone.localdate())

    @cached_property
    def aanmelding(self) -> Aanmelding:
        return maak_aanmelding(netwerk=self.netwerk)

    @cached_property
    def overdracht(self) -> Overdracht:
        """A file somebody else sent in, put to the organisation of this world, with a question and a colleague."""
        aanmelding = maak_aanmelding(netwerk=self.netwerk)
        maak_toeleiding(aanmelding, fiche=self.fiche)
        maak_vraag(aanmelding)
        return draag_over(aanmelding, clb_medewerker(self.netwerk))

    @cached_property
    def verzoek(self) -> Verzoek:
        """Somebody asked a copy of the file of this world."""
        return maak_verzoek(self.dossier, door=maak_gebruiker(Rol.MELDPUNT, netwerk=self.netwerk))

    # A sealed record that somebody of a CLB wrote, and a round table at which nobody of this world sits.
    nota = cached_property(lambda self: maak_nota(netwerk=self.netwerk))
    tafel = cached_property(lambda self: maak_tafel(self.dossier))

    @cached_property
    def toestemming(self) -> Toestemming:
        return maak_toestemming(self.dossier, self.organisatie, stand=Toestemmingstand.GEVRAAGD)

    @property
    def dossier(self) -> Aanmelding:
        return self.overdracht.aanmelding

    @cached_property
    def kaart(self) -> Bladkaart:
        """A card for the young person of the file of this world, not handed over yet."""
        return maak_kaart(self.dossier).kaart

    @cached_property
    def ouder(self) -> Betrokkene:
        return maak_betrokkene(self.dossier.jongere)

    @cached_property
    def voorstel(self) -> Leesvoorstel:
        """Somebody would come to work at the Meldpunt."""
        with schrijven_toegestaan():
            rij = Leesvoorstel.objects.create(
                netwerk=self.netwerk,
                daad="proef",
                wat=f"Pop wordt medewerker van het Meldpunt van {self.netwerk.korte_naam}.",
                door=self.iemand,
                vervalt_op=timezone.now() + GELDIG,
            )
            Voorsteldeur.objects.create(voorstel=rij, soort=Deursoort.MELDPUNT, netwerk=self.netwerk)
        return rij

    @cached_property
    def bericht(self) -> Bericht:
        return zet_klaar(
            soort="proef", aan="x@voorbeeld.test", onderwerp="Proef", tekst="Tekst.", gebruiker=self.iemand
        )

    # What this network counts itself, with a break, a target and an action beside it.
    telling = cached_property(lambda self: maak_telling(self.netwerk, self.actie))

    @cached_property
    def indicator(self) -> Indicator:
        """An indicator with one public figure."""
        indicator = maak_indicator()
        maak_publicatie(netwerk=self.netwerk, cellen=[{"indicator": indicator, "waarde": 12}])
        return indicator

    @cached_property
    def aanlevering(self) -> Aanlevering:
        return maak_aanlevering(netwerk=self.netwerk)

    @cached_property
    def bron(self) -> Gegevensbron:
        return maak_gegevensbron(netwerk=self.netwerk)

    @cached_property
    def drempel(self) -> Drempel:
        """A decision that opens figures, so that the DPO advises about it."""
        return maak_drempel(gegevensbron=self.bron, openbaar=True, verantwoordelijke="Het bestuur")

    @cached_property
    def publicatie(self) -> Publicatie:
        """The release in force; it shows the figure of `indicator`."""
        return maak_publicatie(netwerk=self.netwerk, cellen=[{"indicator": self.indicator, "waarde": 12}])

    @cached_property
    def ronde(self) -> Ronde:
        """A round of which everybody reads the evaluation."""
        return maak_vastgestelde_ronde(plan=self.plan, staf=self.gebruiker(Rol.STAF))

    @cached_property
    def overleg(self) -> Overlegwereld:
        """A group in which the organisation is secretaris, with a meeting held and one going on."""
        return Overlegwereld(self.netwerk, self.organisatie)

    @cached_property
    def taak(self) -> Achtergrondtaak:
        return Achtergrondtaak.objects.get_or_create(soort="opruimen", defaults={"door": self.iemand})[0]
