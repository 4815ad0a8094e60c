"""What reading a file gets right, what it takes, and what damaged files do to it.

``python bench/ingest.py [--only FORMAT] [--megabytes N]``: every format in every encoding and language, read back and
compared with the demo story that it was made from; then 10 MB of text in each format. ``python bench/ingest.py --fuzz N
[--first SEED]``: N damaged files through each reader.
"""

from __future__ import annotations

import argparse
import codecs
import multiprocessing
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.ingest.made import MAKERS
from tests.ingest.mutated import mutated
from workbench.demo import Story, stories
from workbench.errors import InputError
from workbench.ingest import Document, read
from workbench.ingest.readers import READERS
from workbench.ingest.recognising import recognise

# Python's name of an encoding → what stands before its bytes.
ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "cp1251": b"",
    "koi8-u": b"",
    "koi8-r": b"",
    "iso8859-5": b"",
    "mac_cyrillic": b"",
    "cp866": b"",
    "cp1125": b"",
}
PLAIN = ("txt", "md", "html", "srt", "vtt")
LANGUAGES = {"ua": "uk", "en": "en", "ru": "ru"}
# Signs that older sets have not, as people wrote with them.
SIMPLER = str.maketrans(
    {
        "–": "-", "—": "-", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "…": "...",
        "\xa0": " ", "−": "-", "№": "N", "€": "EUR", "£": "GBP", "°": " ", "é": "e", "ґ": "г", "Ґ": "Г",
    }
)  # fmt: skip
LIMIT = 5.0  # seconds that reading may take
PATIENCE = 30.0


def told(story: Story, code: str) -> tuple[str, list[str]]:
    """The title and the paragraphs of an edition of a demo story."""
    title, *paragraphs = story.text(code).split("\n\n")
    return title.rstrip("."), paragraphs


def shown(document: Document) -> list[str]:
    return [document.text[p.start : p.end] for p in document.paragraphs]


def round_trip(ext: str, codec: str | None, story: Story, code: str) -> bool | None:
    """Whether the file is read as it was made; None where its letters do not exist in the encoding."""
    title, paragraphs = told(story, code)
    if codec and not codec.startswith("utf"):
        title, paragraphs = title.translate(SIMPLER), [p.translate(SIMPLER) for p in paragraphs]
    try:
        data = MAKERS[ext](title, paragraphs, codec) if codec else MAKERS[ext](title, paragraphs)
    except UnicodeEncodeError:
        return None
    try:
        document = read((ENCODINGS[codec] if codec else b"") + data, name=f"story.{ext}")
    except InputError:
        return False
    titled = ext not in {"txt", "srt", "vtt"}
    first = [] if ext in {"srt", "vtt"} else [title]
    return shown(document) == [*first, *paragraphs] and document.title == (title if titled else None)


def table(formats: list[str]) -> None:
    print("read back exactly, of the demo stories (uk en ru); - where an encoding has not the letters")
    for ext in formats:
        for codec in ENCODINGS if ext in PLAIN else [None]:
            cells = []
            for code in LANGUAGES:
                found = [round_trip(ext, codec, story, code) for story in stories()]
                known = [right for right in found if right is not None]
                cells.append(f"{sum(known)}/{len(known)}" if known else "-")
            print(f"  {ext:5} {codec or '':13} {'  '.join(cells)}")


def long_text(size: int) -> list[str]:
    paragraphs = [p for story in stories() for p in told(story, "ua")[1]]
    found: list[str] = []
    while size > 0:
        found.append(f"{len(found)}. {paragraphs[len(found) % len(paragraphs)]}")
        size -= len(found[-1].encode())
    return found


