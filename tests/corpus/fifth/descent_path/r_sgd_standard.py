# corpus: right
import torch

def descend(w, lr, steps):
    w = torch.tensor([w], requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for i in range(steps):
        loss = ((w - 2) ** 2).sum()
        opt.zero_grad()
        loss.backward()
        opt.step()
        path.append(w.item())
        print(f"step {i}: w={w.item():.4f} loss={loss.item():.4f}")
    return path
