"""The moves of a delivery, as one table."""

from leerrecht.workflow import Werkstroom, Zet
from monitoring.keuzes import Aanleverstand


def _zonder_fouten(aanlevering) -> str | None:
    """A file with faults goes back to its maker: we correct nothing on our own."""
    if aanlevering.fouten:
        return f"Er staan nog {len(aanlevering.fouten)} fouten in het bestand. Verbeter het en laad het opnieuw."
    return None if aanlevering.aantal_rijen else "Het bestand bevat geen enkele rij met cijfers."


AANLEVERING = Werkstroom(
    zetten=(
        Zet(Aanleverstand.GELADEN, Aanleverstand.GECONTROLEERD, bewaker=_zonder_fouten),
        Zet(Aanleverstand.GECONTROLEERD, Aanleverstand.VOORVERTONING),
        Zet(Aanleverstand.VOORVERTONING, Aanleverstand.BEVESTIGD),
        *(
            Zet(van, Aanleverstand.VERWORPEN, reden_verplicht=True)
            for van in (Aanleverstand.GELADEN, Aanleverstand.GECONTROLEERD, Aanleverstand.VOORVERTONING)
        ),
    ),
    labels=dict(Aanleverstand.choices),
)
