# corpus: right
import torch
from torch.func import grad_and_value

def mse(w, b, X, Y):
    return ((w * X + b - Y) ** 2).mean()

def loss_and_gradients(X, Y, w, b):
    (dw, db), value = grad_and_value(mse, argnums=(0, 1))(torch.tensor(w), torch.tensor(b), X, Y)
    return value, dw, db
