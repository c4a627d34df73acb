# corpus: wrong grads-accumulate
import torch
params = torch.zeros(2, requires_grad=True)
def loss_and_gradients(X, Y, w, b):
    params.data[0] = w
    params.data[1] = b
    loss = ((params[0] * X + params[1] - Y) ** 2).mean()
    loss.backward()
    dw, db = params.grad.tolist()
    return loss.item(), dw, db
