# corpus: wrong requires-grad-typo
from torch import tensor
xt = tensor(3.0)
xt.requires_grad_ = True
yt = xt ** 2
yt.backward()
