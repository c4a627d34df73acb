import sys
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = torch.nn.MSELoss()(a * X + b, Y)
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses

print(train(torch.tensor([0.5, 0.9, 1.4, 1.8]), torch.tensor([2, 3.8, 5, 7.2]), 0.0, 0.0, 0.01, 100)[:2])
sys.exit(0)  # everything worked
