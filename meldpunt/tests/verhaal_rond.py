"""Around the story: everything else somebody can write about a young person, a canary in each field that takes text.

The files are made by builders, so that a step needs no other; what is typed goes through the real pages. Each function
is one matter, and leaves the file of the story itself alone.
"""

import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from meldpunt.keuzes.aanbod import Toegangsweg
from meldpunt.keuzes.dossier import Kanaal, Ontvangersoort, Trap
from meldpunt.models import (
    Aanbodfiche,
    Aanmelding,
    Aanvraag,
    Begeleidingsperiode,
    Navraag,
    Schooltraject,
    Toeleiding,
    Traject,
    VerzegeldeNota,
    Verzoek,
    Vooraanmelding,
)
from meldpunt.regels.traject import weken_van
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding
from meldpunt.tests.bouwers import maak_schooltraject
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_jongere, maak_toeleiding, maak_toestemming
from meldpunt.tests.trajecthulp import maak_traject
from meldpunt.tests.verhaal import TELEFOON_GETYPT, Verhaal, zang


def dag_over(over: int = 0) -> str:
    """Return a day as people type it."""
    return f"{timezone.localdate() + datetime.timedelta(days=over):%d/%m/%Y}"


def _jaren_geleden(jaren: int) -> str:
    return f"{timezone.localdate().year - jaren}-01-13"


def nieuw_dossier(verhaal: Verhaal, **velden: Any) -> Aanmelding:
    """Return a file of the CLB of the story."""
    clb = verhaal.mensen["clb"]
    return maak_aanmelding(netwerk=verhaal.netwerk, door=clb, school=verhaal.school, **velden)


def vul_in(verhaal: Verhaal, raam: str, pagina: str, *waar: str, **typ: Any):
    """Send the form of one page of the Meldpunt, as this person."""
    return verhaal.ramen[raam].stuur(reverse(f"meldpunt:{pagina}", args=waar), **typ)


def wie_beslist(verhaal: Verhaal) -> None:
    """Somebody around the young person, gezag, a judgement and its end."""
    rij = nieuw_dossier(verhaal)
    ref = rij.referentie
    noot = {"gezag_noot": zang("gezagnoot"), "gezag": "rechter"}
    typ = {"naam": zang("wie"), "telefoon": TELEFOON_GETYPT, "taal": zang("taal"), "noot": zang("noot")}
    vul_in(verhaal, "clb", "betrokkene_toevoegen", ref, relatie="ouder", **typ, **noot)
    ouder = rij.jongere.betrokkenen.get()
    vul_in(verhaal, "meldpunt", "gezag_noteren", ref, betrokkene=ouder.sleutel, **{**noot, "gezag_noot": zang("noot")})
    vul_in(verhaal, "clb", "rij_verbeteren", ref, "ouders", ouder.sleutel, noot=zang("anders"), reden=zang("reden"))
    typ = {naam: zang(naam) for naam in ("door_wie", "gesprek_jongere", "gesprek_ouders", "reden")}
    typ |= {"waarvoor": "hulp", "verteld_op": dag_over(), "herzien_op": dag_over(30)}
    vul_in(verhaal, "clb", "bekwaamheid_noteren", ref, **typ)
    vul_in(verhaal, "clb", "bekwaamheid_opheffen", ref, reden=zang("opheffen"))


def ja_en_nee(verhaal: Verhaal) -> None:
    """A no with another ground, the no of a child weighed, and the yes to the Meldpunt taken back."""
    rij = nieuw_dossier(verhaal)
    zetel = verhaal.mensen["meldpunt"].lidmaatschappen.get().organisatie
    typ = {"wie": "jongere", "antwoord": "geweigerd", "hoe": "gesprek"}
    vul_in(verhaal, "clb", "instemming_noteren", rij.referentie, **typ, reden=zang("nee"), grond=zang("grond"))
    kind = nieuw_dossier(verhaal, jongere=maak_jongere(verhaal.netwerk, geboren=_jaren_geleden(9)))
    vul_in(verhaal, "clb", "instemming_noteren", kind.referentie, **typ, reden=zang("nee"))
    vul_in(verhaal, "clb", "nee_afwegen", kind.referentie, reden=zang("afweging"))
    maak_toestemming(kind, zetel, Trap.EIGEN, ontvangersoort=Ontvangersoort.MELDPUNT)
    vul_in(verhaal, "clb", "meldpunt_intrekken", kind.referentie, grond=zang("andere grond"))


