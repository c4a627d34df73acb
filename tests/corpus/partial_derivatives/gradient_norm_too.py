# corpus: right
import math
import torch

def partials(x1, x2):
    u = torch.tensor(float(x1), requires_grad=True)
    v = torch.tensor(float(x2), requires_grad=True)
    (3 * u.square() + 2 * v.pow(3)).backward()
    gx, gy = u.grad, v.grad
    print("steepest direction:", math.degrees(math.atan2(gy, gx)))
    return gx, gy
