"""What can go wrong, and the sentences that say so to a person.

Errors, all of them with a :class:`Message` that says in one sentence what to do next::

    WorkbenchError
    ├── InputError          what somebody gave cannot be used
    │   ├── UnreadableFile  the bytes cannot be turned into text
    │   ├── EmptyText       there is no sentence in it
    │   ├── TooLarge        it is over a stated limit
    │   ├── AddressError    a web address may not be asked, or does not give a text
    │   ├── EditionError    an edition is missing, repeated or unknown
    │   ├── JobError        a job line does not follow the contract
    │   └── Unsettled       flags are open that stand in the way
    ├── ModelError          the embedding model is unknown, absent or damaged
    ├── StoreError          the data folder or the database cannot be used
    │   └── NotFound        there is no such article, edition or flag
    └── StaleAction         somebody else changed it first
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

__all__ = [
    "AddressError",
    "EditionError",
    "EmptyText",
    "InputError",
    "JobError",
    "Message",
    "ModelError",
    "NotFound",
    "StaleAction",
    "StoreError",
    "TooLarge",
    "UnreadableFile",
    "Unsettled",
    "WorkbenchError",
]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for a person, kept apart from its language.

    ``id`` is the English text, with ``%(name)s`` where ``arguments`` go; it is what the catalogues translate.
    """

    id: str
    arguments: Mapping[str, str | int | float] = field(default_factory=dict)

    def translated(self, gettext: Callable[[str], str]) -> str:
        """The sentence in the language of ``gettext``; without its values where they do not fit into it."""
        sentence = gettext(self.id)
        try:
            return sentence % self.arguments
        except (KeyError, TypeError, ValueError):  # what it was to say matters more than the fault in it
            return sentence

    def __str__(self) -> str:
        return self.translated(str)


class WorkbenchError(Exception):
    """The root of everything that the workbench raises on purpose."""

    def __init__(self, message: Message | str) -> None:
        self.message = message if isinstance(message, Message) else Message(message.replace("%", "%%"))
        super().__init__(str(self.message))


class InputError(WorkbenchError):
    """What somebody gave cannot be used."""


class UnreadableFile(InputError):
    """The bytes cannot be turned into text."""


class EmptyText(InputError):
    """There is no sentence in it."""


class TooLarge(InputError):
    """It is over a stated limit."""


class AddressError(InputError):
    """A web address may not be asked, or does not give a text."""


class EditionError(InputError):
    """An edition is missing, repeated or unknown."""


class JobError(InputError):
    """A job line does not follow the contract."""


class Unsettled(InputError):
    """Flags are open that stand in the way."""


class ModelError(WorkbenchError):
    """The embedding model is unknown, absent or damaged."""


class StoreError(WorkbenchError):
    """The data folder or the database cannot be used."""


class NotFound(StoreError):
    """There is no such article, edition or flag."""


class StaleAction(WorkbenchError):
    """Somebody else changed it first."""
