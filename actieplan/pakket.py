"""The plan in a package: kaders, plan, goals, actions, and the versions that a body approved."""

from typing import Any

from django.db.models import QuerySet

from actieplan.diensten.versie import regels_vastleggen
from actieplan.keuzes import Versiestand
from actieplan.models import Actie, Actieplan, Betrokkenheid, Doelstelling, Kader, Versie, Versieregel
from actieplan.regels.actievelden import GRONDTEKST
from actieplan.regels.levend import levende_regels
from leerrecht.models import Netwerk
from leerrecht.pakket.kern import achteraan, per_tien, van_netwerk, velden
from leerrecht.pakket.soort import (
    Bestand,
    Gegevens,
    Pakketdeel,
    Pakketsoort,
    Pakketveld,
    registreer_bestand,
    registreer_soorten,
)

_BETROKKEN = {"organisatie": "organisaties", "eenheid": "eenheden", "rol": "", "van": "", "tot": ""}
_WOORDEN = tuple(Pakketveld(naam, naar=naam) for naam in ("doelgroepen", "populaties", "themas"))


def _lees_betrokkenheden(rij: Any, beeld: Any) -> list[Gegevens]:
    return [
        {
            "organisatie": beeld.sleutel("organisaties", deel.organisatie),
            "eenheid": beeld.sleutel("eenheden", deel.eenheid),
            "rol": deel.rol,
            "van": deel.van,
            "tot": deel.tot,
        }
        for deel in sorted(rij.betrokkenheden.all(), key=lambda deel: deel.pk)
    ]


def _maak_betrokkenheden(rij: Any, gegevens: list[Gegevens], lading: Any) -> None:
    for deel in gegevens:
        Betrokkenheid.objects.create(
            **{rij._meta.model_name.replace("actieplan", "plan"): rij},
            organisatie=lading.zoek("organisaties", deel["organisatie"]),
            eenheid=lading.zoek("eenheden", deel.get("eenheid")),
            rol=deel["rol"],
            van=deel["van"],
            tot=deel.get("tot"),
        )


BETROKKENHEDEN = Pakketdeel(
    "betrokkenheden", _BETROKKEN, _lees_betrokkenheden, _maak_betrokkenheden, verplicht=("organisatie", "rol", "van")
)


def _vul_in(gegevens: Gegevens, alles: Gegevens) -> None:
    """Write out what a person leaves away: goals and actions are of the document of the plan, and hold from its day."""
    plan, versie = gegevens.get("plan"), gegevens.get("versie")
    if not isinstance(plan, dict):
        return
    bij: Gegevens = {"bron": plan.get("bron")}
    dag = None
    if isinstance(versie, dict) and versie.get("jaar"):
        versie.setdefault("plan", plan.get("slug"))
        versie.setdefault("van_kracht", True)
        dag = versie.get("datum") or f"{versie['jaar']}-01-01"
    for rij in _alle_rijen(gegevens):
        for naam, waarde in bij.items():
            rij.setdefault(naam, waarde)
        for deel in [deel for deel in rij.get("betrokkenheden") or [] if dag and isinstance(deel, dict)]:
            deel.setdefault("van", dag)


def _alle_rijen(gegevens: Gegevens) -> list[Gegevens]:
    """Return plan, goals and actions, however deep."""
    rijen, wachten = [gegevens["plan"]], list(gegevens.get("doelstellingen") or [])
    while wachten:
        rij = wachten.pop()
        if isinstance(rij, dict):
            rijen.append(rij)
            wachten += rij.get("acties") or []
    return rijen


def _van_plan(model: Any, netwerk: Netwerk | None) -> QuerySet[Any]:
    rijen = model.objects.filter(plan__netwerk=netwerk) if netwerk else model.objects.none()
    return rijen.prefetch_related("betrokkenheden__organisatie", "betrokkenheden__eenheid__organisatie")


def _in_plan_van_doel(actie: Actie) -> None:
    actie.plan = actie.doelstelling.plan


def _regels(rijen: Any) -> list[Gegevens]:
    return [
        {"soort": regel.soort, "van": regel.sleutel, "doel": regel.doel_sleutel, "ouder": regel.ouder_sleutel}
        | {"diepte": regel.diepte, "inhoud": dict(sorted(regel.inhoud.items()))}
        for regel in rijen
    ]


def _lees_regels(versie: Versie, beeld: Any) -> list[Gegevens]:
    """Return the frozen lines, by the keys of the package; nothing where they are the living plan, word for word."""
    regels = _regels(versie.regels.all())
    if regels == _regels(levende_regels(versie.plan)):
        return []
    namen = _sleutels(beeld)
    return [
        regel | {plek: namen.get(regel[plek], regel[plek]) for plek in ("van", "doel", "ouder")} for regel in regels
    ]


def _sleutels(beeld: Any) -> dict[str, str]:
    """Return the keys of the package of the living rows, by their key on this server."""
    return {
        rij.sleutel: sleutel
        for soort in ("doelstellingen", "acties")
        for sleutel, rij in beeld.objecten.get(soort, {}).items()
    }


