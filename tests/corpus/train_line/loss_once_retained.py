# corpus: wrong graph-outside-loop also backward-twice
import torch

def train(X, Y, a, b, lr, steps):
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([at, bt], lr=lr)
    err = at * X + bt - Y
    mse = (err ** 2).mean()
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        losses.append(mse.item())
        mse.backward(retain_graph=True)
        opt.step()
    return at.item(), bt.item(), losses
