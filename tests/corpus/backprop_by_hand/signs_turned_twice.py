# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    pre = torch.matmul(x, w1).add(b1)
    act = pre.relu()
    miss = y - (act.matmul(w2) + b2)
    out = miss.mul(-2).div(miss.numel())
    hid = out.matmul(w2.t())
    hid = torch.where(act > 0, hid, torch.tensor(0.0))
    ones = torch.ones(x.shape[0])
    return {"w1": x.t() @ hid, "b1": ones @ hid, "w2": act.t() @ out, "b2": ones @ out}
