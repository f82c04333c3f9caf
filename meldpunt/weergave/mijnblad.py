"""The own page of a young person: what stands there, who reads and looked, what one decides, in plain words."""

import datetime
from dataclasses import dataclass

from django.http import Http404
from django.utils import timezone

from leerrecht.leesrichting import apart
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Ontvangersoort, Toestemmingstand, Wie
from meldpunt.keuzes.verzoek import Vrager
from meldpunt.models import Aanmelding, Betrokkene, Bladkaart, Eigenwoord, Toeleiding, Toestemming, Verzoek
from meldpunt.regels.bekwaamheid import geldend_oordeel
from meldpunt.regels.beslissers import beslisser
from meldpunt.regels.bladtaal import NEDERLANDS, Bladtaal
from meldpunt.regels.bladzicht import GEPROBEERD_KOP, GROEPEN, geprobeerd, inhoud_op_blad, regels_van
from meldpunt.regels.instemming import gronden_om_te_houden, kan_stoppen, stopt_alles
from meldpunt.regels.kaarthouder import Kaarthouder
from meldpunt.regels.ouderblad import kan_gelaten_worden, zin_ouderja
from meldpunt.regels.toestemmingszin import formuleer
from meldpunt.regels.trajectbegeleider import begeleider_van, in_woorden
from meldpunt.weergave.bladbijlage import Bladbijlage, bijlagen_op_blad
from meldpunt.weergave.bladkeek import Keek, wie_keek
from meldpunt.weergave.bladlezer import Bladja, Bladlezer, Bladlezers, lezers_op_blad
from meldpunt.weergave.bladouder import Ouderkeuze, ouders_van
from meldpunt.weergave.bladwissel import Bladwissel, bladwissel_van

Regel = tuple[str, str]
_BELOOFD = "Ten laatste dan laat het Meldpunt iets weten."
_PLAATS_VERWACHT = "Dan verwachten ze een plaats bij {waar}. Die dag kan nog veranderen."
_BELOOFD_VOORBIJ = "Dan zou het Meldpunt iets laten weten. Hoorde je niets? Vraag het aan wie je de kaart gaf."


@dataclass(frozen=True)
class Bladdeel:
    """Something that stands about the young person: a heading, its lines, and what he or she said of it."""

    slug: str
    kop: str
    regels: list[Regel]
    woorden: list[str]


@dataclass(frozen=True)
class Komt:
    """What comes next, and when."""

    dag: datetime.date
    wat: str


@dataclass(frozen=True)
class Verzoekregel:
    """Something one asked, and by when the answer is there."""

    wat: str
    tegen: datetime.date
    klaar: datetime.date | None


@dataclass(frozen=True)
class Mijnblad:
    """The page."""

    aanmelding: Aanmelding
    kaart: Bladkaart
    delen: list[Bladdeel]
    lezers: Bladlezers
    ouders: list[Ouderkeuze]
    keek: Keek
    komt: list[Komt]
    wissel: Bladwissel | None
    beslist_zelf: bool
    waarom_niet: str
    verzoeken: list[Verzoekregel]
    bijlagen: list[Bladbijlage]

    @property
    def wachten(self) -> list[tuple[Bladlezer, Bladja]]:
        """What asks an answer of this person now."""
        return self.lezers.wachten

    @property
    def anderen(self) -> list[Bladlezer]:
        """Who else reads, but for the parents about whom the young person says yes or no below."""
        getoond = {keuze.mens.pk for keuze in self.ouders}
        return [lezer for lezer in self.lezers.anderen if lezer.mens not in getoond]

    @property
    def kan_stoppen(self) -> bool:
        """Whether there is something to stop, or to have erased."""
        return kan_stoppen(self.aanmelding, None)

    @property
    def blijft_om(self) -> list[str]:
        """Why the file is kept though the help was refused."""
        return gronden_om_te_houden(self.aanmelding)

    @property
    def aanspreking(self) -> str:
        """How the page says hello: the first name alone."""
        return self.aanmelding.jongere.voornaam if self.aanmelding.jongere else ""


def mijnblad_van(kaart: Bladkaart, taal: Bladtaal = NEDERLANDS) -> Mijnblad:
    """Return the page of the young person who holds this card. Who opened the card left the row of the look."""
    aanmelding, wie = kaart.aanmelding, Kaarthouder(kaart)
    zelf = beslisser(aanmelding) == Wie.JONGERE
    oordeel, lezers = geldend_oordeel(aanmelding), lezers_op_blad(aanmelding, wie, taal, mag_zeggen=True)
    return Mijnblad(
        aanmelding=aanmelding,
        kaart=kaart,
        delen=delen_van(aanmelding, taal),
        lezers=lezers,
        ouders=ouders_van(aanmelding, lezers) if zelf else [],
        keek=wie_keek(aanmelding, taal),
        komt=wat_komt(aanmelding, taal),
        wissel=bladwissel_van(aanmelding, wie, taal),
        beslist_zelf=zelf,
        waarom_niet=oordeel.reden if oordeel and not zelf else "",
        verzoeken=verzoeken_van(kaart),
        bijlagen=bijlagen_op_blad(aanmelding, taal),
    )


