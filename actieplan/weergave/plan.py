"""What the plan pages show: the approved wording with the stand of today, and the proposals for staf."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone

from actieplan.filters import ActieFilter
from actieplan.keuzes import DRAGENDE_SOORTEN, Betrokkenheidsrol, Stand
from actieplan.models import Actieplan, Betrokkenheid, Versie, Versieregel
from actieplan.regels.levend import levende_regels
from actieplan.regels.verschil import Verandering, veranderingen
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van

# So many characters stand on two lines as a title, and on one as a general goal under it.
KORT = 60
# Beside it may stand what the trekkers answered in a yearly evaluation: it says what it is about, and who fills it in.
GEEN_STAND = "Of een actie gepland is, loopt of klaar is, staat nog niet in het plan. De stafmedewerker vult dat in."


@dataclass
class Actieregel:
    """One action on the page."""

    regel: Versieregel
    plan: Actieplan
    pad: str = ""
    voorstel: Verandering | None = None

    @property
    def trekkers(self) -> str:
        """Names of who carries it today."""
        rijen = self.regel.actie.lopende_betrokkenheden if self.regel.actie else []
        return ", ".join(rij.wie for rij in rijen if rij.rol == Betrokkenheidsrol.TREKKER)

    @property
    def meer_dan_titel(self) -> bool:
        """Whether the wording says more than the title."""
        tekst = self.regel.inhoud["omschrijving"].strip().rstrip(".")
        return bool(tekst) and tekst.casefold() != self.regel.inhoud["titel"].strip().rstrip(".").casefold()


@dataclass
class Doelblok:
    """One goal with its actions."""

    regel: Versieregel
    acties: list[Actieregel] = field(default_factory=list)
    voorstel: Verandering | None = None

    @property
    def kop(self) -> str:
        """The printed goal where it is one sentence, else its title."""
        tekst = self.regel.inhoud["omschrijving"].strip()
        return tekst if self._tekst_is_kop else self.regel.inhoud["titel"] or tekst

    @property
    def onderkop(self) -> str:
        """The wording under the heading, when the heading is not that wording itself."""
        tekst = self.regel.inhoud["omschrijving"].strip()
        return "" if self._tekst_is_kop or tekst == self.regel.inhoud["titel"] else tekst

    @property
    def _tekst_is_kop(self) -> bool:
        """A title that only the editor gave must not push the approved wording aside."""
        tekst = self.regel.inhoud["omschrijving"].strip()
        return "titel" in self.regel.inhoud["redactie"] and bool(tekst) and "\n" not in tekst

    @property
    def standen(self) -> list[tuple[str, int]]:
        """How many actions per stand, in the order of the list."""
        telling = Counter(rij.regel.actie.stand for rij in self.acties if rij.regel.actie)
        if set(telling) <= {Stand.ONBEKEND}:
            # Nothing is known: saying so at every goal would only be noise.
            return []
        return [(naam, telling[waarde]) for waarde, naam in Stand.choices if telling[waarde]]


@dataclass
class Planweergave:
    """The whole page."""

    plan: Actieplan
    versie: Versie | None
    kop: list[Versieregel]
    blokken: list[Doelblok]
    filter: ActieFilter
    totaal: int
    gevonden: int
    voorstellen: list[Verandering]
    csv: str

    @property
    def standzin(self) -> str:
        """How far the actions are, in one sentence that adds up; nothing while a filter shows only some of them."""
        if self.filter.actief or not self.totaal:
            return ""
        telling = Counter(
            rij.regel.actie.stand if rij.regel.actie else Stand.ONBEKEND for blok in self.blokken for rij in blok.acties
        )
        delen = [
            f"{telling[waarde]} {naam}"
            for waarde, naam in Stand.choices
            if telling[waarde] and waarde != Stand.ONBEKEND
        ]
        if not delen:
            return GEEN_STAND
        if onbekend := telling[Stand.ONBEKEND]:
            delen.append(f"van {onbekend} is de stand niet ingevuld")
        return f"Stand: {', '.join(delen)}."

    @property
    def titel(self) -> tuple[str, str]:
        """The title of the plan before and after its colon."""
        voor, _, na = self.plan.titel.partition(": ")
        return voor, na

    @property
    def lange_titel(self) -> bool:
        """Whether the title would fill three lines in the size of a title."""
        return len(self.titel[0]) > KORT

    @property
    def kopzin(self) -> str:
        """The general goals that are one short sentence, on one line; empty when the plan has none."""
        zinnen = (regel.inhoud["omschrijving"].strip().rstrip(".") for regel in self.kop)
        return " ".join(f"{zin}." for zin in zinnen if zin and "\n" not in zin and len(zin) <= KORT)

    @property
    def telwoord(self) -> str:
        """What the number in the margin counts."""
        doelen = len(self.blokken)
        acties = "actie" if self.totaal == 1 else "acties"
        return acties if self.filter.actief else f"{acties} in {doelen} {'deel' if doelen == 1 else 'delen'}"


def versie_van_kracht(plan: Actieplan) -> Versie | None:
    """Return the version the public reads."""
    return plan.versies.filter(van_kracht=True).first()


def voorstellen_voor(plan: Actieplan, versie: Versie | None, gebruiker) -> list[Verandering]:
    """Return how the living plan differs from the version in force; nothing for who may not read proposals."""
    if not toegang_van(gebruiker).mag(Recht.PLAN_VOORSTEL_LEZEN, plan.netwerk):
        return []
    oud = list(versie.regels.all()) if versie else []
    return veranderingen(oud, levende_regels(plan))


def maak_weergave(*, plan: Actieplan, versie: Versie | None, gebruiker, filters) -> Planweergave:
    """Build the page of `plan` as `versie` holds it. The number of queries does not grow with the plan."""
    rijen = (
        Versieregel.objects.zichtbaar_voor(gebruiker).filter(versie=versie) if versie else Versieregel.objects.none()
    )
    keuze = ActieFilter(filters, queryset=rijen.filter(soort="actie"), netwerk=plan.netwerk)
    namen = {regel.sleutel: regel for regel in rijen}
    voorstellen = voorstellen_voor(plan, versie, gebruiker)
    per_sleutel = {verandering.sleutel: verandering for verandering in voorstellen}
    gekozen = list(keuze.qs.select_related("actie").prefetch_related(_lopende_betrokkenheden()).order_by("volgorde"))
    per_doel: dict[str, list[Actieregel]] = defaultdict(list)
    for regel in gekozen:
        pad = _pad(regel, namen) if keuze.actief else ""
        per_doel[regel.doel_sleutel].append(Actieregel(regel, plan, pad, per_sleutel.get(regel.sleutel)))
    doelen = [regel for regel in namen.values() if regel.soort == "doelstelling"]
    dragend = [regel for regel in doelen if regel.inhoud["soort"] in DRAGENDE_SOORTEN]
    blokken = [Doelblok(regel, per_doel[regel.sleutel], per_sleutel.get(regel.sleutel)) for regel in dragend]
    return Planweergave(
        plan=plan,
        versie=versie,
        kop=[regel for regel in doelen if regel not in dragend],
        blokken=[blok for blok in blokken if blok.acties or not keuze.actief],
        filter=keuze,
        totaal=sum(1 for regel in namen.values() if regel.soort == "actie"),
        gevonden=len(gekozen),
        voorstellen=voorstellen,
        csv=keuze.download(reverse("actieplan:download", args=[plan.slug]), filters),
    )


def _lopende_betrokkenheden() -> Prefetch:
    rijen = Betrokkenheid.objects.actief_op(timezone.localdate()).select_related("organisatie", "eenheid__organisatie")
    return Prefetch("actie__betrokkenheden", queryset=rijen, to_attr="lopende_betrokkenheden")


def _pad(regel: Versieregel, namen: dict[str, Versieregel]) -> str:
    """Return where a line hangs, so that a result of a filter is understood without its tree."""
    delen: list[str] = []
    ouder = namen.get(regel.ouder_sleutel)
    while ouder is not None:
        delen.insert(0, ouder.inhoud["titel"])
        ouder = namen.get(ouder.ouder_sleutel)
    return " / ".join(delen)
