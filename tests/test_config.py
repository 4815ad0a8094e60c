from __future__ import annotations

from pathlib import Path

import pytest

from workbench.config import Settings, resource
from workbench.errors import InputError


def test_without_an_environment_there_are_defaults() -> None:
    settings = Settings.from_environment({})
    assert settings.data.is_absolute()
    assert settings.data.name == "trilingual-workbench"
    assert settings.model is None
    assert settings.max_upload_bytes == 16_000_000


def test_the_environment_sets_them(tmp_path: Path) -> None:
    environment = {"WORKBENCH_DATA": str(tmp_path), "WORKBENCH_MODEL": "some/model", "WORKBENCH_MAX_UPLOAD": "0.5"}
    settings = Settings.from_environment(environment)
    assert settings == Settings(data=tmp_path, model="some/model", max_upload_bytes=500_000)


def test_an_empty_variable_counts_as_not_set() -> None:
    empty = {"WORKBENCH_DATA": "", "WORKBENCH_MODEL": " ", "WORKBENCH_MAX_UPLOAD": ""}
    assert Settings.from_environment(empty) == Settings.from_environment({})


def test_the_data_folder_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/editor")
    assert Settings.from_environment({"WORKBENCH_DATA": "here"}).data == tmp_path / "here"
    assert Settings.from_environment({"WORKBENCH_DATA": "~/news"}).data == Path("/home/editor/news")


@pytest.mark.parametrize("given", ["plenty", "-1", "0", "nan", "inf", "16 MB"])
def test_an_upload_limit_that_is_no_number_is_refused(given: str) -> None:
    with pytest.raises(InputError, match="set it to a number of megabytes"):
        Settings.from_environment({"WORKBENCH_MAX_UPLOAD": given})


def test_hosts_are_names_with_commas_between_them() -> None:
    settings = Settings.from_environment({"WORKBENCH_FETCH_HOSTS": "Example.org, *.example.org,приклад.укр:8443,"})
    assert settings.fetch_hosts == ("example.org", "*.example.org", "приклад.укр:8443")
    assert Settings.from_environment({}).fetch_hosts == ()


@pytest.mark.parametrize(
    "given", ["*", "*.org/", "https://example.org", "127.0.0.1", "[::1]", "localhost", "a@example.org", "exam*le.org"]
)
def test_what_names_no_host_is_refused(given: str) -> None:
    with pytest.raises(InputError, match="set it to names of hosts"):
        Settings.from_environment({"WORKBENCH_FETCH_HOSTS": given})


def test_the_folder_of_somebody_who_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match="set it to the path of a folder"):
        Settings.from_environment({"WORKBENCH_DATA": "~nobody-of-this-name/news"})


def test_pages_and_styles_are_found() -> None:
    assert list(resource("templates").rglob("*.html"))
    assert list(resource("static").rglob("*.css"))
