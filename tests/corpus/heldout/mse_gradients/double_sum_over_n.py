# corpus: right
import torch
def loss_and_gradients(X, Y, w, b):
    X, Y = X.double(), Y.double()
    wt = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    bt = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    residual = wt * X + bt - Y
    loss = torch.sum(residual * residual) / X.numel()
    loss.backward()
    print("loss=%.4f" % loss)
    return loss.detach(), wt.grad, bt.grad
