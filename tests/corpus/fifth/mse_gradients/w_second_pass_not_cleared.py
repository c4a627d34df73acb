# corpus: wrong grads-accumulate
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    def mse():
        return ((wt * X + bt - Y) ** 2).mean()
    mse().backward()
    dw = wt.grad.item()
    mse().backward()     # for b
    db = bt.grad.item()
    return mse().item(), dw, db
