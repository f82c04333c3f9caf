"""Password rules beyond Django's: long is good, words of this field are not."""

from django.core.exceptions import ValidationError

from leerrecht.zoeken import normaliseer

# Words an attacker of this portal tries first. A passphrase may hold one, but must be long enough without it.
BEKENDE_WOORDEN = (
    "leerrecht", "meldpunt", "schooluitval", "actieplan", "mechelen", "vlaamsbrabant", "leuven", "wachtwoord",
    "welkom", "password", "onderwijs", "school", "qwerty", "azerty", "123456",
)  # fmt: skip
MINSTENS_OVER = 8


class BekendeWoordenValidator:
    """Refuses a password that is little more than a word of this field."""

    def validate(self, password: str, user=None) -> None:
        """Raise ValidationError when too little is left once known words and repeats are taken out."""
        rest = normaliseer(password).replace(" ", "").replace("-", "")
        for woord in BEKENDE_WOORDEN:
            rest = rest.replace(woord, "")
        if len(rest) < MINSTENS_OVER or len(set(rest)) < 5:
            raise ValidationError(self.get_help_text(), code="bekende_woorden")

    def get_help_text(self) -> str:
        """One sentence."""
        return "Kies een zin die je zelf bedenkt. Woorden zoals leerrecht of mechelen zijn te makkelijk te raden."
