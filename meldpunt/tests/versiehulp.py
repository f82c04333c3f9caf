"""What a person sends who started from what is stored now: the arguments of diensten behind a version form."""

import datetime
from typing import Any

from leerrecht.versies import waarden_van
from meldpunt.diensten.begeleiding import begeleiding_van
from meldpunt.diensten.capaciteit import plaatsen_van
from meldpunt.diensten.dossier import behandelaar_van
from meldpunt.models import Aanbodfiche, Aanmelding, Capaciteit


def _vers(rij: Aanmelding) -> Aanmelding:
    return Aanmelding.objects.get(pk=rij.pk)


def dag(rij: Aanmelding, veld: str, waarde: datetime.date | None) -> dict[str, Any]:
    """One day of a file."""
    mijn = {veld: waarde.isoformat() if waarde else None}
    return {"aanmelding_id": rij.pk, "mijn": mijn, "origineel": waarden_van(_vers(rij), (veld,))}


def behandelaar(rij: Aanmelding, sleutel: str) -> dict[str, Any]:
    """Who works on it."""
    return {"aanmelding_id": rij.pk, "mijn": {"behandelaar": sleutel}, "origineel": behandelaar_van(_vers(rij))}


def begeleiding(rij: Aanmelding, *, school: str = "", clb: str = "") -> dict[str, Any]:
    """School and CLB, by key."""
    mijn = {"school": school, "clb": clb}
    return {"aanmelding_id": rij.pk, "mijn": mijn, "origineel": begeleiding_van(_vers(rij).periode)}


def plekken(
    fiche: Aanbodfiche, vrij: int, eerste_start: datetime.date | None = None, wachtweken: int | None = None
) -> dict[str, Any]:
    """Free places of an offer."""
    start = eerste_start.isoformat() if eerste_start else None
    mijn = {"vrij": vrij, "eerste_start": start, "wachtweken": wachtweken}
    origineel = plaatsen_van(Capaciteit.objects.filter(fiche=fiche).first())
    return {"fiche_id": fiche.pk, "mijn": mijn, "origineel": origineel}
