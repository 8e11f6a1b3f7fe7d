"""The Flask app behind the static site: it renders what the site lists, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, g, render_template

from helpcentre.pages.site import Site
from helpcentre.theme.icons import Icons


def create_site_app(site: Site, theme: Path) -> Flask:
    """An app that answers every address of `site`. `theme`: the folder `site/` with templates and icons."""
    app = Flask("helpcentre.site", template_folder=str(theme / "templates"), static_folder=None)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["icon"] = Icons(theme / "static" / "icons")
    install_words(app)

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
        g.words = shown.words
        return render_template(shown.template, page=shown.page())

    return app


def install_words(app: Flask) -> None:
    """Let templates say messages in the words of the request (`g.words`)."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    environment: Any = app.jinja_env
    environment.install_gettext_callables(
        lambda message: g.words.gettext(message),
        lambda singular, plural, number: g.words.ngettext(singular, plural, number),
        newstyle=True,
        pgettext=lambda context, message: g.words.pgettext(context, message),
        npgettext=lambda context, singular, plural, number: g.words.npgettext(context, singular, plural, number),
    )
