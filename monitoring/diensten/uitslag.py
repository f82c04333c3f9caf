"""What became of an edit."""

from dataclasses import dataclass, field

from leerrecht.versies import Botsing


@dataclass(frozen=True)
class Uitslag:
    """What was saved (labels of fields), what collided with a colleague, and whether the row moved on as well."""

    bewaard: list[str] = field(default_factory=list)
    botsingen: tuple[Botsing, ...] = ()
    gezet: bool = False
