import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w)
    bt = torch.tensor(b)
    wt.requires_grad = True
    bt.requires_grad = True
    loss = torch.mean((wt * X + bt - Y) ** 2)
    loss.backward()
    return [loss.item(), wt.grad.item(), bt.grad.item()]
