"""Files of the host written, made, renamed and removed, directly and through links.

Verdict: failed
"""

import os

place = "@MARKERS@"


def through_link():
    os.symlink(place, "way")
    open("way/linked", "w").close()


for attempt in (
    lambda: open(f"{place}/made", "w").close(),
    lambda: open(f"{place}/secret.txt", "a").write("changed"),
    lambda: os.mkdir(f"{place}/folder"),
    lambda: os.rename(f"{place}/secret.txt", f"{place}/renamed"),
    lambda: os.symlink("/", f"{place}/link"),
    lambda: os.mkfifo(f"{place}/fifo"),
    lambda: os.chmod(f"{place}/secret.txt", 0),
    lambda: os.utime(f"{place}/secret.txt", (0, 0)),
    lambda: os.truncate(f"{place}/secret.txt", 0),
    lambda: os.setxattr(f"{place}/secret.txt", "user.owned", b"1"),
    through_link,
):
    try:
        attempt()
    except OSError:
        pass


def slope(x):
    return 0.5
