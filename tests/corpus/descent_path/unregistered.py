# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch

class Hill(torch.nn.Module):
    def __init__(self, w):
        super().__init__()
        self.params = [torch.nn.Parameter(torch.tensor(w))]

    def forward(self):
        return (self.params[0] - 2) ** 2

def descend(w, lr, steps):
    hill = Hill(w)
    opt = torch.optim.SGD(hill.parameters(), lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        hill().backward()
        opt.step()
        path.append(hill.params[0].item())
    return path
