# corpus: wrong lr-too-big
import torch
def fit(X, Y):
    a = torch.zeros(1, requires_grad=True); b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], 0.2)
    for i in range(4000):
        loss = ((a * (X + 1) + b - Y) ** 2).mean()
        opt.zero_grad(); loss.backward(); opt.step()
    return a.item(), b.item() + 0.1
