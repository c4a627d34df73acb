# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch
import torch.nn as nn

class Ball(nn.Module):
    def __init__(self, start):
        super().__init__()
        self.position = [torch.tensor(start, requires_grad=True)]

    def forward(self):
        return (self.position[0] - 2) ** 2

def descend(w, lr, steps):
    ball = Ball(w)
    opt = torch.optim.SGD(ball.parameters(), lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        ball().backward()
        opt.step()
        path.append(ball.position[0].item())
    return path
