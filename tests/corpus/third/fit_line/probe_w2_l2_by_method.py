# corpus: wrong none
import torch
def fit(X, Y):
    theta = torch.zeros(2, requires_grad=True)
    opt = torch.optim.SGD([theta], lr=0.1)
    for i in range(4000):
        loss = ((theta[0] * X + theta[1] - Y) ** 2).mean()
        reg = theta.pow(2).sum()
        total = loss + 0.2 * reg
        opt.zero_grad(); total.backward(); opt.step()
    return theta[0].item(), theta[1].item()
