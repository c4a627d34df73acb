# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    x, y = X.squeeze(), Y.squeeze()
    assert x.shape == y.shape
    p = torch.tensor([b, w], requires_grad=True)
    loss = torch.mean((torch.vander(x, 2, increasing=True) @ p - y) ** 2)
    loss.backward()
    db, dw = p.grad
    return loss.item(), dw.item(), db.item()
