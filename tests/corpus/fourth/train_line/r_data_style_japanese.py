# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    """勾配降下法。損失は更新の前に記録する。"""
    wa = torch.tensor([a], requires_grad=True)
    wb = torch.tensor([b], requires_grad=True)
    history = []
    for t in range(steps):
        yhat = wa * X + wb
        loss = (yhat - Y).pow(2).mean()
        history.append(loss.data.item())
        loss.backward()
        wa.data = wa.data - lr * wa.grad.data
        wb.data = wb.data - lr * wb.grad.data
        wa.grad.data.zero_()
        wb.grad.data.zero_()
    return wa.data.item(), wb.data.item(), history
