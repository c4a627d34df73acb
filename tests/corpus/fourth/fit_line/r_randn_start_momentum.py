# corpus: right
import torch

def fit(X, Y):
    torch.manual_seed(42)
    a = torch.randn(1, requires_grad=True)
    b = torch.randn(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.05, momentum=0.9)
    for _ in range(2000):
        loss = torch.nn.functional.mse_loss(a * X + b, Y)
        opt.zero_grad(); loss.backward(); opt.step()
    return a.item(), b.item()
