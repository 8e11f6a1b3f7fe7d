"""The core of the help centre: content -> model -> pages, the rules and the search."""
