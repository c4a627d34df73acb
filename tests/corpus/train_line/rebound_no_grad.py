# corpus: wrong rebind-under-no-grad
import torch

def train(X, Y, a, b, lr, steps):
    at, bt = torch.tensor(a, requires_grad=True), torch.tensor(b, requires_grad=True)
    log = []
    for _ in range(steps):
        loss = torch.nn.MSELoss()(at * X + bt, Y)
        log.append(loss.item())
        loss.backward()
        with torch.no_grad():
            at = at - lr * at.grad
            bt = bt - lr * bt.grad
    return at.item(), bt.item(), log
