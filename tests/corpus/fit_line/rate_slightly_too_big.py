# corpus: wrong lr-too-big
import torch

def fit(X, Y):
    theta = torch.zeros(2, requires_grad=True)
    for n in range(400):
        loss = torch.nn.functional.mse_loss(theta[0] * X + theta[1], Y)
        g, = torch.autograd.grad(loss, theta)
        theta.data -= 0.5 * g
        if n % 100 == 0:
            print(n, loss.item())
    return theta[0].item(), theta[1].item()
