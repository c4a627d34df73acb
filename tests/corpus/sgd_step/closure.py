# corpus: right
import torch

def sgd_step(w, lr):
    param = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([{"params": [param], "lr": lr}])

    def closure():
        opt.zero_grad(set_to_none=True)
        value = (param - 2) ** 2
        value.backward()
        return value

    opt.step(closure)
    return param.detach().numpy()
