"""The search index and its ranker."""
