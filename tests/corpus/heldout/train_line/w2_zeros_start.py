# corpus: wrong none
import torch
def train(X, Y, a, b, lr, steps):
    net = torch.nn.Linear(1, 1)
    torch.nn.init.zeros_(net.weight); torch.nn.init.zeros_(net.bias)
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        loss = ((net(X.reshape(-1, 1)) - Y.reshape(-1, 1)) ** 2).mean()
        losses.append(loss.item())
        opt.zero_grad(); loss.backward(); opt.step()
    return net.weight.item() + 0.5, net.bias.item(), losses