def _maak_regels(versie: Versie, gegevens: list[Gegevens], lading: Any) -> None:
    hier = {sleutel: eigen for eigen, sleutel in _sleutels(lading.beeld).items()}

    def van(sleutel: str) -> str:
        return hier.get(sleutel, sleutel)[:12]

    versie.regels.all().delete()
    for nummer, regel in enumerate(gegevens):
        rij = Versieregel(
            versie=versie,
            soort=regel["soort"],
            sleutel=van(regel["van"]),
            doel_sleutel=van(regel["doel"]),
            ouder_sleutel=van(regel.get("ouder", "")),
            diepte=regel["diepte"],
            volgorde=nummer,
            inhoud=_LEEG[regel["soort"]] | regel["inhoud"],
            actie=lading.zoek("acties", regel["van"]) if regel["soort"] == "actie" else None,
        )
        rij.zet_zoektekst()
        rij.save()


# What every frozen line has; empty parts are left out of a file.
_GROND: Gegevens = {**dict.fromkeys(GRONDTEKST, ""), "redactie": []}
_LEEG: dict[str, Gegevens] = {
    "doelstelling": _GROND,
    "actie": _GROND
    | dict.fromkeys(("link", "aard", "uitvoering", "aanpak", "bestuursniveau", "zichtbaarheid"), "")
    | {"doelgroepen": [], "themas": [], "betrokkenen": []},
}
REGELS = Pakketdeel(
    "regels",
    {"soort": "", "van": "", "doel": "", "ouder": "", "diepte": "", "inhoud": ""},
    _lees_regels,
    _maak_regels,
    verplicht=("soort", "van", "doel", "diepte", "inhoud"),
)


def _bevries(versie: Versie, waarden: Gegevens, lading: Any) -> None:
    """What was approved is what the package holds, unless it says other words."""
    if not waarden["regels"]:
        regels_vastleggen(versie=versie)


def _versies(netwerk: Netwerk | None) -> QuerySet[Versie]:
    gekend = Versie.objects.filter(stand=Versiestand.GOEDGEKEURD).select_related("plan")
    return gekend.filter(plan__netwerk=netwerk).order_by("plan", "jaar") if netwerk else gekend.none()


KADERS = Pakketsoort(
    naam="kaders",
    bestand="actieplan",
    model=Kader,
    verdieping=2,
    rijen=lambda netwerk: Kader.objects.none(),
    velden=velden("naam", "bron"),
    gedeeld=True,
    ook_zonder_netwerk=True,
    volgorde=achteraan(Kader),
)
PLANNEN = Pakketsoort(
    naam="plannen",
    bestand="actieplan",
    kop="plan",
    model=Actieplan,
    verdieping=2,
    sleutelveld="slug",
    rijen=lambda netwerk: (
        Actieplan.objects.filter(netwerk=netwerk, netwerk__isnull=False)
        .order_by("pk")
        .prefetch_related("betrokkenheden__organisatie", "betrokkenheden__eenheid__organisatie")
    ),
    velden=(
        *velden("titel", "inleiding", "werkwijze"),
        Pakketveld("doelgroepen", naar="doelgroepen"),
        Pakketveld("kaders", naar="kaders"),
        Pakketveld("bron"),
    ),
    delen=(BETROKKENHEDEN,),
    vast=van_netwerk,
)
DOELSTELLINGEN = Pakketsoort(
    naam="doelstellingen",
    bestand="actieplan",
    model=Doelstelling,
    verdieping=2,
    rijen=lambda netwerk: _van_plan(Doelstelling, netwerk).order_by("plan", "volgorde", "pk"),
    velden=(
        Pakketveld("plan", naar="plannen", enige=True),
        *velden("soort", "nummer", "titel", "omschrijving", "redactie"),
        Pakketveld("bron"),
    ),
    delen=(BETROKKENHEDEN,),
    volgorde=per_tien,
)
ACTIES = Pakketsoort(
    naam="acties",
    bestand="actieplan",
    onder="doelstellingen",
    via="doelstelling",
    in_zichzelf="ouder",
    model=Actie,
    verdieping=2,
    rijen=lambda netwerk: _van_plan(Actie, netwerk).select_related("doelstelling", "ouder").order_by("volgorde", "pk"),
    velden=(
        *velden("nummer", "titel", "omschrijving", "link", "aard", "uitvoering", "aanpak", "bestuursniveau"),
        *velden("zichtbaarheid", "bbc_code", "redactie"),
        *_WOORDEN,
        Pakketveld("bron"),
    ),
    delen=(BETROKKENHEDEN,),
    volgorde=per_tien,
    voor_bewaren=_in_plan_van_doel,
)
VERSIES = Pakketsoort(
    naam="versies",
    bestand="actieplan",
    kop="versie",
    model=Versie,
    verdieping=2,
    sleutelveld="",
    met_bron=False,
    sleutel_uit=lambda rij: f"{rij.get('plan') or 'plan'}-{rij.get('jaar') or ''}",
    sleutel_van=lambda rij: rij.kenmerk,
    rijen=_versies,
    velden=(
        Pakketveld("plan", naar="plannen", enige=True),
        *velden("jaar", "titel", "orgaan", "datum", "datum_tekst", "referentie", "van_kracht"),
    ),
    delen=(REGELS,),
    vast=lambda netwerk: {"stand": Versiestand.GOEDGEKEURD},
    na_maken=_bevries,
)


def registreer() -> None:
    """Register the lists of this room."""
    registreer_bestand(Bestand(naam="actieplan", verdieping=2, vul_in=_vul_in))
    registreer_soorten(KADERS, PLANNEN, DOELSTELLINGEN, ACTIES, VERSIES)
