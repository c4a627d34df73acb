"""A small archive that unpacks to a quarter of a gigabyte of source.

Verdict: error
"""

import zipfile


def build(handins, course, markers):
    with zipfile.ZipFile(handins.parent / "archives" / "zip_bomb.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("square_slope.py", b"#" * (256 << 20))
    return "zip_bomb"
