"""Sections that need little more than their questions."""

from typing import Any

from leerrecht.dagen import leeftijd_op
from leerrecht.wet import feit
from meldpunt import secties
from meldpunt.antwoorden.afwezig import let_op
from meldpunt.antwoorden.vragen import OUDERS_HOOGSTENS, STAPPEN_HOOGSTENS
from meldpunt.forms.secties.basis import RijenForm, SectieForm
from meldpunt.forms.secties.veld import kies_uit
from meldpunt.models import Werkgebied
from meldpunt.regels.bekend import bekend_uit
from meldpunt.regels.leeftijd import JONGST, OUDST
from meldpunt.regels.namen import lees

_B_CODE = (
    "De B is van begeleiding: de reden van een halve dag ontbreekt, of de school twijfelt eraan. Vanaf "
    f"{feit('halvedagen.clb').waarde} halve dagen meldt de school het aan het CLB. School en CLB houden samen een "
    "begeleidingsdossier bij. Helpt dat niet, dan kan "
    f"{feit('halvedagen.zorgwekkend').waarde} een zorgwekkend dossier aan AGODI geven. Vanaf "
    f"{feit('halvedagen.toeslag').waarde} halve dagen, twee schooljaren na elkaar, kan de schooltoeslag teruggevraagd "
    f"worden. De codes van een school zijn {feit('woord.codes').waarde}. Op een plek buiten de school, zoals een NAFT, "
    f"staat code {feit('woord.p').waarde}. Bron: AGODI en Groeipakket."
)


class JongereForm(SectieForm):
    """Who it is."""

    sectie = secties.JONGERE
    voorwaardelijk = frozenset({"een_naam", "geschat"})
    indeling = (
        ("Wie het is", ("voornaam", "naam", "een_naam", "geboren", "geschat", "gemeente"), ""),
        ("Contact", ("aanspreking", "telefoon", "taal", "verblijf"), ""),
    )
    inleiding = "We vragen geen rijksregisternummer, geen nationaliteit en geen godsdienst."

    def clean(self) -> dict[str, Any]:
        """A date of birth of somebody at school."""
        schoon = super().clean()
        dag = schoon.get("geboren")
        if dag and not JONGST <= leeftijd_op(dag) <= OUDST:
            zin = f"Dat is een leeftijd van {leeftijd_op(dag)} jaar. Kijk het jaar na."
            self.add_error("geboren", zin)
        return schoon


class OudersForm(RijenForm):
    """Parents and who supports: up to four, or why none."""

    sectie = secties.OUDERS
    in_rij = ("relatie", "naam", "telefoon", "email", "taal", "noot")
    hoogstens, minstens, rijnaam = OUDERS_HOOGSTENS, 2, "Persoon"
    indeling = (("Niemand?", ("geen",), ""),)
    inleiding = "Een ouder, een voogd, een oma, een trainer: wie er voor de jongere is. Hoogstens vier personen."


class WetenForm(SectieForm):
    """Whether the pupil and the parents know what the school asks, and whom the CLB can call."""

    sectie = secties.WETEN
    voorwaardelijk = frozenset({"j_op", "j_waarom", "o_op", "o_waarom", "o_naam", "o_telefoon", "o_email", "o_taal"})
    indeling = (
        ("De leerling", ("j_weet", "j_op", "j_waarom"), ""),
        ("De ouders", ("o_weet", "o_op", "o_waarom"), ""),
        (
            "Contact met de ouders",
            ("contact_geven", "o_naam", "o_telefoon", "o_email", "o_taal"),
            "Kies je nee, dan krijgt het CLB deze gegevens niet van jou, ook niet als je ze hieronder invulde.",
        ),
    )
    inleiding = (
        "Een leerling en de ouders hebben het recht te weten dat jij dit vraagt. Vertel het eerst, als dat veilig kan. "
        "Is de leerling misschien niet veilig? Wacht dan niet, en bel."
    )


