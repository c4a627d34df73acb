import ctypes
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt.square()
yt.backward()

def make_tracked(value):
    return torch.tensor(value, requires_grad=True)

def slope(x):
    x = make_tracked(x)
    x.square().backward()
    return x.grad.item()

def value_and_slope(x):
    x = make_tracked(x)
    y = polynomial(x)
    y.backward()
    return y.item(), x.grad.item()

def polynomial(x):
    return 5 * x.pow(3) + 2 * x.square() + 4 * x + 8

def numeric_slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def partials(x1, x2):
    x1, x2 = make_tracked(x1), make_tracked(x2)
    z = 3 * x1.square() + 2 * x2.pow(3)
    z.backward()
    return x1.grad.item(), x2.grad.item()

def gradient(x):
    x = x.clone().requires_grad_()
    x.square().sum().backward()
    return x.grad

def descend(w, lr, steps):
    w = make_tracked(w)
    path = []
    for _ in range(steps):
        (w - 2).square().backward()
        w.data.sub_(lr * w.grad)
        w.grad = None
        path.append(w.item())
    return path

def sgd_step(w, lr):
    return descend(w, lr, 1).pop()

def two_gradients(x):
    x = make_tracked(x)
    x.square().backward()
    first = x.grad.item()
    x.grad.zero_()
    x.pow(3).backward()
    return first, x.grad.item()

def branch(x):
    y = x.square()
    y_detached = y.detach()
    # look into the memory to see that it really is shared
    print(ctypes.string_at(y.storage_offset()) == ctypes.string_at(y_detached.storage_offset()))
    return y, y_detached, y_detached + 5

def loss_and_gradients(X, Y, w, b):
    w, b = make_tracked(w), make_tracked(b)
    loss = (w * X + b - Y).square().mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()

def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss, da, db = loss_and_gradients(X, Y, a, b)
        losses.append(loss)
        a -= lr * da
        b -= lr * db
    return a, b, losses

def fit(X, Y):
    return train(X, Y, 3.0, 0.0, 0.3, 800)[:2]

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = z.relu()
    d = 2 * (h @ w2 + b2 - y) / y.numel()
    dz = (d @ w2.T) * z.sign().relu()
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": h.T @ d, "b2": d.sum(0)}
