"""Names on screen for what the portal calls by a code: kinds of mail, kinds of long work, faults of a mail server."""

from collections.abc import Iterable

from django.utils.text import capfirst

from leerrecht.achtergrond import WERKER_WEG
from leerrecht.models import Achtergrondtaak, Bericht, Berichtstand, Storing
from leerrecht.rondgang import werk_van

_BERICHTEN = {
    "account.uitgenodigd": "Uitnodiging",
    "account.rol_loopt_af": "Bericht over een rol die eindigt",
    "account.rollen_lopen_af": "Bericht aan beheer over rollen die eindigen",
    "account.identiteit_gekoppeld": "Bericht over een gekoppelde identiteitsdienst",
    "account.bevroren": "Bericht over een account dat de eigenaar sloot",
    "account.sleutel_gevraagd": "Bericht over een gevraagde andere sleutel",
    "account.adres_gewijzigd": "Bericht over een nieuw e-mailadres",
    "account.tweede_factor_gewist": "Bericht over een gewiste tweede stap",
    "evaluatie.gevraagd": "Vraag om een actie te evalueren",
    "evaluatie.pdf_klaar": "Bericht dat de jaarevaluatie klaar is",
    "inloggen.login_code": "Code om in te loggen",
    "voorstel.wacht": "Bericht over een voorstel dat wacht",
    "voorstel.beslist": "Bericht over een beslist voorstel",
    "wet.nakijken": "Vraag om de feiten over de wet na te kijken",
    "werk.hapert": "Bericht dat werk van het portaal niet lukt",
    "inloggen.password_reset_key": "Link voor een nieuw wachtwoord",
}
_TAKEN = {
    "evaluatie.pdf": "PDF van een jaarevaluatie",
    "meldpunt.stille_vooraanmeldingen": "Nakijken wat te lang op een CLB wacht",
    "lidmaatschappen_aflopen": "Zeggen dat een lidmaatschap eindigt",
    "feiten_herinneren": "Vragen om de feiten over de wet na te kijken",
    "opruimen": "Opruimen van wat vervallen is",
    "reservekopie": "Reservekopie maken",
    "reserveproef": "De nieuwste reservekopie op proef terugzetten",
}
_FOUTEN = {
    "SMTPRecipientsRefused": "De mailserver aanvaardt dit adres niet. Kijk het e-mailadres van de persoon na.",
    "SMTPAuthenticationError": "Het portaal mag niet inloggen bij de mailserver. Meld dit aan wie de server beheert.",
    "SMTPSenderRefused": "De mailserver aanvaardt de afzender niet. Meld dit aan wie de server beheert.",
    "SMTPDataError": "De mailserver weigerde het bericht.",
}
_OORZAKEN = {
    WERKER_WEG: "De werker stopte telkens midden in dit werk. Kijk of de server genoeg geheugen heeft, en start het "
    "opnieuw.",
    "ReserveFout": "De reservekopie lukte niet. Vraag aan wie de server beheert om `manage.py dokter` te lezen.",
    "TekstmachineOntbreekt": "Op de server ontbreekt pango: daarom kwam er geen PDF. Installeer het, en start dit werk "
    "opnieuw.",
    "MemoryError": "De server had te weinig geheugen. Geef de werker meer, en start dit werk opnieuw.",
    "ENOSPC": "De schijf van de server is vol. Maak plaats, en start dit werk opnieuw.",
    "EDQUOT": "De schijf van de server is vol. Maak plaats, en start dit werk opnieuw.",
    "EROFS": "Het portaal mag niet schrijven op de schijf van de server. Laat dat nakijken, en start dit werk opnieuw.",
    "EACCES": "Het portaal mag een map op de server niet gebruiken. Laat dat nakijken, en start dit werk opnieuw.",
    "OperationalError": "De databank antwoordde niet. Werkt de rest van het portaal, start dit werk dan opnieuw.",
    "InterfaceError": "De databank antwoordde niet. Werkt de rest van het portaal, start dit werk dan opnieuw.",
}
_ONBEKENDE_OORZAAK = "Het portaal maakte een fout. Geef de technische oorzaak door aan wie de server beheert."
_TECHNISCH = "De mailserver was niet bereikbaar of antwoordde niet op tijd."
_BLIJFT_PROBEREN = " Het portaal blijft het zelf proberen, tot drie dagen lang."


def _leesbaar(code: str) -> str:
    """`actieplan.voortgang_gevraagd` -> `Actieplan: voortgang gevraagd`, for kinds that rooms add."""
    kamer, _, rest = code.partition(".")
    tekst = f"{kamer}: {rest}" if rest else kamer
    return tekst.replace("_", " ").capitalize()


def noem_berichten(rijen: Iterable[Bericht]) -> None:
    """Give each mail a `naam`, and a `foutuitleg` where sending failed."""
    for rij in rijen:
        rij.naam = _BERICHTEN.get(rij.soort) or _leesbaar(rij.soort)
        uitleg = _FOUTEN.get(rij.fout, _TECHNISCH) if rij.fout else ""
        rij.foutuitleg = uitleg + (_BLIJFT_PROBEREN if uitleg and rij.stand == Berichtstand.WACHT else "")


def noem_taken(rijen: Iterable[Achtergrondtaak]) -> None:
    """Give each piece of long work a `naam`, and an `oorzaak` where it failed: who reads this is beheer itself."""
    for rij in rijen:
        rij.naam = _TAKEN.get(rij.soort) or _leesbaar(rij.soort)
        rij.oorzaak = _oorzaak(rij.fout) if rij.fout else ""


def _oorzaak(fout: str) -> str:
    """In words what a kind of fault means and what to do; the words of the engine stand beside it on the page."""
    return next((zin for merk, zin in _OORZAKEN.items() if merk in fout), _ONBEKENDE_OORZAAK)


def noem_storingen(rijen: Iterable[Storing]) -> list[Storing]:
    """Give each row that keeps failing what its work is called (`titel`) and what it means (`gevolg`)."""
    rijen = list(rijen)
    for rij in rijen:
        werk = werk_van(rij)
        rij.titel, rij.gevolg = capfirst(werk.titel), werk.gevolg
    return rijen
