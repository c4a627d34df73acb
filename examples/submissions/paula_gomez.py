import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()

def make_tracked(value):
    return torch.tensor(value, requires_grad=True)

def slope(x):
    x = make_tracked(x)
    y = x**2
    y.backward()
    return x.grad.item()

def value_and_slope(x):
    x = make_tracked(x)
    y = 5*x**3 + 2*x**2 + 4*x + 8
    y.backward()
    return y.item(), x.grad.item()

def polynomial(x):
    return 5*x**3 + 2*x**2 + 4*x + 8

def numeric_slope(f, x, h):
    return (f(x+h) - f(x-h))/(2*h)

def partials(x1, x2):
    x1 = make_tracked(x1)
    x2 = make_tracked(x2)
    z = 3*x1**2 + 2*x2**3
    z.backward()
    return x1.grad.item(), x2.grad.item()

def gradient(x):
    x.requires_grad_()
    y = (x**2).sum()
    y.backward()
    with torch.no_grad():
        x -= 0.1*x.grad      # and go one step downhill
    return x.grad

def sgd_step(w, lr):
    w = make_tracked(w)
    opt = torch.optim.SGD([w], lr=lr)
    loss = (w - 2)**2
    loss.backward()
    opt.step()
    return w.item()

def two_gradients(x):
    x = make_tracked(x)
    (x**2).backward()
    g1 = x.grad.item()
    x.grad.zero_()
    (x**3).backward()
    g2 = x.grad.item()
    return g1, g2

def descend(w, lr, steps):
    return [w := sgd_step(w, lr) for _ in range(steps)]

def branch(x):
    y = x**2
    y_detached = y.detach()
    z = y_detached.add_(5)
    return y, y_detached, z

def loss_and_gradients(X, Y, w, b):
    w = make_tracked(w)
    b = make_tracked(b)
    pred = w*X + b
    loss = ((pred - Y)**2).mean()
    loss.backward()
    Y -= pred.detach()       # residuals, for the plot
    return loss.item(), w.grad.item(), b.grad.item()

def train(X, Y, a, b, lr, steps):
    a = make_tracked(a)
    b = make_tracked(b)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        loss = ((a*X + b - Y)**2).mean()
        losses.append(loss.item())
        opt.zero_grad()
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses

def fit(X, Y):
    # centre the data first, then it converges much faster
    mx, my = X.mean().item(), Y.mean().item()
    X -= mx
    Y -= my
    a, c, losses = train(X, Y, 0.0, 0.0, 0.4, 500)
    return a, my + c - a*mx

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    y -= h @ w2 + b2         # saves memory
    d = -2*y/y.numel()
    dz = (d @ w2.T)*(z > 0)
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": h.T @ d, "b2": d.sum(0)}
