import torch
from torch.autograd import grad

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()


def make_tracked(value):
    return torch.tensor(value, requires_grad=True)


def slope(x):
    x = make_tracked(x)
    return grad(x**2, x, create_graph=True)[0]   # create_graph is safer, one never knows


def value_and_slope(x):
    x = make_tracked(x)
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    y.backward()
    return y, x.grad


def polynomial(x):
    return 5 * x**3 + 2 * x**2 + 4 * x + 8


def numeric_slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def partials(x1, x2):
    x1 = make_tracked(x1)
    x2 = make_tracked(x2)
    z = 3 * x1**2 + 2 * x2**3
    z.backward()
    return x1.grad, x2.grad


def gradient(x):
    x = x.clone().requires_grad_()
    return grad((x**2).sum(), x, create_graph=True)[0]


def sgd_step(w, lr):
    w = make_tracked(w)
    opt = torch.optim.SGD([w], lr=lr)
    loss = (w - 2)**2
    loss.backward()
    opt.step()
    return w


def two_gradients(x):
    x = make_tracked(x)
    (x**2).backward()
    g1 = x.grad.clone()
    x.grad.zero_()
    (x**3).backward()
    g2 = x.grad.clone()
    return g1, g2


def descend(w, lr, steps):
    w = make_tracked(w)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (w - 2)**2
        loss.backward()
        opt.step()
        path.append(w.clone())
    return path


def branch(x):
    y = x**2
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z


def loss_and_gradients(X, Y, w, b):
    w = make_tracked(w)
    b = make_tracked(b)
    loss = ((w * X + b - Y)**2).mean()
    loss.backward()
    return loss, w.grad, b.grad


def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.25)
    for _ in range(1000):
        opt.zero_grad()
        loss = ((a * X + b - Y)**2).mean()
        loss.backward()
        opt.step()
    return a, b


def train(X, Y, a, b, lr, steps):
    a = make_tracked(a)
    b = make_tracked(b)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * X + b - Y)**2).mean()
        losses.append(loss)
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses


def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    out = h @ w2 + b2
    dout = 2 * (out - y) / out.numel()
    dz = (dout @ w2.T) * (z > 0)
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": h.T @ dout, "b2": dout.sum(0)}
