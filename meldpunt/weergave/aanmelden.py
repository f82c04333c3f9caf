"""The start page of aanmelden: which ways are open to this person, and what lies on the desk."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.bereik import Kring, bereik
from leerrecht.dagen import dag_in_woorden
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Netwerk, Organisatie, Soort
from leerrecht.namen import Persoon
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort, een_voor_een
from leerrecht.toegang import toegang_van
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.vragen import waarde
from meldpunt.diensten.conceptdelen import inhouden_van
from meldpunt.hulplijnen import hulp_voor
from meldpunt.keuzes.dossier import Ontvangersoort, Vooraanmeldingstand
from meldpunt.keuzes.grond import Schoolvolgt
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.models import Aanmelding, Concept, Conceptsoort, Toestemming, Verantwoording, Vooraanmelding
from meldpunt.models.concept import bewaard_tot
from meldpunt.models.vooraanmelding import WACHTEND
from meldpunt.regels.bewaring import GEWOON, einde_in_zicht, termijnen_per_netwerk
from meldpunt.weergave import werklijst
from meldpunt.weergave.concept import TITELS, takenlijst
from meldpunt.weergave.schoollijn import Schoollijn, maak_schoollijnen
from meldpunt.weergave.verontrusting import kaarten_voor
from meldpunt.weergave.zoeken import WAT, zeker_bekend

HOOGSTENS = 50


@dataclass(frozen=True)
class Aanmeldweg:
    """One way to begin: what, for which organisation, in which network; for a school the CLB's it can choose."""

    soort: str
    netwerk: Netwerk
    organisatie: Organisatie
    clbs: tuple[Organisatie, ...] = ()
    # Those where nobody would read it: to be called.
    stil: tuple[Organisatie, ...] = ()

    @property
    def sleutel(self) -> str:
        """The way as one value of a form."""
        return f"{self.soort}:{self.netwerk.slug}:{self.organisatie.sleutel}"


def wegen_van(gebruiker) -> list[Aanmeldweg]:
    """Return the ways that are open to this person, an aanmelding before a consult."""
    toegang = toegang_van(gebruiker)
    aanmelden, consult = (toegang.organisaties_met(r) for r in (Recht.AANMELDEN, Recht.CONSULT_STARTEN))
    gevonden: list[Aanmeldweg] = []
    for lid in toegang.lidmaatschappen:
        paar, organisatie = (lid.netwerk_id, lid.organisatie_id), lid.organisatie
        if paar in aanmelden and organisatie.soort == Soort.CLB:
            gevonden.append(Aanmeldweg(Conceptsoort.AANMELDING, lid.netwerk, organisatie))
        if paar in aanmelden and organisatie.soort == Soort.SCHOOL:
            gevonden.append(Aanmeldweg(Conceptsoort.VOORAANMELDING, lid.netwerk, organisatie, *_clbs(lid.netwerk)))
        if paar in consult:
            gevonden.append(Aanmeldweg(Conceptsoort.CONSULT, lid.netwerk, organisatie))
    volgorde = list(Conceptsoort.values)
    wegen = {weg.sleutel: weg for weg in gevonden}
    return sorted(wegen.values(), key=lambda weg: volgorde.index(weg.soort))


def _clbs(netwerk: Netwerk) -> tuple[tuple[Organisatie, ...], tuple[Organisatie, ...]]:
    """Return the CLB's where somebody would read a vooraanmelding, and those where nobody would."""
    rijen = list(Organisatie.objects.filter(netwerken=netwerk, soort=Soort.CLB, actief=True))
    plekken = bereik([Kring(netwerk, rij, Recht.AANMELDEN) for rij in rijen]).plekken
    hoort = {rij.pk for rij, plek in zip(rijen, plekken, strict=True) if plek.hoort}
    return tuple(rij for rij in rijen if rij.pk in hoort), tuple(rij for rij in rijen if rij.pk not in hoort)


def eigen_concepten(gebruiker) -> list[Concept]:
    """Return what this person is still writing."""
    return list(Concept.objects.zichtbaar_voor(gebruiker).met_alles()[:HOOGSTENS])


