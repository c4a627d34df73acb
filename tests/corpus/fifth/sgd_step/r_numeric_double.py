# corpus: right
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    loss = torch.nn.functional.mse_loss(wt, torch.tensor(2.0, dtype=torch.float64))
    g, = torch.autograd.grad(loss, wt)
    return (wt - lr * g).item()
