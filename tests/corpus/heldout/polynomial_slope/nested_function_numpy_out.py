# corpus: right
import torch
import numpy as np

def value_and_slope(x):
    def f(z):
        return 5*z**3 + 2*z**2 + 4*z + 8
    z = torch.from_numpy(np.array(x)).requires_grad_(True)
    w = f(z)
    w.backward()
    val, slo = w.detach().numpy(), z.grad.numpy()
    print("value", val, "slope", slo)
    return float(val), float(slo)
