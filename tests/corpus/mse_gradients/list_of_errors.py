# corpus: wrong tensor-of-tensors
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    errors = []
    for x, y in zip(X.flatten(), Y.flatten()):
        errors.append((wt * x + bt - y) ** 2)
    loss = torch.tensor(errors).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
