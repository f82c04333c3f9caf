"""The shared word lists: which there are, and which fields of a word beheer may write."""

from dataclasses import dataclass

from leerrecht.models import Doelgroep, Populatie, Thema
from leerrecht.models.vocabularium import Woord


@dataclass(frozen=True)
class Woordenlijst:
    """One word list; `sleutel` stands in the address."""

    sleutel: str
    model: type[Woord]
    titel: str
    uitleg: str
    velden: tuple[str, ...]
    # The field that says what a word stands for, shown beside it.
    toelichting: str = ""

    @property
    def enkelvoud(self) -> str:
        """One word of this list, as a noun."""
        return str(self.model._meta.verbose_name)


WOORDENLIJSTEN = {
    lijst.sleutel: lijst
    for lijst in (
        Woordenlijst(
            "doelgroepen",
            Doelgroep,
            "Doelgroepen",
            "Voor welke jongeren het plan werkt, met definitie en bron.",
            ("naam", "meervoud", "publieke_naam", "uitleg", "definitie", "bron"),
            "definitie",
        ),
        Woordenlijst(
            "populaties",
            Populatie,
            "Populaties",
            "In welke wereld een actie werkt: OKAN, ouders, leerkrachten.",
            ("naam", "publieke_naam"),
        ),
        Woordenlijst(
            "themas",
            Thema,
            "Thema’s",
            "Waarover een actie gaat, met de belofte aan jongeren als die er is.",
            ("naam", "publieke_naam", "belofte"),
            "belofte",
        ),
    )
}
