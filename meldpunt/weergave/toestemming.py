"""Who said yes to what, and what each provider sees now: for the Meldpunt and who referred."""

from dataclasses import dataclass

from django.urls import reverse

from leerrecht.daden import Knop, daden_voor_lijst
from leerrecht.dagen import dag_in_woorden
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand, Trap, Wie
from meldpunt.keuzes.leesveld import opsomming, woorden_van
from meldpunt.models import Aanmelding, Toestemming
from meldpunt.models.toestemming import LOPEND
from meldpunt.regels.instemming import neen_om_te_delen
from meldpunt.regels.openen import Inzage
from meldpunt.regels.rechten_van_ouders import wie_beslist_hier
from meldpunt.regels.toestemmingszin import verzwegen, zin_zonder_ja
from meldpunt.regels.zicht import Zicht, zicht_van


@dataclass(frozen=True)
class Toestemmingsregel:
    """One toestemming on a page, with what can be done with it now."""

    rij: Toestemming
    wie: str
    opent: bool
    tegengesproken: bool
    nee_van_jongere: bool
    knoppen: list[Knop]

    @property
    def over(self) -> str:
        """Which one it is, for who hears the page."""
        return f"{self.wie}, {self.rij.ontvanger.naam}, {self.rij.tot_waar}"

    @property
    def wanneer(self) -> str:
        """Since when, how and until when."""
        rij = self.rij
        if rij.stand == Toestemmingstand.GEVRAAGD:
            return f"gevraagd op {dag_in_woorden(rij.gevraagd_op)}"
        zin = dag_in_woorden(rij.antwoord_op)
        if rij.hoe:
            zin = f"{zin}, {rij.get_hoe_display()}"
        elif rij.genoteerd_door_id is None:
            zin = f"{zin}, op Mijn blad"
        return f"{zin}, geldig tot en met {dag_in_woorden(rij.geldig_tot)}" if rij.geldig_tot else zin

    @property
    def zwijgt_over(self) -> str:
        """What its sentence does not name of what this tier holds today, in words."""
        return opsomming(woorden_van(verzwegen(self.rij))) if self.rij.zin else ""

    @property
    def noot(self) -> str:
        """Why this answer opens nothing, or not yet; of a yes that was taken back why the file is kept."""
        rij = self.rij
        if rij.stand not in LOPEND:
            return f"Het dossier blijft: {rij.grond}" if rij.grond else ""
        if not rij.beslist:
            return "Dit antwoord opent niets: iemand anders beslist."
        if rij.aanmelding.beperkt:
            return "Dit antwoord opent niets zolang het dossier stilligt."
        if self.tegengesproken:
            return "Dit antwoord opent niets zolang een andere ouder neen zegt."
        if self.nee_van_jongere:
            return "Dit antwoord opent niets: de jongere zei nee. Weeg dat eerst af."
        if self.zwijgt_over:
            return f"De zin van toen noemt niet: {self.zwijgt_over}. Dat blijft dicht, tot je het opnieuw vraagt."
        if rij.stand == Toestemmingstand.GEVRAAGD or self.opent:
            return ""
        if rij.ontvangersoort == Ontvangersoort.MELDPUNT:
            return ""
        if rij.ontvangersoort == Ontvangersoort.SCHOOL:
            return (
                "Wie op de school de vraag stelde, volgt nu hoever het staat. Moet iemand van de school meelezen, kies "
                "die persoon dan bij “Wie meeleest” in het dossier."
            )
        return (
            "De aanbieder leest dit zodra die aanvaardt."
            if rij.trap == Trap.B
            else "De aanbieder leest dit zodra het Meldpunt zijn aanbod voorstelt."
        )


@dataclass(frozen=True)
class Toestemmingsblok:
    """What the section on the page of a file shows."""

    regels: list[Toestemmingsregel]
    zicht: list[Zicht]
    beslist: str
    adres: str

    @property
    def zonder_ja(self) -> str:
        """What a provider reads without any yes."""
        return zin_zonder_ja()


def mag_toestemmingen_zien(aanmelding: Aanmelding, gebruiker) -> bool:
    """Tell whether this person works with the toestemmingen of this file: the Meldpunt, and who still refers for it."""
    inzage = Inzage(aanmelding, gebruiker)
    mag = toegang_van(gebruiker).mag(Recht.TOESTEMMING_NOTEREN, aanmelding.netwerk)
    return mag and (inzage.behandelt or inzage.is_aanmelder)


def toestemmingen_van(
    aanmelding: Aanmelding, gebruiker, rijen: list[Toestemming] | None = None
) -> Toestemmingsblok | None:
    """Return the toestemmingen of a file about one young person; None for who has nothing to do with them."""
    if aanmelding.jongere_id is None or not mag_toestemmingen_zien(aanmelding, gebruiker):
        return None
    alle = Toestemming.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding)
    if rijen is None:
        rijen = list(alle.select_related("ontvanger", "betrokkene"))
    for rij in rijen:
        rij.aanmelding = aanmelding
    zicht = zicht_van(aanmelding)
    leest = {(een.aanbieder.pk, trap) for een in zicht for trap in een.trappen}
    tegen = set(alle.tegengesproken().values_list("pk", flat=True))
    nee = {(rij.ontvanger_id, rij.ontvangersoort, rij.trap) for rij in neen_om_te_delen(aanmelding)}
    knoppen = daden_voor_lijst(rijen, gebruiker)
    regels = [
        Toestemmingsregel(
            rij,
            naam_van(rij),
            (rij.ontvanger_id, rij.trap) in leest,
            rij.pk in tegen,
            rij.wie == Wie.OUDER and (rij.ontvanger_id, rij.ontvangersoort, rij.trap) in nee,
            knoppen[rij.pk],
        )
        for rij in rijen
    ]
    regels.sort(key=_volgorde)
    return Toestemmingsblok(
        regels=regels,
        zicht=zicht,
        beslist=wie_beslist_hier(aanmelding),
        adres=reverse("meldpunt:toestemmingen", args=[aanmelding.referentie]),
    )


def naam_van(rij: Toestemming) -> str:
    """Return whose answer it is."""
    if rij.betrokkene is None:
        return "De jongere zelf"
    return f"{rij.betrokkene.get_relatie_display().capitalize()} ({rij.betrokkene.naam})"


def _volgorde(regel: Toestemmingsregel) -> tuple[bool, str, str, str]:
    """What holds first, then by provider, person and tier: a tier stands under the one it stands on."""
    rij = regel.rij
    return (rij.stand not in LOPEND, rij.ontvanger.sorteersleutel, regel.wie, rij.trap)
