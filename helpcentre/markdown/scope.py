"""What a `{{ path }}` can name: the policy in force, the brand, the law packs, the brand's own terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, RootModel

from helpcentre.errors import did_you_mean
from helpcentre.model.catalogue import BrandContent, Catalogue
from helpcentre.rules.conditions import Case
from helpcentre.rules.law import LawRule


class UnknownPath(Exception):
    """A path that names nothing; `hint` says what was probably meant.

    `below_leaf`: it names a part of something that has none for this brand, such as a value nobody knows.
    """

    def __init__(self, message: str, hint: str, below_leaf: bool = False) -> None:
        super().__init__(message)
        self.hint = hint
        self.below_leaf = below_leaf


class Scope:
    """Finds values by their dotted path, for one brand."""

    def __init__(self, content: BrandContent, catalogue: Catalogue) -> None:
        brand = content.brand
        packs = {name: catalogue.law_packs[name] for name in brand.law_packs if name in catalogue.law_packs}
        self._roots: dict[str, Any] = {
            "policy": content.policy,
            "brand": {
                "name": brand.name,
                "email": brand.contact.email,
                "mailboxes": dict(brand.contact.mailboxes),
                "currency": brand.currency,
                "shop_url": brand.shop_url,
                "order_number": {"example": brand.order_number.example},
                "features": brand.features,
                "law_packs": brand.law_packs,
                "access": brand.access,
            },
            "law": packs,
            "term": {key: key for key in brand.product_types},
        }
        self._found: dict[str, Any] = {}

    def find(self, path: str) -> Any:
        """The value at `path`. Raises `UnknownPath`."""
        if path not in self._found:
            self._found[path] = self._walk(path)
        return self._found[path]

    def _walk(self, path: str) -> Any:
        value: Any = self._roots
        done: list[str] = []
        for step in path.split("."):
            children = _children(value)
            if step not in children:
                where = ".".join(done) or "a token"
                hint = did_you_mean(step, children) or f"{where} has: {', '.join(sorted(children)) or 'nothing'}"
                raise UnknownPath(f"there is no `{path}`", hint, below_leaf=not children)
            value = children[step]
            done.append(step)
        return value


def _children(value: Any) -> Mapping[str, Any]:
    if isinstance(value, LawRule):
        return _children(value.value)
    if isinstance(value, Mapping):
        return {str(getattr(key, "value", key)): child for key, child in value.items()}
    if isinstance(value, RootModel):
        return _children(value.root)
    if isinstance(value, BaseModel):
        known = {field.alias or name: getattr(value, name) for name, field in _fields(value).items()}
        if isinstance(value, Case):
            return {**_children(value.value), **known}
        return known
    return {}


def _fields(value: BaseModel) -> Mapping[str, Any]:
    return type(value).model_fields
