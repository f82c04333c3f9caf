"""What tests of backups share: storages of the test alone, a pair of keys, and a database that holds something."""

from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, storages

from leerrecht.models import Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie

KANARIE = "Kanarie-in-de-kopie"


def eigen_opslag(settings, map_: Path) -> FileSystemStorage:
    """Give each storage on disk a folder of this test, and return the one for uploads."""
    settings.STORAGES = {
        naam: {**opslag, "OPTIONS": {"location": map_ / "opslag" / naam}}
        if "FileSystem" in opslag["BACKEND"] or "HeleBestanden" in opslag["BACKEND"]
        else opslag
        for naam, opslag in settings.STORAGES.items()
    }
    return storages["bijlagen"]


def vul(opslag: FileSystemStorage) -> None:
    """A network with people, and two files in folders."""
    maak_organisatie(KANARIE)
    maak_gebruiker("staf", naam="Stella")
    opslag.save("jaar/evaluatie.pdf", ContentFile(b"%PDF " + KANARIE.encode()))
    opslag.save("los.txt", ContentFile(b"los"))


def wijzig() -> None:
    """What happens after the backup: the canary flies."""
    with schrijven_toegestaan():
        Organisatie.objects.filter(naam=KANARIE).update(naam="later gewijzigd")


def staat_er() -> bool:
    return Organisatie.objects.filter(naam=KANARIE).exists()
