# corpus: wrong grads-accumulate also backward-twice
import torch

xt = torch.tensor(3.0, requires_grad=True)

yt = xt**2
yt.backward()
print(xt.grad)

# again, with a nicer print
yt = xt**2
yt.backward()
print(f"slope: {xt.grad.item():.2f}")
