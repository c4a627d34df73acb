# corpus: right
from itertools import accumulate
descend = lambda w, lr, steps: list(accumulate(range(steps), lambda v, _: v - 2 * lr * (v - 2), initial=w))[1:]
