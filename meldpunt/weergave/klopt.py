"""What a provider is asked to confirm: by offer the free places, who waits and who is there. Numbers only."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from leerrecht.models import Gebruiker, Gebruikersoort
from meldpunt.diensten.klopt import fiches_van
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Aanbodfiche, Kloptvraag, Toeleiding, Traject
from meldpunt.regels.linklezer import als_aanbieder
from meldpunt.weergave.aanbod import Aanbodregel


@dataclass(frozen=True)
class Kloptregel:
    """One offer."""

    fiche: Aanbodfiche
    wachten: int
    trajecten: int

    @property
    def vrij(self) -> int | None:
        """What was reported last; None when nothing was."""
        gemeld = getattr(self.fiche, "capaciteit", None)
        return gemeld.vrij if gemeld else None

    @property
    def hulp(self) -> str:
        """What else is known, in a sentence."""
        wacht = "niemand wacht" if not self.wachten else "1 wacht" if self.wachten == 1 else f"{self.wachten} wachten"
        er = {0: "geen traject", 1: "1 traject"}.get(self.trajecten, f"{self.trajecten} trajecten")
        plaatsen = Aanbodregel(self.fiche).plaatsen
        vers = f" {plaatsen.vers.tekst}." if plaatsen else " Nog nooit gemeld."
        return f"Nu {er}, {wacht}.{vers}"


@dataclass(frozen=True)
class Kloptblad:
    """One question as one person answers it, with the rights of that person."""

    vraag: Kloptvraag
    lezer: Gebruiker

    @property
    def pk(self) -> int:
        """Of the question."""
        return self.vraag.pk

    @property
    def is_postvak(self) -> bool:
        """Whether more people read this mailbox."""
        return self.lezer.soort == Gebruikersoort.POSTVAK

    @property
    def regels(self) -> list[Kloptregel]:
        """Each offer, in three queries."""
        fiches = fiches_van(self.vraag)
        wacht = Toeleiding.objects.zichtbaar_voor(self.lezer).filter(stand=Toeleidingstand.WACHTLIJST)
        loopt = Traject.objects.zichtbaar_voor(self.lezer).lopend()
        wachten = dict(wacht.filter(fiche__in=fiches).order_by().values_list("fiche").annotate(n=Count("pk")))
        trajecten = dict(
            loopt.filter(toeleiding__fiche__in=fiches)
            .order_by()
            .values_list("toeleiding__fiche")
            .annotate(n=Count("pk"))
        )
        return [Kloptregel(een, wachten.get(een.pk, 0), trajecten.get(een.pk, 0)) for een in fiches]


def zoek_klopt(sleutel: str, eigenaar: Gebruiker) -> Kloptblad | None:
    """Return what the link of this address opens today; None once the address was stopped or the question is old."""
    lezer = als_aanbieder(eigenaar)
    if lezer is None:
        return None
    rijen = Kloptvraag.objects.beantwoordbaar_voor(lezer).select_related("aanbieder", "netwerk")
    vraag = rijen.filter(sleutel=sleutel).first()
    return Kloptblad(vraag, lezer) if vraag else None


# So many weekly questions in a row without an answer, and the Meldpunt calls.
STIL_NA = 3


def stille_weken(fiches: Sequence[Aanbodfiche]) -> dict[tuple[int, int], int]:
    """Return by network and provider how many of the last questions stayed without an answer, from `STIL_NA` on."""
    rijen = Kloptvraag.objects.filter(aanbieder__in={een.aanbieder_id for een in fiches}).order_by(
        "-gevraagd_op", "-pk"
    )
    stil: dict[tuple[int, int], int] = {}
    klaar: set[tuple[int, int]] = set()
    for netwerk, aanbieder, beantwoord in rijen.values_list("netwerk", "aanbieder", "beantwoord_op"):
        paar = (netwerk, aanbieder)
        klaar |= {paar} if beantwoord else set()
        stil[paar] = stil.get(paar, 0) + (paar not in klaar)
    return {paar: aantal for paar, aantal in stil.items() if aantal >= STIL_NA}


def zin_van_stilte(fiche: Aanbodfiche, stil: dict[tuple[int, int], int]) -> str:
    """Return what the Meldpunt reads of a provider that stays silent; "" when it does not."""
    weken = stil.get((fiche.netwerk_id, fiche.aanbieder_id))
    return f"Al {weken} weken geen antwoord op “Klopt dit nog?”. Bel deze aanbieder" if weken else ""
