"""Keys that become ids of a page and stand there already: contact topics, groups of a category."""

from __future__ import annotations

from helpcentre.check.addresses import category_place
from helpcentre.errors import Report
from helpcentre.load.brands import BrandFiles
from helpcentre.markdown.parser import RESERVED_IDS
from helpcentre.model.catalogue import BrandContent


def check_ids(content: BrandContent, files: BrandFiles, report: Report) -> None:
    """Tell topics and groups whose key is an id of the template, or of the title of another topic."""
    titles = {f"{key}-title" for key in content.topics}
    for key in content.topics:
        if key in RESERVED_IDS["contact"] | titles:
            file, line = files.place("topics.yaml", key)
            message = f"the contact page itself has an id `{key}`"
            report.add(file, line, "RESERVED-ID", message, "choose another key for the topic")
    for key, category in content.categories.items():
        for group in category.groups:
            if group in RESERVED_IDS["category"]:
                file, line = category_place(files, key, "groups")
                message = f"the page of a category itself has an id `{group}`"
                report.add(file, line, "RESERVED-ID", message, "choose another key for the group")
