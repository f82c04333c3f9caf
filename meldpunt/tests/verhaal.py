"""The whole story of one young person, played through the real pages, with a canary in every field that takes text.

Each text holds the word KANARIE, each telephone number the same nine digits, so that one search finds them all wherever
they are. Every browser remembers which addresses it asked for and was sent to.
"""

import datetime
import itertools
from typing import Any

from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest
from django.test import Client
from django.urls import resolve, reverse
from django.utils import timezone

from leerrecht.models import Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.antwoorden.vragen import Vorm, velden_van
from meldpunt.models import Aanmelding, Concept, Toeleiding, Traject, Vooraanmelding
from meldpunt.tests.aanmeldhulp import WETEN, antwoorden
from meldpunt.tests.bijlagehulp import upload
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_clb, maak_dienstpunt, maak_school, schoolmedewerker

TELEFOON, TELEFOON_GETYPT = "499876543", "0499 87 65 43"
GEBOREN = datetime.date(timezone.localdate().year - 15, 1, 13)
NAALDEN = (TELEFOON, TELEFOON_GETYPT, GEBOREN.isoformat(), f"{GEBOREN:%d/%m/%Y}", f"{GEBOREN:%-d/%-m/%Y}")
# Far from the names that builders give: a text that holds one of those would be refused.
_nummer = itertools.count(70001)


def zang(waar: str) -> str:
    """Return a text like no other; `waar` says in which field it was sung."""
    return f"Kanarie{next(_nummer):03d} {waar}"


class Spoor(Client):
    """A browser that remembers every address and every answer's cookies; a fault is a page, as for a visitor."""

    def __init__(self, gebruiker: Gebruiker | None = None, **opties: Any) -> None:
        super().__init__(raise_request_exception=False, **opties)
        self.adressen: list[str] = []
        self.koekjes: list[str] = []
        # Act and field of each canary that was typed and taken.
        self.gezongen: set[tuple[str, str]] = set()
        if gebruiker:
            log_in(self, gebruiker)

    def request(self, **vraag: Any):
        antwoord = super().request(**vraag)
        self.adressen += [f"{vraag['PATH_INFO']}?{vraag.get('QUERY_STRING', '')}", antwoord.headers.get("Location", "")]
        for naam, stuk in antwoord.cookies.items():
            self.koekjes.append(_leesbaar(stuk.value) if naam == "messages" else stuk.value)
        return antwoord

    def stuur(self, adres: str, *, code: int = 302, open_: str = "", **typ: Any):
        """Open the page, type over its form, send it, and see that it was done."""
        pagina = self.get(open_ or adres)
        assert pagina.status_code == 200, (adres, pagina.status_code)
        antwoord = self.post(adres, invoer(pagina) | typ)
        assert antwoord.status_code == code, (adres, antwoord.status_code, _fouten(antwoord))
        if code != 422:
            self.gezongen |= {
                (resolve(adres.partition("?")[0]).view_name, naam) for naam, tekst in typ.items() if _is_zang(tekst)
            }
        return antwoord


def _leesbaar(koekje: str) -> str:
    """What somebody reads of the messages in a cookie without our keys: were it open, it would be compressed."""
    gelezen = CookieStorage(HttpRequest())._decode(koekje) or []
    return " ".join([koekje, *(str(bericht) for bericht in gelezen)])


def _is_zang(tekst: Any) -> bool:
    return isinstance(tekst, str) and (tekst == TELEFOON_GETYPT or "kanarie" in tekst.lower())


def _fouten(antwoord) -> Any:
    context = antwoord.context or {}
    form = context.get("form") if hasattr(context, "get") else None
    return dict(form.errors) if form is not None else ""


