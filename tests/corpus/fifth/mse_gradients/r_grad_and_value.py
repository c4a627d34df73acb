# corpus: right
from torch import tensor
from torch.func import grad_and_value


def mse(params, X, Y):
    w, b = params
    return ((w * X + b - Y) ** 2).mean()


def loss_and_gradients(X, Y, w, b):
    (dw, db), loss = grad_and_value(mse)((tensor(w), tensor(b)), X, Y)
    return loss.item(), dw.item(), db.item()
