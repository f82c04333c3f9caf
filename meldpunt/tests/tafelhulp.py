"""A round table with everybody at it, and the steps of its way. Everybody here is invented."""

import datetime
import re
from typing import Any

from django.test import Client
from django.utils import timezone

from leerrecht.models import Bericht, Gebruiker, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten import rondetafel, tafeldag, tafelpartij, tafelpunt, tafelverslag
from meldpunt.diensten.tafelpartij import Genodigde
from meldpunt.keuzes.dossier import Gezag, Trap
from meldpunt.keuzes.rondetafel import Dagkeuze, Tafelrol, Tafelsoort
from meldpunt.models import Rondetafel, Tafeldag, Tafelpartij, Tafelpunt
from meldpunt.tests.dossierbouwers import maak_betrokkene, maak_school
from meldpunt.tests.toeleidinghulp import Zaak

NUL_TEKST, A_TEKST, B_TEKST = "Wie brengt hout mee?", "kanarie-tafel-a over de klas", "kanarie-tafel-b over thuis"
WOORDEN, VERSLAG = "kanarie-eigen-woorden", "kanarie-verslag"
_LINK = re.compile(r"/link/[\w-]+/")


def straks(dagen: int = 7) -> datetime.datetime:
    """Return a moment to come, at a quarter past three."""
    dag = timezone.localdate() + datetime.timedelta(days=dagen)
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(15, 15)))


