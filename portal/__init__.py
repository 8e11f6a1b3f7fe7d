"""The self-service portal for guests. It builds on `helpcentre`, which knows nothing of it."""
