# corpus: wrong grads-accumulate
import torch
def fit(X, Y):
    net = torch.nn.Linear(1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.01)
    mse = torch.nn.MSELoss()
    for epoch in range(300):
        out = net(X.reshape(-1, 1))
        loss = mse(out, Y.reshape(-1, 1))
        loss.backward()
        opt.step()
    return net.weight.item(), net.bias.item()
