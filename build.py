"""The writers' command: `python build.py --help`."""

import gc

gc.disable()  # what the modules make when they are imported stays; looking through it for garbage finds none

from helpcentre.cli.main import run  # noqa: E402

if __name__ == "__main__":
    gc.enable()
    run()
