# corpus: wrong backward-twice also grads-accumulate
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = torch.nn.functional.mse_loss(w * X + b, Y)
    loss.backward(retain_graph=True)
    dw = w.grad
    loss.backward()
    db = b.grad
    return loss.item(), dw.item(), db.item()
