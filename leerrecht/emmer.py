"""Files in a bucket of an S3-compatible storage, behind the same doors as on a disk: no address, never replaced."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import ContentFile, File
from storages.backends.s3 import S3Storage

from leerrecht.opslag import OpslagWeg

# A bucket that hangs may cost a page some seconds, never a worker. Services other than Amazon's do not all know the
# newer checksums; the signature over what is sent holds without them.
_LIJN = Config(
    connect_timeout=3,
    read_timeout=20,
    retries={"total_max_attempts": 2, "mode": "standard"},
    signature_version="s3v4",
    s3={"addressing_style": "path"},
    request_checksum_calculation="when_required",
    response_checksum_validation="when_required",
)


@contextmanager
def _gemeld(naam: str) -> Iterator[None]:
    """Turn what the package raises into one kind of fault, without the key or the address that it may quote."""
    try:
        yield
    except (BotoCoreError, ClientError, Boto3Error) as fout:
        code = fout.response.get("Error", {}).get("Code", "") if isinstance(fout, ClientError) else ""
        raise OpslagWeg(f"De opslag {naam} antwoordt niet goed ({code or type(fout).__name__}).") from None


class Emmer(S3Storage):
    """One folder of the bucket. A file is there whole or not at all: S3 shows it once its last byte came in."""

    def get_default_settings(self) -> dict[str, Any]:
        """Private, with a name of its own for each file; what a network sets is where and with which key."""
        vast = {"client_config": _LIJN, "file_overwrite": False, "default_acl": None, "custom_domain": None}
        return super().get_default_settings() | vast

    def _open(self, name: str, mode: str = "rb") -> File:
        with _gemeld(self.location):
            bestand = super()._open(name, mode)
            if mode != "rb":
                return bestand
            # Fetched here, so that a bucket that stops halfway is heard here and not wherever it is read.
            with bestand:
                return ContentFile(bestand.read(), name=name)

    def _save(self, name: str, content: File) -> str:
        with _gemeld(self.location):
            return super()._save(name, content)

    def delete(self, name: str) -> None:
        """Delete a file; one that is gone is no fault."""
        with _gemeld(self.location):
            super().delete(name)

    def exists(self, name: str) -> bool:
        """Return whether a file is there."""
        with _gemeld(self.location):
            return super().exists(name)

    def listdir(self, name: str) -> tuple[list[str], list[str]]:
        """Return the folders and the files in a folder."""
        with _gemeld(self.location):
            return super().listdir(name)

    def size(self, name: str) -> int:
        """Return how many bytes a file holds."""
        with _gemeld(self.location):
            return super().size(name)

    def url(self, name: str, *args: Any, **opties: Any) -> str:
        """No file has an address of its own: a signed link would open it for whoever it is sent to."""
        raise NotImplementedError("Een bestand van het portaal heeft geen adres: een pagina beslist wie het krijgt.")
