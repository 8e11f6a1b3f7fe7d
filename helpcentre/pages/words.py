"""How templates say messages, and the parts of pages that are rendered once."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment
from markupsafe import Markup

from helpcentre.i18n.catalogues import Words
from helpcentre.pages.page import Chrome


def install_words(environment: Environment, words: Callable[[], Words]) -> None:
    """Let templates say `_("message", name=value)` and `ngettext(...)`, in the words of the page that is rendered.

    `words`: those words. Values are escaped, messages are ours. What Jinja's own extension offers is the same, but
    looks every message up anew, which is a tenth of the time that a page takes.
    """
    said: dict[tuple[Words, str], Markup] = {}

    def gettext(message: str, **values: object) -> Markup:
        key = (words(), message)
        found = said.get(key)
        if found is None:
            found = said[key] = Markup(key[0].gettext(message))  # noqa: S704 - a message of ours
        return found % values

    def ngettext(singular: str, plural: str, number: int, **values: object) -> Markup:
        return Markup(words().ngettext(singular, plural, number)) % {"num": number, **values}  # noqa: S704

    def pgettext(context: str, message: str, **values: object) -> Markup:
        return Markup(words().pgettext(context, message)) % values  # noqa: S704

    environment.globals.update(_=gettext, gettext=gettext, ngettext=ngettext, pgettext=pgettext)


class Kept:
    """Parts of pages that are the same on all pages with the same surroundings: rendered for the first of them."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._parts: dict[tuple[str, int, bool], tuple[Chrome, Markup]] = {}

    def __call__(self, template: str, chrome: Chrome, own_search: bool = False) -> Markup:
        """The part, as HTML. `own_search`: whether the page has a search field of its own."""
        key = (template, id(chrome), own_search)
        if key not in self._parts:
            html = self._environment.get_template(template).render(
                chrome=chrome, brand=chrome.brand, own_search=own_search
            )
            self._parts[key] = (chrome, Markup(html.rstrip("\n")))  # noqa: S704 - a template's; its chrome stays alive
        return self._parts[key][1]
