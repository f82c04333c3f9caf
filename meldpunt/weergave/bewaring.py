"""What the page of terms shows."""

from dataclasses import dataclass

from leerrecht.models import Netwerk
from leerrecht.opruimen import modellen_met_termijn
from meldpunt.diensten.termijnbesluit import LABELS, gevolg_van, termijnen_van
from meldpunt.models import Dienstpunt, Termijnbesluit
from meldpunt.models.termijnbesluit import netwerken_van
from meldpunt.regels.bewaring import Termijnen
from meldpunt.weergave.jaartotalen import Jaartotaal, jaartotalen_van

_EENHEID = {"waarschuw_dagen": "dagen"}
_GETALLEN = tuple(veld for veld in LABELS if veld.endswith(("_maanden", "_dagen")))


@dataclass(frozen=True)
class Netwerktermijnen:
    """One network: its terms in words, what they do today, and every decision, newest first."""

    netwerk: Netwerk
    termijnen: Termijnen
    regels: list[tuple[str, str]]
    selectieregel: str
    selectieregel_op: str
    gevolg: str
    besluiten: list[Termijnbesluit]
    jaren: list[Jaartotaal]


def termijnen_voor(gebruiker) -> list[Netwerktermijnen]:
    """Return the terms of the networks of which this person may read them."""
    besluiten = Termijnbesluit.objects.zichtbaar_voor(gebruiker).select_related("door")
    uit = []
    netwerken = list(Netwerk.objects.filter(pk__in=netwerken_van(gebruiker)))
    jaren = jaartotalen_van(netwerk.pk for netwerk in netwerken)
    for netwerk in netwerken:
        nu = termijnen_van(netwerk)
        regels = [(LABELS[veld], f"{nu[veld]} {_EENHEID.get(veld, 'maanden')}") for veld in _GETALLEN]
        uit.append(
            Netwerktermijnen(
                netwerk=netwerk,
                termijnen=Termijnen(**{veld: nu[veld] for veld in Termijnen.__dataclass_fields__}),
                regels=regels,
                selectieregel=nu["selectieregel"],
                selectieregel_op=nu["selectieregel_op"],
                gevolg=gevolg_van(netwerk, nu).zin,
                besluiten=[besluit for besluit in besluiten if besluit.netwerk_id == netwerk.pk],
                jaren=jaren[netwerk.pk],
            )
        )
    return uit


def vaste_termijnen() -> list[tuple[str, str, str]]:
    """Return what always goes by itself, whatever a network decides: what, after how long, and why it stayed."""
    rijen = (
        (str(model._meta.verbose_name_plural).capitalize(), model.bewaarbeleid.termijn.days, model.bewaarbeleid.reden)
        for model in modellen_met_termijn()
    )
    return [(wat, _hoe_lang(dagen), waarom) for wat, dagen, waarom in sorted(rijen, key=lambda rij: (rij[1], rij[0]))]


def _hoe_lang(dagen: int) -> str:
    return f"{dagen} dagen" if dagen % 365 else f"{dagen // 365} jaar"


def termijnen_van_iedereen() -> list[Dienstpunt]:
    """Return the Meldpunt of each network with its terms: for the public page about privacy."""
    return list(Dienstpunt.objects.select_related("netwerk"))
