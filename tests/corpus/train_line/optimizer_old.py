# corpus: wrong optimizer-holds-old-tensor
import torch

def train(X, Y, a, b, lr, steps):
    A = torch.tensor(0.0, requires_grad=True)
    B = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([A, B], lr=lr)
    A = torch.tensor(a, requires_grad=True)
    B = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((A * X + B - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return A.item(), B.item(), losses
