"""Takes the addresses out of package-lock.json: hashes say what is installed, the machine's npm says from where."""

from __future__ import annotations

import json
from pathlib import Path

LOCK = Path("package-lock.json")


def main() -> None:
    """Rewrite the lock in place."""
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        for key in ("resolved", "funding"):
            package.pop(key, None)
    LOCK.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
