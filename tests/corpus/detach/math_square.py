# corpus: wrong math-on-tensor
import math

def branch(x):
    y = math.pow(x, 2)
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