def eigen_vooraanmeldingen(gebruiker) -> list[Schoollijn]:
    """Return what this person sent to a CLB, with how far each stands as far as the school may know."""
    rijen = Vooraanmelding.objects.zichtbaar_voor(gebruiker).filter(door=gebruiker)
    rijen = rijen.select_related("clb", "school", "aanmelding__organisatie", "aanmelding__ingediend_door")
    return maak_schoollijnen(list(rijen[:HOOGSTENS]))


def voor_het_clb(gebruiker) -> list[Vooraanmelding]:
    """Return what schools sent to the own CLB and still waits, longest first; `wist_op` when its end is in sight."""
    rijen = Vooraanmelding.objects.opneembaar_voor(gebruiker).filter(stand__in=WACHTEND)
    uit = list(rijen.select_related("school", "clb", "concept__eigenaar").order_by("verstuurd_op")[:HOOGSTENS])
    termijnen = termijnen_per_netwerk() if uit else {}
    for rij in uit:
        rij.wist_op = einde_in_zicht(rij, termijnen.get(rij.netwerk_id, GEWOON))
    return uit


def stil_bij_het_clb(gebruiker) -> list[Vooraanmelding]:
    """Return, for the Meldpunt, what waits too long at a CLB: that it waits, never what is in it."""
    if not toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN):
        return []
    rijen = werklijst.stille_vooraanmeldingen(gebruiker).select_related("school", "clb")
    return list(rijen.defer("inhoud", "initialen", "uitleg").order_by("wek_op")[:HOOGSTENS])


def eigen_consulten(gebruiker) -> list[Aanmelding]:
    """Return the open questions without a name that this person asked."""
    rijen = Aanmelding.objects.eigen_van(gebruiker).open().filter(jongere__isnull=True)
    return list(rijen.order_by("-ingediend_op")[:HOOGSTENS])


def startpagina(gebruiker, form: Any) -> dict[str, Any]:
    """Return what the start page shows; `form` (BeginForm) is the one that was sent, found back, or fresh."""
    wegen, gekozen = list(form.wegen.values()), form["weg"].value()
    return {
        "form": form,
        # A key per button: two buttons of one page are two acts. What was sent goes on under its own.
        "wegen": [
            (weg, form.formuliersleutel if weg.sleutel == gekozen else maak_formuliersleutel(gebruiker))
            for weg in wegen
        ],
        "hulp": hulp_voor("professional"),
        "kaarten": kaarten_voor(gebruiker),
        "concepten": [
            (concept, TITELS[concept.soort], takenlijst(concept, inhouden_van(concept)))
            for concept in eigen_concepten(gebruiker)
        ],
        "eigen": eigen_vooraanmeldingen(gebruiker),
        "van_scholen": voor_het_clb(gebruiker),
        "stil": stil_bij_het_clb(gebruiker),
        "consulten": eigen_consulten(gebruiker),
        "kan_clb": any(weg.soort == Conceptsoort.AANMELDING for weg in wegen),
        "kan_school": any(weg.soort == Conceptsoort.VOORAANMELDING for weg in wegen),
    }


def is_opneembaar(vooraanmelding: Vooraanmelding) -> bool:
    """Tell whether nobody of the CLB works on it yet."""
    return vooraanmelding.stand == Vooraanmeldingstand.VERSTUURD


def aanmeldrijen(gebruiker) -> list[Leessoort]:
    """Return the rows of mijn werk about what is still being written, and what waits at a CLB."""
    if not toegang_van(gebruiker).mag(Recht.CONSULT_STARTEN):
        return []
    deur = Vooraanmelding.objects
    concepten = Concept.objects.zichtbaar_voor(gebruiker)
    verstuurd = deur.opneembaar_voor(gebruiker).filter(stand=Vooraanmeldingstand.VERSTUURD)
    # Only who refers sends one; the silent ones of others stand on the desk of the Meldpunt already.
    eigen = deur.wachtend_voor(gebruiker).filter(door=gebruiker) if _meldt_aan(gebruiker) else deur.none()
    concept = {"soort": "soort", "sleutel": "sleutel", "gewijzigd_op": "gewijzigd_op"}
    voor = {"referentie": "referentie", "verstuurd_op": "verstuurd_op"}
    na = {
        "pk": "pk",
        "referentie": "referentie",
        "school": "vooraanmelding__school__naam",
        "wek_op": "vooraanmelding__wek_op",
    }
    op = ("verstuurd_op",)
    return [
        Leessoort(concepten, concept, een_voor_een(_concept), ("gewijzigd_op",), HOOGSTENS),
        Leessoort(
            verstuurd.order_by("verstuurd_op"),
            {**voor, "school": "school__naam"},
            een_voor_een(_van_een_school),
            op,
            HOOGSTENS,
        ),
        Leessoort(eigen, {**voor, "clb": "clb__naam"}, een_voor_een(_bij_het_clb), op, HOOGSTENS),
        Leessoort(nog_te_vragen(gebruiker), na, een_voor_een(_mag_de_school_volgen), ("pk",), HOOGSTENS),
    ]


