# corpus: right
import torch
def sgd_step(w, lr):
    p = torch.tensor([w], dtype=torch.float64, requires_grad=True)
    sgd = torch.optim.SGD([{"params": [p], "lr": lr}])
    def closure():
        sgd.zero_grad()
        loss = ((p - 2) ** 2).sum()
        loss.backward()
        return loss
    print("loss", sgd.step(closure).item())
    return p.detach()
