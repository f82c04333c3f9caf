"""What the page of a file shows to one person. Every part comes out of its own `zichtbaar_voor`, or is not there."""

from dataclasses import dataclass, field, fields
from functools import cached_property, partial
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import QuerySet, prefetch_related_objects

from leerrecht.beeld.schooldagen import Schooldagenband
from leerrecht.dagen import dag_in_woorden
from meldpunt.keuzes.dossier import Trap
from meldpunt.models import (
    Aanmelding,
    Begeleidingsperiode,
    Betrokkene,
    Instemming,
    Jongere,
    Naambesluit,
    Naamgrond,
    Notitie,
    Overdracht,
    Toeleiding,
    Toestemming,
    Traject,
    Vraag,
)
from meldpunt.models.betrokkene import VAN_EEN_BETROKKENE
from meldpunt.models.jongere import VAN_DE_JONGERE
from meldpunt.regels.klokken import band_zonder_les
from meldpunt.regels.openen import Inzage, inzage_van, noteer_inzage
from meldpunt.regels.rechten_van_ouders import wie_mag_vragen
from meldpunt.regels.toestemmingszin import zin_nu
from meldpunt.regels.wie_leest import Meelezer, lezers_van
from meldpunt.weergave.beslissers import Beslisblok, beslissers_van
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht, aanzichten_van
from meldpunt.weergave.dossier_delen import Deel, delen_van
from meldpunt.weergave.dossier_kop import dagen_in_woorden, wie_in_woorden
from meldpunt.weergave.dossier_tijdlijn import tijdlijn_van
from meldpunt.weergave.tafel_werk import tafels_in
from meldpunt.weergave.toeleiding import nulbeeld
from meldpunt.weergave.volgende import Volgende, volgende_stap
from meldpunt.weergave.zoeken import Treffer, misschien_bekend

# What every rule and button about who decides asks again.
WIE_BESLIST = ("bekwaamheden", "jongere__betrokkenen", "instemmingen__betrokkene", "instemmingen__afwegingen")


@dataclass(frozen=True)
class Dossierpagina:
    """One file as one person may read it."""

    inzage: Inzage
    vraag: str
    advies: str
    jongere: Jongere | None
    betrokkenen: list[Betrokkene]
    delen: list[Deel]
    periode: Begeleidingsperiode | None
    toeleidingen: list[Toeleiding]
    toestemmingen: list[Toestemming]
    tafels: list[Any]
    instemmingen: list[Instemming]
    vragen: list[Vraag]
    notities: list[Notitie]
    overdrachten: list[Overdracht]
    naamgrond: Naamgrond | None
    naambesluiten: list[Naambesluit]
    dubbelen: list[Aanmelding]
    bekend: list[Treffer]
    tijdlijn: list[dict[str, Any]] = field(default_factory=list)
    # Everybody who can read something of it today: for who reads all.
    lezers: list[Meelezer] = field(default_factory=list)

    @property
    def aanmelding(self) -> Aanmelding:
        """The file itself."""
        return self.inzage.aanmelding

    @property
    def merk(self) -> tuple[str, str]:
        """The key number of the file and the words beside it."""
        return dagen_in_woorden(self.inzage)

    @property
    def band(self) -> Schooldagenband | None:
        """The days without lessons one by one, for who may read the day of the last lesson."""
        return band_zonder_les(self.aanmelding) if self.inzage.leest("aanmelding", "laatste_les_op") else None

    @property
    def wie_mag_vragen(self) -> str:
        """Who may ask who looked."""
        return wie_mag_vragen(self.aanmelding, weet_van_oordeel=self.inzage.leest_alles)

    @cached_property
    def beslissers(self) -> Beslisblok | None:
        """Who decides for this young person."""
        return beslissers_van(self.inzage)

    @property
    def titel(self) -> str:
        """Who it is about."""
        return wie_in_woorden(self.aanmelding, self.jongere, self.jongere.leeftijd if self.jongere else None)

    @property
    def open_vraag(self) -> Vraag | None:
        """The question that waits for an answer."""
        return next((vraag for vraag in self.vragen if vraag.beantwoord_op is None), None)

    @property
    def volgende(self) -> Volgende:
        """The next step."""
        return volgende_stap(self.inzage, self.toeleidingen, self.open_vraag)

    @property
    def eerst(self) -> list[Deel]:
        """Strengths and the young person's own words: these come before any problem."""
        return [deel for deel in self.delen if deel.eerst]

    @property
    def daarna(self) -> list[Deel]:
        """The other sections, in the order of the form."""
        return [deel for deel in self.delen if not deel.eerst]

    @property
    def feiten(self) -> list[tuple[str, str]]:
        """The head of the page. Who referred and which school: for who may know who it is."""
        aanmelding, periode = self.aanmelding, self.periode
        paren = [("Referentie", aanmelding.referentie), ("Stand", aanmelding.get_stand_display())]
        if self.inzage.leest_alles:
            paren.append(("Behandelaar", aanmelding.behandelaar.naam_nu if aanmelding.behandelaar else "nog niemand"))
        if self.inzage.leest("aanmelding", "organisatie"):
            paren.append(("Aangemeld door", aanmelding.organisatie.naam))
        if periode:
            rijen = (("school", "School", periode.school), ("clb", "CLB", periode.clb))
            paren += [(naam, rij.naam) for veld, naam, rij in rijen if rij and self.inzage.leest("school", veld)]
        if self.inzage.leest("aanmelding", "ingediend_op"):
            paren.append(("Ingediend", dag_in_woorden(aanmelding.ingediend_op)))
        return [(naam, waarde) for naam, waarde in paren if waarde]

    @property
    def vraagfeiten(self) -> list[tuple[str, str]]:
        """Tier 0: what everybody reads who is asked."""
        return nulbeeld(self.aanmelding).feiten

    @property
    def leest_nu(self) -> str:
        """For who does not read all: what of this file is open, as the fields say. What is not, is not even named."""
        return "" if self.inzage.leest_alles else f"Jij {zin_nu(self.inzage.velden, en_wat_niet=False)}"

    @property
    def wie(self) -> list[tuple[str, str]]:
        """The young person, field by field, as far as it was filled in and this person may read it."""
        jongere = self.jongere
        if jongere is None:
            return []
        paren = [
            ("naam", "Naam", jongere.volledige_naam),
            ("aanspreking", "Hoe spreek je aan", jongere.aanspreking),
            ("geboren", "Geboren", dag_in_woorden(jongere.geboortedatum) if jongere.geboren else "datum niet gekend"),
            ("gemeente", "Gemeente", jongere.gemeente),
            ("telefoon", "Telefoon", jongere.telefoon),
            ("taal", "Taal thuis", jongere.taal),
            ("verblijf", "Verblijf", jongere.verblijf),
        ]
        return [(naam, tekst) for veld, naam, tekst in paren if tekst and self.inzage.leest("jongere", veld)]