def _meldt_aan(gebruiker) -> bool:
    return toegang_van(gebruiker).mag(Recht.AANMELDEN)


def nog_te_vragen(gebruiker) -> QuerySet[Aanmelding]:
    """Return own open files of which the school that asked reads nothing, and nobody asked whether it may follow."""
    van_school = Q(vooraanmelding__school=F("perioden__school"), perioden__tot__isnull=True)
    open_ = Verantwoording.objects.filter(school_volgt=Schoolvolgt.ALTIJD).values("netwerk")
    rijen = Aanmelding.objects.eigen_van(gebruiker).open().filter(van_school).exclude(netwerk__in=open_)
    gevraagd = Toestemming.objects.filter(ontvangersoort=Ontvangersoort.SCHOOL).values("aanmelding")
    rijen = rijen.exclude(pk__in=gevraagd).select_related("vooraanmelding__school")
    return rijen.defer("vraag", "advies", "vooraanmelding__inhoud", "vooraanmelding__initialen").order_by("pk")


def _mag_de_school_volgen(rij: Bronrij) -> Werkrij:
    wat, adres = f"Vraag of {rij.school} mag volgen", reverse("meldpunt:toestemming_vragen", args=[rij.referentie])
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=rij.referentie, wanneer=rij.wek_op, jongere=True)


def _concept(rij: Bronrij) -> Werkrij:
    noot, adres = (
        f"bewaard tot {dag_in_woorden(bewaard_tot(rij.gewijzigd_op))}",
        reverse("meldpunt:concept", args=[rij.sleutel]),
    )
    return Werkrij(Kamer.MELDPUNT, f"Werk je {Conceptsoort(rij.soort).label} af", adres, noot=noot)


def _van_een_school(rij: Bronrij) -> Werkrij:
    wat, adres = (
        f"Neem de vooraanmelding van {rij.school} op",
        reverse("meldpunt:vooraanmelding", args=[rij.referentie]),
    )
    sinds = timezone.localdate(rij.verstuurd_op)
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=rij.referentie, sinds=sinds, jongere=True)


def _bij_het_clb(rij: Bronrij) -> Werkrij:
    wat, adres = f"{rij.clb} bekijkt je vooraanmelding", reverse("meldpunt:vooraanmelding", args=[rij.referentie])
    sinds = timezone.localdate(rij.verstuurd_op)
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=rij.referentie, sinds=sinds, loopt=True)


def bij_eigen_clb(concept: Concept, kader: Invulkader, door) -> list[str]:
    """Return the references of files that this very CLB already holds about the young person of a concept.

    Each gets its Raadpleging, by `door`, before anybody is told.
    """
    if concept.soort != "aanmelding" or not kader.van_clb or kader.geboren is None:
        return []
    inhoud = kader.sectie("jongere")
    wie = Persoon(*(waarde(inhoud, veld) or "" for veld in ("voornaam", "naam", "geboren")))
    rijen = Aanmelding.objects.filter(
        netwerk=concept.netwerk_id, perioden__clb=concept.organisatie_id, perioden__tot__isnull=True
    )
    gevonden = zeker_bekend(rijen, wie)
    for referentie in gevonden:
        noteer_raadpleging(
            referentie=referentie,
            wat=WAT,
            door=door,
            namens=concept.organisatie,
            netwerk=concept.netwerk,
            als=Hoedanigheid.VOLGER,
        )
    return gevonden
