# corpus: wrong sum-vs-mean
import torch

def loss_and_gradients(X, Y, w, b):
    criterion = torch.nn.MSELoss(reduction='sum')
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = wt * X + bt
    loss = criterion(pred, Y)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
