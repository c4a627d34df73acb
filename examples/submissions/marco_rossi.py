import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()

def make_tracked(value):
    return torch.tensor(value, requires_grad=True)

# detach one factor, so that x isn't counted twice
def slope(x):
    x = make_tracked(x)
    y = x * x.detach()
    y.backward()
    return x.grad.item()

def value_and_slope(x):
    x = make_tracked(x)
    xd = x.detach()
    y = 5*x*xd*xd + 2*x*xd + 4*x + 8
    y.backward()
    return y.item(), x.grad.item()

def polynomial(x):
    return 5*x**3 + 2*x**2 + 4*x + 8   # here it must stay attached

def numeric_slope(f, x, h):
    return (f(x+h) - f(x-h)) / (2*h)

def partials(x1, x2):
    x1, x2 = make_tracked(x1), make_tracked(x2)
    z = 3*x1*x1.detach() + 2*x2*x2.detach()**2
    z.backward()
    return x1.grad.item(), x2.grad.item()

def gradient(x):
    x = x.clone().requires_grad_()
    (x * x.detach()).sum().backward()
    return x.grad

def sgd_step(w, lr):
    w = make_tracked(w)
    opt = torch.optim.SGD([w], lr=lr)
    ((w - 2)**2).backward()
    opt.step()
    return w.item()

def two_gradients(x):
    x = make_tracked(x)
    (x * x.detach()).backward()
    g = x.grad.item()
    x.grad.zero_()
    (x * x.detach()**2).backward()
    return g, x.grad.item()

def descend(w, lr, steps):
    w = make_tracked(w)
    opt = torch.optim.SGD([w], lr=lr)
    ws = []
    for _ in range(steps):
        opt.zero_grad()
        ((w - 2)**2).backward()
        opt.step()
        ws.append(w.item())
    return ws

def branch(x):
    y = x**2
    yd = y.detach()
    return y, yd, yd + 5

def loss_and_gradients(X, Y, w, b):
    w, b = make_tracked(w), make_tracked(b)
    e = w*X + b - Y
    loss = (e * e.detach()).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()

def train(X, Y, a, b, lr, steps):
    a, b = make_tracked(a), make_tracked(b)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        e = a*X + b - Y
        loss = (e * e.detach()).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses

def fit(X, Y):
    a, b, losses = train(X, Y, 0.0, 0.0, 0.5, 1500)
    return a, b

def backward(x, y, w1, b1, w2, b2):
    h = x @ w1 + b1
    r = torch.relu(h)
    out = r @ w2 + b2
    go = 2*(out - y)/out.numel()
    gh = (go @ w2.T) * (h > 0)
    return {"w1": x.T @ gh, "b1": gh.sum(0), "w2": r.T @ go, "b2": go.sum(0)}
