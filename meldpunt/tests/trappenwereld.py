"""One network full of people around four files of one young person, to see who reads how much. Everybody is invented.

The files differ in their state only. Each person stands in every one of them in the same way, so that a column of the
tables in `test_trappen.py` is one file, and what one person may read can never come from another's row unseen.
"""

import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from leerrecht.models import Gebruiker, Lidmaatschap, Organisatie, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from meldpunt.keuzes.dossier import (
    Dossierstand,
    Instemmingsantwoord,
    Ontvangersoort,
    Publiek,
    Toeleidingstand,
    Toestemmingstand,
    Trap,
    Weigering,
    Wie,
)
from meldpunt.models import (
    Aanmelding,
    AanmeldingZet,
    Instemming,
    Notitie,
    Overdracht,
    Toeleiding,
    ToeleidingZet,
    Toestemming,
    ToestemmingZet,
    Vraag,
)
from meldpunt.models.toeleiding import WACHTENDE_TOELEIDING
from meldpunt.regels.meelezen import trap_van_collega
from meldpunt.regels.toestemmingszin import formuleer
from meldpunt.tests.bijlagehulp import maak_bijlage
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_betrokkene,
    maak_clb,
    maak_jongere,
    maak_school,
    schoolmedewerker,
)

VANDAAG = timezone.localdate()
GISTEREN = VANDAAG - datetime.timedelta(days=1)
DOSSIERS = {
    "open": Dossierstand.INGEDIEND,
    "wacht": Dossierstand.WACHT,
    "afgerond": Dossierstand.AFGEROND,
    "heropend": Dossierstand.IN_BEHANDELING,
}
# By hand: of every section a field of each tier it has.
DELEN = {
    "jongere": {"aanspreking": "Kaya", "verblijf": "pleegzorg"},
    "ouders": {"geen": "ouders"},
    "school": {"leerjaar": "3de jaar", "fase": "3", "clb_telefoon": "015 00 00 00"},
    "zien": {"woorden": "zien"},
    "afwezigheden": {"les": "nee", "band": "30", "codes": "vaak ziek", "begeleiding": "ja"},
    "geprobeerd": {"wat_0": "geprobeerd"},
    "praktisch": {"vervoer": "met de bus", "hulp": "een dienst"},
    "gewenst": {"vraag": "gewenst"},
    "instemming": {"taal": "instemming"},
    "vraag": {"vraag": "vraag"},
    "contact": {"bereik": "contact"},
    "telefoon": {"wie_belde": "telefoon"},
}
AANTAL_DELEN = 17
_GEGEVEN = {"stand": Toestemmingstand.GEGEVEN, "antwoord_op": VANDAAG}
# What was said about sharing with one provider: one dictionary a row, for each tier named.
TOESTEMMINGEN: dict[str, tuple[str, dict[str, Any]]] = {
    "geen": ("", {}),
    "A": ("A", _GEGEVEN),
    "A+B": ("AB", _GEGEVEN),
    "alleen B": ("B", _GEGEVEN),
    "laatste dag": ("AB", {**_GEGEVEN, "geldig_tot": VANDAAG}),
    "gevraagd": ("AB", {"stand": Toestemmingstand.GEVRAAGD}),
    "geweigerd": ("AB", {"stand": Toestemmingstand.GEWEIGERD, "antwoord_op": VANDAAG}),
    "ingetrokken": ("AB", {"stand": Toestemmingstand.INGETROKKEN, "antwoord_op": VANDAAG}),
    "verlopen": ("AB", {"stand": Toestemmingstand.VERLOPEN, "antwoord_op": VANDAAG}),
    # Nobody swept yet: the term itself closes the door.
    "termijn voorbij": ("AB", {**_GEGEVEN, "geldig_tot": GISTEREN}),
    "ouder beslist niet": ("AB", {**_GEGEVEN, "wie": Wie.OUDER, "beslist": False}),
}


