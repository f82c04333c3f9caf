"""Around the story: a round table from the first proposal to a verslag that is opened again, by account and by link.

Who has no account comes in by the link of the mail; a canary in each field that takes text, and in the names.
"""

import datetime
import re

from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Bericht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.formulier import invoer
from meldpunt.keuzes.dossier import Gezag, Trap
from meldpunt.models import Aanmelding, Rondetafel, Tafelafspraak, Tafelpartij, Tafelpunt
from meldpunt.tests.dossierbouwers import maak_betrokkene, maak_jongere, maak_toeleiding, maak_toestemming
from meldpunt.tests.verhaal import TELEFOON_GETYPT, Spoor, Verhaal, zang
from meldpunt.tests.verhaal_rond import dag_over, nieuw_dossier, vul_in

_LINK = re.compile(r"/link/[\w-]+/")
_CODE = re.compile(r"\b\d{6}\b")


class Tafelverhaal:
    """One table: the Meldpunt, the CLB, a provider, the young person, the mother and an aunt."""

    def __init__(self, verhaal: Verhaal) -> None:
        self.verhaal = verhaal
        # A name like no text that is typed here, or the guard of names would stop it.
        kind = maak_jongere(verhaal.netwerk, voornaam="Kanarie0Merel", telefoon=TELEFOON_GETYPT)
        self.dossier: Aanmelding = nieuw_dossier(verhaal, jongere=kind)
        moeder = {"naam": "Kanarie0 Moeder", "email": "moeder@voorbeeld.test", "gezag": Gezag.SAMEN}
        self.moeder = maak_betrokkene(kind, **moeder)
        maak_toeleiding(self.dossier, fiche=verhaal.fiche, door=verhaal.mensen["meldpunt"])
        maak_toestemming(self.dossier, verhaal.fiche.aanbieder, Trap.A)

    # -- finding -------------------------------------------------------------------------------------------------

    @property
    def tafel(self) -> Rondetafel:
        """As it stands now."""
        return Rondetafel.objects.get(aanmelding=self.dossier)

    def partij(self, naam: str) -> Tafelpartij:
        """The place of somebody, by a part of the name."""
        return next(rij for rij in self.tafel.partijen.all() if naam in rij.naam)

    def vul(self, pagina: str, *waar: str, raam: str = "meldpunt", **typ: str) -> None:
        """Send the form of a page of this table."""
        vul_in(self.verhaal, raam, pagina, self.dossier.referentie, self.tafel.sleutel, *waar, **typ)

    def druk(self, pagina: str) -> None:
        """Push a button of this table."""
        adres = reverse(f"meldpunt:{pagina}", args=[self.dossier.referentie, self.tafel.sleutel])
        self.verhaal.ramen["meldpunt"].stuur(adres, open_=self.tafel.get_absolute_url())

    def post(self, naam: str) -> str:
        """The text of the last mail to somebody at the table."""
        return Bericht.objects.filter(gebruiker=self.partij(naam).gebruiker_id).latest("pk").tekst

    def gast(self, naam: str) -> tuple[Spoor, str]:
        """A browser that came in by the link of the last mail, and the address of it."""
        gevonden = _LINK.search(self.post(naam))
        assert gevonden, "er staat geen link in de mail"
        adres = gevonden.group()
        raam = self.verhaal.ramen[f"link {adres}"] = Spoor()
        if raam.get(adres).status_code == 302:
            blad = raam.get(f"{adres}code/")
            raam.post(f"{adres}code-sturen/", {"formuliersleutel": blad.context["sturen"]})
            code = _CODE.search(self.post(naam))
            assert code, "er staat geen code in de mail"
            assert raam.post(f"{adres}code/", invoer(raam.get(f"{adres}code/"), code=code.group())).status_code == 302
        return raam, adres

    # -- the way -------------------------------------------------------------------------------------------------

    def voorstellen(self) -> None:
        """Who comes and which days; somebody more, and one more day."""
        wie = ["jongere", f"rond-{self.moeder.sleutel}", "aanmelder"]
        typ = {"soort": "start", "wie": wie, "plaats": zang("plaats"), "met_weten": "on", "uur_1": "15.30"}
        vul_in(self.verhaal, "meldpunt", "rondetafel_voorstellen", self.dossier.referentie, **typ, dag_1=dag_over(7))
        typ = {"naam": zang("tante"), "functie": zang("band"), "telefoon": TELEFOON_GETYPT, "met_weten": "on"}
        self.vul("tafelpartij_nieuw", rol="ander", email="tante@voorbeeld.test", **typ)
        self.vul("tafeldag_nieuw", datum=dag_over(8), uur="9.00")

    def dagen(self) -> None:
        """Ask everybody; by account, by link and on the telephone."""
        self.druk("rondetafel_vragen")
        kan = dict.fromkeys(self.tafel.dagen.values_list("sleutel", flat=True), "kan")
        self.vul("tafel_mijn_dagen", raam="clb", **kan)
        raam, adres = self.gast("Moeder")
        raam.stuur(f"{adres}mijn-dagen/", open_=adres, **kan)
        self.vul("tafelpartij_dagen", self.partij("Merel").sleutel, **kan, gehoord_van=zang("gehoord"))

    def plannen(self) -> None:
        """A day, another day, and that one again; and a yes for the aunt."""
        for nog_eens in (True, False):
            dag = self.tafel.dagen.earliest("begin")
            self.vul("rondetafel_plannen", dag=dag.sleutel, plaats=zang("plaats"))
            if nog_eens:
                self.vul("rondetafel_andere_dag", reden=zang("reden"))
        self.vul("tafelpartij_ja", self.partij("tante").sleutel, op=dag_over(), gehoord_van=zang("gehoord"))

    def houden(self) -> None:
        """The day comes: what was said, own words, agreements."""
        with schrijven_toegestaan():
            gisteren = timezone.now() - datetime.timedelta(days=1)
            Rondetafel.objects.filter(pk=self.tafel.pk).update(begin=gisteren)
        self.druk("rondetafel_gehouden")
        self.vul("tafelpunt_nieuw", tekst=zang("punt"), trap="A")
        punt = Tafelpunt.objects.filter(rondetafel=self.tafel).latest("pk").sleutel
        self.vul("tafelpunt", punt, tekst=zang("punt"), gezegd=zang("gezegd"))
        typ = {"eigen_woorden": zang("eigen woorden"), "verslag": zang("verslag"), "woorden_delen": "on"}
        self.vul("rondetafel_tekst", **typ)
        wie = self.partij("Moeder").sleutel
        self.vul("tafelafspraak_nieuw", wat=zang("afspraak"), wie=wie, tegen=dag_over(5), trap="A")
        self.vul("tafelafspraak", Tafelafspraak.objects.get(rondetafel=self.tafel).sleutel, wat=zang("anders"))

    def bevestigen(self) -> None:
        """Is it right? By account, by link after a code, on the telephone; closed, and opened again."""
        self.druk("rondetafel_bevestigen")
        self.vul("tafel_klopt", raam="clb", woord="opmerking", opmerking=zang("opmerking"))
        raam, adres = self.gast("Moeder")
        raam.stuur(f"{adres}klopt-dit/", open_=adres, woord="opmerking", opmerking=zang("opmerking"))
        typ = {"woord": "opmerking", "opmerking": zang("opmerking"), "gehoord_van": zang("gehoord")}
        self.vul("tafelpartij_bevestiging", self.partij("Merel").sleutel, **typ)
        self.druk("rondetafel_vaststellen")
        self.vul("rondetafel_heropenen", reden=zang("reden"))


def tafels(verhaal: Verhaal) -> None:
    """One table to its end, and one that is cancelled."""
    een = Tafelverhaal(verhaal)
    for stap in (een.voorstellen, een.dagen, een.plannen, een.houden, een.bevestigen):
        stap()
    ander = Tafelverhaal(verhaal)
    ander.voorstellen()
    ander.dagen()
    ander.vul("rondetafel_annuleren", reden=zang("reden"))
