"""What giving several files to one colleague would do, file by file, before anybody presses: who reads what newly."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Q, QuerySet
from django.http import QueryDict

from leerrecht.diensten import Geweigerd
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import op_naam
from meldpunt.berichten import ontvangers
from meldpunt.diensten.dossier import behandelaar_van, behandelaars, leest_nog_een_dag, vind_behandelaar
from meldpunt.diensten.samenwijzen import al_van
from meldpunt.diensten.slot import waarom_dicht
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding
from meldpunt.regels.gekend import alleen_door_opening, waarom_niet_overnemen
from meldpunt.regels.samenwijzen import HOOGSTENS, als_keuze
from meldpunt.weergave.dossierrij import Rij, met_rij
from meldpunt.weergave.werklijst import filter_van


@dataclass(frozen=True)
class Wijsrij:
    """One file: what would happen, or why it stays where it is."""

    rij: Rij
    keuze: str
    gevolgen: tuple[str, ...] = ()
    waarom_niet: str = ""


@dataclass
class Wijsblad:
    """The files that were chosen, and what giving them to `aan` would do."""

    aan: Gebruiker | None
    collegas: list[Gebruiker]
    rijen: list[Wijsrij] = field(default_factory=list)
    te_veel: int = 0

    @cached_property
    def kan(self) -> list[Wijsrij]:
        """Those that would go over."""
        return [rij for rij in self.rijen if not rij.waarom_niet]

    @cached_property
    def kan_niet(self) -> list[Wijsrij]:
        """Those that would stay."""
        return [rij for rij in self.rijen if rij.waarom_niet]


def maak_wijsblad(gebruiker: Gebruiker, vraag: QueryDict) -> Wijsblad:
    """Read what the address asks: files by reference, or with `alles` the list it filters; and `aan`, a key."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    mensen = {mens.pk: mens for netwerk in netwerken for mens in behandelaars(netwerk)}
    collegas = op_naam(mensen.values())
    aan = next((mens for mens in collegas if mens.sleutel == vraag.get("aan")), None)
    rijen = _gekozen(gebruiker, vraag)
    sleutels = list(rijen.values_list("pk", flat=True)[: HOOGSTENS + 1])
    te_veel = rijen.count() if len(sleutels) > HOOGSTENS else 0
    plek = {pk: nummer for nummer, pk in enumerate(sleutels[:HOOGSTENS])}
    gelezen = met_rij(Aanmelding.objects.behandelbaar_voor(gebruiker).filter(pk__in=list(plek)).order_by(), gebruiker)
    op_rij = sorted(gelezen.select_related("netwerk", "ingediend_door", "organisatie"), key=lambda een: plek[een.pk])
    return Wijsblad(aan, collegas, list(_rijen(op_rij, aan, gebruiker)), te_veel)


def _gekozen(gebruiker: Gebruiker, vraag: QueryDict) -> QuerySet[Aanmelding]:
    if vraag.get("alles"):
        return filter_van(gebruiker, vraag).qs
    gevraagd = Q(referentie__in=vraag.getlist("dossier")[: HOOGSTENS * 2])
    return Aanmelding.objects.behandelbaar_voor(gebruiker).filter(gevraagd).langst_zonder_les()


def _rijen(aanmeldingen: list[Aanmelding], aan: Gebruiker | None, door: Gebruiker) -> Iterable[Wijsrij]:
    las_al = set()
    if aan is not None:
        bekend = Aanmelding.objects.gekend_voor(aan).filter(pk__in=[een.pk for een in aanmeldingen])
        las_al = set(bekend.order_by().values_list("pk", flat=True))
    werken: dict[int, str] = {}
    een_dag = alleen_door_opening([een.pk for een in aanmeldingen], door)
    for een in aanmeldingen:
        keuze = als_keuze(een.referentie, behandelaar_van(een)["behandelaar"])
        waarom = waarom_dicht(een, gekend=een.gekend)  # type: ignore[attr-defined]
        if aan is not None and not waarom:
            waarom = al_van(aan) if een.behandelaar_id == aan.pk else _waarom_geen(een.netwerk_id, aan, werken)
        if aan == door and not waarom and een.pk in een_dag:
            waarom = waarom_niet_overnemen(een)
        weet = {"las_al": een.pk in las_al, "met_opening": een.pk in een_dag}
        gevolgen = () if aan is None or waarom else tuple(_gevolgen(een, aan, door, **weet))
        yield Wijsrij(Rij(een), keuze, gevolgen, waarom)


def _waarom_geen(netwerk_id: int, aan: Gebruiker, gezien: dict[int, str]) -> str:
    if netwerk_id not in gezien:
        try:
            vind_behandelaar(netwerk_id, aan.sleutel)
        except Geweigerd as fout:
            gezien[netwerk_id] = fout.zin
        else:
            gezien[netwerk_id] = ""
    return gezien[netwerk_id]


def _gevolgen(een: Aanmelding, aan: Gebruiker, door: Gebruiker, *, las_al: bool, met_opening: bool) -> Iterable[str]:
    wie = "Jij" if aan == door else apart(aan.naam)
    if las_al:
        yield f"{wie} kon dit dossier al openen en werkt er nu aan verder."
    else:
        yield f"{wie} leest dit dossier vanaf nu, alles wat het Meldpunt ervan leest."
    mensen = leest_nog_een_dag(een, aan, door, met_opening=met_opening)
    nog = ["jij" if mens == door else apart(mens.naam) for mens in mensen]
    if nog:
        tekst = " en ".join(sorted(nog))
        yield f"{tekst[:1].upper()}{tekst[1:]} {'leest' if len(nog) == 1 else 'lezen'} nog één dag mee."
    if een.stand == Dossierstand.INGEDIEND and ontvangers.aanmelder(een):
        yield "De aanmelder krijgt een mail dat het Meldpunt eraan werkt."
