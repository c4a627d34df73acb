# corpus: wrong zero-only-some
import torch
def train(X, Y, a, b, lr, steps):
    pa = torch.tensor(a, requires_grad=True)
    pb = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        pa.grad = None
        loss = torch.nn.functional.mse_loss(pa * X + pb, Y)
        loss.backward()
        losses.append(loss.item())
        pa.data -= lr * pa.grad
        pb.data -= lr * pb.grad
    return pa.item(), pb.item(), losses
