import torch


# 1
xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()


def make_tracked(value):
    return torch.tensor(value, requires_grad=True)


def slope(x):
    x = make_tracked(x)
    (x**2).backward()
    return x.grad.item()


def value_and_slope(x):
    x = make_tracked(x)
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    y.backward()
    return y.item(), x.grad.item()


def polynomial(x):
    return 5 * x**3 + 2 * x**2 + 4 * x + 8


def numeric_slope(f, x, h):
    return (f(x - h) - f(x + h)) / (2 * h)


def partials(x1, x2):
    x1 = make_tracked(x1)
    x2 = make_tracked(x2)
    (3 * x1**2 + 2 * x2**3).backward()
    return x1.grad.item(), x2.grad.item()


def gradient(x):
    x = x.clone().requires_grad_()
    x.pow(2).sum().backward()
    return x.grad


# the gradient points in the direction of steepest change, so we follow it
def sgd_step(w, lr):
    w = make_tracked(w)
    ((w - 2) ** 2).backward()
    with torch.no_grad():
        w += lr * w.grad
    return w.item()


def two_gradients(x):
    x = make_tracked(x)
    (x**2).backward()
    first = x.grad.item()
    x.grad.zero_()
    (x**3).backward()
    second = x.grad.item()
    return first, second


def descend(w, lr, steps):
    path = []
    for _ in range(steps):
        w = sgd_step(w, lr)
        path.append(w)
    return path


def branch(x):
    y = x**2
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z


def loss_and_gradients(X, Y, w, b):
    w = make_tracked(w)
    b = make_tracked(b)
    loss = ((Y - (w * X + b)) ** 2).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()


def train(X, Y, a, b, lr, steps):
    a = make_tracked(a)
    b = make_tracked(b)
    losses = []
    for _ in range(steps):
        loss = ((Y - (a * X + b)) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            a += lr * a.grad
            b += lr * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item(), losses


def fit(X, Y):
    a, b, losses = train(X, Y, 0.0, 0.0, 0.01, 500)
    print("loss", losses[-1])   # why is it so big?
    return a, b


def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    out = h @ w2 + b2
    dout = 2 * (y - out) / out.numel()
    dz = (dout @ w2.T) * (z > 0)
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": h.T @ dout, "b2": dout.sum(0)}
