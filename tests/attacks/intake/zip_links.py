"""An archive with a symbolic link in it and a file whose path leads through that link.

Verdict: error
"""

import stat
import zipfile


def build(handins, course, markers):
    with zipfile.ZipFile(handins.parent / "archives" / "zip_links.zip", "w") as archive:
        for name, target in (("square_slope.py", course / "reference/square_slope.py"), ("way", markers)):
            link = zipfile.ZipInfo(name)
            link.create_system = 3
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(link, str(target))
        archive.writestr("way/slipped.py", "owned = True\n")
        archive.writestr("notes.txt", "nothing\n")
    return "zip_links"
