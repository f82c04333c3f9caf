"""What the pages of requests show, to each of the three who have a part in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.dagen import dag_in_woorden
from leerrecht.leesrichting import apart
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.diensten.verzoek import AAN_ZET, aan_zet
from meldpunt.keuzes.verzoek import Verzoeksoort, Verzoekstand, Vrager
from meldpunt.models import Verzoek
from meldpunt.regels.verzoekkopie import mag_kopie, zin_voor_ouder
from meldpunt.weergave.kruimels import Kruimels

_WIE = {
    Recht.DOSSIERS_BEHANDELEN: "het Meldpunt",
    Recht.VERZOEKEN_ADVISEREN: "de functionaris",
    Recht.VERZOEKEN_BESLISSEN: "beheer, voor de verwerkingsverantwoordelijke",
}


@dataclass(frozen=True)
class Verzoekblad:
    """One request as one person may read it. `leest_wie`: who asks and about whom; `van_meldpunt`: can, by a reason."""

    verzoek: Verzoek
    leest_wie: bool
    van_meldpunt: bool = False

    @property
    def titel(self) -> str:
        """What is asked."""
        return self.verzoek.get_soort_display().capitalize()

    @property
    def termijn(self) -> str:
        """How many days are left, in words."""
        return termijn_in_woorden(self.verzoek)

    @property
    def aan_zet(self) -> str:
        """Who has it."""
        recht = AAN_ZET.get(Verzoekstand(self.verzoek.stand))
        return _WIE[recht] if recht else ""

    @property
    def van_wie(self) -> str:
        """For the Meldpunt, of a file that one does not know: who works on it, instead of which it is."""
        dossier = self.verzoek.aanmelding
        if self.leest_wie or not self.van_meldpunt or dossier is None:
            return ""
        wie = apart(dossier.behandelaar.naam) if dossier.behandelaar else "een collega"
        return f"in een dossier van {wie}: je zegt eerst waarom je het opent"

    @property
    def feiten(self) -> list[tuple[str, str]]:
        """The head of the page; the file and who asks only for the Meldpunt."""
        v = self.verzoek
        paren = [
            ("Stand", v.get_stand_display()),
            ("Aan zet", self.aan_zet),
            ("Gevraagd door", v.get_vrager_display()),
            ("Gevraagd op", dag_in_woorden(v.ontvangen_op)),
            ("Antwoord ten laatste", dag_in_woorden(v.antwoord_tegen) + (" (verlengd)" if v.verlengd else "")),
        ]
        if self.leest_wie and v.aanmelding:
            paren.append(("Dossier", v.aanmelding.referentie))
        if v.beantwoord_op:
            paren.append(("Beantwoord", f"{dag_in_woorden(v.beantwoord_op)}, {v.get_hoe_display()}"))
        return [(naam, waarde) for naam, waarde in paren if waarde]

    @property
    def delen(self) -> list[tuple[str, str, str]]:
        """Heading, words beside it, text; in the order in which it was written."""
        v = self.verzoek
        eigen = [
            ("Wie het vraagt", "", v.wie),
            ("Hoe nagekeken wie het is", "", v.nagekeken),
            ("Wat gevraagd wordt", "", v.inhoud),
            ("Waarom het langer duurt", "", v.verlengd_waarom),
        ]
        advies = f"{v.advies_door.naam_nu}, {dag_in_woorden(v.advies_op)}" if v.advies_door and v.advies_op else ""
        besluit = f"{v.besluit_van}, {dag_in_woorden(v.beslist_op)}" if v.beslist_op else ""
        uitkomst = f"{v.get_uitkomst_display().capitalize()}; {v.get_gevolg_advies_display()}.\n{v.motivering}"
        samen = [
            ("Voorstel van het Meldpunt", "", v.voorstel),
            ("Advies van de functionaris", advies, v.advies),
            ("Beslissing", besluit, uitkomst.strip() if v.beslist_op else ""),
        ]
        slot = [("Antwoord", "", v.antwoord)]
        alle = [*eigen, *samen, *slot] if self.leest_wie else samen
        return [deel for deel in alle if deel[2]]

    @property
    def kopieen(self) -> bool:
        """Whether the copy of the file can be made here."""
        return self.leest_wie and mag_kopie(self.verzoek)

    @property
    def let_op(self) -> str:
        """What the Meldpunt weighs before it gives anything: who may ask, and what is not for who asks."""
        v = self.verzoek
        if not self.leest_wie or v.aanmelding is None or not v.is_open:
            return ""
        if v.vrager == Vrager.ANDER:
            return "Wie dit vraagt, is niet de jongere: geef alleen wat over die persoon zelf gaat, nooit het dossier."
        return zin_voor_ouder(v)


def blad_van(verzoek: Verzoek, gebruiker) -> Verzoekblad:
    """Return the page of a request for this person."""
    return bladen_van([verzoek], gebruiker)[0]


def bladen_van(verzoeken: Iterable[Verzoek], gebruiker) -> list[Verzoekblad]:
    """Return those of a list, in one query for all."""
    rijen = list(verzoeken)
    gekend: set[int] = set()
    if toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN):
        # One that was not saved has no file that anybody could know.
        pks = [rij.pk for rij in rijen if rij.pk]
        gekend = set(Verzoek.objects.gekend_voor(gebruiker).filter(pk__in=pks).values_list("pk", flat=True))
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    return [Verzoekblad(rij, rij.pk in gekend, rij.netwerk_id in netwerken) for rij in rijen]


def termijn_in_woorden(verzoek: Verzoek) -> str:
    """Return how long there is, or how long it is over; for an answered one whether it was on time."""
    if not verzoek.is_open:
        if verzoek.beantwoord_op is None:
            return "stopgezet"
        return "op tijd beantwoord" if verzoek.beantwoord_op <= verzoek.antwoord_tegen else "te laat beantwoord"
    dagen = (verzoek.antwoord_tegen - timezone.localdate()).days
    if dagen < 0:
        return f"{-dagen} {'dag' if dagen == -1 else 'dagen'} over tijd"
    return "vandaag" if dagen == 0 else f"nog {dagen} {'dag' if dagen == 1 else 'dagen'}"


def zin_na_stap(verzoek: Verzoek) -> str:
    """Return what happened, from the result: what it waits for, and whether anybody was there to tell."""
    if verzoek.stand == Verzoekstand.BEANTWOORD:
        weg = verzoek.soort == Verzoeksoort.WISSEN and verzoek.aanmelding is None
        return "Het verzoek is beantwoord en het dossier is gewist." if weg else "Het verzoek is beantwoord."
    niemand = "" if aan_zet(verzoek) else " Er is niemand aangeduid die dat doet: vraag het aan beheer."
    return f"Bewaard. Het verzoek is nu: {verzoek.get_stand_display()}.{niemand}"


def waarvan(verzoek: Verzoek, gebruiker) -> str:
    """Return how the title of a page names a request: by its file for the Meldpunt alone, else by where and when.

    When it was noted, to the minute: two may be asked on one day, of one network or of two.
    """
    dossier = verzoek.aanmelding if blad_van(verzoek, gebruiker).leest_wie else None
    if dossier:
        return dossier.referentie
    genoteerd = date_format(timezone.localtime(verzoek.gemaakt_op), "j F Y, H.i")
    return f"{verzoek.netwerk.korte_naam}, genoteerd op {genoteerd} uur"


def kruimels_van_verzoeken(verzoek: Verzoek | None = None) -> Kruimels:
    """Return the way back to the list, and to the request."""
    uit = [
        {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
        {"naam": "Verzoeken", "adres": reverse("meldpunt:verzoeken")},
    ]
    return (
        [*uit, {"naam": verzoek.get_soort_display().capitalize(), "adres": verzoek.get_absolute_url()}]
        if verzoek
        else uit
    )