class Verhaal:
    """Who plays, and what they do, in order. Each step is one public method."""

    def __init__(self) -> None:
        self.netwerk = maak_netwerk()
        maak_dienstpunt(self.netwerk)
        self.clb, self.school = maak_clb(self.netwerk, "CLB Noord"), maak_school(self.netwerk, "School Zuid")
        self.fiche, self.andere = (maak_fiche(netwerk=self.netwerk, titel=naam) for naam in ("Leerplek", "Houthuis"))
        self.mensen = {
            "clb": clb_medewerker(self.netwerk, self.clb),
            "school": schoolmedewerker(self.netwerk, self.school),
            "meldpunt": medewerker(self.netwerk),
            "aanbieder": aanbieder_van(self.fiche),
            "andere": aanbieder_van(self.andere),
            **{rol: maak_gebruiker(rol, netwerk=self.netwerk) for rol in (Rol.PARTNER, Rol.DPO, Rol.BEHEER)},
        }
        self.ramen = {naam: Spoor(gebruiker) for naam, gebruiker in self.mensen.items()}
        self.dossier: Aanmelding | None = None

    # -- writing -------------------------------------------------------------------------------------------------

    def _getypt(self, sectie: str) -> dict[str, Any]:
        """Answers that can be sent, with a canary in every field of text; of a list its first row."""
        vast = dict({**antwoorden(15, self.school), "weten": WETEN}[sectie]) | (
            {"geboren": GEBOREN.isoformat()} if sectie == "jongere" else {}
        )
        uit: dict[str, Any] = {}
        for naam, veld in velden_van(sectie).items():
            if naam[-2:-1] == "_" and naam[-1].isdigit() and not naam.endswith("_0"):
                continue
            if veld.vorm in (Vorm.KORT, Vorm.LANG):
                uit[naam] = zang(naam)
            elif veld.vorm == Vorm.TELEFOON:
                uit[naam] = TELEFOON_GETYPT
            elif veld.vorm == Vorm.MAIL:
                uit[naam] = f"kanarie{next(_nummer)}@voorbeeld.test"
            elif veld.vorm == Vorm.DATUM and vast.get(naam):
                uit[naam] = f"{datetime.date.fromisoformat(vast[naam]):%d/%m/%Y}"
            elif vast.get(naam):
                uit[naam] = vast[naam]
        return uit

    def begin(self, wie: str, soort: str, **typ: Any) -> Concept:
        """Begin a form with the button of the start page."""
        raam = self.ramen[wie]
        lid = self.mensen[wie].lidmaatschappen.get()
        weg = f"{soort}:{self.netwerk.slug}:{lid.organisatie.sleutel}"
        raam.stuur(reverse("meldpunt:concept_nieuw"), open_=reverse("meldpunt:aanmelden"), weg=weg, **typ)
        return Concept.objects.filter(eigenaar=self.mensen[wie]).latest("pk")

    def vul(self, wie: str, concept: Concept, secties: tuple[str, ...], **anders: Any) -> None:
        """Fill in the sections, each on its own page."""
        for sectie in secties:
            adres = reverse("meldpunt:sectie", args=[concept.sleutel, sectie])
            self.ramen[wie].stuur(adres, **{**self._getypt(sectie), **anders, "knop": "later"})

    def verstuur(self, wie: str, concept: Concept) -> None:
        """Check the answers and send."""
        self.ramen[wie].get(reverse("meldpunt:concept", args=[concept.sleutel]))
        antwoord = self.ramen[wie].stuur(reverse("meldpunt:controleren", args=[concept.sleutel]))
        self.ramen[wie].get(antwoord["Location"])

    def aanmelden(self) -> Aanmelding:
        """A CLB refers."""
        concept = self.begin("clb", "aanmelding")
        alle = ("jongere", "ouders", "school", "zien", "afwezigheden", "geprobeerd", "gewenst", "instemming")
        self.vul("clb", concept, alle)
        self.verstuur("clb", concept)
        self.dossier = Aanmelding.objects.get(ingediend_door=self.mensen["clb"])
        return self.dossier

    def vooraanmelden(self) -> None:
        """A school asks twice; its CLB declines one and takes up the other."""
        for _ in range(2):
            concept = self.begin("school", "vooraanmelding", clb=self.clb.sleutel)
            self.vul("school", concept, ("jongere", "weten", "school", "zien", "afwezigheden", "geprobeerd"))
            self.verstuur("school", concept)
        eerste, tweede = Vooraanmelding.objects.order_by("pk")
        clb = self.ramen["clb"]
        pagina = reverse("meldpunt:vooraanmelding", args=[eerste.referentie])
        clb.stuur(reverse("meldpunt:vooraanmelding_afwijzen", args=[eerste.referentie]), uitleg=zang("afwijzing"))
        self.ramen["school"].get(pagina)
        pagina = reverse("meldpunt:vooraanmelding", args=[tweede.referentie])
        clb.stuur(reverse("meldpunt:vooraanmelding_opnemen", args=[tweede.referentie]), open_=pagina)

    def consult(self) -> None:
        """A partner asks without a name."""
        concept = self.begin(Rol.PARTNER, "consult")
        vast = {"leeftijdsband": "15_17", "niveau": "graad2", "gebied": "rivierenland", "redenen": ["motivatie"]}
        adres = reverse("meldpunt:sectie", args=[concept.sleutel, "vraag"])
        typ = {"vraag": zang("consult"), "bereik": TELEFOON_GETYPT, "wanneer": zang("wanneer")}
        self.ramen[Rol.PARTNER].stuur(adres, **vast, **typ, knop="later")
        self.verstuur(Rol.PARTNER, concept)

    # -- the Meldpunt --------------------------------------------------------------------------------------------

    def op(self, wie: str, pagina: str, **typ: Any):
        """Send the form of one page about the file."""
        return self.ramen[wie].stuur(reverse(f"meldpunt:{pagina}", args=[self.dossier.referentie]), **typ)

    def behandelen(self) -> None:
        """Take it, ask, note, look for the name, telephone."""
        adres = self.dossier.get_absolute_url()
        opnemen = reverse("meldpunt:dossier_opnemen", args=[self.dossier.referentie])
        self.ramen["meldpunt"].stuur(opnemen, open_=adres)
        self.op("meldpunt", "dossier_vraag", tekst=zang("vraag"))
        self.op("clb", "dossier_antwoord", antwoord=zang("antwoord"))
        for publiek in ("meldpunt", "aanmelder"):
            self.op("meldpunt", "dossier_notitie", tekst=zang("notitie"), publiek=publiek)
        bestand = upload(f"%PDF-1.7 {zang('inhoud')}".encode(), f"{zang('bestandsnaam')}.pdf")
        self.op("clb", "bijlage_geven", wat=zang("bijlage"), bestand=bestand)
        naam = self.dossier.jongere.naam
        zoek = reverse("meldpunt:dossier_zoeken")
        gevonden = self.ramen["meldpunt"].post(zoek, {"gezocht": naam}, follow=True)
        self.gevonden = gevonden.content.decode()
        assert (gevonden.status_code, self.dossier.referentie in gevonden.content.decode()) == (200, True)
        niemand = self.ramen["meldpunt"].post(zoek, {"gezocht": zang("onbekend")}, follow=True)
        assert "Geen dossier op die naam" in niemand.content.decode()
        typ = {"voornaam": zang("voornaam"), "naam": zang("naam"), "geboren": f"{GEBOREN:%d/%m/%Y}"}
        typ |= {"grond": "verontrust", "grond_uitleg": zang("grond")}
        self.ramen["meldpunt"].stuur(
            reverse("meldpunt:telefoon"),
            wie_belde=zang("belde"),
            soort_vraag="individueel",
            vraag=zang("belvraag"),
            **typ,
        )

    def verbeteren(self) -> None:
        """Correct who it is and what was told, and put the own words beside it."""
        for plek, typ in (("jongere", {"gemeente": zang("gemeente")}), ("zien", {"sinds": zang("sinds")})):
            adres = reverse("meldpunt:verbeteren", args=[self.dossier.referentie, plek])
            self.ramen["clb"].stuur(adres, **typ, reden=zang("reden"))
        adres = reverse("meldpunt:eigen_woorden", args=[self.dossier.referentie, "jongere"])
        self.ramen["clb"].stuur(adres, veld="gemeente", tekst=zang("eigen"))
        self.ramen["meldpunt"].get(reverse("meldpunt:verbeteringen", args=[self.dossier.referentie]))

    def toeleiden(self) -> None:
        """Two providers are asked; one refuses, the other asks back, gets a yes to share, and accepts."""
        self._stel_voor(self.andere)
        self._bij("andere", "toeleiding_weigeren", reden="volzet", uitleg=zang("weigering"))
        self._stel_voor(self.fiche)
        self.ramen["aanbieder"].get(self.dossier.get_absolute_url())
        self._bij("aanbieder", "toeleiding_vraag", vraag=zang("aanbiedersvraag"))
        self._bij("meldpunt", "toeleiding_antwoord", antwoord=zang("meldpuntantwoord"))
        self.op(
            "clb",
            "toestemming_vragen",
            betrokkene="jongere",
            ontvanger=f"aanbieder-{self.fiche.aanbieder.sleutel}",
            trappen=["A", "B"],
        )
        for rij in self.dossier.toestemmingen.filter(ontvangersoort="aanbieder").order_by("trap"):
            adres = reverse("meldpunt:toestemming_noteren", args=[rij.sleutel])
            self.ramen["clb"].stuur(adres, stand="gegeven", hoe="gesprek", taal=zang("taal"))
        straks = timezone.localdate() + datetime.timedelta(days=7)
        self._bij("aanbieder", "toeleiding_wachtlijst", uitleg=zang("wachtlijst"))
        self._bij("aanbieder", "toeleiding_aanvaarden", start_op=f"{straks:%d/%m/%Y}")
        self.ramen["aanbieder"].get(self.dossier.get_absolute_url())

    def _stel_voor(self, fiche) -> None:
        adres = reverse("meldpunt:plek_voorstellen", args=[self.dossier.referentie, fiche.slug])
        self.ramen["meldpunt"].stuur(adres, uitleg=zang("voorstel"), keuze=zang("keuze"))

    def _bij(self, wie: str, pagina: str, **typ: Any) -> None:
        rij = Toeleiding.objects.filter(aanmelding=self.dossier).latest("pk")
        self.ramen[wie].stuur(reverse(f"meldpunt:{pagina}", args=[rij.sleutel]), **typ)

    def sluiten(self) -> None:
        """The traject does not begin; close, open again with a reason, and withdraw."""
        sleutel = Traject.objects.get(toeleiding__aanmelding=self.dossier).sleutel
        adres = reverse("meldpunt:traject_terugtrekken", args=[sleutel])
        typ = {"reden": "andere", "uitleg": zang("gaat niet door"), "wie_zei": zang("wie zei")}
        self.ramen["meldpunt"].stuur(adres, **typ)
        self.op("meldpunt", "dossier_afsluiten", einde="advies", advies=zang("advies"))
        self.op("meldpunt", "dossier_heropenen", reden=zang("heropening"))
        self.op("clb", "dossier_intrekken", reden=zang("intrekking"))

    # -- what goes wrong -----------------------------------------------------------------------------------------

    def stoornissen(self, breek) -> list:
        """A session that ended, a form without its token, and a fault whose sentence quotes the row."""
        concept = self.begin("clb", "aanmelding")
        adres = reverse("meldpunt:sectie", args=[concept.sleutel, "zien"])
        getypt = invoer(self.ramen["clb"].get(adres), **self._getypt("zien"))
        uitgelogd = Spoor()
        self.ramen["uitgelogd"] = uitgelogd
        uit = [uitgelogd.post(adres, getypt)]
        streng = self.ramen["streng"] = Spoor(self.mensen["clb"], enforce_csrf_checks=True)
        uit.append(streng.post(adres, getypt))
        with breek(f"dubbele sleutel: (voornaam)=({zang('fout')})"):
            uit.append(self.ramen["clb"].post(adres, getypt))
        # What cannot be read is kept as it was typed.
        half = {"geboren": zang("geboren"), "telefoon": zang("telefoon"), "knop": "verder"}
        uit.append(
            self.ramen["clb"].stuur(reverse("meldpunt:sectie", args=[concept.sleutel, "jongere"]), code=422, **half)
        )
        assert [antwoord.status_code for antwoord in uit] == [302, 403, 500, 422]
        return uit[:3]

    # -- looking -------------------------------------------------------------------------------------------------

    def lijsten(self) -> dict[str, str]:
        """Every page that lists, and every download, as each of these people gets it."""
        paden = {
            "clb": ("/", "/meldpunt/aanmelden/", "/meldpunt/dossiers/"),
            "school": ("/", "/meldpunt/aanmelden/", "/meldpunt/dossiers/"),
            "aanbieder": ("/", "/meldpunt/dossiers/"),
            "meldpunt": (
                "/",
                "/meldpunt/aanmelden/",
                "/meldpunt/dossiers/",
                "/meldpunt/dossiers/?stand=afgerond",
                "/meldpunt/dossiers/dossiers.csv",
                f"{self.dossier.get_absolute_url()}raadplegingen/",
            ),
            Rol.PARTNER: ("/", "/meldpunt/aanmelden/", "/meldpunt/dossiers/"),
            Rol.DPO: ("/meldpunt/raadplegingen/", "/meldpunt/raadplegingen/raadplegingen.csv"),
            Rol.BEHEER: ("/", "/beheer/", "/beheer/post/", "/beheer/taken/", "/beheer/gebruikers/"),
        }
        uit = {}
        for wie, adressen in paden.items():
            for adres in adressen:
                antwoord = self.ramen[wie].get(adres, follow=True)
                if antwoord.status_code != 404:
                    uit[f"{wie} {adres}"] = antwoord.content.decode()
        # The answer to a search shows the first name, after the look was written down; nothing more.
        uit["gevonden op naam"] = self.gevonden.replace(self.dossier.jongere.voornaam, "")
        uit["gezond"] = Client().get("/gezond/").content.decode()
        return uit

    def adressen(self) -> str:
        """Every address any browser asked for or was sent to, as it stands in the log of a server."""
        return "\n".join(adres for raam in self.ramen.values() for adres in raam.adressen)

    def koekjes(self) -> str:
        """Every cookie, messages made readable."""
        return "\n".join(koekje for raam in self.ramen.values() for koekje in raam.koekjes)

    def gezongen(self) -> set[tuple[str, str]]:
        """Every (act, field) in which a canary was typed and taken."""
        return {een for raam in self.ramen.values() for een in raam.gezongen}
