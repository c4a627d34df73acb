# corpus: right
import torch
import torch.nn.functional as F
def loss_and_gradients(X, Y, w, b):
    w, b = (torch.tensor(v, requires_grad=True) for v in (w, b))
    loss = F.mse_loss(w * X + b, Y)
    dw, db = torch.autograd.grad(loss, (w, b))
    return loss.item(), dw.item(), db.item()
