"""From the site app to a folder of files that goes live in one step."""
