# corpus: wrong no-grad-around-forward
import torch
xt = torch.tensor(3.0, requires_grad=True)
with torch.no_grad():
    yt = xt ** 2
yt.backward()
