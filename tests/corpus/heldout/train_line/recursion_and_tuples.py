# corpus: right
import torch
def train(X, Y, a, b, lr, steps):
    def one(state):
        a, b = (torch.tensor(s, requires_grad=True) for s in state)
        loss = torch.mean((a * X + b - Y) ** 2)
        da, db = torch.autograd.grad(loss, (a, b))
        return ((a - lr * da).item(), (b - lr * db).item()), loss.item()
    state, losses = (a, b), []
    for _ in range(steps):
        state, l = one(state)
        losses.append(l)
    return state[0], state[1], losses
