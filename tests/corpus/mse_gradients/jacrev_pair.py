# corpus: right
import torch
from torch.func import jacrev

def loss_and_gradients(X, Y, w, b):
    def loss(theta):
        return torch.mean((theta[0] * X + theta[1] - Y) ** 2)
    theta = torch.tensor([w, b])
    g = jacrev(loss)(theta)
    return torch.cat([loss(theta).reshape(1), g])
