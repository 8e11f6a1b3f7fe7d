"""From the catalogue to pages: addresses, what each page shows, and the small Flask app that renders them."""
