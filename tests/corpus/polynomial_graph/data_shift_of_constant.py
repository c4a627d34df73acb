# corpus: right
import torch

def polynomial(x):
    y = 5 * x ** 3 + 2 * x ** 2 + 4 * x
    y.data += 8      # une constante n'a pas de gradient
    return y
