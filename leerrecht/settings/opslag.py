"""Where files lie: folders under var, or one bucket of an S3-compatible storage, with a folder in it for each kind."""

from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .omgeving import lees

_SCHIJF = "django.core.files.storage.FileSystemStorage"
# Uploads of people ("bijlagen") and PDFs of the portal ("pdf"): without an address, a view decides who gets one.
_OP_SCHIJF = {"default": (_SCHIJF, "bestanden"), "bijlagen": ("leerrecht.opslag.HeleBestanden", "bijlagen")}
_OP_SCHIJF["pdf"] = ("leerrecht.opslag.HeleBestanden", "pdf")
_HIER = ("localhost", "127.0.0.1", "::1")


def opslagplaatsen(var: Path) -> dict[str, dict]:
    """Return the named storages for files; raise ImproperlyConfigured, in one Dutch sentence, when S3 is half set."""
    emmer = lees("LEERRECHT_S3_EMMER")
    if not emmer:
        return {
            naam: {"BACKEND": soort, "OPTIONS": {"location": var / map_}} for naam, (soort, map_) in _OP_SCHIJF.items()
        }
    opties = _s3(emmer)
    return {
        naam: {"BACKEND": "leerrecht.emmer.Emmer", "OPTIONS": {**opties, "location": map_}}
        for naam, (_, map_) in _OP_SCHIJF.items()
    }


def _s3(emmer: str) -> dict[str, str]:
    """The bucket, where it is and how one comes in. No key is taken from elsewhere on the machine."""
    delen = {deel: lees(f"LEERRECHT_S3_{deel}") for deel in ("ADRES", "SLEUTEL", "GEHEIM")}
    for deel, waarde in delen.items():
        if not waarde:
            raise ImproperlyConfigured(
                f"LEERRECHT_S3_{deel} ontbreekt. Met LEERRECHT_S3_EMMER horen ook LEERRECHT_S3_ADRES, "
                "LEERRECHT_S3_SLEUTEL en LEERRECHT_S3_GEHEIM."
            )
    adres = urlsplit(delen["ADRES"])
    if adres.scheme != "https" and not (adres.scheme == "http" and adres.hostname in _HIER):
        raise ImproperlyConfigured("LEERRECHT_S3_ADRES moet met https:// beginnen: er gaan bestanden over het netwerk.")
    return {
        "bucket_name": emmer,
        "endpoint_url": delen["ADRES"],
        "region_name": lees("LEERRECHT_S3_REGIO", "us-east-1"),
        "access_key": delen["SLEUTEL"],
        "secret_key": delen["GEHEIM"],
    }
