"""Languages: catalogues of messages, typography, and values in the reader's words."""
