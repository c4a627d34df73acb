# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    pa, pb = (torch.tensor([v], requires_grad=True) for v in (a, b))
    sgd = torch.optim.SGD([{"params": pa}, {"params": [pb]}], lr=lr, momentum=0.0)

    def closure():
        sgd.zero_grad()
        loss = ((pa * X + pb - Y) ** 2).mean()
        loss.backward(retain_graph=True)
        return loss

    losses = [sgd.step(closure).item() for _ in range(steps)]
    return [pa.item(), pb.item(), losses]
