# corpus: wrong velocity-not-kept
class Momentum:
    def __init__(self, params, lr, beta):
        self.params, self.lr, self.beta = list(params), lr, beta

    def step(self):
        for p in self.params:
            if p.grad is not None:
                p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