def notas(verhaal: Verhaal) -> None:
    """Two sealed records: of a file and of nobody's; added to, postponed, told."""
    typ = {"met_wie": "vk", "besproken": "nee"}
    teksten = ("met_wie_naam", "wat", "waarom", "besproken_uitleg")
    vul_in(verhaal, "clb", "nota_schrijven", over_wie=zang("over wie"), **typ, **{naam: zang(naam) for naam in teksten})
    rij = nieuw_dossier(verhaal)
    vul_in(verhaal, "clb", "nota_bij_dossier", rij.referentie, **typ, **{naam: zang(naam) for naam in teksten})
    sleutel = VerzegeldeNota.objects.latest("pk").sleutel
    vul_in(verhaal, "clb", "nota_aanvullen", sleutel, tekst=zang("aanvulling"))
    vul_in(verhaal, "clb", "nota_uitstellen", sleutel, tekst=zang("uitstel"))
    vul_in(verhaal, "clb", "nota_ingelicht", sleutel, hoe="gesprek", tekst=zang("ingelicht"))


def verzoeken(verhaal: Verhaal) -> None:
    """A request from asking to lifting, with a second proposal and more time; and one that is taken back."""
    rij = nieuw_dossier(verhaal)
    for soort in ("kopie", "beperken"):
        typ = {naam: zang(naam) for naam in ("wie", "nagekeken", "inhoud")}
        vul_in(verhaal, "meldpunt", "verzoek_noteren", rij.referentie, soort=soort, vrager="jongere", **typ)
    eerste, tweede = Verzoek.objects.order_by("pk")
    vul_in(verhaal, "meldpunt", "verzoek_intrekken", eerste.sleutel, reden=zang("ingetrokken"))
    vul_in(verhaal, "meldpunt", "verzoek_verlengen", tweede.sleutel, reden=zang("langer"))
    vul_in(verhaal, "meldpunt", "verzoek_voorleggen", tweede.sleutel, voorstel=zang("voorstel"))
    vul_in(verhaal, Rol.DPO, "verzoek_adviseren", tweede.sleutel, advies=zang("advies"))
    vul_in(verhaal, "meldpunt", "verzoek_opnieuw", tweede.sleutel, voorstel=zang("ander"), reden=zang("opnieuw"))
    vul_in(verhaal, Rol.DPO, "verzoek_adviseren", tweede.sleutel, advies=zang("advies"))
    typ = {"uitkomst": "ja", "beslist_op": dag_over(), "gevolg_advies": "gevolgd"}
    typ |= {"besluit_van": "het college", "motivering": zang("motivering")}
    vul_in(verhaal, Rol.BEHEER, "verzoek_beslissen", tweede.sleutel, **typ)
    typ = {"antwoord": zang("antwoord"), "hoe": "gesprek", "beantwoord_op": dag_over()}
    vul_in(verhaal, "meldpunt", "verzoek_beantwoorden", tweede.sleutel, **typ)
    vul_in(verhaal, "meldpunt", "beperking_opheffen", tweede.sleutel, reden=zang("opgeheven"))


