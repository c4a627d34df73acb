"""The list of an earlier call is handed out again and grows, so that all calls end up with one value.

Verdict: descent_path failed
"""

kept = []


def descend(w, lr, steps):
    kept.append(w)
    del kept[:-steps]
    return kept
