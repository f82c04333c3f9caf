"""A person decided that a word which is a name elsewhere, is none here: who, when, which word."""

from leerrecht.models import Gebruiker
from meldpunt.diensten.slot import noteer
from meldpunt.models import Aanmelding, Naambesluit
from meldpunt.regels.namen import Gelezen


def noteer_geen_naam(aanmelding: Aanmelding, gelezen: Gelezen, door: Gebruiker) -> None:
    """Write down what was let through, if anything. Part of the dienst that lets it through."""
    for veld, vondsten in gelezen.per_veld.items():
        woorden = dict.fromkeys(vondst.tekst for vondst in vondsten)
        if woorden:
            Naambesluit.objects.create(aanmelding=aanmelding, veld=veld, woorden=", ".join(woorden), door=door)
            noteer(aanmelding, "beslist dat een woord geen naam is", door, veld)
