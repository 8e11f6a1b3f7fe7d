"""Reads the content folder: files -> strict YAML -> typed models -> the catalogue."""
