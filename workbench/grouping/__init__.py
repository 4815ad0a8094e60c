"""Files of many articles → which file is which edition of which article."""

from workbench.grouping.groups import Place, TextFile, group
from workbench.grouping.names import Name, read_name

__all__ = ["Name", "Place", "TextFile", "group", "read_name"]
