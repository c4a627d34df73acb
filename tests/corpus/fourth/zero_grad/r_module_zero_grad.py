# corpus: right
import torch

class M(torch.nn.Module):
    def __init__(self, x):
        super(M, self).__init__()
        self.x = torch.nn.Parameter(torch.tensor(x))

    def forward(self, n):
        return self.x ** n

def two_gradients(x):
    m = M(x)
    m(2).backward(); a = m.x.grad.item(); m.zero_grad()
    m(3).backward(); b = m.x.grad.item(); m.zero_grad()
    return a, b
