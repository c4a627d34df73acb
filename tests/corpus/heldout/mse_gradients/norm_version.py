# corpus: right
import torch
def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w).requires_grad_(); bt = torch.tensor(b).requires_grad_()
    residual = torch.sub(torch.add(torch.mul(X, wt), bt), Y)
    loss = residual.norm() ** 2 / residual.numel()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
