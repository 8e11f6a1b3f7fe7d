"""The writers' command: `python build.py --help`."""

from helpcentre.cli.main import main

if __name__ == "__main__":
    main()
