"""The content security policy of static pages, and the header files for hosts that read them."""

from __future__ import annotations

from helpcentre.pages.addresses import ASSETS, Addresses

REFERRER = "strict-origin-when-cross-origin"


def content_security_policy(addresses: Addresses | None) -> str:
    """The policy for the `<meta>` of a page. `addresses`: None for a page of no brand."""
    actions = ["'self'"]
    if addresses is not None and addresses.portal_origin != addresses.origin:
        actions.append(addresses.portal_origin)
    rules = {
        "default-src": "'none'",
        "style-src": "'self'",
        "script-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": " ".join(actions),
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def headers_file(policies: dict[str, str], host: str = "") -> str:
    """A `_headers` file (path pattern, then headers), as static hosts such as Netlify and Cloudflare read it.

    `policies`: path prefix of each brand -> its content security policy. `host`: the policy of the pages at the
    root of a shared host; hosts add up the rules of all patterns that fit, so these are named one by one. Here
    `frame-ancestors` can be said too, which a `<meta>` cannot.
    """
    places = {f"{prefix}/*": policy for prefix, policy in policies.items()}
    if host:
        places |= {"/": host, "/404.html": host}
    lines = [line for place, policy in places.items() for line in _secured(place, policy)]
    for prefix in [*policies, *([""] if host else [])]:
        lines += [f"{prefix}/{ASSETS}/*", "  Cache-Control: public, max-age=31536000, immutable"]
    return "\n".join(lines) + "\n"


def _secured(place: str, policy: str) -> list[str]:
    return [
        place,
        f"  Content-Security-Policy: {policy}; frame-ancestors 'none'",
        f"  Referrer-Policy: {REFERRER}",
        "  X-Content-Type-Options: nosniff",
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()",
    ]
