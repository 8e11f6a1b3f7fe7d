"""Commands for developers: benchmarks, screenshots, the browser for tests."""
