# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    v = torch.tensor([x], requires_grad=True)
    optimizer = torch.optim.SGD([v], lr=0.1)
    out = []
    for k in range(2, 4):
        loss = (v ** k).sum()
        loss.backward()
        out.append(v.grad[0].item())
    optimizer.zero_grad()
    return tuple(out)
