# Autograd exercises, all in one file
# Chloe Martin, group B
import torch

# ---- 1 first gradient ----
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()


# ---- 2 ----
def make_tracked(value):
    return torch.tensor(value, dtype=torch.float32, requires_grad=True)


# ---- 3 ----
def slope(x):
    x = make_tracked(x)
    y = x ** 2
    y.backward()
    return x.grad.item()


# ---- 4 + 5: one polynomial for both ----
def polynomial(x):
    return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8


def value_and_slope(x):
    x = make_tracked(x)
    y = polynomial(x)
    y.backward()
    return y.item(), x.grad.item()


# ---- 6 ----
def numeric_slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


# ---- 7 ----
def partials(x1, x2):
    x1, x2 = make_tracked(x1), make_tracked(x2)
    z = 3 * x1 ** 2 + 2 * x2 ** 3
    z.backward()
    return x1.grad.item(), x2.grad.item()


# ---- 8 ----
def gradient(x):
    x = x.clone().requires_grad_()
    (x ** 2).sum().backward()
    return x.grad


# ---- 9 + 11: one step is a path of length 1 ----
def descend(w, lr, steps):
    w = make_tracked(w)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        opt.zero_grad()
        loss.backward()
        opt.step()
        path.append(w.item())
    return path


def sgd_step(w, lr):
    return descend(w, lr, 1)[0]


# ---- 10 ----
def two_gradients(x):
    x = make_tracked(x)
    (x ** 2).backward()
    g1 = x.grad.item()
    x.grad = None
    (x ** 3).backward()
    return g1, x.grad.item()


# ---- 12 ----
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z


# ---- 13 ----
def mse(X, Y, w, b):
    return ((w * X + b - Y) ** 2).mean()


def loss_and_gradients(X, Y, w, b):
    w, b = make_tracked(w), make_tracked(b)
    loss = mse(X, Y, w, b)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()


# ---- 15, and 14 uses it ----
def train(X, Y, a, b, lr, steps):
    a, b = make_tracked(a), make_tracked(b)
    losses = []
    for _ in range(steps):
        loss = mse(X, Y, a, b)
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for p in (a, b):
                p -= lr * p.grad
                p.grad = None
    return a.item(), b.item(), losses


def fit(X, Y):
    a, b, losses = train(X, Y, 0.0, 0.0, 0.3, 800)
    return a, b


# ---- 16 ----
def backward(x, y, w1, b1, w2, b2):
    s = x @ w1 + b1
    h = torch.relu(s)
    out = h @ w2 + b2
    d_out = 2 * (out - y) / out.numel()
    d_s = (d_out @ w2.T) * (s > 0)
    return {
        "w1": x.T @ d_s,
        "b1": d_s.sum(0),
        "w2": h.T @ d_out,
        "b2": d_out.sum(0),
    }


if __name__ == "__main__":
    X = torch.tensor([0.5, 0.9, 1.4, 1.8])
    Y = torch.tensor([2, 3.8, 5, 7.2])
    a, b = fit(X, Y)
    print(f"y = {a:.3f} x + {b:.3f}")
    for x, y in zip(X, Y):
        print(f"{x:.1f}  measured {y:.1f}  line {a * x + b:.2f}")
