# corpus: wrong no-requires-grad
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b)
    pred = wt * X + bt
    loss = torch.nn.functional.mse_loss(pred, Y)
    dw, db = torch.autograd.grad(loss, [wt, bt])
    return loss.item(), dw.item(), db.item()
