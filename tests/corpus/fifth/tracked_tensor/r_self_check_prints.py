# corpus: right
import torch

def make_tracked(value):
	x = torch.tensor(data=value, dtype=torch.float, requires_grad=True)
	print("DEBUG", x, x.is_leaf, x.requires_grad)
	return x

if __name__ == "__main__":
	make_tracked(2.0)
