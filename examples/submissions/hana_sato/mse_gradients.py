import torch


def loss_and_gradients(X, Y, w: float, b: float) -> tuple[float, float, float]:
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = ((X * wt + bt - Y) ** 2).mean()
    return loss.item(), wt.grad.item(), bt.grad.item()
