# corpus: wrong alias-history
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    log = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        loss.backward()
        with torch.no_grad():
            w.sub_(lr * w.grad)
        w.grad = None
        log.append(w.detach())
    print(log)
    return log
