# corpus: right
import torch
def train(X, Y, a, b, lr, steps):
    at = torch.tensor(a, requires_grad=True); bt = torch.tensor(b, requires_grad=True)
    losses = [0.0] * steps
    i = 0
    while i < steps:
        y_hat = at * X + bt
        loss = torch.mean((y_hat - Y)**2)
        loss.backward()
        at.data = at.data - lr * at.grad.data
        bt.data = bt.data - lr * bt.grad.data
        at.grad.data.zero_()
        bt.grad.data.zero_()
        losses[i] = loss.data.item()
        i += 1
    return at.data.item(), bt.data.item(), losses
