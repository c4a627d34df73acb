# corpus: right
import torch
torch.set_default_dtype(torch.double)

def loss_and_gradients(X, Y, w, b):
    X, Y = X.to(torch.get_default_dtype()), Y.to(torch.get_default_dtype())
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = torch.nn.functional.mse_loss(wt * X + bt, Y)
    loss.backward()
    return loss.item(), wt.grad, bt.grad
