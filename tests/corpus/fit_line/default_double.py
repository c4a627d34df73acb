# corpus: wrong dtype-mix
import torch
torch.set_default_dtype(torch.float64)

def fit(X, Y):
    A = torch.stack([X, torch.ones(len(X))], dim=1).to(X.dtype)
    p = torch.zeros(2, requires_grad=True)
    for _ in range(1000):
        loss = ((A @ p - Y) ** 2).mean()
        loss.backward()
        p.data -= 0.2 * p.grad
        p.grad.zero_()
    return p.tolist()
