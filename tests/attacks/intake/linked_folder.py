"""A submission that is a symbolic link to the folder of the references.

Verdict: none
"""


def build(handins, course, markers):
    (handins / "linked_folder").symlink_to(course / "reference")
    return "linked_folder"
