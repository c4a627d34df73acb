# corpus: right
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for i in range(100_000):
        loss = torch.mean((a * X + b - Y) ** 2)
        ga, gb = torch.autograd.grad(loss, [a, b])
        with torch.no_grad():
            a -= 0.2 * ga
            b -= 0.2 * gb
        if max(abs(ga.item()), abs(gb.item())) < 1e-5:
            print("fertig nach", i, "Schritten")
            break
    return float(a), float(b)
