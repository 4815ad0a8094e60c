"""The trilingual news workbench: keeps the editions of an article together and shows where they differ."""

__version__ = "0.1.0"
