"""Glossaries and style sheets, as CSV and as TBX."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.domain import Term
from workbench.errors import InputError
from workbench.imports.glossary import read_terms

KYIV = Term(forms={"uk": ("Київ",), "en": ("Kyiv",), "ru": ("Киев",)}, avoid={"en": ("Kiev",)}, note="Official.")
V2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
  <termEntry id="c1">
    <note>Official.</note>
    <langSet xml:lang="uk"><tig><term>Київ</term></tig></langSet>
    <langSet xml:lang="en-GB">
      <ntig><termGrp><term>Kyiv</term></termGrp></ntig>
      <tig><term>Kiev</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    </langSet>
    <langSet xml:lang="RU"><tig><term> Ки<hi>ев</hi>
    </term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
  </termEntry>
</body></text></martif>
"""
V3 = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
  <conceptEntry id="c1">
    <note>Official.</note>
    <langSec xml:lang="uk"><termSec><term>Київ</term></termSec></langSec>
    <langSec xml:lang="en-GB">
      <termSec><term>Kyiv</term></termSec>
      <termSec><term>Kiev</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
    </langSec>
    <langSec xml:lang="ru"><termSec><term>Киев</term></termSec></langSec>
  </conceptEntry>
</body></text></tbx>
"""
V3_DCT = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
  <conceptEntry id="c1">
    <langSec xml:lang="en"><termSec><term>truce</term></termSec><termSec><term>ceasefire</term></termSec></langSec>
    <langSec xml:lang="uk"><termSec><term>перемир'я</term></termSec></langSec>
  </conceptEntry>
  <conceptEntry id="c2"><langSec xml:lang="ru"><termSec><term/></termSec></langSec></conceptEntry>
</body></text></tbx>
"""


def read(folder: Path, content: str | bytes, name: str = "glossary.csv") -> tuple[Term, ...]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_terms(path)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv(tmp_path: Path, separator: str, mark: str, end: str) -> None:
    rows = [["ua", "en", "ru", "avoid en", "note"], ["Київ", "Kyiv", "Киев", "Kiev", "Official."], ["мер", "mayor"]]
    text = mark + "".join(separator.join(row) + end for row in rows)
    assert read(tmp_path, text) == (KYIV, Term(forms={"uk": ("мер",), "en": ("mayor",)}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("uk,en\nКиїв,Kyiv\n", Term(forms={"uk": ("Київ",), "en": ("Kyiv",)})),
        ("UA , Avoid_EN\nКиїв , Kiev\n", Term(forms={"uk": ("Київ",)}, avoid={"en": ("Kiev",)})),
        ("avoid ua,avoid uk\nкаліка,інвалід\n", Term(avoid={"uk": ("каліка", "інвалід")})),
        ("en,pl\nKyiv,Kijów\n", Term(forms={"en": ("Kyiv",), "pl": ("Kijów",)})),
        # Several words in a cell.
        ("ua,en\nперемир'я| припинення  вогню |,truce\n",
         Term(forms={"uk": ("перемир'я", "припинення вогню"), "en": ("truce",)})),
        # To the letter.
        ("ua,avoid ua\n=в Україні|=у Україні,=на Україні\n",
         Term(forms={"uk": ("=в Україні", "=у Україні")}, avoid={"uk": ("=на Україні",)})),
        # Cells in quotation marks.
        ('ua,en,note\nКиїв,"Kyiv","Official, since 1995."\n',
         Term(forms={"uk": ("Київ",), "en": ("Kyiv",)}, note="Official, since 1995.")),
        # Too many cells, and a column without a name.
        ("ua,en\nКиїв,Kyiv,more,still more\n", Term(forms={"uk": ("Київ",), "en": ("Kyiv",)})),
        ("ua,,en\nКиїв,17,Kyiv\n", Term(forms={"uk": ("Київ",), "en": ("Kyiv",)})),
    ],
)  # fmt: skip
def test_csv_cells(tmp_path: Path, text: str, expected: Term) -> None:
    assert read(tmp_path, text) == (expected,)


