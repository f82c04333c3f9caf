"""What a rotation of keys asks of who serves: first everybody knows the new key, only then somebody writes with it."""

from leerrecht.aanwezigheid.merk import eerste_sleutel, eigen_merk, leesbaar
from leerrecht.aanwezigheid.wacht import aanwezigen

_LEES = "Lees docs/beheer/sleutels.md."


def _processen(aantal: int) -> str:
    return "een proces van het portaal" if aantal == 1 else f"{aantal} processen van het portaal"


def bezwaar_tegen_start() -> str:
    """Return why a process with our keys may not begin to serve yet, "" when it may.

    It may when whoever serves now can read what it writes, and it what they write.
    """
    sleutel, anderen = eerste_sleutel(), aanwezigen()
    if vreemd := sum(sleutel not in merk.kent for merk in anderen):
        return (
            f"De eerste sleutel van LEERRECHT_VERSLEUTELSLEUTELS is niet bekend bij {_processen(vreemd)} met oudere "
            f"instellingen: die zou niet kunnen lezen wat hier geschreven wordt. Zet de nieuwe sleutel eerst overal "
            f"achteraan en herstart, of stop die processen. {_LEES}"
        )
    kan_lezen = leesbaar()
    if nieuwer := sum(merk.schrijft not in kan_lezen for merk in anderen):
        return (
            f"In LEERRECHT_VERSLEUTELSLEUTELS ontbreekt de sleutel waarmee {_processen(nieuwer)} nu schrijft: dat zou "
            f"hier onleesbaar zijn. Neem de instellingen over van waar het portaal al draait. {_LEES}"
        )
    return ""


def bezwaar_tegen_wissel() -> str:
    """Return why nothing may be written anew yet, "" when it may: a process would go on writing with older keys."""
    eigen = eigen_merk()
    ouder = sum(merk.schrijft != eigen.schrijft for merk in aanwezigen())
    if not ouder:
        return ""
    return (
        f"Er schrijft nog {_processen(ouder)} met oudere sleutels. Herstart eerst alles met de nieuwe instellingen, en "
        f"start dan opnieuw. Er is niets gewijzigd. {_LEES}"
    )
