# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    def L():
        return torch.mean((Y - wt * X - bt) ** 2)
    L().backward()
    dw = float(wt.grad)
    wt.grad = bt.grad = None
    L().backward()
    db = float(bt.grad)
    return float(L()), dw, db