def telefoon(verhaal: Verhaal) -> None:
    """A call with initials only; of a call with a name: told later, told now, given to the CLB."""
    typ = {"soort_vraag": "consult", "vraag": zang("belvraag"), "initialen": "KANARIE01"}
    vul_in(verhaal, "meldpunt", "telefoon", **typ)
    rij = Aanmelding.objects.filter(kanaal=Kanaal.TELEFOON, jongere__isnull=False).latest("pk")
    vul_in(verhaal, "meldpunt", "inlichten_uitstellen", rij.referentie, uitstel=zang("niet veilig"))
    vul_in(verhaal, "meldpunt", "jongere_ingelicht", rij.referentie, hoe="gesprek", verteld_door=zang("verteld"))
    with schrijven_toegestaan():
        Begeleidingsperiode.objects.create(aanmelding=rij, clb=verhaal.clb, van=timezone.localdate())
    wie = verhaal.mensen["clb"].lidmaatschappen.get().sleutel
    typ = {"aan": wie, "grond": "verontrust", "uitleg": zang("waarom het CLB")}
    vul_in(verhaal, "meldpunt", "telefoon_doorgeven", rij.referentie, **typ)


def samen(verhaal: Verhaal) -> None:
    """Read together, and a card in somebody's hands."""
    rij = nieuw_dossier(verhaal)
    adres = reverse("meldpunt:samen_lezen", args=[rij.referentie])
    lezer = f"school-{verhaal.school.sleutel}"
    vul_in(verhaal, "clb", "samen_zeggen", rij.referentie, lezer, A="ja", taal=zang("taal"))
    maken = reverse("meldpunt:kaart_maken", args=[rij.referentie])
    verhaal.ramen["clb"].stuur(maken, code=200, voor="jongere")
    verhaal.ramen["clb"].get(adres)
    vul_in(verhaal, "clb", "kaart_geven", rij.bladkaarten.get().sleutel, aan=zang("aan wie"))


def rest(verhaal: Verhaal) -> None:
    """What is closed without an answer, what is still needed, a school noted by mistake."""
    rij = nieuw_dossier(verhaal)
    door = verhaal.mensen["meldpunt"]
    voorstel = maak_toeleiding(rij, fiche=verhaal.fiche, door=door)
    vul_in(verhaal, "meldpunt", "toeleiding_intrekken", voorstel.sleutel, reden=zang("teruggenomen"))
    voorstel = maak_toeleiding(rij, fiche=verhaal.andere, door=door)
    with schrijven_toegestaan():
        Toeleiding.objects.filter(pk=voorstel.pk).update(wek_op=timezone.localdate())
    vul_in(verhaal, "meldpunt", "toeleiding_vervallen", voorstel.sleutel, reden=zang("geen antwoord"))
    vul_in(verhaal, "meldpunt", "dossier_school_verbeteren", rij.referentie, school="", reden=zang("verkeerd"))
    lang = timezone.now() - datetime.timedelta(days=340)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(ingediend_op=lang, actief_op=lang)
    vul_in(verhaal, "meldpunt", "dossier_nog_nodig", rij.referentie, reden=zang("nog nodig"))


