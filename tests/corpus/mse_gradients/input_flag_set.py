# corpus: right also requires-grad-on-data
import torch as t

def loss_and_gradients(X, Y, w, b):
    X.requires_grad = True
    theta = t.tensor([w, b], requires_grad=True)
    residual = theta[0] * X + theta[1] - Y
    loss = residual.square().mean()
    loss.backward()
    print(f"perte = {loss:.3f}")
    return loss.item(), theta.grad[0], theta.grad[1]
