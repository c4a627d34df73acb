# corpus: right
import torch
from torch.func import jacrev
import torch.nn.functional as F

def loss_and_gradients(X, Y, w, b):
    def loss(p):
        return F.mse_loss(p[0] * X + p[1], Y)

    p = torch.tensor([w, b])
    dw, db = jacrev(loss)(p)
    return loss(p).item(), dw.item(), db.item()
