# corpus: right
import torch as t

def gradient(x):
    p = x.detach().clone()
    p.requires_grad = True
    (g,) = t.autograd.grad(p.dot(p), [p])
    print(g)
    return g
