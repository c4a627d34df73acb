"""An archive whose directory lies about sizes.

Verdict: error
"""

import io
import zipfile


def build(handins, course, markers):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("square_slope.py", b"#" * (4 << 20))
    raw = bytearray(buffer.getvalue())
    at = raw.rfind(b"PK\x01\x02")
    raw[at + 24 : at + 28] = (100).to_bytes(4, "little")
    (handins.parent / "archives" / "zip_lies.zip").write_bytes(raw)
    return "zip_lies"
