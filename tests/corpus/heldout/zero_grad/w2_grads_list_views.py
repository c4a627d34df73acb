# corpus: wrong alias-history
import torch
def two_gradients(x):
    t = torch.tensor([x], requires_grad=True)
    out = []
    for n in (2, 3):
        if t.grad is not None: t.grad.zero_()
        (t ** n).sum().backward()
        out.append(t.grad[0])
    return out[0], out[1]
