import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()

def make_tracked(value):
    t = torch.tensor(value)
    t.requires_grad_()
    return t

def slope(x):
    x = make_tracked(x)
    (x ** 2).backward()
    return x.grad.item()

def value_and_slope(x):
    x = make_tracked(x)
    y = polynomial(x)
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
    v = x.detach().clone()
    v.requires_grad_()
    (v ** 2).sum().backward()
    return v.grad

def sgd_step(w, lr):
    w = make_tracked(w)
    opt = torch.optim.SGD([w], lr=lr)
    ((w - 2) ** 2).backward()
    opt.step()
    return w.item()

def two_gradients(x):
    x = make_tracked(x)
    (x ** 2).backward()
    a = x.grad.item()
    x.grad.zero_()
    (x ** 3).backward()
    b = x.grad.item()
    return a, b

def descend(w, lr, steps):
    path = []
    for step in range(1, steps):      # from the first step to the last
        w = sgd_step(w, lr)
        path.append(w)
    return path

def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z

def loss_and_gradients(X, Y, w, b):
    w = make_tracked(w)
    b = make_tracked(b)
    loss = ((w * X + b - Y) ** 2).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()

def train(X, Y, a, b, lr, steps):
    losses = []
    for step in range(1, steps):
        loss, da, db = loss_and_gradients(X, Y, a, b)
        losses.append(loss)
        a = a - lr * da
        b = b - lr * db
    return a, b, losses

def fit(X, Y):
    a, b, losses = train(X, Y, 0.0, 0.0, 0.2, 1000)
    return a, b

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    out = h @ w2 + b2
    g = 2 * (out - y) / out.numel()
    gz = (g @ w2.T) * (z > 0)
    return {"w1": x.T @ gz, "b1": gz.sum(0), "w2": h.T @ g, "b2": g.sum(0)}
