import torch


def train(X, Y, a: float, b: float, lr: float, steps: int):
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([at, bt], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((at * X + bt - Y) ** 2).mean()
        loss.backward()
        losses.append(loss.item())
        opt.step()
    return at.item(), bt.item(), losses
