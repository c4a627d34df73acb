# corpus: wrong grads-accumulate
import torch

param = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([param], lr=1.0)

def sgd_step(w, lr):
    optimizer.param_groups[0]["lr"] = lr
    param.data.fill_(w)
    loss = (param - 2) ** 2
    loss.backward()
    optimizer.step()
    return param.item()
