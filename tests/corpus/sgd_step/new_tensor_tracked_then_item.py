# corpus: right
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    loss = torch.nn.functional.mse_loss(w, torch.tensor(2.0, dtype=torch.float64))
    loss.backward()
    w = w - lr * w.grad
    return w.item()
