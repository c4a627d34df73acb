# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = torch.relu(z1)
    out = a1 @ w2 + b2
    dout = 2 * (out - y) / y.numel()
    dz1 = (dout @ w2.T) * (z1 > 0)
    mine = {"w1": x.T @ dz1, "b1": dz1.sum(0), "w2": a1.T @ dout, "b2": dout.sum(0)}
    v = w1.clone().requires_grad_()
    check = ((torch.relu(x @ v + b1) @ w2 + b2 - y) ** 2).mean()
    check.backward()
    print("same as autograd:", torch.allclose(v.grad, mine["w1"]))
    return mine
