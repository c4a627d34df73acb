# jonas b.  (numbers = numbers on the sheet)
import torch as t

# 1
xt = t.tensor(3., requires_grad=True)
yt = xt**2
yt.backward()

# 2
def make_tracked(value):
    return t.tensor(value, requires_grad=True)

# 3
def slope(x):
    x = t.tensor(x, requires_grad=True)
    y = x**2
    y.backward()
    return x.grad.item()

# 4
def value_and_slope(x):
    x = t.tensor(x, requires_grad=True)
    y = 5*x**3+2*x**2+4*x+8
    y.backward()
    return [y.item(), x.grad.item()]

# 5
def polynomial(x):
    y = 5*x**3+2*x**2+4*x+8
    return y

# 6
def numeric_slope(f, x, h):
    return (f(x+h)-f(x))/h

# 7
def partials(x1, x2):
    x1 = t.tensor(x1, requires_grad=True)
    x2 = t.tensor(x2, requires_grad=True)
    z = 3*x1**2+2*x2**3
    z.backward()
    return [x1.grad.item(), x2.grad.item()]

# 8  TODO

# 9
def sgd_step(w, lr):
    w = t.tensor(w, requires_grad=True)
    o = t.optim.SGD([w], lr=lr)
    l = (w-2)**2
    l.backward()
    o.step()
    return w.item()

# 10
def two_gradients(x):
    x = t.tensor(x, requires_grad=True)
    y = x**2
    y.backward()
    a = x.grad
    x.grad = None
    y = x**3
    y.backward()
    return [a, x.grad]

# 11
def descend(w, lr, steps):
    l = [w]
    for i in range(steps):
        l.append(sgd_step(l[-1], lr))
    return l

# 12
def branch(x):
    y = x**2
    y_detached = y.detach()
    z = y_detached+5
    return y, y_detached, z

# 13
def loss_and_gradients(X, Y, w, b):
    w = t.tensor(w, requires_grad=True)
    b = t.tensor(b, requires_grad=True)
    l = ((w*X+b-Y)**2).mean()
    l.backward()
    return [l.item(), w.grad.item(), b.grad.item()]

# 14
def fit(X, Y):
    a, b, l = train(X, Y, 0., 0., .1, 1500)
    return a, b

# 15
def train(X, Y, a, b, lr, steps):
    losses = []
    l, da, db = loss_and_gradients(X, Y, a, b)
    for i in range(steps):
        a = a-lr*da
        b = b-lr*db
        l, da, db = loss_and_gradients(X, Y, a, b)
        losses.append(l)
    return a, b, losses

# 16
def backward(x, y, w1, b1, w2, b2):
    z = x@w1+b1
    h = t.relu(z)
    o = h@w2+b2
    do = 2*(o-y)/o.numel()
    dh = do@w2.T
    dz = dh*(z>0)
    return {'w1': x.T@dz, 'b1': dz.mean(0), 'w2': h.T@do, 'b2': do.mean(0)}
