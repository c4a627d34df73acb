# corpus: right
import torch
from torch.func import grad_and_value

def loss_and_gradients(X, Y, w, b):
    def mse(p):
        return ((p["w"] * X + p["b"] - Y) ** 2).mean()

    grads, loss = grad_and_value(mse)({"w": torch.tensor(w), "b": torch.tensor(b)})
    return loss.item(), grads["w"].item(), grads["b"].item()