def dossier_openen(gebruiker, aanmelding: Aanmelding, aanzicht: Dossieraanzicht) -> Dossierpagina | None:
    """Return a view of a file for this person; that he or she looked is written in the same transaction, first.

    None for who does not have this view: nothing is read then.
    """
    with transaction.atomic():
        inzage = inzage_van(aanmelding, gebruiker)
        if aanzicht not in aanzichten_van(inzage):
            return None
        noteer_inzage(inzage, aanzicht.blik)
        # The clock, its band and the strip ask on which days the young person learned elsewhere.
        prefetch_related_objects([aanmelding], "lesperioden")
        if inzage.leest_alles:
            prefetch_related_objects([aanmelding], *WIE_BESLIST)
        return _onthoud(dossier_lezen(inzage, aanzicht))


def zonder_toestemming(aanmelding: Aanmelding) -> Dossierpagina:
    """Return the page as a provider gets it that is asked and has no yes: for who wants to see that beforehand."""
    leeg: dict[str, Any] = {veld.name: [] for veld in fields(Dossierpagina) if veld.name != "tijdlijn"}
    inzage = Inzage(aanmelding, AnonymousUser(), frozenset({Trap.NUL}))
    return Dossierpagina(
        **leeg
        | {
            "inzage": inzage,
            "vraag": aanmelding.vraag,
            "advies": "",
            "jongere": None,
            "periode": None,
            "naamgrond": None,
        }
    )


def _hoort_bij(aanzicht: Dossieraanzicht | None, *aanzichten: Dossieraanzicht) -> bool:
    """Whether a part is shown by the view that is read; all are when the whole file is."""
    return aanzicht is None or aanzicht in aanzichten


def _rijen(inzage: Inzage, model: Any, *mee: str, bij: bool = True) -> list:
    """Rows of this file that this person may see; each knows the file that was read already. None when not `bij`."""
    if not bij:
        return []
    rijen = list(
        model.objects.zichtbaar_voor(inzage.gebruiker).filter(aanmelding=inzage.aanmelding).select_related(*mee)
    )
    for rij in rijen:
        rij.aanmelding = inzage.aanmelding
    return rijen


