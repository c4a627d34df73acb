# corpus: wrong grads-accumulate
import torch
def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for i in range(steps):
        loss = (w - 2) ** 2
        loss.backward()
        opt.step()
        path.append(w.item())
    return path
