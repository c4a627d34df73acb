# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    """Backward once per sample: .grad adds up to the full gradient."""
    wt = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    bt = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    xs, ys = X.double().ravel(), Y.double().ravel()
    n = len(xs)
    loss_sum = 0.0
    for i in range(n):
        sample_loss = (wt * xs[i] + bt - ys[i]) ** 2 / n
        sample_loss.backward()
        loss_sum += sample_loss.item()
    return loss_sum, wt.grad.item(), bt.grad.item()