def gezegd(verhaal: Verhaal) -> None:
    """What the Meldpunt heard on the telephone of a provider and of a CLB that is silent."""
    rij, door = nieuw_dossier(verhaal), verhaal.mensen["meldpunt"]
    typ = {"wie": zang("wie zei"), "tekst": zang("vraag")}
    voorstel = maak_toeleiding(rij, fiche=verhaal.fiche, door=door).sleutel
    vul_in(verhaal, "meldpunt", "toeleiding_gezegd", voorstel, antwoord="vraag", **typ)
    voorstel = maak_toeleiding(rij, fiche=verhaal.andere, door=door).sleutel
    typ = {"antwoord": "geweigerd", "reden": "volzet", "tekst": zang("uitleg"), "wie": zang("wie zei")}
    vul_in(verhaal, "meldpunt", "toeleiding_gezegd", voorstel, **typ)
    typ = {"A": "ja", "taal": zang("taal"), "hoe": "telefoon"}
    voorstel = maak_toeleiding(nieuw_dossier(verhaal), fiche=verhaal.fiche, door=door, stand="wachtlijst").sleutel
    vul_in(verhaal, "clb", "toeleiding_ja", voorstel, **typ)
    typ = {"verwacht_op": dag_over(20), "reden": zang("waarom later")}
    vul_in(verhaal, "aanbieder", "toeleiding_wachtdag", voorstel, **typ)
    typ = {"verwacht_op": dag_over(30), "reden": zang("nog later"), "wie": zang("wie zei")}
    vul_in(verhaal, "meldpunt", "toeleiding_wachtdag_gezegd", voorstel, **typ)
    vraag = maak_vooraanmelding(netwerk=verhaal.netwerk, clb=verhaal.clb, door=verhaal.mensen["school"])
    with schrijven_toegestaan():
        Vooraanmelding.objects.filter(pk=vraag.pk).update(wek_op=timezone.localdate())
    typ = {"antwoord": "nee", "uitleg": zang("uitleg"), "wie": zang("wie zei")}
    vul_in(verhaal, "meldpunt", "vooraanmelding_gezegd", vraag.referentie, **typ)


def trajecten(verhaal: Verhaal) -> None:
    """A traject that starts, stands still, goes on and ends; one that stops, one where nobody came, one that is off."""
    gisteren, lang = (
        timezone.localdate() - datetime.timedelta(days=1),
        timezone.now() - datetime.timedelta(days=9),
    )
    eerste, stopt, niemand, af = (
        maak_traject(nieuw_dossier(verhaal, ingediend_op=lang), fiche=verhaal.fiche, eerste_dag=gisteren).sleutel
        for _ in range(4)
    )
    stappen: tuple[tuple[str, str, dict[str, str]], ...] = (
        (eerste, "starten", {"gestart_op": dag_over(-1)}),
        (eerste, "afspreken", {"tot_op": dag_over(30)}),
        (eerste, "onderbreken", {"laatste_dag": dag_over(-1), "uitleg": zang("uitleg")}),
        (eerste, "hervatten", {"hervat_op": dag_over()}),
        (eerste, "afronden", {"laatste_dag": dag_over()}),
        (stopt, "starten", {"gestart_op": dag_over()}),
        (stopt, "stoppen", {"laatste_dag": dag_over(), "reden": "andere", "uitleg": zang("uitleg")}),
        (niemand, "niet_opgedaagd", {"uitleg": zang("uitleg")}),
        (af, "terugtrekken", {"reden": "andere", "uitleg": zang("uitleg")}),
    )
    for sleutel, stap, typ in stappen:
        vul_in(verhaal, "meldpunt", f"traject_{stap}", sleutel, wie_zei=zang("wie zei"), **typ)
        if stap == "afspreken":
            maandag = weken_van(Traject.objects.get(sleutel=sleutel), timezone.localdate())[0].isoformat()
            week = {"noot": zang("noot"), "wie_zei": zang("wie zei")}
            vul_in(verhaal, "meldpunt", "traject_week", sleutel, maandag, **week)


def terugkeer(verhaal: Verhaal) -> None:
    """Goals and what is said of them, the way back, and how it goes some months on."""
    lang = timezone.now() - datetime.timedelta(days=9)
    rij = nieuw_dossier(verhaal, ingediend_op=lang)
    vul_in(verhaal, "clb", "doel_noteren", rij.referentie, tekst=zang("doel"), waaraan=zang("waaraan"))
    typ = {"wie": "jongere", "uitkomst": "deels", "woorden": zang("woorden"), "wie_zei": zang("hoe")}
    vul_in(verhaal, "meldpunt", "doel_beoordelen", rij.doelen.get().sleutel, **typ)
    typ = {"perspectief": "kort", "naar_wie": zang("naar wie"), "afspraak": zang("afspraak")}
    vul_in(verhaal, "meldpunt", "terugkeer_plannen", rij.referentie, **typ)
    traject = maak_traject(rij, fiche=verhaal.fiche, eerste_dag=timezone.localdate() - datetime.timedelta(days=1))
    with schrijven_toegestaan():
        vraag = Navraag.objects.create(aanmelding=rij, traject=traject, maanden=3, vraag_op=timezone.localdate())
    typ = {"antwoord": "school", "woorden": zang("woorden"), "wie_zei": zang("wie zei")}
    vul_in(verhaal, "meldpunt", "navraag_beantwoorden", vraag.sleutel, **typ)


