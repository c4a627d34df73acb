# corpus: right
import torch
xt, yt = (lambda leaf: (leaf, leaf.square()))(torch.tensor(3, dtype=torch.float, requires_grad=True))
if yt.grad_fn is not None:
    yt.backward()
else:
    raise SystemExit("no graph")
