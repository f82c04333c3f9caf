"""Wie kan helpen: five questions without a name, and the offers that fit. Nothing of it is stored."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau, Voor
from meldpunt.lijstveld import heeft
from meldpunt.models import Aanbodfiche
from meldpunt.regels.aanbodwoorden import leeftijd_in_woorden, niveaus_in_woorden, waar_in_woorden
from meldpunt.regels.gebieden import rond
from meldpunt.weergave.aanbod import Aanbodregel, met_alles, niet_gezegd

MEZELF, KIND, LEERLING, SCHOOL = "mezelf", "kind", "leerling", "school"
WIE = (
    (MEZELF, "Voor mezelf"),
    (KIND, "Voor mijn kind"),
    (LEERLING, "Voor een leerling of jongere die ik begeleid"),
    (SCHOOL, "Voor een klas, een team of een school"),
)
VOOR_WIE = {
    MEZELF: (Voor.JONGERE,),
    KIND: (Voor.JONGERE, Voor.OUDER),
    LEERLING: (Voor.JONGERE, Voor.PROFESSIONAL),
    SCHOOL: (Voor.SCHOOL, Voor.PROFESSIONAL),
}

# Bands, never an age or a birthday: enough to look for a place.
BANDEN = {
    "0-5": (0, 5, "Jonger dan 6 jaar"),
    "6-11": (6, 11, "6 tot 11 jaar"),
    "12-13": (12, 13, "12 of 13 jaar"),
    "14-15": (14, 15, "14 of 15 jaar"),
    "16-17": (16, 17, "16 of 17 jaar"),
    "18-25": (18, 25, "18 jaar of ouder"),
}
LEEFTIJD = tuple((sleutel, band[2]) for sleutel, band in BANDEN.items())
NIVEAU = tuple((waarde, naam[0].upper() + naam[1:]) for waarde, naam in Niveau.choices)

VRAGEN = {
    "geld": ("Schoolrekeningen of een laptop betalen", (Aanbodsoort.SCHOOLKOSTEN, Aanbodsoort.LAPTOP)),
    "vast": (
        "Het loopt vast: niet meer willen, kunnen of mogen naar school",
        (
            Aanbodsoort.NAFT,
            Aanbodsoort.TIME_OUT,
            Aanbodsoort.DAGBESTEDING,
            Aanbodsoort.ZORGBOERDERIJ,
            Aanbodsoort.LEERPLEK,
            Aanbodsoort.COACHING,
            Aanbodsoort.AANSPREEKPUNT,
            Aanbodsoort.BUURT,
        ),
    ),
    "steun": ("Een duwtje in de rug bij het leren", (Aanbodsoort.BUDDY, Aanbodsoort.COACHING, Aanbodsoort.VAKANTIE)),
    "klas": (
        "Ruzie, sfeer of moeilijk gedrag in de klas of op school",
        (Aanbodsoort.HERSTELGERICHT, Aanbodsoort.SCHOOLONDERSTEUNING, Aanbodsoort.NAFT, Aanbodsoort.VORMING),
    ),
    "keuze": ("Wat kan ik worden, leren of werken", (Aanbodsoort.LEERWINKEL, Aanbodsoort.KEUZE)),
    "praten": (
        "Met iemand over een zorg praten",
        (Aanbodsoort.AANSPREEKPUNT, Aanbodsoort.OPVOEDING, Aanbodsoort.BUURT),
    ),
}
OVER = tuple((sleutel, tekst) for sleutel, (tekst, _) in VRAGEN.items())


@dataclass(frozen=True)
class Wegwijzeruitkomst:
    """What fits, and what may fit because the source does not say everything."""

    past: list[Aanbodregel]
    misschien: list[Aanbodregel]

    @property
    def aantal(self) -> int:
        """How many in all."""
        return len(self.past) + len(self.misschien)


def zoek_hulp(antwoorden: dict[str, Any]) -> Wegwijzeruitkomst:
    """Return the open offers that no answer rules out, each with why it fits."""
    rijen = Aanbodfiche.objects.openbaar().filter(_voorwaarde(antwoorden))
    if antwoorden.get("leeftijd"):
        laag, hoog, _ = BANDEN[antwoorden["leeftijd"]]
        rijen = rijen.voor_band(laag, hoog)
    if antwoorden.get("niveau"):
        rijen = rijen.op_niveau(antwoorden["niveau"])
    if antwoorden.get("gebied"):
        rijen = rijen.in_gebied(rond(antwoorden["gebied"].slug))
    gevraagd = {_naam(vraag) for vraag, antwoord in antwoorden.items() if antwoord and antwoord != "niet"}
    regels = [Aanbodregel(fiche, niet_gezegd(fiche, gevraagd), _redenen(fiche, gevraagd)) for fiche in met_alles(rijen)]
    # What was confirmed goes before what only an old source says.
    regels.sort(key=lambda regel: regel.vers.oud)
    return Wegwijzeruitkomst(
        [regel for regel in regels if not regel.onbekend], [regel for regel in regels if regel.onbekend]
    )


def _naam(vraag: str) -> str:
    return "voor" if vraag == "wie" else vraag


def _voorwaarde(antwoorden: dict[str, Any]) -> Q:
    regel = Q()
    if antwoorden.get("over"):
        regel &= Q(soort__in=VRAGEN[antwoorden["over"]][1])
    if antwoorden.get("wie"):
        keuze = Q(voor="")
        for wie in VOOR_WIE[antwoorden["wie"]]:
            keuze |= heeft("voor", wie)
        regel &= keuze
    return regel


def _redenen(fiche: Aanbodfiche, gevraagd: set[str]) -> list[str]:
    bekend = {
        "over": fiche.get_soort_display(),
        "voor": f"voor {_lijst(fiche._meta.get_field('voor').woorden(fiche.voor))}" if fiche.voor else "",
        "leeftijd": leeftijd_in_woorden(fiche),
        "niveau": niveaus_in_woorden(fiche),
        "gebied": waar_in_woorden(fiche),
    }
    return [zin for naam, zin in bekend.items() if naam in gevraagd and zin]


def _lijst(woorden: list[str]) -> str:
    """Return `a, b en c`."""
    return " en ".join(filter(None, (", ".join(woorden[:-1]), woorden[-1])))
