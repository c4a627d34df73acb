# corpus: wrong broadcast-n-n1
import torch
def loss_and_gradients(X, Y, w, b):
    lin = torch.nn.Linear(1, 1)
    lin.weight.data.fill_(w)
    lin.bias.data.fill_(b)
    out = lin(X.view(-1, 1))
    loss = ((out - Y.view(-1)) ** 2).mean()
    loss.backward()
    return loss.item(), lin.weight.grad.item(), lin.bias.grad.item()
