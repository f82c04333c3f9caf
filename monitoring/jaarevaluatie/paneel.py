"""What the round shows on the pages of the plan: kleuren that were vastgesteld and no other, the same for everyone."""

from django.urls import reverse

from leerrecht.panelen import Paneel
from monitoring.evaluatievelden import BETEKENIS, LABELS
from monitoring.jaarevaluatie.overzicht import Antwoordrij, in_planvolgorde
from monitoring.jaarevaluatie.planbeeld import STIL, Doelmerken, Merk, Planbeeld
from monitoring.keuzes import Jaarevaluatiestand, Kleur
from monitoring.models import Evaluatie, Ronde


def kleuren_bij_actie(gebruiker, actie) -> Paneel | None:
    """Return the paneel, or None while no round about this action was vastgesteld."""
    rijen = Evaluatie.objects.vastgesteld().filter(actie=actie).select_related("ronde__plan")
    laatste = rijen.order_by("-ronde__beginjaar").first()
    if laatste is None:
        return None
    kleuren = [
        (LABELS[veld], kleur, BETEKENIS[veld][Kleur(kleur)])
        for veld, kleur in (("uitvoering", laatste.uitvoering), ("effect", laatste.effect))
    ]
    inhoud = {"ronde": laatste.ronde, "kleuren": kleuren if laatste.beantwoord else []}
    return Paneel("monitoring/evaluatie/_paneel_actie.html", inhoud)


def planbeeld_bij_plan(gebruiker, plan) -> Paneel | None:
    """Return the paneel with the plan in one picture, or None while no round of it was vastgesteld."""
    beeld = laatste_planbeeld(plan)
    if beeld is None:
        return None
    # The plan has a stand of its own beside it: say whose words these are, and of when.
    zin = f"Wat de trekkers antwoordden in de jaarevaluatie {beeld.schooljaar}. {beeld.uitvoeringszin}"
    return Paneel("monitoring/evaluatie/_paneel_plan.html", {"beeld": beeld, "zin": zin})


def laatste_planbeeld(plan) -> Planbeeld | None:
    """Return the picture of the newest round that was vastgesteld. Five queries at most, however large the plan."""
    rondes = Ronde.objects.filter(plan=plan, jaarevaluatie__stand=Jaarevaluatiestand.VASTGESTELD)
    ronde = rondes.select_related("plan").order_by("-beginjaar").first()
    if ronde is None:
        return None
    vast = Evaluatie.objects.vastgesteld()
    rijen = in_planvolgorde(vast.filter(ronde=ronde).select_related("actie"))
    eerder = vast.filter(ronde__plan=plan, ronde__beginjaar__lt=ronde.beginjaar, ingediend_op__isnull=False)
    vorige = {rij.actie_id: rij for rij in eerder.order_by("ronde__beginjaar")}
    per_doel: dict[str, list[Antwoordrij]] = {}
    for rij in rijen:
        per_doel.setdefault(rij.doel.sleutel if rij.doel else "", []).append(rij)
    doelen = (
        Doelmerken(*_doel(groep[0]), tuple(_merk(plan, rij, vorige.get(rij.evaluatie.actie_id)) for rij in groep))
        for groep in per_doel.values()
    )
    return Planbeeld(doelen, schooljaar=str(ronde.schooljaar), adres=ronde.leesadres, synthetisch=ronde.synthetisch)


def _doel(rij: Antwoordrij) -> tuple[str, str]:
    if rij.doel is None:
        return "Niet meer in het plan", ""
    nummer, titel = rij.doel.inhoud["nummer"], rij.doel.inhoud["titel"]
    return (f"Doel {nummer}", titel) if nummer else (titel, "")


def _merk(plan, rij: Antwoordrij, vorige: Evaluatie | None) -> Merk:
    evaluatie = rij.evaluatie
    return Merk(
        nummer=rij.nummer,
        titel=rij.titel,
        adres=reverse("actieplan:actie", args=[plan.slug, evaluatie.actie.sleutel]) if rij.regel else "",
        nu=(evaluatie.uitvoering, evaluatie.effect) if evaluatie.beantwoord else (STIL, STIL),
        eerder=(vorige.uitvoering, vorige.effect) if vorige else None,
    )
