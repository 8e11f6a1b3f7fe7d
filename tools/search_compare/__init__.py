"""Ours beside the usual search tools, on the development set: one module a tool, each with a function `rows`."""
