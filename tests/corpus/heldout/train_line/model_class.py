# corpus: right
import torch
class Line(torch.nn.Module):
    def __init__(self, a: float, b: float) -> None:
        super().__init__()
        self.a = torch.nn.Parameter(torch.tensor([a]))
        self.b = torch.nn.Parameter(torch.tensor([b]))
    def forward(self, X):
        return X * self.a + self.b

def train(X, Y, a, b, lr, steps):
    m = Line(a, b)
    losses = []
    for step in range(steps):
        L = (Y - m(X)).pow(2).mean()
        print(step, L.item())
        losses.append(L.detach())
        m.zero_grad()
        L.backward()
        with torch.no_grad():
            for p in m.parameters():
                p.add_(p.grad, alpha=-lr)
    return m.a.detach(), m.b.detach(), losses
