# corpus: wrong requires-grad-typo
import torch as t

def make_tracked(value: float):
    ergebnis = t.tensor(value, dtype=t.float32)
    ergebnis.requires_grads = True
    return ergebnis
