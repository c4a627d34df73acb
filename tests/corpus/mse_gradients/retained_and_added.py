# corpus: wrong grads-accumulate also backward-twice
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = ((wt * X + bt - Y) ** 2).mean()
    loss.backward(retain_graph=True)
    dw = wt.grad.item()
    loss.backward()
    db = bt.grad.item()
    return loss.item(), dw, db
