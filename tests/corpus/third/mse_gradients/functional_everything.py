# corpus: right
import torch
from torch.func import grad_and_value
import torch.nn.functional as F

def loss_and_gradients(X, Y, w, b):
    f = lambda p: F.mse_loss(p["w"] * X + p["b"], Y)
    g, l = grad_and_value(f)({"w": torch.tensor(w), "b": torch.tensor(b)})
    return l, g["w"], g["b"]
