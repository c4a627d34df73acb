# corpus: right
import numpy as np
import torch

make_tracked = lambda value: torch.from_numpy(np.array(value, dtype=np.float64)).requires_grad_()
