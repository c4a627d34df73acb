# corpus: right
import torch
def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    o = torch.optim.SGD([p], lr=0.1)
    o.param_groups[0]["lr"] = lr
    loss = p ** 2 - 4 * p + 4
    loss.backward()
    o.step()
    return p.detach().item()
