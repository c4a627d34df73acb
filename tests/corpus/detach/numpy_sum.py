# corpus: wrong numpy-on-grad-tensor
import numpy as np

def branch(x):
    y = np.square(x)
    y_detached = y.detach()
    return y, y_detached, y_detached + 5
