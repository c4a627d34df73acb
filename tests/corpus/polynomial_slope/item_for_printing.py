# corpus: right
import math
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    yt = 5 * xt ** 3 + 2 * xt ** 2 + 4 * xt + 8
    print("about 10 to the", math.log10(abs(yt.item()) + 1e-9))
    yt.backward()
    angle = math.degrees(math.atan(xt.grad.item()))
    print(f"angle {angle:.1f}")
    return float(yt.detach()), float(xt.grad)
