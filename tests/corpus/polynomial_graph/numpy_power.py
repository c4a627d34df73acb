# corpus: wrong numpy-on-grad-tensor
import numpy as np

def polynomial(x):
    return 5 * np.power(x, 3) + 2 * np.power(x, 2) + 4 * x + 8
