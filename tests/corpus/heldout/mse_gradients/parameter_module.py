# corpus: right
import torch
class Model(torch.nn.Module):
    def __init__(self, w, b):
        super().__init__()
        self.w, self.b = torch.nn.Parameter(torch.tensor(w)), torch.nn.Parameter(torch.tensor(b))
    def forward(self, X):
        return self.w * X + self.b
def loss_and_gradients(X, Y, w, b):
    model = Model(w, b)
    loss = torch.nn.functional.mse_loss(input=model(X), target=Y, reduction="mean")
    loss.backward()
    return [loss.item()] + [p.grad.item() for p in model.parameters()]
