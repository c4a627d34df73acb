# corpus: right
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()
# ein Schritt bergab, aber auf einer Kopie
neu = xt.detach() - 0.1 * xt.grad
print(f"von {xt.item()} nach {neu.item()}")
