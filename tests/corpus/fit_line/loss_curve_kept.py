# corpus: right
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.25)
    curve = []
    for step in range(600):
        loss = ((a * X + b - Y) ** 2).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
        curve.append(loss.detach().numpy().item())
        if step % 200 == 0:
            with torch.no_grad():
                print(step, curve[-1], (a * X + b).numpy())
    return a.item(), b.item()
