"""Taking in what a browser uploads: in memory only, so that nothing unread ever lies readable on a disk."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from leerrecht.bijlage.keuzes import GROOTST

# What stands beside a file in one request: the other fields, and the boundaries between them.
_ROND = 1024 * 1024


class InGeheugen(FileUploadHandler):
    """Keeps files in memory, together no more than one may be: no visitor fills a server.

    What is too large loses its content and keeps its size, so that a form says why.
    """

    _te_veel = False

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803  (Django's word)
        content_length: int,
        boundary: Any,
        encoding: Any = None,
    ) -> None:
        """Look before anything is read whether the whole fits."""
        self._te_veel = content_length > GROOTST + _ROND

    def new_file(self, *args: Any, **opties: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **opties)
        self._buffer = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Take a piece, as long as it fits."""
        if not self._te_veel and start + len(raw_data) <= GROOTST:
            self._buffer.write(raw_data)
        elif self._buffer.getbuffer().nbytes:
            self._buffer = BytesIO()

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """Give the file to the form."""
        self._buffer.seek(0)
        return InMemoryUploadedFile(
            file=self._buffer,
            field_name=self.field_name,
            name=self.file_name or "bestand",
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