def verzoeken_van(kaart: Bladkaart) -> list[Verzoekregel]:
    """Return what who holds this card asked about what stands there, newest first."""
    vrager = Vrager.JONGERE if kaart.is_van_jongere else Vrager.OUDER
    # Of a parent the own requests: what the other parent asks is that parent's.
    van = {"aanmelding": kaart.aanmelding_id, "vrager": vrager, "betrokkene": kaart.betrokkene_id}
    rijen = Verzoek.objects.filter(**van).order_by("-pk")
    return [Verzoekregel(rij.get_soort_display(), rij.antwoord_tegen, rij.beantwoord_op) for rij in rijen]


def delen_van(aanmelding: Aanmelding, taal: Bladtaal) -> list[Bladdeel]:
    """Return what stands about a young person, with the own words beside it."""
    inhoud, woorden = inhoud_op_blad(aanmelding), _woorden(aanmelding)
    delen = [Bladdeel("ik", taal.zin("Wie ik ben"), _wie(aanmelding, taal), woorden.get("jongere", []))]
    for groep in GROEPEN:
        regels = [(taal.zin(woord), tekst) for woord, tekst in regels_van(groep, inhoud)]
        if groep.slug == "school":
            regels = [*school_regels(aanmelding, taal), *regels]
        eigen = [tekst for veld in groep.velden for tekst in woorden.get(f"{groep.plek}.{veld}", [])]
        delen.append(Bladdeel(groep.slug, taal.zin(groep.kop), regels, eigen))
    delen.append(Bladdeel("geprobeerd", taal.zin(GEPROBEERD_KOP), geprobeerd(inhoud), woorden.get("geprobeerd", [])))
    delen.append(
        Bladdeel(
            "vraag", taal.zin("De vraag, zonder je naam"), vraag_regels(aanmelding, taal), woorden.get("aanmelding", [])
        )
    )
    delen.append(
        Bladdeel("mensen", taal.zin("Wie rond mij staat"), _mensen(aanmelding, taal), woorden.get("ouders", []))
    )
    return [deel for deel in delen if deel.regels or deel.woorden]


def _woorden(aanmelding: Aanmelding) -> dict[str, list[str]]:
    uit: dict[str, list[str]] = {}
    for rij in Eigenwoord.objects.filter(aanmelding=aanmelding).order_by("op", "pk"):
        uit.setdefault(f"{rij.plek}.{rij.veld}", []).append(rij.tekst)
        if rij.plek not in ("school", "afwezigheden", "zien"):
            uit.setdefault(rij.plek, []).append(rij.tekst)
    return uit


def _wie(aanmelding: Aanmelding, taal: Bladtaal) -> list[Regel]:
    jongere = aanmelding.jongere
    if jongere is None:
        return []
    geboren = taal.dag(jongere.geboortedatum) if jongere.geboortedatum else ""
    paren = (
        ("Naam", jongere.volledige_naam),
        ("Hoe je mij aanspreekt", jongere.aanspreking),
        ("Geboren", geboren),
        ("Gemeente", jongere.gemeente),
        ("Telefoon", jongere.telefoon),
        ("Taal thuis", jongere.taal),
        ("Waar ik verblijf", jongere.verblijf),
    )
    return [(taal.zin(woord), tekst) for woord, tekst in paren if tekst]


def school_regels(aanmelding: Aanmelding, taal: Bladtaal) -> list[Regel]:
    """Return the school and the CLB of now."""
    periode = aanmelding.periode
    paren = (("School", periode.school), ("CLB", periode.clb)) if periode else ()
    return [(taal.zin(woord), rij.naam) for woord, rij in paren if rij]


def vraag_regels(aanmelding: Aanmelding, taal: Bladtaal, *, kort: bool = False) -> list[Regel]:
    """Return what is asked of providers; `kort`: only what is looked for and how far that is."""
    velden = Aanmelding._meta.get_field
    paren = (
        ("Wat gevraagd is", aanmelding.vraag),
        ("Waarover het gaat", ", ".join(velden("redenen").woorden(aanmelding.redenen))),  # type: ignore[union-attr]
        ("Wat we zoeken", ", ".join(velden("gewenst").woorden(aanmelding.gewenst))),  # type: ignore[union-attr]
        ("Hoever het staat", aanmelding.get_stand_display()),
    )
    return [(taal.zin(woord), tekst) for woord, tekst in (paren[2:] if kort else paren) if tekst]


