# corpus: right
import torch

def partials(x1, x2):
    def z(p, q):
        return 3 * p ** 2 + 2 * q ** 3
    p, q = torch.tensor(x1), torch.tensor(x2)
    one, zero = torch.tensor(1.0), torch.tensor(0.0)
    d1 = torch.func.jvp(z, (p, q), (one, zero))[1]
    d2 = torch.func.jvp(z, (p, q), (zero, one))[1]
    return d1.item(), d2.item()
