# corpus: right
import torch

def fit(X, Y):
    theta = torch.zeros(2, requires_grad=True)
    opt = torch.optim.SGD([theta], lr=0.3)
    sched = torch.optim.lr_scheduler.StepLR(opt, step_size=300, gamma=0.5)
    for _ in range(900):
        opt.zero_grad()
        loss = ((theta[0] * X + theta[1] - Y) ** 2).mean()
        loss.backward()
        opt.step()
        sched.step()
    return theta.detach().tolist()
