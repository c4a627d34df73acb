# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    import torch.nn.functional as F
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = F.mse_loss(wt * X + bt, Y)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
