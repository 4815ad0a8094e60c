"""The shape of a language's words for what news pages say around an article; the words are in one file a language."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PageWords"]


@dataclass(frozen=True, kw_only=True, slots=True)
class PageWords:
    """Words and phrases in lower case, with plain apostrophes and without the punctuation at their ends."""

    languages: frozenset[str] = frozenset()
    """What a switcher calls languages, ours and others, in this language."""

    # Who and when
    bylines: tuple[str, ...] = ()
    """What stands before the names of those who wrote the text ("by", "автор")."""
    press_roles: frozenset[str] = frozenset()
    """What they are called beside their names ("correspondent")."""
    joining: frozenset[str] = frozenset()
    """Small words between names, and between a name and a place."""
    stamps: tuple[str, ...] = ()
    """What stands before the moment of publication ("updated", "опубліковано")."""
    moment_words: frozenset[str] = frozenset()
    """What may stand beside the figures of a moment ("at", "року", "ago")."""
    ago: frozenset[str] = frozenset()
    """What makes a moment of a number of hours ("ago")."""
    days: frozenset[str] = frozenset()
    """Words that are a day by themselves beside an hour ("today")."""

    # Counts: # is the number
    counters: tuple[str, ...] = ()
    """Reading time, views and comments ("# min read", "переглядів #")."""

    # Pictures
    pictures: tuple[str, ...] = ()
    """What stands before a colon or a dash and whom a picture is from ("photo", "автор фото")."""
    pictures_by: tuple[str, ...] = ()
    """The same, where no sign is needed between ("photo by", "фото надано")."""
    shows: tuple[str, ...] = ()
    """What stands before what a picture shows ("pictured", "на фото")."""
    picture_sources: frozenset[str] = frozenset()
    """Words without a capital by which its source may begin ("пресслужба", "handout")."""
    picture_owners: tuple[str, ...] = ()
    """Words that it has somewhere ("press office"); ``*`` stands for any ending."""
    agencies: frozenset[str] = frozenset()
    """Who sells or gives pictures, and stands below them without another word ("getty images")."""

    # Other stories
    see_also: tuple[str, ...] = ()
    """What stands before a link to another story, in its line or in one of its own ("read also")."""
    link_headings: frozenset[str] = frozenset()
    """Headings of lists of other stories, which are a line of their own at the page's end ("most read")."""

    # The site
    calls: tuple[str, ...] = ()
    """How lines begin that ask to follow or subscribe; one of ``channels`` stands in them."""
    channels: tuple[str, ...] = ()
    """Words for what is followed ("newsletter", "телеграм*"); ``*`` stands for any ending."""
    ours: tuple[str, ...] = ()
    """Words by which a site speaks of itself ("us", "наш*")."""
    controls: frozenset[str] = frozenset()
    """Whole lines that are buttons or notes beside them ("share", "версія для друку", "leave a comment")."""
    navigation: frozenset[str] = frozenset()
    """Whole lines of menus; each may be a heading as well, so several stand together."""
    networks: frozenset[str] = frozenset()
    """Where a page can be shared."""
    home: frozenset[str] = frozenset()
    """How the way to a page begins ("home › news")."""
    advertisements: frozenset[str] = frozenset()
    """Whole lines that say an advertisement stands there."""
    tags: frozenset[str] = frozenset()
    """What stands before a list of tags ("topics")."""
    rights: tuple[str, ...] = ()
    """Parts of lines on copyright ("all rights reserved"); ``*`` stands for any ending."""
    cookies: tuple[str, ...] = ()
    """How notices of cookies begin; the word itself stands in them as well."""

    corrections: tuple[str, ...] = ()
    """How notes begin that are part of the article whatever else they look like ("correction")."""
