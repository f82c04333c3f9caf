"""Numbers that everyone in Flanders may call today. Only public short numbers; nothing of a person or a place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hulplijn:
    """One way to reach somebody: a short number, a website, or the words where to ask."""

    naam: str
    waarvoor: str
    nummer: str = ""
    website: str = ""

    @property
    def webnaam(self) -> str:
        """The address of the website as people say it."""
        return self.website.partition("//")[2].removeprefix("www.").rstrip("/")


NOOD = Hulplijn("Noodnummer", "Is iemand nu in gevaar? Bel meteen. Gratis, dag en nacht.", nummer="112")
GEWELD = Hulplijn(
    "1712",
    "Over geweld, misbruik of kindermishandeling. Gratis, en je hoeft niet te zeggen wie je bent.",
    nummer="1712",
    website="https://1712.be",
)
AWEL = Hulplijn(
    "Awel",
    "Voor kinderen en jongeren die met iemand willen praten. Gratis, en je hoeft niet te zeggen wie je bent.",
    nummer="102",
    website="https://www.awel.be",
)
CLB = Hulplijn(
    "CLB van de school",
    "Over school, leren, gevoelens en gezondheid. Gratis. Vraag het nummer op school: elke school heeft een CLB.",
)
CLBCHAT = Hulplijn(
    "CLBch@t", "Chatten met iemand van een CLB, voor leerlingen en ouders.", website="https://www.clbchat.be"
)
JAC = Hulplijn(
    "JAC", "Voor jongeren van 12 tot 25 jaar, over alles wat je bezighoudt. Gratis.", website="https://www.jac.be"
)

DRINGEND = (NOOD, GEWELD, AWEL)
VOOR_JONGEREN = (AWEL, CLB, CLBCHAT, JAC, GEWELD, NOOD)
VOOR_OUDERS = (CLB, CLBCHAT, GEWELD, NOOD)
