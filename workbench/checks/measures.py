"""Measures and how they convert: 10 miles and 16 km are one figure, told to two sets of readers."""

from __future__ import annotations

from typing import Final

__all__ = ["IMPERIAL", "TEMPERATURES", "convertible", "nearly", "same_kind"]

IMPERIAL: Final = frozenset(
    {"inch", "foot", "yard", "mile", "ounce", "pound", "gallon", "acre", "square foot", "square mile", "square yard"}
)
"""Measures that other editions convert, and round as they do."""

TEMPERATURES: Final = frozenset({"celsius", "fahrenheit", "degree"})
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
    "decade": ("time", 10 * _YEAR),
    "century": ("time", 100 * _YEAR),
    "millennium": ("time", 1000 * _YEAR),
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
    "quintal": ("mass", 100.0),
    "tonne": ("mass", 1000.0),
    "litre": ("volume", 1.0),
    "gallon": ("volume", 3.785),
    "barrel": ("volume", 159.0),
    "cubic centimetre": ("volume", 0.001),
    "cubic metre": ("volume", 1000.0),
    "cubic foot": ("volume", 28.317),
    "square centimetre": ("area", 1e-8),
    "square metre": ("area", 1e-4),
    "square kilometre": ("area", 100.0),
    "square inch": ("area", 6.4516e-8),
    "square foot": ("area", 9.2903e-6),
    "square yard": ("area", 8.3613e-5),
    "square mile": ("area", 258.999),
    "are": ("area", 0.01),
    "acre": ("area", 0.4047),
    "hectare": ("area", 1.0),
}
_TOLERANCE: Final = 0.02
_NEAR: Final = 0.1
_DEGREES: Final = TEMPERATURES | {None}
_DEGREE: Final = 1.0
"""By how much a temperature may be rounded."""


def convertible(value: float, measure: str | None, *, other: float, other_measure: str | None) -> bool:
    """Whether the two say the same size in two measures, within 2% or rounded to the figures that are given.

    Where one side does not say that its metres are square, the lengths convert by their squares; temperatures by their
    own rule.
    """
    named = {measure, other_measure}
    if named <= _DEGREES and named not in ({None}, {"celsius"}, {"fahrenheit"}):
        return _degrees_alike(value, measure, other=other, other_measure=other_measure)
    return any(
        abs(exact / about - 1) <= _TOLERANCE or _rounded_like(exact, about)
        for factor in _factors(measure, other_measure)
        for exact, about in ((value * factor, other), (other / factor, value))
        if exact > 0 and about > 0
    )


def nearly(value: float, measure: str | None, *, other: float, other_measure: str | None) -> bool:
    """Whether the two are one size within a tenth, of which one is imperial: good enough for "about a mile"."""
    if measure not in IMPERIAL and other_measure not in IMPERIAL:
        return False
    return any(
        abs(value * factor / other - 1) <= _NEAR for factor in _factors(measure, other_measure) if value > 0 < other
    )


def same_kind(measure: str | None, other_measure: str | None) -> bool:
    """Whether the two measure the same, a length or a mass."""
    return bool(_factors(measure, other_measure))


def _factors(measure: str | None, other_measure: str | None) -> tuple[float, ...]:
    """What a figure in the one is multiplied by for one in the other; none where they measure different things."""
    if measure is None or other_measure is None or measure == other_measure:
        return ()
    a, b = _SIZES.get(measure), _SIZES.get(other_measure)
    if a is None or b is None:
        return ()
    if a[0] == b[0]:
        return (a[1] / b[1], (a[1] / b[1]) ** 2) if a[0] == "length" else (a[1] / b[1],)
    if {a[0], b[0]} == {"area", "length"}:
        squared = _SIZES.get(f"square {other_measure if a[0] == 'area' else measure}")
        if squared is not None:
            return (a[1] / squared[1],) if a[0] == "area" else (squared[1] / b[1],)
    return ()


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
