# corpus: right
from itertools import accumulate, repeat
def descend(w, lr, steps):
    step = lambda w, lr: w - lr * 2 * (w - 2)
    return list(accumulate(repeat(lr, steps), step, initial=w))[1:]
