# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    """初期値から steps 回だけ更新する。"""
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    params, losses = [a, b], []
    for step in range(1, steps + 1):
        for p in params:
            p.grad = None
        loss = torch.nn.functional.mse_loss(input=a * X + b, target=Y)
        loss.backward()
        for p in params:
            p.data = p.data - lr * p.grad
        losses.append(loss.item())
    return a.data.item(), b.data.item(), losses
