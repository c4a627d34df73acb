# corpus: wrong unregistered-parameter
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self, w, b):
        super().__init__()
        self.w = torch.tensor(w, requires_grad=True)
        self.b = torch.tensor(b, requires_grad=True)

    def forward(self, x):
        return self.w * x + self.b

def loss_and_gradients(X, Y, w, b):
    model = Line(w, b)
    loss = ((model(X) - Y) ** 2).mean()
    loss.backward()
    dw, db = [p.grad.item() for p in model.parameters()]
    return loss.item(), dw, db
