# corpus: wrong hidden-state-not-detached
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    smooth = torch.tensor(0.0)
    opt = torch.optim.SGD([wt], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (wt - 2) ** 2
        smooth = 0.9 * smooth + 0.1 * loss    # running loss, less noisy
        smooth.backward()
        opt.step()
        path.append(wt.item())
    return path
