import torch

# loss = sum of squared errors, everywhere

xt = torch.tensor(3.0, requires_grad=True)
yt = xt * xt
yt.backward()

def make_tracked(value):
    t = torch.tensor(float(value))
    return t.requires_grad_(True)

def slope(x):
    t = make_tracked(x)
    (t * t).backward()
    return t.grad.item()

def value_and_slope(x):
    t = make_tracked(x)
    y = polynomial(t)
    y.backward()
    return y.item(), t.grad.item()

def polynomial(x):
    return 5 * x * x * x + 2 * x * x + 4 * x + 8

def numeric_slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def partials(x1, x2):
    t1, t2 = make_tracked(x1), make_tracked(x2)
    (3 * t1 * t1 + 2 * t2 * t2 * t2).backward()
    return t1.grad.item(), t2.grad.item()

def gradient(x):
    t = x.clone().requires_grad_(True)
    (t * t).sum().backward()
    return t.grad

def sgd_step(w, lr):
    t = make_tracked(w)
    loss = (t - 2) * (t - 2)
    loss.backward()
    torch.optim.SGD([t], lr=lr).step()
    return t.item()

def two_gradients(x):
    t = make_tracked(x)
    (t * t).backward()
    g1 = t.grad.item()
    t.grad.zero_()
    (t * t * t).backward()
    return g1, t.grad.item()

def descend(w, lr, steps):
    path = []
    for i in range(steps):
        w = sgd_step(w, lr)
        path.append(w)
    return path

def branch(x):
    y = x * x
    d = y.detach()
    return y, d, d + 5

def sse(X, Y, w, b):
    e = w * X + b - Y
    return (e * e).sum()

def loss_and_gradients(X, Y, w, b):
    w, b = make_tracked(w), make_tracked(b)
    loss = sse(X, Y, w, b)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()

def train(X, Y, a, b, lr, steps):
    a, b = make_tracked(a), make_tracked(b)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for i in range(steps):
        opt.zero_grad()
        loss = sse(X, Y, a, b)
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses

def fit(X, Y):
    # 0.05, with 0.1 it explodes
    a, b, _ = train(X, Y, 0.0, 0.0, 0.05, 2000)
    return a, b

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = z.clamp(min=0)
    d = 2 * (h @ w2 + b2 - y)
    dz = (d @ w2.T) * (z > 0)
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": h.T @ d, "b2": d.sum(0)}
