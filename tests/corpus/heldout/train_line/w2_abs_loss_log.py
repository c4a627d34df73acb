# corpus: wrong graph-kept-in-log also returns-grad-tensor
import torch
def train(X, Y, a, b, lr, steps):
    net = torch.nn.Linear(1, 1)
    net.weight.data[:] = a; net.bias.data[:] = b
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    history = {"loss": []}
    for _ in range(steps):
        loss = torch.nn.functional.mse_loss(net(X.view(-1, 1)), Y.view(-1, 1))
        history["loss"] += [loss]
        opt.zero_grad(); loss.backward(); opt.step()
    return net.weight.item(), net.bias.item(), history["loss"]
