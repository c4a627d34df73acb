import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()

def make_tracked(value):
    return torch.tensor(value, requires_grad=True)

def slope(x):
    x = make_tracked(x)
    y = x ** 2
    y.backward()
    return x.grad.item()

def value_and_slope(x):
    x = make_tracked(x)
    y = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    y.backward()
    return y.item(), x.grad.item()

def polynomial(x):
    return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

def numeric_slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def partials(x1, x2):
    x1 = make_tracked(x1)
    x2 = make_tracked(x2)
    z = 3 * x1 ** 2 + 2 * x2 ** 3
    z.backward()
    return x1.grad.item(), x2.grad.item()

def gradient(x):
    x = x.clone()
    x.requires_grad = True
    y = (x ** 2).sum()
    y.backward()
    return x.grad

def sgd_step(w, lr):
    w = make_tracked(w)
    loss = (w - 2) ** 2
    loss.backward()
    w = w - lr * w.grad
    return w.item()

def two_gradients(x):
    x = make_tracked(x)
    y = x ** 2
    y.backward()
    g1 = x.grad.item()
    x.grad.zero_()
    y = x ** 3
    y.backward()
    g2 = x.grad.item()
    return g1, g2

def descend(w, lr, steps):
    w = make_tracked(w)
    path = []
    for i in range(steps):
        loss = (w - 2) ** 2
        loss.backward()
        w = w - lr * w.grad
        w.grad.zero_()
        path.append(w.item())
    return path

def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z

def loss_and_gradients(X, Y, w, b):
    w = make_tracked(w)
    b = make_tracked(b)
    loss = torch.mean((w * X + b - Y) ** 2)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()

def train(X, Y, a, b, lr, steps):
    a = make_tracked(a)
    b = make_tracked(b)
    losses = []
    for i in range(steps):
        loss = torch.mean((a * X + b - Y) ** 2)
        losses.append(loss.item())
        loss.backward()
        a = a - lr * a.grad
        b = b - lr * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item(), losses

def fit(X, Y):
    a, b, losses = train(X, Y, 0.0, 0.0, 0.1, 1000)
    return a, b

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    out = h @ w2 + b2
    dout = 2 * (out - y) / out.numel()
    dz = (dout @ w2.T) * (z > 0).float()
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": h.T @ dout, "b2": dout.sum(0)}
