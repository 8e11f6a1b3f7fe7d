"""Looks at all content at once and tells every mistake; nothing is written."""
