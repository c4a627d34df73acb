# corpus: wrong formula-not-autograd
import numpy as np

def loss_and_gradients(X, Y, w, b):
    x = X.numpy().astype(np.float64); y = Y.numpy().astype(np.float64)
    e = w * x + b - y
    return float(np.mean(e**2)), float(2 * np.mean(e * x)), float(2 * np.mean(e))
