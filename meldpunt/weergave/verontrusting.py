"""What the road without a yes shows: the numbers of the region, the own sealed records, and one of them in full."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils import timezone

from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Netwerk
from leerrecht.models.basis import veldnaam
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort, een_voor_een
from leerrecht.toegang import toegang_van
from meldpunt.diensten.verontrusting import schrijver_in
from meldpunt.models import Aanmelding, Notaregel, Veiligheidskaart, VerzegeldeNota

_DIENSTEN = ("vk", "ocj", "crisis", "parket")
_DICHT = ("over_wie", "met_wie_naam", "wat", "waarom", "besproken_uitleg")


@dataclass(frozen=True)
class Nummer:
    """One service of the region. Without a name or number nobody filled it in."""

    wat: str
    naam: str
    telefoon: str

    @property
    def heet(self) -> str:
        """Its own name, or what it is."""
        return self.naam or self.wat


def nummers_van(kaart: Veiligheidskaart) -> list[Nummer]:
    """Return the services in the order in which one calls them."""
    rijen = []
    for veld in _DIENSTEN:
        label = veldnaam(Veiligheidskaart, veld)
        rijen.append(Nummer(label[0].upper() + label[1:], getattr(kaart, veld), getattr(kaart, f"{veld}_telefoon")))
    return rijen


@dataclass(frozen=True)
class Kaart:
    """The numbers of one network, as a page shows them."""

    kaart: Veiligheidskaart
    nummers: list[Nummer]
    # The address where this person keeps them; "" for who only reads.
    bewaren: str = ""

    @property
    def bij_verontrusting(self) -> list[Nummer]:
        """Whom one calls first without a yes, as far as somebody filled it in; a name without a region speaks too."""
        return [nummer for nummer in self.nummers[:2] if nummer.telefoon]

    @property
    def leeg(self) -> list[str]:
        """Which services nobody filled in."""
        return [nummer.wat for nummer in self.nummers if not nummer.telefoon]


def kaarten_voor(gebruiker) -> list[Kaart]:
    """Return the numbers of every network this person works in."""
    toegang = toegang_van(gebruiker)
    eigen = toegang.netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    kaarten = kaarten_van({lid.netwerk_id: lid.netwerk for lid in toegang.lidmaatschappen}.values())
    return [_met_adres(een) if een.kaart.netwerk_id in eigen else een for een in kaarten]


def _met_adres(een: Kaart) -> Kaart:
    return replace(een, bewaren=reverse("meldpunt:veiligheidskaart", args=[een.kaart.netwerk.slug]))


def kaarten_van(netwerken: Iterable[Netwerk]) -> list[Kaart]:
    """Return the numbers of these networks; empty ones where nobody filled them in. One query."""
    per = {netwerk.pk: netwerk for netwerk in netwerken}
    bekend = {kaart.netwerk_id: kaart for kaart in Veiligheidskaart.objects.filter(netwerk__in=per)}
    rijen = [bekend.get(pk) or Veiligheidskaart(netwerk=per[pk]) for pk in sorted(per)]
    for kaart in rijen:
        kaart.netwerk = per[kaart.netwerk_id]
    return [Kaart(kaart, nummers_van(kaart)) for kaart in rijen]


def mag_schrijven(gebruiker) -> bool:
    """Whether this person writes sealed records: of a CLB or the Meldpunt."""
    return schrijver_in(gebruiker) is not None


def notas_van(gebruiker, aanmelding: Aanmelding | None = None) -> list[VerzegeldeNota]:
    """Return the sealed records this person may open, of one file or all; nothing of what they say is read."""
    rijen = VerzegeldeNota.objects.zichtbaar_voor(gebruiker).met_klok().select_related("door", "aanmelding")
    rijen = rijen if aanmelding is None else rijen.filter(aanmelding=aanmelding)
    return list(rijen.defer(*_DICHT, "aanmelding__vraag", "aanmelding__advies"))


def notarijen(gebruiker) -> list[Leessoort]:
    """Return the rows of mijn werk: records of which the young person must be told today."""
    rijen = VerzegeldeNota.objects.zichtbaar_voor(gebruiker).in_te_lichten(timezone.localdate())
    kolommen = {"pk": "pk", "sleutel": "sleutel", "tegen": "tegen", "referentie": "aanmelding__referentie"}
    return [Leessoort(rijen, kolommen, een_voor_een(_notarij), ("tegen", "pk"))]


def _notarij(rij: Bronrij) -> Werkrij:
    # Whether there is a file stands there, never what the record is about.
    over = f"Bij dossier {rij.referentie}" if rij.referentie else "Zonder dossier"
    wat, adres = "Vertel het de jongere: je deelde iets zonder ja", reverse("meldpunt:nota", args=[rij.sleutel])
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=over, wanneer=rij.tegen, jongere=True)


@dataclass(frozen=True)
class Notapagina:
    """One sealed record in full."""

    nota: VerzegeldeNota
    regels: list[Notaregel]


def nota_openen(gebruiker, nota: VerzegeldeNota) -> Notapagina:
    """Return a record; that somebody looked is written first. Call it in a transaction."""
    lid = next((een for een in toegang_van(gebruiker).lidmaatschappen if een.netwerk_id == nota.netwerk_id), None)
    noteer_raadpleging(
        # Its own reference: in the log of the file nobody reads that there is a record.
        referentie=f"nota {nota.sleutel}",
        wat="verzegelde nota geopend",
        door=gebruiker,
        namens=lid.organisatie if lid else None,
        netwerk=nota.netwerk,
    )
    return Notapagina(nota, list(nota.regels.select_related("door")))
