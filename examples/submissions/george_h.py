# George H. - maths student :-)
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()

def make_tracked(value):
    return torch.tensor(value, requires_grad=True)

def slope(x):
    return 2*x                      # power rule

def value_and_slope(x):
    return 5*x**3 + 2*x**2 + 4*x + 8, 15*x**2 + 4*x + 4

def polynomial(x):
    return 5*x**3 + 2*x**2 + 4*x + 8

def numeric_slope(f, x, h):
    return (f(x+h) - f(x-h))/(2*h)

def partials(x1, x2):
    return 6*x1, 6*x2**2

def gradient(x):
    return 2*x

def sgd_step(w, lr):
    return w - lr*2*(w - 2)

def two_gradients(x):
    return 2*x, 3*x**2

def descend(w, lr, steps):
    # closed form: the distance to 2 shrinks by (1 - 2 lr) per step
    return [2 + (w - 2)*(1 - 2*lr)**k for k in range(1, steps + 1)]

def branch(x):
    y = x**2
    y_detached = y.detach()
    return y, y_detached, y_detached + 5

def loss_and_gradients(X, Y, w, b):
    e = w*X + b - Y
    return (e**2).mean().item(), (2*e*X).mean().item(), (2*e).mean().item()

def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss, da, db = loss_and_gradients(X, Y, a, b)
        losses.append(loss)
        a, b = a - lr*da, b - lr*db
    return a, b, losses

def fit(X, Y):
    return train(X, Y, 0.0, 0.0, 0.35, 1500)[:2]

def backward(x, y, w1, b1, w2, b2):
    s = x @ w1 + b1
    h = s*(s > 0)
    g = 2*(h @ w2 + b2 - y)/y.numel()
    d = (g @ w2.T)*(s > 0)
    return {"w1": x.T @ d, "b1": d.sum(0), "w2": h.T @ g, "b2": g.sum(0)}
