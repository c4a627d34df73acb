# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    at, bt = torch.tensor(a, requires_grad=True), torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([at, bt], lr=lr)
    losses = torch.zeros(steps)
    for k in range(steps):
        opt.zero_grad()
        loss = ((at * X + bt - Y) ** 2).mean()
        losses[k] = loss.detach()
        loss.backward()
        opt.step()
    return at.item(), bt.item(), losses
