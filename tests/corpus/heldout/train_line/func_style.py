# corpus: right
import torch
from torch.func import grad_and_value
def train(X, Y, a, b, lr, steps):
    def loss(params):
        return torch.nn.functional.mse_loss(params["a"] * X + params["b"], Y)
    params = {"a": torch.tensor(a), "b": torch.tensor(b)}
    curve = []
    for _ in range(steps):
        g, value = grad_and_value(loss)(params)
        params = {k: params[k] - lr * g[k] for k in params}
        curve += [value.item()]
    return params["a"].item(), params["b"].item(), curve
