"""The macros for fields of forms, with stand-ins for WTForms fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader

SITE = Path(__file__).parents[2] / "site"


@dataclass
class Field:
    """As much of a WTForms field as the macros read."""

    id: str = "order"
    name: str = "order"
    type: str = "StringField"
    label: Any = field(default_factory=lambda: SimpleNamespace(text="Order number"))
    description: str = ""
    data: Any = ""
    errors: tuple[str, ...] = ()
    required: bool = True

    @property
    def flags(self) -> SimpleNamespace:
        return SimpleNamespace(required=self.required)


@dataclass
class Choice(Field):
    """A field of choices."""

    type: str = "RadioField"
    choices: tuple[tuple[str, str], ...] = (("one", "First"), ("two", "Second"))


def test_a_text_field_has_its_label_and_keeps_its_answer() -> None:
    html = show("text_field", Field(data='12"34'))

    assert '<label for="order">Order number</label>' in html
    assert 'value="12&#34;34"' in html


def test_a_field_that_may_stay_empty_says_so_in_words() -> None:
    assert "(optional)" in show("text_field", Field(required=False))
    assert "(optional)" not in show("text_field", Field())


def test_hint_and_error_are_tied_to_the_field() -> None:
    html = show("text_field", Field(description="In your e-mail.", errors=("Enter your order number",)))

    assert 'aria-describedby="order-hint order-error"' in html
    assert 'aria-invalid="true"' in html
    assert "Enter your order number" in html


def test_the_summary_leads_to_the_field_with_the_same_words() -> None:
    wrong = Field(errors=("Enter your order number",))

    html = show("error_summary", Form([Field(id="name"), wrong]))

    assert '<a href="#order">Enter your order number</a>' in html
    assert "#name" not in html


def test_the_summary_leads_to_the_first_option_of_a_choice() -> None:
    html = show("error_summary", Form([Choice(errors=("Choose one",))]))

    assert '<a href="#order-0">' in html


def test_without_errors_there_is_no_summary() -> None:
    assert not show("error_summary", Form([Field()])).strip()


def test_options_keep_what_was_chosen() -> None:
    html = show("radio_field", Choice(data="two"))

    assert html.count("checked") == 1
    assert 'value="two" checked' in html
    assert html.count("checked") == show("checkboxes_field", Choice(data=["two"])).count("checked")


def test_the_legend_may_be_the_heading_of_the_page() -> None:
    assert "<legend><h1>Order number</h1></legend>" in show("radio_field", Choice(), title=True)


def test_every_other_field_has_label_and_id() -> None:
    for macro, shown in (
        ("email_field", Field()),
        ("textarea_field", Field()),
        ("select_field", Choice(type="SelectField")),
        ("checkbox_field", Field()),
        ("file_field", Field()),
    ):
        html = show(macro, shown)
        assert 'for="order"' in html, macro
        assert 'id="order"' in html, macro


class Form(list[Field]):
    """A form: its fields in order, and whether one has errors."""

    @property
    def errors(self) -> dict[str, tuple[str, ...]]:
        return {item.name: item.errors for item in self if item.errors}


def show(macro: str, *arguments: Any, **options: Any) -> str:
    loader = FileSystemLoader(SITE / "templates")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, extensions=["jinja2.ext.i18n"])
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    environment.globals["icon"] = "[{}]".format
    return str(getattr(environment.get_template("parts/fields.html").module, macro)(*arguments, **options))
