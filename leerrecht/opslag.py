"""Storage that never shows half a file: written under another name first, renamed when it is whole."""

import os

from django.core.files.storage import FileSystemStorage


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
