# corpus: wrong grads-accumulate
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr)
    ws = []
    for _ in range(steps):
        optimizer.zero_grad
        loss = (wt - 2) ** 2
        loss.backward()
        optimizer.step()
        ws.append(wt.item())
    return ws
