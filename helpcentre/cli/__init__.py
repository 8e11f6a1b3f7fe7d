"""The commands of writers: `python build.py ...`."""
