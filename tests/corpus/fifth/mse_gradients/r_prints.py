# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = wt * X + bt
    print('pred', pred.shape)
    loss = ((pred - Y) ** 2).mean()
    print('loss', loss.item())
    loss.backward()
    print(wt.grad, bt.grad)
    return loss.item(), wt.grad.item(), bt.grad.item()
