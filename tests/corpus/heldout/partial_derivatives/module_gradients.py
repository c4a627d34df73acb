# corpus: right
import torch
class Z(torch.nn.Module):
    def __init__(self, **start):
        super().__init__()
        self.p = torch.nn.ParameterDict({k: torch.nn.Parameter(torch.tensor(v)) for k, v in start.items()})
    def forward(self):
        return 3 * self.p["x1"].square() + 2 * self.p["x2"] ** 3
def partials(x1, x2):
    net = Z(x1=x1, x2=x2)
    net().backward()
    return tuple(q.grad.item() for _, q in sorted(net.named_parameters()))
