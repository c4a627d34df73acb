# corpus: wrong data-in-forward
import torch as t

def branch(x):
    y = t.mul(x.data, x)
    y_detached = y.data
    z = y_detached + 5
    print(z)
    return y, y_detached, z
