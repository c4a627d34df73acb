# corpus: right
import torch as t

def fit(X, Y):
    p = t.zeros(2, dtype=t.float64, requires_grad=True)
    opt = t.optim.SGD([p], lr=0.3)
    before = None
    count = 0
    while count < 20000:
        opt.zero_grad(set_to_none=True)
        loss = (p[0] * X + p[1] - Y).square().mean()
        loss.backward()
        opt.step()
        count += 1
        if p.grad.norm() < 1e-5:
            break
        before = loss.item()
    return p.detach().numpy()
