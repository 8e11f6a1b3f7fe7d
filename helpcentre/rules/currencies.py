"""How many digits a currency has after its point."""

from __future__ import annotations

_NOT_TWO = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_DIGITS = {code: digits for digits, codes in _NOT_TWO.items() for code in codes.split()}


def minor_digits(currency: str) -> int:
    """Digits after the point of an ISO 4217 code: EUR 2, JPY 0, KWD 3. Source: ISO 4217, list one, "minor unit".

    CLDR (so Babel) gives other digits for some, since it tells what is usually written: 0 for IQD or LBP.
    What is stored follows ISO, what is shown follows CLDR. A code that is not listed has 2.
    """
    return _DIGITS.get(currency, 2)
