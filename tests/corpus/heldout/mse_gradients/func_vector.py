# corpus: right
import torch
def loss_and_gradients(X, Y, w, b):
    def L(p):
        return (p[0] * X + p[1] - Y).pow(2).mean()
    p = torch.tensor([w, b])
    g, val = torch.func.grad_and_value(L)(p)
    return float(val), *g.tolist()
