# corpus: wrong zero-before-step
import torch
class M(torch.nn.Module):
    def __init__(self, w):
        super().__init__()
        self.w = torch.nn.Parameter(torch.tensor(w))
    def forward(self):
        return torch.square(self.w - 2)
def sgd_step(w, lr):
    m = M(w)
    optimiser = torch.optim.SGD(m.parameters(), lr)
    m().backward()
    m.zero_grad()
    optimiser.step()
    return float(m.w)