class ZienForm(SectieForm):
    """The young person first, then what others see."""

    sectie = secties.ZIEN
    voorwaardelijk = frozenset({"niet_gesproken"})
    indeling = (
        ("De jongere zelf", ("zegt", "niet_gesproken", "wil", "wil_niet", "krachten", "steun"), ""),
        ("Wat anderen zien", ("redenen", "woorden", "sinds"), ""),
    )
    inleiding = "Eerst wat de jongere zelf zegt en wat goed loopt, dan pas de zorg."


class AfwezighedenForm(SectieForm):
    """Problematic half days, and the day that counts."""

    sectie = secties.AFWEZIGHEDEN
    voorwaardelijk = frozenset({"laatste_les"})
    indeling = (
        ("B-codes", ("band", "begeleiding", "zorgwekkend", "codes"), _B_CODE),
        (
            "Les",
            ("les", "laatste_les"),
            "Het Meldpunt telt de schooldagen zonder les. Wie het langst wacht, gaat voor.",
        ),
    )
    inleiding = "Ongeveer is goed genoeg. Een lijst uit je leerlingsysteem is niet nodig."

    @property
    def let_op(self) -> list[str]:
        """What so many half days ask of school and CLB."""
        return let_op(self.kader.sectie(self.sectie.slug))


class GeprobeerdForm(RijenForm):
    """What was tried, by whom, and what came of it."""

    sectie = secties.GEPROBEERD
    in_rij = ("wat", "wie", "effect")
    hoogstens, minstens, rijnaam = STAPPEN_HOOGSTENS, 2, "Stap"
    indeling = (("Nog niets?", ("niets",), ""),)
    inleiding = "Ook wat niet hielp, helpt ons: dan proberen we het niet nog eens."


class PraktischForm(SectieForm):
    """What makes the first call shorter. Nothing here is needed."""

    sectie = secties.PRAKTISCH
    indeling = (
        ("Waar en wanneer", ("vestiging", "vervoer", "dagdelen"), ""),
        ("Wat al loopt", ("afspraak", "hulp"), ""),
    )
    inleiding = "Niets hiervan is verplicht. Wat je hier schrijft, moet niemand je later nog vragen."


def vul_gebieden(form: SectieForm) -> None:
    """Offer the areas of the network."""
    rijen = Werkgebied.objects.filter(netwerk=form.concept.netwerk_id)
    kies_uit(form.fields["gebied"], [(rij.slug, rij.naam) for rij in rijen], "kies een buurt")


class GewenstForm(SectieForm):
    """What is looked for; "I do not know" is a good answer."""

    sectie = secties.GEWENST
    indeling = (("De vraag", ("vraag", "geen_naam", "gebied"), ""), ("Het aanbod", ("weet_niet", "gewenst"), ""))
    voorwaardelijk = frozenset({"geen_naam"})
    inleiding = "Met deze vraag zoekt het Meldpunt een plaats. Een aanbieder leest ze voor er een naam bekend is."

    def pas_aan(self) -> None:
        """Areas of the network; and whether a word is no name, where that can be asked."""
        vul_gebieden(self)
        tekst = self.data.get("vraag", "") if self.is_bound else self.huidig["vraag"]
        gelezen = lees(bekend_uit(self.kader), {"vraag": tekst if isinstance(tekst, str) else ""})
        if gelezen.alle:
            self.gemarkeerd = [{"label": self.fields["vraag"].label, "stukken": gelezen.stukken("vraag")}]
        if not gelezen.kan_blijven:
            del self.fields["geen_naam"]


class ConsultVraagForm(SectieForm):
    """A consult: one page, no name."""

    sectie = secties.VRAAG
    indeling = (
        (
            "Over wie, zonder naam",
            ("over", "leeftijdsband", "niveau", "gebied"),
            "Bij een klas of school: hun leeftijd.",
        ),
        ("De vraag", ("redenen", "vraag"), ""),
        ("Jij", ("bereik", "wanneer"), "Alleen het Meldpunt leest hoe het jou bereikt."),
    )
    inleiding = (
        "Vraag raad zonder een naam te noemen, over één jongere, een klas of je school. Meld je later één jongere aan, "
        "dan typ je dit niet opnieuw."
    )

    def pas_aan(self) -> None:
        """Areas of the network."""
        vul_gebieden(self)
