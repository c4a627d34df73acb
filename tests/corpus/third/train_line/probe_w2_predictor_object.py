# corpus: wrong none
import torch
class P(torch.nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.a = torch.nn.Parameter(torch.tensor(a)); self.b = torch.nn.Parameter(torch.tensor(b))
    def forward(self, X):
        return self.a * X + self.b + 1
def train(X, Y, a, b, lr, steps):
    m = P(a, b); opt = torch.optim.SGD(m.parameters(), lr); log = []
    for _ in range(steps):
        loss = (m(X) - Y).square().mean()
        opt.zero_grad(); loss.backward(); opt.step(); log.append(loss.item())
    return m.a.item(), m.b.item(), log
