# corpus: right
import torch
from torch.func import jvp

def loss_and_gradients(X, Y, w, b):
    f = lambda w, b: ((w * X + b - Y) ** 2).mean()
    point = (torch.tensor(w), torch.tensor(b))
    one, zero = torch.tensor(1.0), torch.tensor(0.0)
    value, dw = jvp(f, point, (one, zero))
    _, db = jvp(f, point, (zero, one))
    return value, dw, db
