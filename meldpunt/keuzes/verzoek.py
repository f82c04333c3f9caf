"""What somebody may ask about what stands about him or her, and how far the answer is."""

from django.db.models import TextChoices

from leerrecht.staat import Betekenis, Beurten, Partij


class Verzoeksoort(TextChoices):
    """The rights of AVG articles 15 to 21."""

    KOPIE = "kopie", "lezen wat er staat, en een kopie krijgen"
    VERBETEREN = "verbeteren", "verbeteren of aanvullen"
    WISSEN = "wissen", "wissen"
    BEPERKEN = "beperken", "stilleggen zolang iets betwist wordt"
    BEZWAAR = "bezwaar", "bezwaar maken tegen wat ermee gebeurt"


class Vrager(TextChoices):
    """Who asks. Whether that person may, follows from age and authority, and is checked by a person."""

    JONGERE = "jongere", "de jongere zelf"
    OUDER = "ouder", "een ouder met gezag of een voogd"
    HELPER = "helper", "wie de jongere helpt: vertrouwenspersoon of advocaat"
    ANDER = "ander", "iemand anders over wie iets in het dossier staat"


class Verzoekstand(TextChoices):
    """From the question to the answer that was given."""

    ONTVANGEN = "ontvangen", "voor te bereiden"
    VOORGELEGD = "voorgelegd", "wacht op advies"
    GEADVISEERD = "geadviseerd", "wacht op de beslissing"
    BESLIST = "beslist", "uit te voeren"
    BEANTWOORD = "beantwoord", "beantwoord"
    INGETROKKEN = "ingetrokken", "ingetrokken door wie het vroeg"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_VERZOEK: Beurten = {
    Verzoekstand.ONTVANGEN: Partij.MELDPUNT,
    Verzoekstand.VOORGELEGD: Partij.DPO,
    Verzoekstand.GEADVISEERD: Partij.BEHEER,
    Verzoekstand.BESLIST: Partij.MELDPUNT,
    Verzoekstand.BEANTWOORD: Betekenis.KLAAR,
    Verzoekstand.INGETROKKEN: Betekenis.STIL,
}


class Verzoekuitkomst(TextChoices):
    """What the controller decided."""

    JA = "ja", "ingewilligd"
    DEELS = "deels", "deels ingewilligd"
    NEE = "nee", "niet ingewilligd"


class Adviesgevolg(TextChoices):
    """What became of the advice."""

    GEVOLGD = "gevolgd", "het advies is gevolgd"
    ANDERS = "anders", "het advies is niet of maar deels gevolgd"


OPEN_VERZOEK = (
    Verzoekstand.ONTVANGEN,
    Verzoekstand.VOORGELEGD,
    Verzoekstand.GEADVISEERD,
    Verzoekstand.BESLIST,
)
