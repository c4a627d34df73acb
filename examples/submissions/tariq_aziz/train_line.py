import torch as th

def train(X, Y, a, b, lr, steps):
    a, b = th.nn.Parameter(th.tensor(a)), th.nn.Parameter(th.tensor(b))
    opt = th.optim.SGD([a, b], lr=lr)
    history = []
    for _ in range(steps):
        opt.zero_grad()
        loss = th.square(a*X + b - Y).mean()
        history.append(float(loss))
        loss.backward()
        opt.step()
    return float(a), float(b), history
