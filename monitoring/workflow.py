"""The moves of a delivery, of an answer in the yearly round and of the yearly evaluation, each as one table."""

from typing import Any

from leerrecht.workflow import Werkstroom, Zet
from monitoring.keuzes import Aanleverstand, Evaluatiestand, Jaarevaluatiestand


def _zonder_fouten(aanlevering: Any) -> str | None:
    """A file with faults goes back to its maker: we correct nothing on our own."""
    if aanlevering.fouten:
        return f"Er staan nog {len(aanlevering.fouten)} fouten in het bestand. Verbeter het en laad het opnieuw."
    return None if aanlevering.aantal_rijen else "Het bestand bevat geen enkele rij met cijfers."


AANLEVERING = Werkstroom(
    zetten=(
        Zet(Aanleverstand.GELADEN, Aanleverstand.GECONTROLEERD, bewaker=_zonder_fouten),
        Zet(Aanleverstand.GECONTROLEERD, Aanleverstand.VOORVERTONING),
        Zet(Aanleverstand.VOORVERTONING, Aanleverstand.BEVESTIGD),
        Zet(Aanleverstand.BEVESTIGD, Aanleverstand.INGETROKKEN, reden_verplicht=True),
        *(
            Zet(van, Aanleverstand.VERWORPEN, reden_verplicht=True)
            for van in (Aanleverstand.GELADEN, Aanleverstand.GECONTROLEERD, Aanleverstand.VOORVERTONING)
        ),
    ),
    labels=dict(Aanleverstand.choices),
)


def wat_ontbreekt(evaluatie: Any) -> tuple[str, str] | None:
    """Return the first field an answer lacks, with a sentence: a kleur without a word on what was done says little."""
    if not evaluatie.uitvoering:
        return "uitvoering", "Kies een kleur voor de uitvoering."
    if not evaluatie.effect:
        return "effect", "Kies een kleur voor het effect."
    return None if evaluatie.gedaan.strip() else ("gedaan", "Schrijf in een paar zinnen wat er gedaan is.")


def _volledig(evaluatie: Any) -> str | None:
    gevonden = wat_ontbreekt(evaluatie)
    return gevonden[1] if gevonden else None


EVALUATIE = Werkstroom(
    zetten=(
        Zet(Evaluatiestand.OPEN, Evaluatiestand.INGEDIEND, bewaker=_volledig),
        Zet(Evaluatiestand.INGEDIEND, Evaluatiestand.GEREDIGEERD, bewaker=_volledig),
        Zet(Evaluatiestand.INGEDIEND, Evaluatiestand.OPEN, reden_verplicht=True),
        Zet(Evaluatiestand.GEREDIGEERD, Evaluatiestand.OPEN, reden_verplicht=True),
        Zet(Evaluatiestand.GEREDIGEERD, Evaluatiestand.VASTGESTELD),
        # Nobody answered before the college decided: that is what it then says.
        Zet(Evaluatiestand.OPEN, Evaluatiestand.VASTGESTELD, reden_verplicht=True),
    ),
    labels=dict(Evaluatiestand.choices),
)


def _alles_nagelezen(jaarevaluatie: Any) -> str | None:
    """What the college gets was read by staf first."""
    aantal = jaarevaluatie.ronde.evaluaties.filter(stand=Evaluatiestand.INGEDIEND).count()
    if not aantal:
        return None
    if aantal == 1:
        return "Er is nog 1 antwoord dat je niet nalas. Lees het na in de ronde."
    return f"Er zijn nog {aantal} antwoorden die je niet nalas. Lees ze na in de ronde."


JAAREVALUATIE = Werkstroom(
    zetten=(
        Zet(Jaarevaluatiestand.ONTWERP, Jaarevaluatiestand.BESPROKEN),
        Zet(Jaarevaluatiestand.BESPROKEN, Jaarevaluatiestand.VOORGELEGD, bewaker=_alles_nagelezen),
        Zet(Jaarevaluatiestand.BESPROKEN, Jaarevaluatiestand.ONTWERP, reden_verplicht=True),
        Zet(Jaarevaluatiestand.VOORGELEGD, Jaarevaluatiestand.ONTWERP, reden_verplicht=True),
        Zet(Jaarevaluatiestand.VOORGELEGD, Jaarevaluatiestand.VASTGESTELD, bewaker=_alles_nagelezen),
    ),
    labels=dict(Jaarevaluatiestand.choices),
)
