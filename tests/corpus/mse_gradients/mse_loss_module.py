# corpus: right
import torch
from torch import nn

criterion = nn.MSELoss()

def loss_and_gradients(X, Y, w, b):
    params = [torch.tensor([v], requires_grad=True) for v in (w, b)]
    loss = criterion(params[0] * X + params[1], Y)
    loss.backward()
    return [loss.detach()] + [p.grad for p in params]
