# corpus: right
import torch

class Problem:
    target = 2.0

    def loss(self, w):
        return (w - self.target) ** 2

def sgd_step(w, lr):
    problem = Problem()
    w_t = torch.tensor([float(w)], requires_grad=True)
    optimizer = torch.optim.SGD(params=[w_t], lr=float(lr))
    before = problem.loss(w_t)
    optimizer.zero_grad()
    before.backward()
    optimizer.step()
    after = problem.loss(w_t).item()
    print(before.item(), "->", after)
    return w_t[0].item()