class Tafel(Zaak):
    """A file with a table of seven: the Meldpunt, the CLB, the provider, young person, mother, school and an aunt."""

    def __init__(self, *, tweede: bool = True, **velden: Any) -> None:
        super().__init__(**velden)
        self.school: Organisatie = maak_school(self.aanmelding.netwerk, "School Zuid")
        self.moeder = maak_betrokkene(
            self.aanmelding.jongere, naam="Moeder Kanarie", email="moeder@voorbeeld.test", gezag=Gezag.SAMEN
        )
        self.toeleiding = self.stel_voor()
        self.tafel = self.maak()
        if tweede:
            self.bel_na()

    def bel_na(self) -> None:
        """A second person says of every address that it is theirs; without this nobody reads a name by a link."""
        for partij in Tafelpartij.objects.filter(rondetafel=self.tafel).exclude(rol=Tafelrol.AANBIEDER):
            if partij.email:
                tafelpartij.partijadres_bevestigen(
                    partij_id=partij.pk, door=Gebruiker.objects.get(pk=self.aanmelder.pk)
                )

    def genodigden(self) -> list[Genodigde]:
        """Everybody but the Meldpunt, who sits there by itself."""
        aanbieder = self.fiche.aanbieder
        return [
            Genodigde(Tafelrol.CLB, "Joke", gebruiker=self.aanmelder, organisatie=self.aanmelding.organisatie),
            Genodigde(Tafelrol.AANBIEDER, "Wim", gebruiker=self.aanbieder, organisatie=aanbieder),
            Genodigde(Tafelrol.JONGERE, "Kanarie zelf", email="zelf@voorbeeld.test"),
            Genodigde(Tafelrol.OUDER, "Moeder Kanarie", email=self.moeder.email, betrokkene=self.moeder),
            Genodigde(Tafelrol.SCHOOL, "Saar", email="saar@voorbeeld.test", organisatie=self.school),
            Genodigde(Tafelrol.ANDER, "Tante Mia", functie="tante", email="tante@voorbeeld.test"),
            Genodigde(Tafelrol.ANDER, "Opa zonder mail", functie="opa"),
        ]

    def maak(self, **velden: Any) -> Rondetafel:
        """Propose it, with two days."""
        velden = {
            "soort": Tafelsoort.START,
            "dagen": [straks(7), straks(9)],
            "genodigden": self.genodigden(),
            "plaats": "CLB Voorbeeld, zaal 2",
            "duur": 45,
            "met_weten": True,
            "door": self.meldpunt,
            **velden,
        }
        return rondetafel.rondetafel_voorstellen(aanmelding_id=self.aanmelding.pk, **velden)

    def nu(self) -> Rondetafel:
        """The table as it stands."""
        return Rondetafel.objects.select_related("aanmelding__netwerk").get(pk=self.tafel.pk)

    def partij(self, naam: str) -> Tafelpartij:
        """The place of somebody, by the beginning of the name."""
        rijen = Tafelpartij.objects.select_related("rondetafel__aanmelding", "gebruiker", "organisatie", "betrokkene")
        return next(rij for rij in rijen.filter(rondetafel=self.tafel) if rij.naam.startswith(naam))

    def wie(self, naam: str) -> Gebruiker:
        """The account or the guest behind it."""
        return Gebruiker.objects.get(pk=self.partij(naam).gebruiker_id)

    def vraag_dagen(self) -> Rondetafel:
        """Ask everybody."""
        return tafeldag.dagen_vragen(tafel_id=self.tafel.pk, door=self.meldpunt)

    def antwoord(self, naam: str, *keuzes: str) -> Tafelpartij:
        """Answer about the days in order, as this person."""
        partij = self.partij(naam)
        huidig = tafeldag.antwoorden_van(partij)
        dagen = list(Tafeldag.objects.filter(rondetafel=self.tafel).values_list("sleutel", flat=True))
        mijn = dict(zip(dagen, keuzes or (Dagkeuze.KAN,) * len(dagen), strict=False))
        return tafeldag.dagen_beantwoorden(partij_id=partij.pk, mijn=mijn, origineel=huidig, door=None)

    def plan(self, **velden: Any) -> Rondetafel:
        """Fix the first day."""
        dag = Tafeldag.objects.filter(rondetafel=self.tafel).first()
        velden = {"dag_sleutel": dag.sleutel if dag else "", "plaats": "CLB Voorbeeld, zaal 2", "duur": 45, **velden}
        return rondetafel.rondetafel_plannen(tafel_id=self.tafel.pk, door=self.meldpunt, **velden)

    def hou(self) -> Rondetafel:
        """Let its day come, and hold it."""
        with schrijven_toegestaan():
            Rondetafel.objects.filter(pk=self.tafel.pk).update(begin=timezone.now() - datetime.timedelta(hours=2))
        return rondetafel.rondetafel_houden(tafel_id=self.tafel.pk, door=self.meldpunt)

    def schrijf(self, *, delen: bool = True) -> None:
        """A line of each tier, own words, a verslag, and an agreement of each tier. `delen`: the words may be read."""
        for tekst, trap in ((NUL_TEKST, Trap.NUL), (A_TEKST, Trap.A), (B_TEKST, Trap.B)):
            tafelpunt.punt_toevoegen(tafel_id=self.tafel.pk, tekst=tekst, trap=trap, door=self.meldpunt)
            self.spreek_af(tekst.replace("tafel", "afspraak"), trap)
        tafelpunt.woorden_bewaren(
            tafel_id=self.tafel.pk,
            mijn={"eigen_woorden": WOORDEN, "woorden_delen": delen, "verslag": VERSLAG},
            origineel={"eigen_woorden": "", "woorden_delen": False, "verslag": ""},
            door=self.meldpunt,
        )

    def spreek_af(self, wat: str, trap: str = Trap.A, wie: str = "Joke", dagen: int = 5) -> Any:
        """An agreement of somebody."""
        return tafelpunt.afspraak_maken(
            tafel_id=self.tafel.pk,
            wat=wat,
            wie_sleutel=self.partij(wie).sleutel,
            tegen=timezone.localdate() + datetime.timedelta(days=dagen),
            trap=trap,
            door=self.meldpunt,
        )

    def vraag_bevestiging(self) -> Rondetafel:
        """Ask everybody whether it is right."""
        return tafelverslag.bevestiging_vragen(tafel_id=self.tafel.pk, door=self.meldpunt)

    def bevestig(self, naam: str, woord: str = "klopt", opmerking: str = "") -> Tafelpartij:
        """Say whether it is right, as this person, of the text as it stands."""
        return tafelverslag.verslag_bevestigen(
            partij_id=self.partij(naam).pk,
            woord=woord,
            opmerking=opmerking,
            nummer=self.nu().tekst_nummer,
            door=None,
        )

    def punt(self, tekst: str) -> Tafelpunt:
        """A line by its text."""
        return next(rij for rij in Tafelpunt.objects.filter(rondetafel=self.tafel) if rij.tekst == tekst)

    def ja_voor(self, naam: str) -> Tafelpartij:
        """Note the yes of who decides for one person."""
        return tafelpartij.tafelja_noteren(
            partij_id=self.partij(naam).pk, op=timezone.localdate(), gehoord_van="de jongere", door=self.meldpunt
        )

    def post(self, naam: str) -> Bericht:
        """The last mail to somebody."""
        return Bericht.objects.filter(gebruiker=self.partij(naam).gebruiker_id).latest("pk")

    def link(self, naam: str) -> str:
        """The address in that mail."""
        gevonden = _LINK.search(self.post(naam).tekst)
        assert gevonden, "er staat geen link in de mail"
        return gevonden.group()

    def bezoek(self, naam: str) -> Client:
        """A browser in which this person opened the link and, where it is asked, gave the code of the second mail."""
        bezoeker, pad = Client(), self.link(naam)
        antwoord = bezoeker.get(pad)
        if antwoord.status_code == 302:
            self.geef_code(bezoeker, pad, naam)
        return bezoeker

    def geef_code(self, bezoeker: Client, pad: str, naam: str) -> None:
        """Ask the code, read it in the mail, give it."""
        blad = bezoeker.get(f"{pad}code/")
        bezoeker.post(f"{pad}code-sturen/", {"formuliersleutel": blad.context["sturen"]})
        code = re.search(r"\b\d{6}\b", self.post(naam).tekst)
        assert code, "er staat geen code in de mail"
        blad = bezoeker.get(f"{pad}code/")
        sleutel = blad.context["form"].formuliersleutel
        antwoord = bezoeker.post(f"{pad}code/", {"formuliersleutel": sleutel, "code": code.group()})
        assert antwoord.status_code == 302
