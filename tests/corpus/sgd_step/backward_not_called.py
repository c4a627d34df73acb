# corpus: wrong forgot-backward
import torch

def sgd_step(w, lr):
    param = torch.tensor(w, requires_grad=True)
    sgd = torch.optim.SGD([param], lr=lr)
    sgd.zero_grad()
    loss = torch.square(param - 2)
    loss.backward
    sgd.step()
    print("now at", param.item())
    return param.item()