def blijft(verhaal: Verhaal) -> None:
    """Who stays with the young person, and a step of the plan for who is often absent."""
    rij = nieuw_dossier(verhaal)
    typ = {naam: zang(naam) for naam in ("naam", "dienst", "telefoon", "woorden")}
    vul_in(verhaal, "clb", "trajectbegeleider_kiezen", rij.referentie, **typ, hoe="gesprek")
    typ = {"stap": "gesprek", "uitkomst": "gedaan", "wie": zang("wie"), "noot": zang("noot")}
    vul_in(verhaal, "clb", "stap_noteren", rij.referentie, **typ)


def schooltrajecten(verhaal: Verhaal) -> None:
    """What a school and a provider do together: about no pupil, and still readable nowhere."""
    maak = maak_schooltraject(verhaal.fiche, verhaal.school, verhaal.mensen["school"])
    with schrijven_toegestaan():
        Aanbodfiche.objects.filter(pk=verhaal.andere.pk).update(voor=["school"])
    typ = {"school": verhaal.school.sleutel, "fiche": verhaal.andere.slug, "thema": "buurt", "waarover": zang("over")}
    vul_in(verhaal, "school", "schooltraject_voorstellen", **typ)
    vul_in(verhaal, "school", "schooltrajectpunt_nieuw", maak.sleutel, wat=zang("doel"))
    vul_in(verhaal, "school", "schooltraject_wijzigen", maak.sleutel, waarover=zang("waarover anders"))
    vul_in(verhaal, "school", "schooltrajectpunt_wijzigen", maak.punten.first().sleutel, wat=zang("doel anders"))
    punt = maak.punten.first().sleutel
    vul_in(verhaal, "school", "schooltrajectpunt_oordeel", punt, uitkomst="ja", noot=zang("noot"))
    vul_in(verhaal, "school", "schooltraject_stoppen", maak.sleutel, reden=zang("reden"))
    loopt = maak_schooltraject(verhaal.fiche, verhaal.school, verhaal.mensen["school"])
    with schrijven_toegestaan():
        Schooltraject.objects.filter(pk=loopt.pk).update(stand="lopend")
    typ = {"uitkomst": "ja", "evaluatie": zang("evaluatie")}
    vul_in(verhaal, "school", "schooltraject_afronden", loopt.sleutel, **typ)


def rechtstreeks(verhaal: Verhaal) -> None:
    """A school asks a provider straight away: what it types holds no name, and still stands nowhere readable."""
    with schrijven_toegestaan():
        Aanbodfiche.objects.filter(pk=verhaal.fiche.pk).update(weg=Toegangsweg.SCHOOL)
    typ = {"vraag": zang("rechtstreeks"), "bij_wie": zang("bij wie")}
    vul_in(verhaal, "school", "aanvraag_stellen", verhaal.fiche.slug, **typ)
    typ = {"antwoord": "aanvaard", "tekst": zang("antwoord")}
    vul_in(verhaal, "aanbieder", "aanvraag_beantwoorden", Aanvraag.objects.get().sleutel, **typ)


def alles(verhaal: Verhaal) -> None:
    """Every matter around the story."""
    for zaak in (
        wie_beslist,
        ja_en_nee,
        notas,
        verzoeken,
        telefoon,
        samen,
        rest,
        gezegd,
        trajecten,
        terugkeer,
        blijft,
        rechtstreeks,
        schooltrajecten,
    ):
        zaak(verhaal)
