# corpus: wrong numpy-on-grad-tensor
import numpy as np

def polynomial(x):
    return np.polyval([5, 2, 4, 8], x.numpy())