def wie_blijft(aanmelding: Aanmelding, taal: Bladtaal, *, kind: bool = False) -> list[Regel]:
    """Return who stays with the young person at every school, with the number of the work: it is there to be called."""
    woord = taal.zin("Wie bij je kind blijft") if kind else taal.zin("Wie bij mij blijft")
    rij = begeleider_van(aanmelding)
    return [(woord, in_woorden(rij))] if rij else []


def _mensen(aanmelding: Aanmelding, taal: Bladtaal) -> list[Regel]:
    """Who stays; and who they are to the young person, and their name: how those are reached is theirs."""
    return wie_blijft(aanmelding, taal) + [
        (mens.get_relatie_display().capitalize(), apart(mens.naam)) for mens in aanmelding.betrokkenen
    ]


def wat_komt(aanmelding: Aanmelding, taal: Bladtaal, *, aan_ouder: bool = False) -> list[Komt]:
    """Return the days that are known, the first first."""
    eerste_dag = "De eerste dag bij {waar}." if aan_ouder else "Je eerste dag bij {waar}, als jij dat wil."
    uit = []
    if aanmelding.is_open and aanmelding.antwoord_voor:
        voorbij = aanmelding.antwoord_voor < timezone.localdate()
        uit.append(Komt(aanmelding.antwoord_voor, taal.zin(_BELOOFD_VOORBIJ if voorbij else _BELOOFD)))
    lopend = Toeleiding.objects.filter(aanmelding=aanmelding, stand__in=LOPENDE_TOELEIDING).select_related("fiche")
    for rij in lopend if aanmelding.is_open else ():
        if rij.start_op:
            uit.append(Komt(rij.start_op, taal.zin(eerste_dag, waar=rij.fiche.titel)))
        if rij.verwacht_op and rij.verwacht_op >= timezone.localdate():
            uit.append(Komt(rij.verwacht_op, taal.zin(_PLAATS_VERWACHT, waar=rij.fiche.titel)))
    return sorted(uit, key=lambda komt: komt.dag)


def _rij(kaart: Bladkaart, sleutel: str) -> Toestemming:
    wie = Kaarthouder(kaart)
    rijen = Toestemming.objects.gezegd_door(kaart.aanmelding_id, wie.wie, wie.betrokkene).select_related("ontvanger")
    rij = rijen.filter(sleutel=sleutel).exclude(ontvangersoort=Ontvangersoort.MELDPUNT).first()
    if rij is None:
        raise Http404
    return rij


def zin_om_te_kiezen(kaart: Bladkaart, sleutel: str) -> str:
    """Return the sentence that a yes would keep: as it was asked; of an old answer the one of today."""
    rij = _rij(kaart, sleutel)
    return rij.zin if rij.zin and rij.stand == Toestemmingstand.GEVRAAGD else formuleer(rij).zin


def zin_voor_ouder(kaart: Bladkaart, sleutel: str) -> str:
    """Return the sentence that a yes for this person would keep."""
    mens = Betrokkene.objects.filter(jongere=kaart.aanmelding.jongere_id, sleutel=sleutel).first()
    if mens is None or not kan_gelaten_worden(mens):
        raise Http404
    return zin_ouderja(mens)


def gevolg_van_stoppen(kaart: Bladkaart, taal: Bladtaal = NEDERLANDS) -> str:
    """Return what happens at once when who holds this card takes the yes to the help back."""
    wie = Kaarthouder(kaart)
    if not kaart.aanmelding.is_open:
        return taal.zin(
            "Deze hulp is afgerond: er zoekt niemand meer. Kies je ja, dan leest ook niemand nog mee, en wordt je "
            "dossier gewist. Tot dan lezen je CLB en het Meldpunt het nog. Wat iemand al afdrukte of opschreef, moet "
            "die zelf wissen."
        )
    if stopt_alles(kaart.aanmelding, wie.betrokkene):
        return taal.zin(
            "Kies je ja, dan zoekt niemand nog, leest niemand nog mee, en wordt je dossier gewist. Tot dan lezen je "
            "CLB en het Meldpunt het nog. Wat iemand al afdrukte of opschreef, moet die zelf wissen."
        )
    return taal.zin(
        "Kies je ja, dan wordt er niets nieuws gevraagd tot iemand met jou sprak en opschreef waarom het toch doorgaat."
    )
