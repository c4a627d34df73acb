# corpus: wrong graph-kept-in-log also returns-grad-tensor
import torch

def train(X, Y, a, b, lr, steps):
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    verlauf = []
    for schritt in range(steps):
        fehler = torch.nn.functional.mse_loss(at * X + bt, Y)
        verlauf = verlauf + [fehler]
        da, db = torch.autograd.grad(fehler, [at, bt])
        at.data.sub_(lr * da)
        bt.data.sub_(lr * db)
    return float(at), float(bt), verlauf