def highest() -> int:
    """The most memory that this process has had, in MB; what getrusage says of it counts that of its parent."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def measure(ext: str, data: bytes, pipe: Connection) -> None:
    read(MAKERS[ext]("Title", ["Text."]), name=f"short.{ext}")  # what is imported late is so by now
    began, started = time.perf_counter(), time.process_time()
    try:
        outcome = f"{len(read(data, name=f'long.{ext}').paragraphs):,} paragraphs"
    except InputError as error:
        outcome = str(error)
    seconds = time.perf_counter() - began
    apart = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = time.process_time() - started + apart.ru_utime + apart.ru_stime
    pipe.send((seconds, busy, highest(), apart.ru_maxrss // 1024, outcome))


def long_files(formats: list[str], megabytes: float) -> None:
    print(f"\n{megabytes:g} MB of text (in UTF-8)")
    paragraphs = long_text(int(megabytes * 1_000_000))
    context = multiprocessing.get_context("spawn")
    for ext in formats:
        data = MAKERS[ext]("Title", paragraphs)
        ours, theirs = context.Pipe()
        process = context.Process(target=measure, args=(ext, data, theirs))
        process.start()
        seconds, busy, own, apart, outcome = ours.recv()
        process.join()
        times = f"{seconds:5.2f} s, of the processor {busy:5.2f} s"
        print(f"  {ext:5} {len(data) / 1e6:5.1f} MB  {times}  {own:4} MB, apart {apart:4} MB  {outcome}")


@dataclass
class Fuzzed:
    """What came of the damaged files of one format."""

    outcomes: Counter[str] = field(default_factory=Counter)
    longest: tuple[float, int] = (0.0, 0)  # seconds, and of which seed
    bad: list[str] = field(default_factory=list)


def files(ext: str) -> list[bytes]:
    return [MAKERS[ext](*told(story, code)) for story in stories()[:2] for code in LANGUAGES]


def fuzzer(ext: str, pipe: Connection) -> None:
    """Reads the damaged file of every seed that comes in, in this process whatever its format."""
    made = files(ext)
    READERS[recognise(made[0], name=f"a.{ext}")](made[0], name=f"a.{ext}")  # imports what is imported late
    while (seed := pipe.recv()) is not None:
        data = mutated(made, seed)
        began = time.process_time()  # not what other programs take meanwhile
        outcome = "read"
        try:
            name = f"a.{ext}"
            document = READERS[recognise(data, name=name)](data, name=name)
            if [p for p in document.paragraphs if not document.text[p.start : p.end].strip()]:
                outcome = "crashed: an empty paragraph"
        except InputError:
            outcome = "refused"
        except BaseException as error:
            outcome = f"crashed: {error!r:.200}"
        pipe.send((outcome, time.process_time() - began))


def fuzz(ext: str, seeds: Iterator[int]) -> Fuzzed:
    found, context = Fuzzed(), multiprocessing.get_context("spawn")
    process = None
    for seed in seeds:
        if process is None:
            ours, theirs = context.Pipe()
            process = context.Process(target=fuzzer, args=(ext, theirs), daemon=True)
            process.start()
            theirs.close()
        ours.send(seed)
        try:
            outcome, seconds = ours.recv() if ours.poll(PATIENCE) else ("hung", PATIENCE)
        except EOFError:
            outcome, seconds = "stopped", 0.0  # native code broke; apart, that is a refusal
        if outcome in {"hung", "stopped"}:
            process.kill()
            process = None
        found.outcomes["crashed" if outcome.startswith("crashed") else outcome] += 1
        found.outcomes["over 5 s"] += seconds > LIMIT
        found.longest = max(found.longest, (seconds, seed))
        if outcome not in {"read", "refused"} or seconds > LIMIT:
            found.bad.append(f"{ext} {seed}: {outcome} {seconds:.1f} s")
    if process:
        ours.send(None)
        process.join()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fuzz", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--only", choices=MAKERS, action="append")
    parser.add_argument("--megabytes", type=float, default=10)
    arguments = parser.parse_args()
    formats = arguments.only or list(MAKERS)
    if not arguments.fuzz:
        table(formats)
        long_files(formats, arguments.megabytes)
        return
    for ext in formats:
        found = fuzz(ext, iter(range(arguments.first, arguments.first + arguments.fuzz)))
        counts = "  ".join(f"{kind} {count}" for kind, count in sorted(found.outcomes.items()))
        seconds, seed = found.longest
        print(f"{ext:5} {counts}  longest {seconds:.2f} s (of {seed})", flush=True)
        for bad in found.bad[:20]:
            print("   ", bad, flush=True)


if __name__ == "__main__":
    main()
