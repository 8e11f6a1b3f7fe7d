"""The nouns of the help centre: brand, category, article, topic, notice, and the catalogue of them all."""
