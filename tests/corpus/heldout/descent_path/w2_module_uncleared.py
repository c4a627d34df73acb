# corpus: wrong grads-accumulate
import torch
class W(torch.nn.Module):
    def __init__(self, w):
        super().__init__()
        self.w = torch.nn.Parameter(torch.tensor(w))
    def loss(self):
        return (self.w - 2) ** 2
def descend(w, lr, steps):
    model = W(w)
    sgd = torch.optim.SGD(model.parameters(), lr=lr)
    trace = []
    for k in range(steps):
        model.loss().backward()
        sgd.step()
        trace.append(model.w.item())
    return trace
