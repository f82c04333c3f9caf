"""Variables of the addresses of the small world: what stands in each, about which of its rows."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from leerrecht.beheer.sleutels import adressleutel
from leerrecht.rechten import Rol
from leerrecht.tests.wereldtraject import SCHOOLVELDEN
from meldpunt.regels.traject import maandag_van
from meldpunt.tests.bladhulp import maak_bladtaal
from meldpunt.tests.tafelbouwers import TAFELVELDEN
from monitoring.tests.adressen import AANLEVERINGEN

# Variables of addresses, each with how to find its value; "naam veld" goes before "veld".
VELDEN: dict[str, Callable[[Any], Any]] = {
    "account_zitting kenmerk": lambda w: "0" * 16,
    "mfa_remove_webauthn pk": lambda wereld: 1,  # nobody here has one: the question who you are comes first
    "plan": lambda w: w.plan.slug,
    "sleutel": lambda w: w.actie.sleutel,
    "jaar": lambda w: w.versie.jaar,
    "actieplan:doel_wijzigen sleutel": lambda w: w.doel.sleutel,
    "actieplan:doel_intrekken sleutel": lambda w: w.doel.sleutel,
    "melding": lambda w: w.melding.sleutel,
    "meldpunt:oordelen jaar": lambda w: timezone.localdate().year,
    "actieplan:ontwerp jaar": lambda w: w.ontwerp.jaar,
    "contact_nieuw netwerk": lambda w: w.netwerk.slug,
    "contact_stoppen sleutel": lambda w: w.contact.sleutel,
    "geheim": lambda w: "geen-geldig-geheim",
    "uidb36": lambda w: "1",
    "key": lambda w: "geen-geldige-sleutel",
    "lijst": lambda w: "themas",
    "slug": lambda w: w.woord.slug,
    "meldpunt:fiche slug": lambda w: w.fiche.slug,
    "meldpunt:aanbod slug": lambda w: w.fiche.slug,
    "meldpunt:wachtlijst slug": lambda w: w.fiche.slug,
    "meldpunt:klopt sleutel": lambda w: w.kloptvraag.sleutel,
    "meldpunt:plaatsen slug": lambda w: w.fiche.slug,
    "meldpunt:stand slug": lambda w: w.fiche.slug,
    "meldpunt:bevestigen slug": lambda w: w.fiche.slug,
    "meldpunt:regio_zetten sleutel": lambda w: w.gebruiker(Rol.MELDPUNT).lidmaatschappen.get().sleutel,
    "meldpunt:concept sleutel": lambda w: w.concept.sleutel,
    "meldpunt:sectie sleutel": lambda w: w.concept.sleutel,
    "meldpunt:controleren sleutel": lambda w: w.concept.sleutel,
    "meldpunt:vooraanmelding referentie": lambda w: w.vooraanmelding.referentie,
    "meldpunt:ontvangen referentie": lambda w: w.aanmelding.referentie,
    "meldpunt:consult referentie": lambda w: w.aanmelding.referentie,
    "gebied": lambda w: w.gebied.slug,
    "sectie": lambda w: "jongere",
    "referentie": lambda w: w.dossier.referentie,
    "meldpunt:verbeteren plek": lambda w: "jongere",
    "meldpunt:eigen_woorden plek": lambda w: "jongere",
    "meldpunt:rij_verbeteren plek": lambda w: "toeleiding",
    "meldpunt:rij_verbeteren rij": lambda w: w.dossier.toeleidingen.get().sleutel,
    "meldpunt:plek slug": lambda w: w.fiche.slug,
    "meldpunt:toeleiding sleutel": lambda w: w.dossier.toeleidingen.get().sleutel,
    "meldpunt:traject sleutel": lambda w: w.traject.sleutel,
    "maandag": lambda w: maandag_van(w.traject.gestart_op).isoformat(),
    "meldpunt:antwoordadres slug": lambda w: w.fiche.slug,
    "meldpunt:antwoordadres sleutel": lambda w: w.antwoordadres.sleutel,
    **TAFELVELDEN,
    **SCHOOLVELDEN,
    "meldpunt:doel sleutel": lambda w: w.jongerendoel.sleutel,
    "meldpunt:bijlage sleutel": lambda w: w.bijlage.sleutel,
    "meldpunt:navraag sleutel": lambda w: w.navraag.sleutel,
    "meldpunt:nota sleutel": lambda w: w.nota.sleutel,
    "meldpunt:verzoek sleutel": lambda w: w.verzoek.sleutel,
    "meldpunt:beperking sleutel": lambda w: w.verzoek.sleutel,
    "meldpunt:verzoek_kopie soort": lambda w: "json",
    "meldpunt:kaart sleutel": lambda w: w.kaart.sleutel,
    "lezer": lambda w: f"aanbieder-{w.fiche.aanbieder.sleutel}",
    "ouder": lambda w: w.ouder.sleutel,
    "mijnblad:antwoorden sleutel": lambda w: w.toestemming.sleutel,
    "mijnblad:terugnemen sleutel": lambda w: w.toestemming.sleutel,
    "taal": lambda w: "nl",
    "meldpunt:bladtaal_afzetten sleutel": lambda w: maak_bladtaal(w.netwerk, w.iemand).sleutel,
    "mijnblad:ouder sleutel": lambda w: w.ouder.sleutel,
    "meldpunt:toestemming sleutel": lambda w: w.toestemming.sleutel,
    "meldpunt:overdracht_stoppen sleutel": lambda w: w.overdracht.aan.sleutel,
    "netwerk": lambda w: w.netwerk.slug,
    "code": lambda w: w.indicator.code,
    "monitoring:studio code": lambda w: w.telling.code,
    **AANLEVERINGEN,
    "monitoring:publicatie sleutel": lambda w: w.publicatie.sleutel,
    "monitoring:nagerekend sleutel": lambda w: w.publicatie.sleutel,
    "monitoring:bescherming sleutel": lambda w: w.publicatie.sleutel,
    "monitoring:drempel bron": lambda w: w.bron.code,
    "monitoring:studio_drempel bron": lambda w: w.bron.code,
    "korrel": lambda w: "gemeente",
    "monitoring:studio_drempel_terug sleutel": lambda w: w.drempel.sleutel,
    "monitoring:drempel_advies sleutel": lambda w: w.drempel.sleutel,
    "schooljaar": lambda w: str(w.ronde.schooljaar),
    "naar": lambda w: "ontwerp",
    "editie": lambda w: w.ronde.jaarevaluatie.edities.get().nummer,
    "eenheid": lambda w: adressleutel(w.eenheid),
    "actieplan:actiepunt_afvinken sleutel": lambda w: w.overleg.actiepunt.sleutel,
    **{
        f"overleg:{naam} slug": lambda w: w.overleg.groep.slug
        for naam in (
            "groep",
            "groep_bewerken",
            "thema_nieuw",
            "zetels",
            "zetel_nieuw",
            "zetel_beeindigen",
            "vergadering_nieuw",
        )
    },
    **{
        f"overleg:{naam} sleutel": lambda w: w.overleg.bezig.sleutel
        for naam in (
            "vergadering",
            "wie",
            "verslagen",
            "antwoord",
            "agenda",
            "punt",
            "zeteladressen",
            "zetel_bellen",
            "werk",
            "uitkomst",
            "aanwezig",
            "gast",
            "voorstel",
            "voorstellen",
        )
    },
    "overleg:verslag sleutel": lambda w: w.overleg.gehouden.sleutel,
    "overleg:verslag_goedkeuren sleutel": lambda w: w.overleg.bezig.sleutel,
    "overleg:signaal sleutel": lambda w: w.overleg.signaal.sleutel,
    "zetel": lambda w: w.overleg.zetel.sleutel,
    "voorstel": lambda w: w.overleg.voorstel.sleutel,
    "voorstel sleutel": lambda w: w.voorstel.sleutel,
    "punt": lambda w: w.overleg.punt.sleutel,
    "uitkomst": lambda w: w.overleg.uitkomst.sleutel,
    "nummer": lambda w: 1,
    "voorbeeld:bericht sleutel": lambda w: w.bericht.sleutel,
    "beheer:bericht sleutel": lambda w: w.bericht.sleutel,
    "beheer:taak sleutel": lambda w: w.taak.sleutel,
    "beheer:aanspreekpunt sleutel": lambda w: adressleutel(w.aanspreekpunt),
    "beheer:organisatie sleutel": lambda w: w.organisatie.sleutel,
    "beheer:eenheid sleutel": lambda w: w.organisatie.sleutel,
    "account_losmaken sleutel": lambda w: w.iemand.sleutel,
    "beheer:werk_overdragen sleutel": lambda w: w.iemand.lidmaatschappen.get().sleutel,
    "beheer:lidmaatschap sleutel": lambda w: w.iemand.lidmaatschappen.get().sleutel,
    **{
        f"beheer:{naam} sleutel": lambda w: w.iemand.sleutel
        for naam in ("gebruiker", "uitnodigen", "account", "factor", "lidmaatschap_nieuw")
    },
}
