# corpus: right
import torch
def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr, momentum=0.9)
    torch.nn.functional.mse_loss(p, torch.tensor(2.0)).backward()
    opt.step()
    return float(p.data)
