"""The widgets of every page, drawn without a template: a list of forty choices costs one join, not forty includes.

Each function gives what Django's template of that name gives, apart from white space between tags.
"""

from collections.abc import Callable
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

_KEUZE = "django/forms/widgets/select_option.html"


def teken(sjabloon: str, context: dict[str, Any]) -> SafeString | None:
    """Return the widget as HTML; None when Django's own template should draw it."""
    tekenaar = TEKENAARS.get(sjabloon)
    html = tekenaar(context["widget"]) if tekenaar else None
    # Every value and attribute in it was escaped when it was put there.
    return None if html is None else mark_safe(html)  # noqa: S308


def tekst(waarde: Any) -> str:
    """A value as `stringformat:"s"` gives it in a template, escaped unless it is safe already."""
    return conditional_escape(waarde if isinstance(waarde, str) else str(waarde))


def attributen(attrs: dict[str, Any]) -> str:
    """The attributes of a tag; True stands without a value and False stands not at all."""
    return "".join(
        f" {conditional_escape(naam)}" if waarde is True else f' {conditional_escape(naam)}="{tekst(waarde)}"'
        for naam, waarde in attrs.items()
        if waarde is not False
    )


def _invoer(widget: dict[str, Any]) -> str:
    waarde = "" if widget["value"] is None else f' value="{tekst(widget["value"])}"'
    begin = f'<input type="{conditional_escape(widget["type"])}" name="{conditional_escape(widget["name"])}"'
    return f"{begin}{waarde}{attributen(widget['attrs'])}>"


def _tekstvak(widget: dict[str, Any]) -> str:
    waarde = conditional_escape(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{conditional_escape(widget["name"])}"{attributen(widget["attrs"])}>\n{waarde}</textarea>'


def _keuzelijst(widget: dict[str, Any]) -> str | None:
    delen = [f'<select name="{conditional_escape(widget["name"])}"{attributen(widget["attrs"])}>']
    for groep, keuzes, _nummer in widget["optgroups"]:
        if any(keuze["template_name"] != _KEUZE for keuze in keuzes):
            return None
        regels = [_keuze(keuze) for keuze in keuzes]
        if groep:
            regels = [f'<optgroup label="{conditional_escape(groep)}">', *regels, "</optgroup>"]
        delen += regels
    return "\n".join([*delen, "</select>"])


def _keuze(keuze: dict[str, Any]) -> str:
    naam = conditional_escape(keuze["label"])
    return f'<option value="{tekst(keuze["value"])}"{attributen(keuze["attrs"])}>{naam}</option>'


TEKENAARS: dict[str, Callable[[dict[str, Any]], str | None]] = {
    **{
        f"django/forms/widgets/{soort}.html": _invoer
        for soort in ("input", "text", "number", "email", "url", "hidden", "password", "date")
    },
    "django/forms/widgets/checkbox.html": _invoer,
    "django/forms/widgets/textarea.html": _tekstvak,
    "django/forms/widgets/select.html": _keuzelijst,
}
