"""Storage: files that are never there by half, and style and scripts without their inventory."""

import os
from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class OpslagWeg(OSError):
    """A storage elsewhere does not answer or refuses: to whoever reads or writes the same as a broken disk."""


class HeleBestanden(FileSystemStorage):
    """A folder for files the portal makes. A name exists from the moment its whole content is on the disk."""

    ACHTERVOEGSEL = ".deel"

    def _save(self, name: str, content) -> str:
        """Write beside, then rename: on one file system that is one step for whoever reads."""
        deel = super()._save(name + self.ACHTERVOEGSEL, content)
        with open(self.path(deel), "rb") as bestand:
            os.fsync(bestand.fileno())
        os.replace(self.path(deel), self.path(name))
        return name


class Stijlbestanden(CompressedManifestStaticFilesStorage):
    """What browsers fetch under /static/. The list of it lies beside that folder: it names every file of the portal."""

    def __init__(self, *args: Any, **opties: Any) -> None:
        lijst = FileSystemStorage(location=f"{settings.STATIC_ROOT}-lijst")
        super().__init__(*args, **{"manifest_storage": lijst, **opties})

    def save_manifest(self) -> None:
        """Write the list, and take away the one that an older release left where anybody could read it."""
        super().save_manifest()
        self.delete(self.manifest_name)
