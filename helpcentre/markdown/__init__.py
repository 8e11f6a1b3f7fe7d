"""From an article's Markdown to safe HTML: parse once, then assemble for each brand and language."""
