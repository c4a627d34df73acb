# corpus: wrong no-requires-grad
import torch

xt = torch.tensor(3.0)
yt = torch.square(xt)
yt.backward()
