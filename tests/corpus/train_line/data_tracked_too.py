# corpus: right also requires-grad-on-data
import torch

def train(X, Y, a, b, lr, steps):
    X.requires_grad_()
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    record = []
    for _ in range(steps):
        for p in (at, bt):
            if p.grad is not None:
                p.grad.zero_()
        loss = torch.nn.functional.mse_loss(at * X + bt, Y)
        loss.backward()
        record.append(loss.detach().numpy())
        at.data.add_(at.grad, alpha=-lr)
        bt.data.add_(bt.grad, alpha=-lr)
    return at.detach().numpy(), bt.detach().numpy(), record
