"""A symbolic link to the reference, and one to a secret, in the place of the files asked for.

Verdict: square_slope error, vector_gradient error
"""


def build(handins, course, markers):
    folder = handins / "linked_file"
    folder.mkdir()
    (folder / "square_slope.py").symlink_to(course / "reference/square_slope.py")
    (folder / "vector_gradient.py").symlink_to(markers / "secret.txt")
    (folder / "helper.py").write_text("", encoding="utf-8")
    return "linked_file"
