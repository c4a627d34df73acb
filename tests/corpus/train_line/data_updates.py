# corpus: right
import torch as t

def train(X, Y, a, b, lr, steps):
    w = t.tensor([a, b], requires_grad=True)
    losses = []
    for _ in range(steps):
        prediction = w[0] * X + w[1]
        loss = (prediction - Y).square().mean()
        loss.backward()
        losses += [loss.data]
        w.data = w.data - lr * w.grad.data
        w.grad = None
    return w.data[0], w.data[1], losses
