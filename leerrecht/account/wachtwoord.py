"""Password rules beyond Django's: long is good, words of this field are not."""

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from leerrecht.zoeken import normaliseer

# Words an attacker of this portal tries first. A passphrase may hold one, but must be long enough without it.
BEKENDE_WOORDEN = (
    "leerrecht",
    "meldpunt",
    "schooluitval",
    "actieplan",
    "mechelen",
    "vlaamsbrabant",
    "leuven",
    "wachtwoord",
    "welkom",
    "password",
    "onderwijs",
    "school",
    "qwerty",
    "azerty",
    "123456",
)
MINSTENS_OVER = 8
MINSTENS_LANG = 15


class BekendeWoordenValidator:
    """Refuses a password that is little more than a word of this field."""

    def validate(self, password: str, user=None) -> None:
        """Raise ValidationError when too little is left once known words and repeats are taken out."""
        if len(password) < MINSTENS_LANG:
            # Said by the check of the length: one thing to repair at a time.
            return
        rest = normaliseer(password).replace(" ", "")
        for woord in BEKENDE_WOORDEN:
            rest = rest.replace(woord, "")
        if len(rest) < MINSTENS_OVER or len(set(rest)) < 5:
            raise ValidationError(self.get_help_text(), code="bekende_woorden")

    def get_help_text(self) -> str:
        """One sentence."""
        return "Kies een zin die je zelf bedenkt. Woorden zoals leerrecht of mechelen zijn te makkelijk te raden."


class LangGenoegValidator(password_validation.MinimumLengthValidator):
    """Django's check of the length, in our words."""

    def get_error_message(self) -> str:
        """One sentence."""
        return f"Dit wachtwoord is te kort. Gebruik minstens {self.min_length} tekens."


class NietPersoonlijkValidator(password_validation.UserAttributeSimilarityValidator):
    """Django's check against one's own name and address, in our words."""

    def get_error_message(self) -> str:
        """One sentence."""
        return "Dit wachtwoord lijkt te veel op je naam of je e-mailadres. Kies iets anders."


class NietBekendValidator(password_validation.CommonPasswordValidator):
    """Django's check against its list of common passwords, in our words."""

    def get_error_message(self) -> str:
        """One sentence."""
        return "Dit wachtwoord gebruiken te veel mensen. Kies iets anders."
