"""The Flask app behind the static site: it renders what the site lists, and nothing else."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import MutableMapping
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, render_template
from flask.templating import Environment

from helpcentre.i18n.catalogues import Words
from helpcentre.pages.site import Site
from helpcentre.pages.words import Kept, install_words
from helpcentre.theme.icons import Icons


class SiteFlask(Flask):
    """Flask with an environment that compares names of globals quickly."""

    def create_jinja_environment(self) -> Environment:
        """The environment of Flask, as a `SiteEnvironment`."""
        self.jinja_environment = SiteEnvironment
        return super().create_jinja_environment()


class SiteEnvironment(Environment):
    """Templates whose imports cost less: Jinja compares the names of all globals at each `{% from ... %}`."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template: those of the environment, with none of its own in this app."""
        return ChainMap(d, self.globals) if d else self.globals


def create_site_app(site: Site, theme: Path) -> Flask:
    """An app that answers every address of `site`. `theme`: the folder `site/` with templates and icons."""
    app = SiteFlask("helpcentre.site", template_folder=str(theme / "templates"), static_folder=None)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.auto_reload = False
    app.jinja_env.globals["icon"] = Icons(theme / "static" / "icons")
    words: ContextVar[Words] = ContextVar("words")
    install_words(app.jinja_env, words.get)
    app.jinja_env.globals["searchable"] = site.searchable
    app.jinja_env.globals["kept"] = Kept(app.jinja_env)

    @app.get("/")
    @app.get("/<path:place>")
    def page(place: str = "") -> str | Response:
        address = f"/{place}"
        if address in site.files:
            file = site.files[address]
            return Response(file.content, mimetype=file.mimetype)
        if address not in site.pages:
            abort(404)
        shown = site.pages[address]
        words.set(shown.words)
        return render_template(shown.template, page=shown.page())

    return app