def test_rows_that_say_nothing_are_passed_over(tmp_path: Path) -> None:
    found = read(tmp_path, "ua,en,note\n\n,,\nКиїв,Kyiv,\n , | ,why\nЛьвів\n")
    assert [term.forms for term in found] == [{"uk": ("Київ",), "en": ("Kyiv",)}, {"uk": ("Львів",)}]


@pytest.mark.parametrize("text", [V2, V3])
@pytest.mark.parametrize("name", ["glossary.tbx", "GLOSSARY.TBX", "glossary.xml"])
def test_tbx(tmp_path: Path, text: str, name: str) -> None:
    assert read(tmp_path, text, name) == (KYIV,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_tbx_in_another_encoding(tmp_path: Path, encoding: str) -> None:
    text = V3.replace("UTF-8", "UTF-16") if encoding == "utf-16" else V3
    assert read(tmp_path, text.encode(encoding), "glossary.tbx") == (KYIV,)


def test_tbx_of_several_words_and_an_empty_entry(tmp_path: Path) -> None:
    assert read(tmp_path, V3_DCT, "glossary.tbx") == (Term(forms={"en": ("truce", "ceasefire"), "uk": ("перемир'я",)}),)


@pytest.mark.parametrize("status", ["deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecated", "superseded"])
def test_what_a_tbx_calls_deprecated_is_not_to_be_used(tmp_path: Path, status: str) -> None:
    (term,) = read(tmp_path, V2.replace("deprecatedTerm-admn-sts", status), "glossary.tbx")
    assert (term.forms["en"], term.avoid) == (("Kyiv",), {"en": ("Kiev",)})


@pytest.mark.parametrize("status", ["preferredTerm-admn-sts", "admittedTerm-admn-sts"])
def test_what_a_tbx_admits_may_be_used(tmp_path: Path, status: str) -> None:
    (term,) = read(tmp_path, V2.replace("deprecatedTerm-admn-sts", status), "glossary.tbx")
    assert (term.forms["en"], term.avoid) == (("Kyiv", "Kiev"), {})


def test_a_tbx_reads_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    entity = f'<!DOCTYPE martif [<!ENTITY other SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    text = V2.replace('<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">', entity).replace("Київ", "Київ&other;")
    (term,) = read(tmp_path, text, "glossary.tbx")
    assert "secret" not in str(term)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "", "has 0 entries"),
        ("a.csv", "  \n\n", "has 0 entries"),
        ("a.csv", "ua,en\n", "has 0 entries"),
        ("a.csv", "ua,en,note\n,,Official.\n", "has 0 entries"),
        ("a.csv", 'ua,en\n"Київ,Kyiv\n', "no CSV in UTF-8"),
        ("a.csv", "ua,en\nКиїв,Kyiv\n".encode("cp1251"), "no CSV in UTF-8"),
        ("a.csv", "ua,en\nКиїв,Kyiv\n".encode("utf-16"), "no CSV in UTF-8"),
        ("a.csv", b"PK\x03\x04" + bytes(range(256)), "no CSV in UTF-8"),
        ("a.csv", "ua,en\n" + "x" * 140_000 + ",y\n", "no CSV in UTF-8"),
        ("a.csv", "ua,en\n" + "так,yes\n" * 50_001, "has 50001 entries"),
        ("a.tbx", "", "no TBX"),
        ("a.tbx", "ua,en\nКиїв,Kyiv\n", "no TBX"),
        ("a.tbx", V2[:-20], "no TBX"),
        ("a.tbx", V3.encode("cp1251", "replace"), "no TBX"),
        ("a.tbx", "<html><body>No terms.</body></html>", "has 0 entries"),
        ("a.xml", V3.replace("conceptEntry", "entry"), "has 0 entries"),
    ],
)  # fmt: skip
def test_files_that_are_refused_in_one_sentence(tmp_path: Path, name: str, content: str | bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, content, name)
    sentence = str(caught.value)
    assert said in sentence
    assert str(tmp_path / name) in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")


def test_as_many_entries_as_may_be(tmp_path: Path) -> None:
    assert len(read(tmp_path, "ua,en\n" + "так,yes\n" * 50_000)) == 50_000


@pytest.mark.parametrize("name", ["absent.csv", "absent.tbx", "."])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be read: see whether it is there"):
        read_terms(tmp_path / name)
