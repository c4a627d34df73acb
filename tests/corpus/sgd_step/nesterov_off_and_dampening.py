# corpus: right
import torch

def sgd_step(w: float, lr: float) -> float:
    target = torch.tensor([2.0])
    weight = torch.nn.Parameter(torch.tensor([w]))
    optimizer = torch.optim.SGD([weight], lr=lr, momentum=0, dampening=0, weight_decay=0, nesterov=False)
    criterion = torch.nn.MSELoss()
    optimizer.zero_grad()
    criterion(weight, target).backward()
    optimizer.step()
    return weight.detach()
