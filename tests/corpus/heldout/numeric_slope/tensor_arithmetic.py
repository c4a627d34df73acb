# corpus: right
import torch
def numeric_slope(f, x, h):
    with torch.no_grad():
        ends = torch.tensor([x - h, x + h], dtype=torch.float64)
        ys = torch.tensor([f(e.item()) for e in ends], dtype=torch.float64)
        return (ys[1] - ys[0]) / (ends[1] - ends[0])
