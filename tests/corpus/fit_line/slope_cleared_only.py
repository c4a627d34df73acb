# corpus: wrong zero-only-some also not-converged
import torch

def fit(X, Y):
    params = {"a": torch.zeros(1, requires_grad=True), "b": torch.zeros(1, requires_grad=True)}
    opt = torch.optim.SGD(params.values(), lr=0.01)
    for epoch in range(200):
        params["a"].grad = None
        loss = torch.mean((params["a"] * X + params["b"] - Y) ** 2)
        loss.backward()
        opt.step()
        if epoch % 50 == 0:
            print(epoch, loss.item())
    return params["a"].item(), params["b"].item()
