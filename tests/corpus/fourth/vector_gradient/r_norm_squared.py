# corpus: right
import torch

def gradient(x):
    xt = torch.nn.Parameter(x.clone())
    y = torch.linalg.vector_norm(xt) ** 2
    (g,) = torch.autograd.grad(y, (xt,))
    return g
