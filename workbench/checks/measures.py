"""Measures and how they convert: 10 miles and 16 km are one figure, told to two sets of readers."""

from __future__ import annotations

from typing import Final

__all__ = ["IMPERIAL", "convertible"]

IMPERIAL: Final = frozenset({"inch", "foot", "yard", "mile", "ounce", "pound", "gallon", "acre"})
"""Measures that other editions convert, and round as they do."""

_YEAR: Final = 365.25 * 86400

# measure → dimension, size in its base unit
_SIZES: Final = {
    "second": ("time", 1.0),
    "minute": ("time", 60.0),
    "hour": ("time", 3600.0),
    "day": ("time", 86400.0),
    "week": ("time", 7 * 86400.0),
    "month": ("time", _YEAR / 12),
    "year": ("time", _YEAR),
    "millimetre": ("length", 0.001),
    "centimetre": ("length", 0.01),
    "metre": ("length", 1.0),
    "kilometre": ("length", 1000.0),
    "inch": ("length", 0.0254),
    "foot": ("length", 0.3048),
    "yard": ("length", 0.9144),
    "mile": ("length", 1609.344),
    "gram": ("mass", 0.001),
    "ounce": ("mass", 0.02835),
    "pound": ("mass", 0.45359),
    "kilogram": ("mass", 1.0),
    "tonne": ("mass", 1000.0),
    "litre": ("volume", 1.0),
    "gallon": ("volume", 3.785),
    "barrel": ("volume", 159.0),
    "acre": ("area", 0.4047),
    "hectare": ("area", 1.0),
}
_TOLERANCE: Final = 0.02
_DEGREES: Final = frozenset({"celsius", "fahrenheit", "degree", None})
_DEGREE: Final = 1.0
"""By how much a temperature may be rounded."""


def convertible(value: float, measure: str | None, *, other: float, other_measure: str | None) -> bool:
    """Whether the two say the same size in two measures, within 2% or rounded to the figures that are given.

    Areas in square feet and metres convert by the square of the lengths; temperatures by their own rule.
    """
    named = {measure, other_measure}
    if named <= _DEGREES and named not in ({None}, {"celsius"}, {"fahrenheit"}):
        return _degrees_alike(value, measure, other=other, other_measure=other_measure)
    if measure is None or other_measure is None or measure == other_measure:
        return False
    a, b = _SIZES.get(measure), _SIZES.get(other_measure)
    if a is None or b is None or a[0] != b[0] or not value or not other:
        return False
    factors = (a[1] / b[1], (a[1] / b[1]) ** 2) if a[0] == "length" else (a[1] / b[1],)
    return any(
        abs(exact / about - 1) <= _TOLERANCE or _rounded_like(exact, about)
        for factor in factors
        for exact, about in ((value * factor, other), (other / factor, value))
    )


def _degrees_alike(value: float, measure: str | None, *, other: float, other_measure: str | None) -> bool:
    """Whether the one is the other's temperature on the other scale, which need not be named."""
    pairs = []
    if measure != "celsius" and other_measure != "fahrenheit":
        pairs.append((value, other))
    if other_measure != "celsius" and measure != "fahrenheit":
        pairs.append((other, value))
    return any(abs((warm - 32) * 5 / 9 - cold) <= _DEGREE for warm, cold in pairs)


def _rounded_like(exact: float, about: float) -> bool:
    figures = len(f"{about:.9e}".split("e")[0].replace(".", "").rstrip("0"))
    return float(f"{exact:.{figures}g}") == about
