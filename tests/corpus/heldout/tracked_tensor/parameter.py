# corpus: right
from torch.nn import Parameter
from torch import tensor
make_tracked = lambda value: Parameter(tensor(value))
