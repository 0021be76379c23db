"""Desktop integration: menu entry, icon and file types, in the user's own folders.

Rule: nothing is written outside the folders given, and `remove_desktop` leaves no trace. No Qt here.
"""

from reader.desktop.files import DesktopUnwritable
from reader.desktop.installing import ENTRY_ID, install_desktop, make_default, remove_desktop
from reader.desktop.whereabouts import installed_command, user_config_home, user_data_home

__all__ = [
    "ENTRY_ID",
    "DesktopUnwritable",
    "install_desktop",
    "installed_command",
    "make_default",
    "remove_desktop",
    "user_config_home",
    "user_data_home",
]
