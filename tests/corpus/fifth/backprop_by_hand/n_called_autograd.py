# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    ps = [t.clone().requires_grad_() for t in (w1, b1, w2, b2)]
    loss = ((torch.relu(x @ ps[0] + ps[1]) @ ps[2] + ps[3] - y) ** 2).mean()
    loss.backward()
    return dict(zip(("w1", "b1", "w2", "b2"), (t.grad for t in ps)))
