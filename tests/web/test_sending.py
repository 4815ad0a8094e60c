from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from workbench.web.sending import version

from .newsroom import ARTICLE

pytestmark = pytest.mark.usefixtures("article")
URL = f"/articles/{ARTICLE}"


def test_texts_are_compressed_for_those_who_take_it(client: FlaskClient) -> None:
    plain = client.get(URL, headers={"Accept-Encoding": "identity"})
    sent = client.get(URL, headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert sent.headers["Content-Encoding"] == "gzip"
    assert len(sent.data) == int(sent.headers["Content-Length"]) < len(plain.data) / 3
    assert b'id="units"' in gzip.decompress(sent.data)
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Accept-Encoding" in sent.headers["Vary"]


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0"])
def test_others_get_them_as_they_are(client: FlaskClient, accepted: str) -> None:
    assert "Content-Encoding" not in client.get(URL, headers={"Accept-Encoding": accepted}).headers


def test_what_is_short_or_a_stream_is_left_alone(client: FlaskClient) -> None:
    client.application.config["LONGEST_STREAM"] = 0
    for url in (f"{URL}/states.json", f"{URL}/events"):
        with client.get(url, headers={"Accept-Encoding": "gzip"}) as answer:
            assert answer.status_code == 200
            assert "Content-Encoding" not in answer.headers


def test_scripts_are_kept_for_long_under_an_address_that_changes_with_them(client: FlaskClient, tmp_path: Path) -> None:
    folder = client.application.static_url_path
    assert folder is not None
    with client.get(f"{folder}/redraw.js") as answer:
        assert answer.status_code == 200
        assert "max-age=31536000" in answer.headers["Cache-Control"]
    (tmp_path / "a.js").write_text("one")
    first = version(tmp_path)
    assert first == version(tmp_path)
    (tmp_path / "a.js").write_text("two")
    assert first != version(tmp_path)