class Trappenwereld:
    """Four files, and people by their name in the tables."""

    def __init__(self) -> None:
        self.netwerk, self.elders = maak_netwerk(), maak_netwerk("vlaams-brabant")
        self.clb, self.school = maak_clb(self.netwerk), maak_school(self.netwerk)
        self.aanmelder = clb_medewerker(self.netwerk, self.clb)
        self.mensen: dict[str, Any] = {"bezoeker": AnonymousUser(), "aanmelder": self.aanmelder}
        self.toeleidingen: dict[str, set[int]] = {}
        self.jongere = maak_jongere(self.netwerk)
        self.ouder = maak_betrokkene(self.jongere)
        self.dossiers = {naam: self._dossier(stand) for naam, stand in DOSSIERS.items()}
        self._rollen()
        self._vertrokken()
        self._collegas()
        self._ander_dossier()
        self._vul()

    def _dossier(self, stand: str) -> Aanmelding:
        return maak_aanmelding(
            netwerk=self.netwerk,
            door=self.aanmelder,
            jongere=self.jongere,
            delen=DELEN,
            school=self.school,
            stand=stand,
        )

    def _rollen(self) -> None:
        """Everybody with a role and without a task in the four files; also in the other network."""
        for rol in Rol:
            self.mensen.setdefault(f"{rol} zonder taak", maak_gebruiker(rol, netwerk=self.netwerk))
            self.mensen[f"{rol} elders"] = maak_gebruiker(rol, netwerk=self.elders)
        self.mensen["meldpunt"] = self.mensen.pop("meldpunt zonder taak")
        self.mensen["collega CLB"] = clb_medewerker(self.netwerk, self.clb)
        self.mensen["collega school"] = schoolmedewerker(self.netwerk, self.school)
        self.mensen["zonder rol"] = maak_gebruiker()

    def _vertrokken(self) -> None:
        """People who read along until yesterday."""
        weg = maak_gebruiker(Rol.MELDPUNT, netwerk=self.netwerk, tot=GISTEREN)
        self.mensen["meldpunt tot gisteren"] = weg
        self.mensen["meldpunt vanaf morgen"] = maak_gebruiker(
            Rol.MELDPUNT, netwerk=self.netwerk, van=VANDAAG + datetime.timedelta(days=1)
        )
        gesloten = maak_gebruiker(Rol.MELDPUNT, netwerk=self.netwerk)
        gesloten.is_active = False
        gesloten.save()
        self.mensen["meldpunt gesloten account"] = gesloten

    def verhuisd(self, naar: Organisatie, *, van: Organisatie | None = None) -> Gebruiker:
        """A person of the CLB (or `van`) whose membership ended yesterday, and who works elsewhere in the network."""
        wie = maak_gebruiker(Rol.AANMELDER, netwerk=self.netwerk, organisatie=van or self.clb, tot=GISTEREN)
        with schrijven_toegestaan():
            Lidmaatschap.objects.create(
                gebruiker=wie, organisatie=naar, netwerk=self.netwerk, rol=Rol.AANMELDER, van=VANDAAG
            )
        return wie

    def _collegas(self) -> None:
        """To whom the files were handed over, each at an organisation and since when."""
        self.school_met_ja = maak_school(self.netwerk)
        ander_clb, welzijn = maak_clb(self.netwerk), maak_organisatie(netwerk=self.netwerk, soort=Soort.WELZIJN)
        self.overdrachten: list[tuple[Gebruiker, Organisatie, bool]] = []
        for naam, organisatie, loopt in (
            ("overdracht CLB", self.clb, True),
            ("overdracht ander CLB", ander_clb, True),
            ("overdracht school", self.school, True),
            ("overdracht school met ja", self.school_met_ja, True),
            ("overdracht welzijn", welzijn, True),
            ("overdracht CLB voorbij", self.clb, False),
        ):
            wie = maak_gebruiker(Rol.AANMELDER, netwerk=self.netwerk, organisatie=organisatie)
            self.mensen[naam] = wie
            self.overdrachten.append((wie, organisatie, loopt))
        for naam, naar in (("overdracht CLB, nu school", self.school), ("overdracht CLB, nu ander CLB", ander_clb)):
            self.mensen[naam] = self.verhuisd(naar)
            self.overdrachten.append((self.mensen[naam], self.clb, True))
        weg = maak_gebruiker(Rol.AANMELDER, netwerk=self.netwerk, organisatie=self.clb, tot=GISTEREN)
        self.mensen["overdracht CLB, lid tot gisteren"] = weg
        self.overdrachten.append((weg, self.clb, True))

    def _ander_dossier(self) -> None:
        """Files of others: nobody of the tables has a part in them, but for who sent them in."""
        self.andere = {
            "aanmelder van een ander dossier": maak_aanmelding(netwerk=self.netwerk, delen=DELEN),
            "aanmelder elders": maak_aanmelding(netwerk=self.elders, door=self.mensen["aanmelder elders"], delen=DELEN),
        }
        self.mensen["aanmelder van een ander dossier"] = self.andere["aanmelder van een ander dossier"].ingediend_door
        # Sent in by somebody who since left: to a school, and altogether.
        for naam, wie in (
            ("aanmelder, nu school", self.verhuisd(self.school)),
            ("aanmelder, lid tot gisteren", self.verhuisd(self.school)),
        ):
            self.mensen[naam] = wie
            self.andere[naam] = maak_aanmelding(netwerk=self.netwerk, door=self.aanmelder, delen=DELEN)
            with schrijven_toegestaan():
                Aanmelding.objects.filter(pk=self.andere[naam].pk).update(ingediend_door=wie)
        with schrijven_toegestaan():
            self.mensen["aanmelder, lid tot gisteren"].lidmaatschappen.filter(tot__isnull=True).delete()

    def _vul(self) -> None:
        """One row of every kind in each file, among them one to be seen by the Meldpunt alone."""
        with schrijven_toegestaan():
            for dossier in self.dossiers.values():
                wie = {"aanmelding": dossier, "genoteerd_door": self.aanmelder}
                Instemming.objects.create(**wie, wie=Wie.JONGERE, antwoord=Instemmingsantwoord.GEGEVEN)
                # Answered, but for the file that waits for it.
                klaar = (
                    {}
                    if dossier.stand == Dossierstand.WACHT
                    else {
                        "beantwoord_door": self.aanmelder,
                        "beantwoord_op": timezone.now(),
                    }
                )
                Vraag.objects.create(aanmelding=dossier, tekst="vraag", gesteld_door=self.mensen["meldpunt"], **klaar)
                AanmeldingZet.objects.create(aanmelding=dossier, van="ingediend", naar="wacht", reden="reden")
                maak_bijlage(dossier, door=self.mensen["meldpunt"])
                for publiek in Publiek:
                    Notitie.objects.create(
                        aanmelding=dossier, publiek=publiek, tekst="noot", door=self.mensen["meldpunt"]
                    )
                van_school = Toestemming(
                    **wie,
                    **_GEGEVEN,
                    wie=Wie.JONGERE,
                    beslist=True,
                    ontvanger=self.school_met_ja,
                    ontvangersoort=Ontvangersoort.SCHOOL,
                    trap=Trap.A,
                )
                formuleer(van_school).save()
                for aan, organisatie, loopt in self.overdrachten:
                    Overdracht.objects.create(
                        aanmelding=dossier,
                        aan=aan,
                        organisatie=organisatie,
                        door=self.aanmelder,
                        trap=trap_van_collega(organisatie),
                        tot=None if loopt else timezone.now(),
                    )

    def voeg_aanbieders_toe(self, standen: list[str]) -> None:
        """For each state of a toeleiding and each toestemming one provider, in all four files at once."""
        for stand in standen:
            for naam in TOESTEMMINGEN:
                self._aanbieder(stand, naam)
        # One organisation may be in two networks: its people in the other one have no part in these files.
        aanvaard = self.mensen["aanvaard / A+B"].lidmaatschappen.get().organisatie
        for naam, rol, organisatie in (
            ("collega elders van wie aanvaardde", Rol.AANBIEDER, aanvaard),
            ("collega elders van het CLB", Rol.AANMELDER, self.clb),
        ):
            self.mensen[naam] = maak_gebruiker(rol, netwerk=self.elders, organisatie=organisatie)

    def _aanbieder(self, stand: str, toestemming: str) -> None:
        organisatie = maak_organisatie(netwerk=self.netwerk, soort=Soort.AANBIEDER)
        wie = maak_gebruiker(Rol.AANBIEDER, netwerk=self.netwerk, organisatie=organisatie)
        naam = f"{stand} / {toestemming}"
        self.mensen[naam] = wie
        fiche = maak_fiche(aanbieder=organisatie, netwerk=self.netwerk)
        with schrijven_toegestaan():
            rijen = [
                Toeleiding(
                    aanmelding=dossier,
                    fiche=fiche,
                    stand=stand,
                    door=self.mensen["meldpunt"],
                    wek_op=VANDAAG if stand in WACHTENDE_TOELEIDING else None,
                    reden=Weigering.VOLZET if stand == Toeleidingstand.GEWEIGERD else "",
                )
                for dossier in self.dossiers.values()
            ]
            # Row by row: an encrypted value is bound to its row.
            for rij in rijen:
                rij.save()
                ToeleidingZet.objects.create(toeleiding=rij, van="voorgesteld", naar="bekeken")
            trappen, velden = TOESTEMMINGEN[toestemming]
            ja = [
                Toestemming(
                    aanmelding=dossier,
                    ontvanger=organisatie,
                    trap=Trap(trap),
                    genoteerd_door=self.aanmelder,
                    betrokkene=self.ouder if velden.get("wie") == Wie.OUDER else None,
                    **{"wie": Wie.JONGERE, "beslist": True, **velden},
                )
                for dossier in self.dossiers.values()
                for trap in trappen
            ]
            for een in ja:
                formuleer(een).save()
                ToestemmingZet.objects.create(toestemming=een, van="gevraagd", naar="gegeven")
        self.toeleidingen[naam] = {rij.pk for rij in rijen}
