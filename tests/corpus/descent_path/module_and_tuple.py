# corpus: right
import torch
from torch import nn

class Valley(nn.Module):
    def __init__(self, w):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(w))
    def forward(self):
        return (self.w - 2.0) ** 2

def descend(w: float, lr: float, steps: int) -> tuple:
    model = Valley(w)
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    points = ()
    for step in range(steps):
        loss = model()
        opt.zero_grad(set_to_none=False)
        loss.backward()
        opt.step()
        print(f"step {step}: loss {loss.item():.4f}")
        points += (model.w.item(),)
    return points
