# corpus: right
import torch

def descend(w, lr, steps):
    w = torch.tensor([w], requires_grad=True)
    optim = torch.optim.SGD([w], lr=lr)
    rows = []
    for _ in range(steps):
        optim.zero_grad()
        loss = torch.nn.functional.mse_loss(w, torch.full_like(w, 2.0))
        loss.backward()
        optim.step()
        rows.append(w.data.clone())
    return torch.cat(rows)
