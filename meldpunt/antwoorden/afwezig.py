"""What a number of problematic half days asks of school and CLB: a remark beside the answer, never a refusal.

Source: AGODI, opvolging van problematische afwezigheden; Groeipakket (the facts `halvedagen` of the levende wet).
"""

from collections.abc import Mapping
from typing import Any

from leerrecht.wet import feit
from meldpunt.antwoorden.keuzes import VANAF_5, Band, JaNeeWeet
from meldpunt.antwoorden.vragen import waarde


def let_op(inhoud: Mapping[str, Any]) -> list[str]:
    """Return what the answers of this section call for, a sentence each."""
    antwoorden = dict(inhoud)
    band = waarde(antwoorden, "band")
    if band not in VANAF_5:
        return []
    uit = []
    if waarde(antwoorden, "begeleiding") == JaNeeWeet.NEE:
        uit.append(
            f"Vanaf {feit('halvedagen.clb').waarde} halve dagen meldt de school het aan het CLB, en houden school en "
            "CLB samen een begeleidingsdossier bij. Begin er een."
        )
    if band == Band.VANAF_30:
        uit.append(
            f"Zijn het er twee schooljaren na elkaar {feit('halvedagen.toeslag').waarde} of meer, dan kan de "
            "schooltoeslag teruggevraagd worden. Zeg dat aan de ouders."
        )
        if waarde(antwoorden, "zorgwekkend") != JaNeeWeet.JA:
            wie = feit("halvedagen.zorgwekkend").waarde
            uit.append(f"Helpt de begeleiding niet, dan kan {wie} een zorgwekkend dossier aan AGODI geven.")
    return uit
