# corpus: wrong lr-too-big
import torch
def fit(X, Y):
    net = torch.nn.Linear(1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.8)
    for epoch in range(400):
        loss = torch.nn.functional.mse_loss(net(X.unsqueeze(-1)).squeeze(-1), Y)
        opt.zero_grad(); loss.backward(); opt.step()
    return net.weight.item(), net.bias.item()
