# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 2).backward(); a = float(t.grad)
    t.grad.zero_
    (t ** 3).backward(); b = float(t.grad)
    return a, b
