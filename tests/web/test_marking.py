from __future__ import annotations

import pytest

from workbench.web.marking import Mark, marked

TEXT = "Cost: 5 < 10 & rising"


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "Cost: 5 &lt; 10 &amp; rising"),
        ([Mark(6, 7, "a", "major")], 'Cost: <mark class="major" data-flags="a">5</mark> &lt; 10 &amp; rising'),
        (
            [Mark(6, 12, "a", "minor"), Mark(10, 14, "b", "critical")],
            'Cost: <mark class="minor" data-flags="a">5 &lt; </mark>'
            '<mark class="critical" data-flags="a b">10</mark>'
            '<mark class="critical" data-flags="b"> &amp;</mark> rising',
        ),
        (
            [Mark(0, 4, "a", "critical", settled=True), Mark(0, 4, "b", "minor")],
            '<mark class="minor" data-flags="a b">Cost</mark>: 5 &lt; 10 &amp; rising',
        ),
        (
            [Mark(0, 4, "a", "critical", settled=True)],
            '<mark class="settled" data-flags="a">Cost</mark>: 5 &lt; 10 &amp; rising',
        ),
        (
            [Mark(15, 99, "a", "major"), Mark(-5, 4, "b", "minor")],
            '<mark class="minor" data-flags="b">Cost</mark>: 5 &lt; 10 &amp; '
            '<mark class="major" data-flags="a">rising</mark>',
        ),
        (
            [Mark(0, 7, "a", "minor", moved=True), Mark(6, 7, "b", "minor")],
            '<mark class="moved" data-flags="a">Cost: </mark><mark class="minor" data-flags="a b">5</mark>'
            " &lt; 10 &amp; rising",
        ),
        ([Mark(3, 3, "a", "major"), Mark(9, 2, "b", "major")], "Cost: 5 &lt; 10 &amp; rising"),
        (
            [Mark(0, 1, 'x"><script>', "major")],
            '<mark class="major" data-flags="x&#34;&gt;&lt;script&gt;">C</mark>ost: 5 &lt; 10 &amp; rising',
        ),
    ],
    ids=["none", "one", "overlapping", "open over settled", "settled", "outside", "moved", "empty", "hostile id"],
)
def test_marks(marks: list[Mark], expected: str) -> None:
    assert marked(TEXT, marks) == expected