def dossier_lezen(inzage: Inzage, aanzicht: Dossieraanzicht | None = None) -> Dossierpagina:
    """Return what `inzage` may read of its file, or of one view of it. Who calls it has written down the look."""
    aanmelding, van, bij = inzage.aanmelding, partial(_rijen, inzage), partial(_hoort_bij, aanzicht)
    nu, vraag, ja = Dossieraanzicht.NU, Dossieraanzicht.VRAAG, Dossieraanzicht.TOESTEMMINGEN
    toeleidingen = van(Toeleiding, "fiche__aanbieder", "traject")
    toestemmingen = van(Toestemming, "ontvanger", "betrokkene")
    perioden = van(Begeleidingsperiode, "school", "clb")
    jongere = _jongere(inzage)
    return Dossierpagina(
        inzage=inzage,
        vraag=aanmelding.vraag,
        advies=aanmelding.advies if inzage.leest_alles else "",
        jongere=jongere,
        betrokkenen=_betrokkenen(inzage) if bij(vraag) else [],
        delen=delen_van(inzage) if bij(nu, vraag) else [],
        periode=next((periode for periode in perioden if periode.tot is None), None),
        toeleidingen=toeleidingen,
        toestemmingen=toestemmingen,
        tafels=tafels_in(inzage),
        instemmingen=van(Instemming, "betrokkene", "genoteerd_door", bij=bij(ja)),
        vragen=van(Vraag, "gesteld_door", "beantwoord_door"),
        notities=van(Notitie, "door", bij=bij(nu, Dossieraanzicht.TIJDLIJN)),
        overdrachten=van(Overdracht, "aan", "organisatie", bij=bij(nu, ja)),
        naamgrond=next(iter(van(Naamgrond, "genoteerd_door", bij=bij(ja))), None),
        naambesluiten=van(Naambesluit, "door", bij=bij(nu, vraag)),
        dubbelen=_samengevoegd(inzage) if bij(nu) else [],
        bekend=_bekend(inzage, jongere) if bij(nu) else [],
        lezers=lezers_van(aanmelding) if inzage.leest_alles and bij(ja) else [],
        tijdlijn=tijdlijn_van(inzage, toeleidingen, _trajecten(toeleidingen), toestemmingen),
    )


def _trajecten(toeleidingen: list[Toeleiding]) -> list[Traject]:
    return [rij.traject for rij in toeleidingen if hasattr(rij, "traject")]


def _jongere(inzage: Inzage) -> Jongere | None:
    """Who it is, with the columns this person may read; the others are not selected, and empty."""
    rijen = Jongere.objects.zichtbaar_voor(inzage.gebruiker).filter(pk=inzage.aanmelding.jongere_id)
    return next(iter(_met_kolommen(inzage, rijen, "jongere", VAN_DE_JONGERE)), None)


def _betrokkenen(inzage: Inzage) -> list[Betrokkene]:
    """The people around, likewise; nobody when even their names are shut."""
    rijen = Betrokkene.objects.zichtbaar_voor(inzage.gebruiker).filter(jongere=inzage.aanmelding.jongere_id)
    mag = inzage.leest("ouders", "naam")
    return _met_kolommen(inzage, rijen, "ouders", VAN_EEN_BETROKKENE) if mag else []


def _met_kolommen(inzage: Inzage, rijen: QuerySet, sectie: str, kolommen: tuple[str, ...]) -> list:
    dicht = [veld for veld in kolommen if not inzage.leest(sectie, veld)]
    uit = list(rijen.defer(*dicht))
    for rij in uit:
        for veld in dicht:
            setattr(rij, veld, "")
    return uit


def _onthoud(pagina: Dossierpagina) -> Dossierpagina:
    """The acts ask the file itself (Aanmelding.open_vraag, .periode): what was just read is not asked again."""
    if pagina.inzage.leest_alles:
        pagina.aanmelding.open_vraag, pagina.aanmelding.periode = pagina.open_vraag, pagina.periode
    return pagina


def _samengevoegd(inzage: Inzage) -> list[Aanmelding]:
    """Files that are about the same question as this one: for the Meldpunt alone."""
    if not inzage.behandelt:
        return []
    rijen = Aanmelding.objects.behandelbaar_voor(inzage.gebruiker).defer("vraag", "advies")
    return [*rijen.filter(pk=inzage.aanmelding.dubbel_van_id), *rijen.filter(dubbel_van=inzage.aanmelding)]


def _bekend(inzage: Inzage, jongere: Jongere | None) -> list[Treffer]:
    """Other files that may be about the same young person: told to the Meldpunt, and to nobody else."""
    if not inzage.behandelt or jongere is None:
        return []
    rijen = Aanmelding.objects.behandelbaar_voor(inzage.gebruiker).exclude(pk=inzage.aanmelding.pk)
    rijen = rijen.exclude(dubbel_van=inzage.aanmelding).exclude(pk=inzage.aanmelding.dubbel_van_id or 0)
    return misschien_bekend(inzage.gebruiker, rijen, jongere.persoon)
