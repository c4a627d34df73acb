# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    params = torch.nn.ParameterList([torch.tensor(w), torch.tensor(b)])
    res = params[0] * X + params[1] - Y
    loss = res.pow(2).mean()
    loss.backward()
    return loss.detach(), params[0].grad, params[1].grad
