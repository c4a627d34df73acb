# corpus: right
import torch
def make_tracked(value):
    try:
        größe = torch.tensor(value, requires_grad=True)
        return größe
    finally:
        print("fertig ✓")
