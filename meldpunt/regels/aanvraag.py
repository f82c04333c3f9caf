"""What holds for a question straight to a provider: which offers take one, from whom, and what may not stand in it."""

import re

from django.db.models import Q

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker, Organisatie, Soort
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.aanbod import Toegangsweg
from meldpunt.models import Aanbodfiche

# A telephone, a rijksregisternummer, a date of birth, a mail address: what a form has a field of its own for, or none.
_HERKENBAAR = re.compile(r"\+?\d(?:[\s./()\-]*\d){6,}|[^\s<>()\[\],;:]+@[^\s<>()\[\],;:]+\w")


def neemt_aanvragen(fiche: Aanbodfiche) -> bool:
    """Tell whether a school asks this offer straight away: by its toeleidingsweg, while one can go there."""
    return fiche.weg == Toegangsweg.SCHOOL and fiche.is_openbaar


def vragers(gebruiker: Gebruiker, netwerk_id: int) -> list[Organisatie]:
    """Return the schools and CLB's of this network for which this person asks."""
    paren = toegang_van(gebruiker).organisaties_met(Recht.AANMELDEN)
    eigen = [organisatie for netwerk, organisatie in paren if netwerk == netwerk_id]
    rijen = Organisatie.objects.filter(Q(pk__in=eigen), soort__in=(Soort.SCHOOL, Soort.CLB), actief=True)
    return list(rijen.order_by("naam", "pk"))


def bewaak_naamloos(tekst: str, veld: str) -> None:
    """Raise Geweigerd for what tells who it is. A name it cannot find, so the page asks to leave it out."""
    gevonden = _HERKENBAAR.search(tekst)
    if gevonden:
        raise Geweigerd(
            f"“{gevonden.group().strip()}” lijkt een nummer, een geboortedatum of een mailadres. De vraag gaat zonder "
            "naam weg: haal het weg.",
            veld=veld,
        )
