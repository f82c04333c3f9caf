"""A small world with one row behind every address, and a person in every role."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actieplan.models import Versie, Voortgang
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.beheer.sleutels import adressleutel
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
from meldpunt.keuzes.dossier import Toestemmingstand
from meldpunt.models import (
    Aanbodfiche,
    Aanmelding,
    Concept,
    Overdracht,
    Toestemming,
    VerzegeldeNota,
    Verzoek,
    Vooraanmelding,
    Werkgebied,
)
from meldpunt.tests.aanmeldhulp import maak_concept, maak_vooraanmelding
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_nota,
    maak_toeleiding,
    maak_toestemming,
    maak_verzoek,
    maak_vraag,
)
from monitoring.models import Aanlevering, Gegevensbron, Indicator, Publicatie, Ronde
from monitoring.tests.bouwers import maak_aanlevering, maak_gegevensbron, maak_indicator, maak_publicatie
from monitoring.tests.rondebouwers import maak_vastgestelde_ronde
from overlegplatform.tests.bouwers import Overlegwereld

BEZOEKER = "bezoeker"
STAF_ELDERS = "staf van een ander netwerk"
BEHEER_ELDERS = "beheer van een ander netwerk"
_ELDERS = {STAF_ELDERS: Rol.STAF, BEHEER_ELDERS: Rol.BEHEER}
WIE = (BEZOEKER, *(rol.value for rol in Rol), *_ELDERS)


class Wereld:
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

    @cached_property
    def vooraanmelding(self) -> Vooraanmelding:
        """A school asks the organisation for which everybody of this world acts, and hears nothing for too long."""
        return maak_vooraanmelding(netwerk=self.netwerk, clb=self.organisatie, wek_op=timezone.localdate())

    @cached_property
    def aanmelding(self) -> Aanmelding:
        """A file somebody of a CLB sent in."""
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

    @cached_property
    def nota(self) -> VerzegeldeNota:
        """A sealed record that somebody of a CLB wrote."""
        return maak_nota(netwerk=self.netwerk)

    @cached_property
    def toestemming(self) -> Toestemming:
        return maak_toestemming(self.dossier, self.organisatie, stand=Toestemmingstand.GEVRAAGD)

    @property
    def dossier(self) -> Aanmelding:
        return self.overdracht.aanmelding

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
    def publicatie(self) -> Publicatie:
        return maak_publicatie(netwerk=self.netwerk)

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


# Variables of addresses, each with how to find its value; "naam veld" goes before "veld".
VELDEN: dict[str, Callable[[Wereld], Any]] = {
    "account_zitting kenmerk": lambda w: "0" * 16,
    "mfa_remove_webauthn pk": lambda wereld: 1,  # nobody here has one: the question who you are comes first
    "plan": lambda w: w.plan.slug,
    "sleutel": lambda w: w.actie.sleutel,
    "jaar": lambda w: w.versie.jaar,
    "actieplan:doel_wijzigen sleutel": lambda w: w.doel.sleutel,
    "actieplan:doel_intrekken sleutel": lambda w: w.doel.sleutel,
    "melding": lambda w: w.melding.sleutel,
    "actieplan:ontwerp jaar": lambda w: w.ontwerp.jaar,
    "contact_nieuw netwerk": lambda w: w.netwerk.slug,
    "contact_stoppen sleutel": lambda w: w.contact.sleutel,
    "geheim": lambda w: "geen-geldig-geheim",
    "uidb36": lambda w: "1",
    "key": lambda w: "geen-geldige-sleutel",
    "lijst": lambda w: "themas",
    "slug": lambda w: w.woord.slug,
    "meldpunt:fiche slug": lambda w: w.fiche.slug,
    "meldpunt:aanbod slug": lambda w: w.fiche.slug,
    "meldpunt:plaatsen slug": lambda w: w.fiche.slug,
    "meldpunt:stand slug": lambda w: w.fiche.slug,
    "meldpunt:bevestigen slug": lambda w: w.fiche.slug,
    "meldpunt:regio_zetten sleutel": lambda w: w.gebruiker(Rol.MELDPUNT).lidmaatschappen.get().sleutel,
    "meldpunt:concept sleutel": lambda w: w.concept.sleutel,
    "meldpunt:sectie sleutel": lambda w: w.concept.sleutel,
    "meldpunt:controleren sleutel": lambda w: w.concept.sleutel,
    "meldpunt:vooraanmelding referentie": lambda w: w.vooraanmelding.referentie,
    "meldpunt:ontvangen referentie": lambda w: w.aanmelding.referentie,
    "meldpunt:consult referentie": lambda w: w.aanmelding.referentie,
    "gebied": lambda w: w.gebied.slug,
    "sectie": lambda w: "jongere",
    "referentie": lambda w: w.dossier.referentie,
    "meldpunt:verbeteren plek": lambda w: "jongere",
    "meldpunt:eigen_woorden plek": lambda w: "jongere",
    "meldpunt:rij_verbeteren plek": lambda w: "toeleiding",
    "meldpunt:rij_verbeteren rij": lambda w: w.dossier.toeleidingen.get().sleutel,
    "meldpunt:plek slug": lambda w: w.fiche.slug,
    "meldpunt:toeleiding sleutel": lambda w: w.dossier.toeleidingen.get().sleutel,
    "meldpunt:nota sleutel": lambda w: w.nota.sleutel,
    "meldpunt:verzoek sleutel": lambda w: w.verzoek.sleutel,
    "meldpunt:beperking sleutel": lambda w: w.verzoek.sleutel,
    "meldpunt:verzoek_kopie soort": lambda w: "json",
    "meldpunt:toestemming sleutel": lambda w: w.toestemming.sleutel,
    "meldpunt:overdracht_stoppen sleutel": lambda w: w.overdracht.aan.sleutel,
    "netwerk": lambda w: w.netwerk.slug,
    "code": lambda w: w.indicator.code,
    "monitoring:aanlevering sleutel": lambda w: w.aanlevering.sleutel,
    "monitoring:publicatie sleutel": lambda w: w.publicatie.sleutel,
    "monitoring:bescherming sleutel": lambda w: w.publicatie.sleutel,
    "monitoring:drempel bron": lambda w: w.bron.code,
    "schooljaar": lambda w: str(w.ronde.schooljaar),
    "naar": lambda w: "ontwerp",
    "editie": lambda w: w.ronde.jaarevaluatie.edities.get().nummer,
    "eenheid": lambda w: adressleutel(w.eenheid),
    "actieplan:actiepunt_afvinken sleutel": lambda w: w.overleg.actiepunt.sleutel,
    **{
        f"overleg:{naam} slug": lambda w: w.overleg.groep.slug
        for naam in (
            "groep",
            "groep_bewerken",
            "thema_nieuw",
            "zetels",
            "zetel_nieuw",
            "zetel_beeindigen",
            "vergadering_nieuw",
        )
    },
    **{
        f"overleg:{naam} sleutel": lambda w: w.overleg.bezig.sleutel
        for naam in (
            "vergadering",
            "wie",
            "verslagen",
            "antwoord",
            "agenda",
            "punt",
            "zeteladressen",
            "zetel_bellen",
            "werk",
            "uitkomst",
            "aanwezig",
            "gast",
            "voorstel",
            "voorstellen",
        )
    },
    "overleg:verslag sleutel": lambda w: w.overleg.gehouden.sleutel,
    "overleg:verslag_goedkeuren sleutel": lambda w: w.overleg.bezig.sleutel,
    "overleg:signaal sleutel": lambda w: w.overleg.signaal.sleutel,
    "zetel": lambda w: w.overleg.zetel.sleutel,
    "voorstel": lambda w: w.overleg.voorstel.sleutel,
    "voorstel sleutel": lambda w: w.voorstel.sleutel,
    "punt": lambda w: w.overleg.punt.sleutel,
    "uitkomst": lambda w: w.overleg.uitkomst.sleutel,
    "nummer": lambda w: 1,
    "voorbeeld:bericht sleutel": lambda w: w.bericht.sleutel,
    "beheer:bericht sleutel": lambda w: w.bericht.sleutel,
    "beheer:taak sleutel": lambda w: w.taak.sleutel,
    "beheer:aanspreekpunt sleutel": lambda w: adressleutel(w.aanspreekpunt),
    "beheer:organisatie sleutel": lambda w: w.organisatie.sleutel,
    "beheer:eenheid sleutel": lambda w: w.organisatie.sleutel,
    "beheer:lidmaatschap sleutel": lambda w: w.iemand.lidmaatschappen.get().sleutel,
    **{
        f"beheer:{naam} sleutel": lambda w: w.iemand.sleutel
        for naam in ("gebruiker", "uitnodigen", "account", "factor", "lidmaatschap_nieuw")
    },
}
