# corpus: wrong grads-accumulate also zero-only-some
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)

    def mse():
        return ((w * X + b - Y) ** 2).mean()

    mse().backward()
    dw = w.grad.item()
    mse().backward()
    db = b.grad.item()
    return mse().item(), dw, db
