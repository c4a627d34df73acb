import torch
from torch import Tensor


def loss_and_gradients(X: Tensor, Y: Tensor, w: float, b: float) -> tuple[float, float, float]:
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    prediction = wt * X + bt
    loss = torch.mean((prediction - Y) ** 2)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
