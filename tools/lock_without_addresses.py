"""Takes the addresses out of npm's locks: hashes say what is installed, the machine's npm says from where."""

from __future__ import annotations

import json
from pathlib import Path

LOCKS = (Path("package-lock.json"), Path("tools/search_compare/package-lock.json"))


def main() -> None:
    """Rewrite the locks in place."""
    for path in LOCKS:
        lock = json.loads(path.read_text(encoding="utf-8"))
        for package in lock["packages"].values():
            for key in ("resolved", "funding"):
                package.pop(key, None)
        path.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
