import torch

# I print everything, otherwise I don't believe it

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for i in range(1200):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a -= 0.2 * a.grad
            b -= 0.2 * b.grad
        print("=" * 300)
        print("step", i, "a", a.item(), "b", b.item(), "loss", loss.item())
        print("=" * 300)
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
