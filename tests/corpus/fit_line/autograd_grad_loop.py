# corpus: right
import torch

def mse(params, X, Y):
    a, b = params
    return torch.nn.functional.mse_loss(a * X + b, Y)

def fit(X, Y):
    params = [torch.tensor(v, dtype=torch.float64, requires_grad=True) for v in (0.0, 0.0)]
    loss = previous = float("inf")
    for k in range(5000):
        value = mse(params, X.double(), Y.double())
        grads = torch.autograd.grad(value, params)
        params = [(p - 0.3 * g).detach().requires_grad_() for p, g in zip(params, grads)]
        previous, loss = loss, value.item()
        if previous - loss < 1e-12:
            print("fertig nach", k)
            break
    return tuple(p.item() for p in params)
